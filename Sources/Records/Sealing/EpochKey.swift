import Crypto
import Foundation

extension WrappingKey {
  /// The private key of an epoch's readers together: the journals of the epoch are sealed to it too,
  /// so that a colleague can take up a call whose console stopped.
  var mailbox: PrivateKey {
    let derived = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: bytes), info: Data("ecoute epoch mailbox".utf8),
      outputByteCount: PublicKey.count)
    // Any 32 bytes are an X25519 private key.
    return PrivateKey(derived.withUnsafeBytes { Array($0) }) ?? PrivateKey()
  }
}
