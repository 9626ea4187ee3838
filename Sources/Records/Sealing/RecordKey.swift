import Crypto
import Foundation

/// The key of one call: 256 random bits.
///
/// Erasing it erases the call, wherever copies of it lie. Everything is sealed with AES-256-GCM
/// under a random 96-bit nonce. The context is what the seal is bound to besides its content (which
/// file or row, which place, which version): the same bytes anywhere else do not open.
struct RecordKey: Equatable, Sendable {
  private let key: SymmetricKey

  static let count = 32
  /// What a seal adds to its content: nonce and tag.
  static let overhead = 12 + 16

  /// A new key.
  init() { key = SymmetricKey(size: .bits256) }

  /// A key from its 32 bytes; nil when they are not 32.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.count else { return nil }
    key = SymmetricKey(data: bytes)
  }

  var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

  var id: KeyID { KeyID(of: bytes, "ecoute record key") }

  /// The nonce, the sealed content and the tag.
  func seal(_ content: [UInt8], context: [UInt8]) throws -> [UInt8] {
    let box = try AES.GCM.seal(content, using: key, authenticating: context)
    var sealed: [UInt8] = []
    sealed.reserveCapacity(content.count + Self.overhead)
    sealed.append(contentsOf: box.nonce)
    sealed.append(contentsOf: box.ciphertext)
    sealed.append(contentsOf: box.tag)
    return sealed
  }

  /// The content; nil when one bit of the seal, the content or the context is not as it was.
  func open(_ sealed: some DataProtocol, context: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let content = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(content)
  }
}
