import Crypto
import CryptoExtras
import Foundation
import Intervention

/// Somebody's private key, sealed under their passphrase: the only thing a passphrase opens.
///
/// The seal is bound to the account, to the version, to the work factors and to the public key: a slot
/// moved to another account, taken back or made cheaper to guess does not open.
struct Slot: Hashable, Sendable {
  let account: AccountID
  /// One more at each change of passphrase.
  let version: Int
  let work: WorkFactors
  let salt: [UInt8]
  let sealed: [UInt8]

  static let saltCount = 16

  init(account: AccountID, version: Int, work: WorkFactors, salt: [UInt8], sealed: [UInt8]) {
    self.account = account
    self.version = version
    self.work = work
    self.salt = salt
    self.sealed = sealed
  }

  /// Seals a private key.
  ///
  /// Takes a third of a second and 128 MiB with the standard factors.
  init(
    of key: PrivateKey, account: AccountID, version: Int, _ passphrase: Passphrase,
    _ work: WorkFactors
  ) throws {
    let salt = Array(RecordKey().bytes.prefix(Self.saltCount))
    let kek = try Self.derive(passphrase, salt, work)
    let context = Self.context(account, version, work, key.publicKey)
    self.init(
      account: account, version: version, work: work, salt: salt,
      sealed: try kek.seal(key.bytes, context: context))
  }

  /// The private key; nil when it is not this passphrase, or the slot was retouched.
  func open(_ passphrase: Passphrase, publicKey: PublicKey) throws -> PrivateKey? {
    let kek = try Self.derive(passphrase, salt, work)
    let context = Self.context(account, version, work, publicKey)
    guard let bytes = kek.open(sealed, context: context), let key = PrivateKey(bytes),
      key.publicKey == publicKey
    else { return nil }
    return key
  }

  private static func derive(
    _ passphrase: Passphrase, _ salt: [UInt8], _ work: WorkFactors
  ) throws -> RecordKey {
    let key = try KDF.Scrypt.deriveKey(
      from: passphrase.bytes, salt: salt, outputByteCount: RecordKey.count, rounds: work.rounds,
      blockSize: work.block, parallelism: work.lanes)
    guard let key = RecordKey(key.withUnsafeBytes { Array($0) }) else {
      throw CryptoKitError.incorrectKeySize
    }
    return key
  }

  private static func context(
    _ account: AccountID, _ version: Int, _ work: WorkFactors, _ publicKey: PublicKey
  ) -> [UInt8] {
    SealContext.bytes(
      publicKey.id,
      [
        "slot", account.rawValue, "\(version)", "\(work.rounds)", "\(work.block)", "\(work.lanes)",
      ])
  }
}
