import Crypto
import Foundation
import Text

/// The Ed25519 key that signs the checkpoints: `access.key` of the data folder.
///
/// The console's own account can read it, and so could whoever takes that account: the code on
/// paper (``AccessCode``) is the witness against them. Source: RFC 8032.
struct AccessKey: Sendable {
  static let fileName = "access.key"

  private let key: Curve25519.Signing.PrivateKey

  /// The key of a data folder; nil when there is none.
  static func load(
    in folder: String, _ files: SteadyFiles
  ) throws(RecordsError) -> AccessKey? {
    let path = folder + "/" + fileName
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try files.contents(of: path)
    }
    guard let bytes else { return nil }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
      throw .keyDamaged(SafeText(path).line)
    }
    return AccessKey(key: key)
  }

  /// Makes the key of a log that is about to begin.
  static func make(
    in folder: String, _ files: SteadyFiles
  ) throws(RecordsError) -> AccessKey {
    let key = Curve25519.Signing.PrivateKey()
    try RecordsError.telling { () throws(FileFailure) in
      try files.replace(folder + "/" + fileName, with: Array(key.rawRepresentation))
    }
    return AccessKey(key: key)
  }

  /// What tells a centre's files from another's: eight bytes of the SHA-256 of its public key.
  var name: String {
    SHA256.hash(data: key.publicKey.rawRepresentation).prefix(KeyID.count).hexadecimal
  }

  func sign(_ bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: bytes)) }

  func isSigned(_ bytes: [UInt8], _ signature: [UInt8]) -> Bool {
    key.publicKey.isValidSignature(signature, for: bytes)
  }
}
