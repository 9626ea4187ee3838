import Foundation

/// A key that wraps the keys of calls and opens nothing else.
struct WrappingKey: Sendable {
  let id: KeyID
  /// The cipher is the same; what it seals is a key.
  private let key: RecordKey

  /// The length of a wrapped record key.
  static let wrappedCount = RecordKey.count + RecordKey.overhead

  /// What it is the key of.
  enum Kind: String {
    /// A data folder without accounts: its key lies beside what it wraps.
    case workspace = "ecoute workspace key"
    /// An epoch of a centre: its key is only ever sealed to those who may read.
    case epoch = "ecoute epoch key"
  }

  /// A key from its 32 bytes; nil when they are not 32.
  init?(_ bytes: [UInt8], of kind: Kind) {
    guard let key = RecordKey(bytes) else { return nil }
    self.init(key, of: kind)
  }

  /// A new key.
  init(newOf kind: Kind) { self.init(RecordKey(), of: kind) }

  private init(_ key: RecordKey, of kind: Kind) {
    self.init(id: KeyID(of: key.bytes, kind.rawValue), key: key)
  }

  private init(id: KeyID, key: RecordKey) {
    self.id = id
    self.key = key
  }

  var bytes: [UInt8] { key.bytes }

  /// The same key, in memory of its own.
  var copy: WrappingKey { WrappingKey(id: id, key: RecordKey(key.bytes) ?? key) }

  func wrap(_ record: RecordKey, context: [UInt8]) throws -> [UInt8] {
    try key.seal(record.bytes, context: context)
  }

  func unwrap(_ wrapped: some DataProtocol, context: [UInt8]) -> RecordKey? {
    key.open(wrapped, context: context).flatMap { RecordKey($0) }
  }
}
