import Foundation
import GRDB
import Intervention
import Synchronization
import Text

/// The register on this machine: `ecoute.sqlite`, opened the first time it is needed.
final class Register: Store {
  private let path: String
  private let sealer: RowSealer
  private let files: any FileLayer
  private let database = Mutex<DatabaseQueue?>(nil)

  init(_ path: String, key: WorkspaceKey, files: any FileLayer) {
    self.path = path
    self.files = files
    sealer = RowSealer(workspace: key)
  }

  func sign(_ record: SignedRecord) throws(RecordsError) {
    let call = record.entry.call
    try using(creating: true) { queue in
      try queue.write { db in
        try Schema.assertDurable(db)
        let known = try Rows.entry(call, db)
        if let known, known.version == record.entry.version {
          guard try self.record(known, db).changes == record.changes else {
            throw RecordsError.changedElsewhere(call)
          }
          return
        }
        guard record.entry.version == (known?.version ?? 0) + 1 else {
          throw RecordsError.changedElsewhere(call)
        }
        let key = try known.map { try self.key(of: $0.call, db) } ?? self.newKey(of: call, db)
        try Rows.replace(record.entry, db)
        for (part, content) in try record.parts {
          let sealed = try self.sealer.seal(content, part, of: record.entry, with: key)
          try Rows.replace(sealed, part, of: record.entry, db)
        }
      }
    }
  }

  func list() throws(RecordsError) -> [SignedEntry] {
    try using { try $0.read(Rows.entries) } ?? []
  }

  func entry(_ call: CallID) throws(RecordsError) -> SignedEntry? {
    try using { try $0.read { try Rows.entry(call, $0) } } ?? nil
  }

  func read(_ call: CallID) throws(RecordsError) -> SignedRecord? {
    try using { queue in
      try queue.read { db in try Rows.entry(call, db).map { try self.record($0, db) } }
    } ?? nil
  }

  func facts(_ call: CallID) throws(RecordsError) -> CodedFacts? {
    try using { queue in
      try queue.read { db in
        try Rows.entry(call, db).map { entry in
          try self.content(.facts, of: entry, try self.key(of: call, db), db)
        }
      }
    } ?? nil
  }

  private func record(_ entry: SignedEntry, _ db: Database) throws -> SignedRecord {
    let key = try key(of: entry.call, db)
    return SignedRecord(
      entry: entry, document: try open(.document, of: entry, key, db),
      changes: try content(.changes, of: entry, key, db),
      facts: try content(.facts, of: entry, key, db))
  }

  private func content<Content: Decodable>(
    _ part: Part, of entry: SignedEntry, _ key: RecordKey, _ db: Database
  ) throws -> Content {
    let json = try open(part, of: entry, key, db)
    guard let content = try? JSONDecoder().decode(Content.self, from: json) else {
      throw RecordsError.laterFormat(name(entry.call))
    }
    return content
  }

  private func open(
    _ part: Part, of entry: SignedEntry, _ key: RecordKey, _ db: Database
  ) throws -> Data {
    guard let sealed = try Rows.sealed(part, of: entry, db),
      let content = sealer.open(sealed, part, of: entry, with: key)
    else { throw RecordsError.damaged(name(entry.call)) }
    return content
  }

  private func key(of call: CallID, _ db: Database) throws -> RecordKey {
    guard let (id, wrapped) = try Rows.key(of: call, db) else {
      throw RecordsError.damaged(name(call))
    }
    guard id == Data(sealer.workspace.id.bytes) else { throw RecordsError.wrongKey(name(call)) }
    guard let key = sealer.unwrap(wrapped, of: call) else {
      throw RecordsError.damaged(name(call))
    }
    return key
  }

  private func newKey(of call: CallID, _ db: Database) throws -> RecordKey {
    let key = RecordKey()
    let wrapped = Data(try sealer.wrap(key, of: call))
    try Rows.insertKey(wrapped, id: Data(sealer.workspace.id.bytes), of: call, db)
    return key
  }

  /// A call in the register, for people who look for what is wrong.
  private func name(_ call: CallID) -> SafeText { SafeText("\(path) (\(call.rawValue))").line }

  /// Does something with the database; nil when there is none yet and none must be made.
  private func using<Result>(
    creating: Bool = false, _ work: (DatabaseQueue) throws -> Result
  ) throws(RecordsError) -> Result? {
    do {
      let queue = try database.withLock { queue in
        if let queue { return Optional(queue) }
        guard creating || FileManager.default.fileExists(atPath: path) else { return nil }
        queue = try Schema.open(path, files)
        return queue
      }
      return try queue.map(work)
    } catch {
      throw RecordsError(register: error, at: path)
    }
  }
}

extension SignedRecord {
  /// Its sealed parts, in clear.
  fileprivate var parts: [(Part, Data)] {
    get throws {
      let encoder = JSONEncoder()
      return [
        (.document, document), (.changes, try encoder.encode(changes)),
        (.facts, try encoder.encode(facts)),
      ]
    }
  }
}
