import Foundation
import GRDB
import Intervention
import Text

/// The register on this machine: the signed calls in `ecoute.sqlite`.
final class Register: Store {
  private let file: RegisterFile
  private let keyring: Keyring

  init(_ file: RegisterFile, _ keychain: Keychain) {
    self.file = file
    keyring = Keyring(keychain: keychain)
  }

  func sign(_ records: [SignedRecord]) throws(RecordsError) {
    try file.write { db in
      for record in records { try self.sign(record, db) }
    }
  }

  private func sign(_ record: SignedRecord, _ db: Database) throws {
    let call = record.entry.call
    let known = try Rows.entry(call, db)
    if let known, record.entry.version != known.version + 1 {
      let other = try self.record(known, db)
      guard known.version == record.entry.version, other.changes == record.changes else {
        throw RecordsError.changedElsewhere(other)
      }
      return
    }
    guard known != nil || record.entry.version == 1 else { throw RecordsError.unknownCall(call) }
    try put(record, db)
  }

  func amend(
    _ call: CallID, _ add: (SignedRecord) throws(RecordsError) -> SignedRecord?
  ) throws(RecordsError) {
    try file.write { db in
      guard let entry = try Rows.entry(call, db) else { throw RecordsError.unknownCall(call) }
      if let record = try add(try self.record(entry, db)) { try self.put(record, db) }
    }
  }

  func list() throws(RecordsError) -> [SignedEntry] { try file.read(Rows.entries) ?? [] }

  func entry(_ call: CallID) throws(RecordsError) -> SignedEntry? {
    try file.read { try Rows.entry(call, $0) } ?? nil
  }

  func read(_ call: CallID) throws(RecordsError) -> SignedRecord? {
    try file.read { db in try Rows.entry(call, db).map { try self.record($0, db) } } ?? nil
  }

  func documents<Found: Sendable>(
    _ make: @escaping @Sendable (SignedEntry, Data) -> Found
  ) throws(RecordsError) -> [Found] {
    try file.read { db in
      try keyring.parts(.document, openedIn: .min..<(.max), db, make)
    } ?? []
  }

  func facts(openedIn instants: Range<Int64>) throws(RecordsError) -> FactsRead {
    try file.read { db in
      let read = try keyring.parts(.facts, openedIn: instants, db) { entry, json in
        (try? JSONDecoder().decode(CodedFacts.self, from: json)).map { (entry: entry, facts: $0) }
      }.compactMap { $0 }
      return FactsRead(read, unread: try Rows.count(openedIn: instants, db) - read.count)
    } ?? FactsRead([], unread: 0)
  }

  func promises<Found: Sendable>(
    _ make: @escaping @Sendable (SignedEntry, CodedFacts?) -> Found
  ) throws(RecordsError) -> [Found] {
    // Most calls promise nothing: their facts are opened, and not read.
    let promised = Data(#""followUps":[{"#.utf8)
    return try file.read { db in
      try keyring.parts(.facts, openedIn: .min..<(.max), db) { entry, json -> Found? in
        guard json.range(of: promised) != nil else { return make(entry, nil) }
        return (try? JSONDecoder().decode(CodedFacts.self, from: json)).map { make(entry, $0) }
      }.compactMap { $0 }
    } ?? []
  }

  func facts(_ call: CallID) throws(RecordsError) -> CodedFacts? {
    try file.read { db in
      try Rows.entry(call, db).map { try self.content(.facts, of: $0, db) }
    } ?? nil
  }

  /// Takes a call signed before there were accounts under the keys of the centre.
  ///
  /// Sealed again with new keys, its facts apart: once the old key is erased, nothing is under it. Its
  /// call-back number is marked, as that of a call signed since.
  func adopt(_ call: CallID, _ db: Database) throws {
    guard let entry = try Rows.entry(call, db) else { return }
    let record = try record(entry, db)
    try Rows.eraseKeys(of: call, db)
    try put(record, db)
    try keyring.mark(record.call, db)
  }

  private func put(_ record: SignedRecord, _ db: Database) throws {
    let entry = record.entry
    try Rows.replace(entry, db)
    for (part, content) in try record.parts {
      let key = try key(of: entry.call) { try self.keyring.keyToSeal(entry.call, part, db) }
      try Rows.replace(try RowSealer.seal(content, part, of: entry, with: key), part, of: entry, db)
    }
  }

  private func record(_ entry: SignedEntry, _ db: Database) throws -> SignedRecord {
    SignedRecord(
      entry: entry, document: try open(.document, of: entry, db),
      changes: try content(.changes, of: entry, db), facts: try content(.facts, of: entry, db))
  }

  private func content<Content: Decodable>(
    _ part: Part, of entry: SignedEntry, _ db: Database
  ) throws -> Content {
    let json = try open(part, of: entry, db)
    guard let content = try? JSONDecoder().decode(Content.self, from: json) else {
      throw RecordsError.laterFormat(name(entry.call))
    }
    return content
  }

  private func open(_ part: Part, of entry: SignedEntry, _ db: Database) throws -> Data {
    let key = try key(of: entry.call) { try self.keyring.key(of: entry.call, part, db) }
    guard let sealed = try Rows.sealed(part, of: entry, db),
      let content = RowSealer.open(sealed, part, of: entry, with: key)
    else { throw RecordsError.damaged(name(entry.call)) }
    return content
  }

  /// A key, or why there is none, with the call's name.
  private func key(of call: CallID, _ find: () throws -> CallKey?) throws -> CallKey {
    do {
      guard let key = try find() else { throw RecordsError.damaged(name(call)) }
      return key
    } catch RecordsError.wrongKey {
      throw RecordsError.wrongKey(name(call))
    }
  }

  /// A call in the register, for people who look for what is wrong.
  private func name(_ call: CallID) -> SafeText { SafeText("\(file.path) (\(call.rawValue))").line }
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
