import Crypto
import Foundation

/// The key of one call: 256 random bits.
///
/// Erasing it erases the call, wherever copies of it lie. Everything is sealed with AES-256-GCM
/// under a random 96-bit nonce. The context is what the seal is bound to besides its content (which
/// file or row, which place, which version): the same bytes anywhere else do not open.
struct RecordKey: Equatable, Sendable {
  fileprivate let key: SymmetricKey

  /// What a seal adds to its content: nonce and tag.
  static let overhead = 12 + 16

  /// A new key.
  init() { key = SymmetricKey(size: .bits256) }

  fileprivate init(_ key: SymmetricKey) { self.key = key }

  /// The nonce, the sealed content and the tag.
  func seal(_ content: [UInt8], context: [UInt8]) throws -> [UInt8] {
    try Self.seal(content, with: key, context: context)
  }

  /// The content; nil when one bit of the seal, the content or the context is not as it was.
  func open(_ sealed: some DataProtocol, context: [UInt8]) -> [UInt8]? {
    Self.open(sealed, with: key, context: context)
  }

  fileprivate static func seal(
    _ content: [UInt8], with key: SymmetricKey, context: [UInt8]
  ) throws -> [UInt8] {
    let box = try AES.GCM.seal(content, using: key, authenticating: context)
    var sealed: [UInt8] = []
    sealed.reserveCapacity(content.count + overhead)
    sealed.append(contentsOf: box.nonce)
    sealed.append(contentsOf: box.ciphertext)
    sealed.append(contentsOf: box.tag)
    return sealed
  }

  fileprivate static func open(
    _ sealed: some DataProtocol, with key: SymmetricKey, context: [UInt8]
  ) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let content = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(content)
  }
}

/// The name of a workspace key: eight bytes of its SHA-256, which say nothing about it.
struct KeyID: Hashable, Sendable {
  let bytes: [UInt8]

  static let count = 8
}

/// The key of a data folder: it wraps the keys of the calls and opens nothing else.
struct WorkspaceKey: Sendable {
  private let key: SymmetricKey
  let id: KeyID

  static let count = 32
  /// The length of a wrapped record key.
  static let wrappedCount = 32 + RecordKey.overhead

  /// A key from its 32 bytes; nil when they are not 32.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.count else { return nil }
    key = SymmetricKey(data: bytes)
    let digest = SHA256.hash(data: Array("ecoute workspace key\n".utf8) + bytes)
    id = KeyID(bytes: Array(digest.prefix(KeyID.count)))
  }

  /// The bytes of a new key.
  static func randomBytes() -> [UInt8] {
    SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
  }

  func wrap(_ record: RecordKey, context: [UInt8]) throws -> [UInt8] {
    let bytes = record.key.withUnsafeBytes { Array($0) }
    return try RecordKey.seal(bytes, with: key, context: context)
  }

  func unwrap(_ wrapped: some DataProtocol, context: [UInt8]) -> RecordKey? {
    RecordKey.open(wrapped, with: key, context: context).map { RecordKey(SymmetricKey(data: $0)) }
  }
}
