import Dispatch
import Foundation
import GRDB
import Intervention

/// A document of the register as it is sealed, with all that opening it needs.
///
/// Opening thousands to search them is reading them in one pass, then opening them on every processor.
struct SealedDocument {
  let entry: SignedEntry
  private let sealed: [UInt8]
  private let wrapped: [UInt8]
  private let compartment: Compartment
  private let key: WrappingKey

  /// The documents that the keys at hand open, in the order the calls were opened.
  static func all(_ keyring: Keyring, _ db: Database) throws -> [SealedDocument] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT call.id, number, opened_at, signed_at, version, sealed, wrapped, compartment, key_id
        FROM call JOIN blob ON blob.call = call.id AND part = 'document'
          JOIN keyring ON keyring.call = call.id AND compartment IN ('notes', 'call')
        ORDER BY opened_at, call.id
        """)
    var keys: [KeyID: WrappingKey] = [:]
    var documents: [SealedDocument] = []
    while let row = try rows.next() {
      let entry = SignedEntry(
        call: CallID(rawValue: row[0]), number: row[1], openedAt: row[2], signedAt: row[3],
        version: row[4])
      guard let compartment = Compartment(rawValue: row[7]) else { continue }
      let id = KeyID(bytes: try bytes(row, 8))
      if keys[id] == nil {
        keys[id] = try? keyring.wrappingKey(id, compartment, of: entry.call, db)
      }
      guard let key = keys[id] else { continue }
      documents.append(
        SealedDocument(
          entry: entry, sealed: try bytes(row, 5), wrapped: try bytes(row, 6),
          compartment: compartment, key: key))
    }
    return documents
  }

  /// The document; nil when a bit of it is not as it was.
  func open() -> Data? {
    RowSealer.unwrap(wrapped, compartment, of: entry.call, with: key).flatMap {
      RowSealer.open(sealed, .document, of: entry, with: $0)
    }
  }

  private static func bytes(_ row: Row, _ index: Int) throws -> [UInt8] {
    try row.withUnsafeData(atIndex: index) { Array($0 ?? Data()) }
  }
}

extension [SealedDocument] {
  /// Opens them all; those that do not open are left out.
  func opened() -> [(entry: SignedEntry, document: Data)] {
    var opened = [Data?](repeating: nil, count: count)
    opened.withUnsafeMutableBufferPointer { room in
      nonisolated(unsafe) let room = room
      DispatchQueue.concurrentPerform(iterations: count) { room[$0] = self[$0].open() }
    }
    return zip(self, opened).compactMap { sealed, document in
      document.map { (entry: sealed.entry, document: $0) }
    }
  }
}
