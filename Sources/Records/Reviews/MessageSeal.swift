import Foundation
import GRDB
import Intervention
import Review

/// How a message is sealed: its content under a key of its own, that key to each of its readers.
enum MessageSeal {
  /// Somebody, or some people together, who read a message.
  enum Reader {
    case person(PublicKey)
    /// The key of a data folder without accounts.
    case workspace(WrappingKey)
  }

  /// Content is padded to a multiple of this: a mark and a long comment look the same.
  private static let step = 1024

  static func write(_ message: Message, to readers: [Reader], _ db: Database) throws {
    let key = RecordKey()
    let content = try JSONEncoder().encode(message)
    let padded = Padding.pad(content, to: step, outside: RecordKey.overhead)
    let (id, call) = (message.id, message.call)
    let sealed = try key.seal(padded, context: context(key.id, "message", id, call))
    try MessageRows.replace(id, of: call, sealed, db)
    for reader in readers { try give(key, of: id, call, to: reader, db) }
  }

  /// The message; nil when a bit of it, of its place or of its key is not as it was.
  static func open(_ sealed: MessageRows.Sealed, _ key: RecordKey) -> Message? {
    key.open(sealed.content, context: context(key.id, "message", sealed.id, sealed.call))
      .flatMap(Padding.strip)
      .flatMap { try? JSONDecoder().decode(Message.self, from: Data($0)) }
  }

  static func key(_ sealed: MessageRows.Sealed, _ holder: PrivateKey) -> RecordKey? {
    let context = context(holder.publicKey.id, "message_key", sealed.id, sealed.call)
    return holder.open(sealed.key, context: context).flatMap { RecordKey($0) }
  }

  static func key(_ sealed: MessageRows.Sealed, _ holder: WrappingKey) -> RecordKey? {
    holder.unwrap(
      sealed.key, context: context(holder.id, "message_key", sealed.id, sealed.call))
  }

  static func give(
    _ key: RecordKey, of id: String, _ call: CallID, to reader: Reader, _ db: Database
  ) throws {
    switch reader {
    case .person(let person):
      let context = context(person.id, "message_key", id, call)
      try MessageRows.give(try person.seal(key.bytes, context: context), to: id, person.id, db)
    case .workspace(let workspace):
      let context = context(workspace.id, "message_key", id, call)
      try MessageRows.give(try workspace.wrap(key, context: context), to: id, workspace.id, db)
    }
  }

  private static func context(
    _ key: KeyID, _ table: String, _ id: String, _ call: CallID
  ) -> [UInt8] { SealContext.bytes(key, [table, id, call.rawValue]) }
}

/// A message that was opened, with what tells whether it is still the one that is sealed.
struct OpenedMessage: Sendable {
  let mark: Data
  let message: Message
}
