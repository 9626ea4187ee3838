import Dispatch
import Foundation
import GRDB
import Intervention
import Synchronization

/// A part of a call of the register as it is sealed.
private struct SealedDocument {
  let entry: SignedEntry
  let sealed: [UInt8]
  let wrapped: [UInt8]
}

/// Some parts of one kind under one wrapping key, in the order the calls were opened.
///
/// Opening thousands to search them is reading them in one pass while the other processors open what
/// was read: the bytes of a batch are given back before the next ones come.
private struct SealedBatch {
  let key: WrappingKey
  let compartment: Compartment
  let part: Part
  private(set) var documents: [SealedDocument] = []

  /// Large enough for its cost to be nothing, small enough for its bytes to stay near the processor.
  static let size = 128

  init(_ key: WrappingKey, _ compartment: Compartment, _ part: Part) {
    // Its own copy: threads that share one would wait for each other to count its uses.
    self.key = key.copy
    self.compartment = compartment
    self.part = part
    documents.reserveCapacity(Self.size)
  }

  var isFull: Bool { documents.count == Self.size }

  mutating func add(_ document: SealedDocument) { documents.append(document) }

  /// What is made of the documents; those of which a bit is not as it was are left out.
  func opened<Found>(_ make: (SignedEntry, Data) -> Found) -> [Found] {
    documents.compactMap { document in
      RowSealer.unwrap(document.wrapped, compartment, of: document.entry.call, with: key).flatMap {
        RowSealer.open(document.sealed, part, of: document.entry, with: $0)
      }.map { make(document.entry, $0) }
    }
  }
}

extension Keyring {
  /// What is made of a part of each call that the keys at hand open, in the order the calls were
  /// opened, of those answered between two instants; `make` runs on several threads.
  func parts<Found: Sendable>(
    _ part: Part, openedIn instants: Range<Int64>, _ db: Database,
    _ make: @escaping @Sendable (SignedEntry, Data) -> Found
  ) throws -> [Found] {
    let workshop = Workshop(make)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT call.id, number, opened_at, signed_at, version, sealed, wrapped, compartment, key_id
        FROM call JOIN blob ON blob.call = call.id AND part = ?
          JOIN keyring ON keyring.call = call.id AND compartment IN (?, 'call')
        WHERE opened_at >= ? AND opened_at < ?
        ORDER BY opened_at, call.id
        """,
      arguments: [
        part.rawValue, part.compartment.rawValue, instants.lowerBound, instants.upperBound,
      ])
    var keys: [KeyID: WrappingKey] = [:]
    var batch: SealedBatch?
    while let row = try rows.next() {
      let entry = SignedEntry(
        call: CallID(rawValue: row[0]), number: row[1], openedAt: row[2], signedAt: row[3],
        version: row[4])
      guard let compartment = Compartment(rawValue: row[7]) else { continue }
      let id = KeyID(bytes: try bytes(row, 8))
      if batch?.isFull != false || batch?.key.id != id {
        if keys[id] == nil { keys[id] = try? wrappingKey(id, compartment, of: entry.call, db) }
        guard let key = keys[id] else { continue }
        if let full = batch.take() { workshop.open(full) }
        batch = SealedBatch(key, compartment, part)
      }
      batch?.add(
        SealedDocument(entry: entry, sealed: try bytes(row, 5), wrapped: try bytes(row, 6)))
    }
    if let batch { workshop.open(batch) }
    return workshop.found()
  }

  private func bytes(_ row: Row, _ index: Int) throws -> [UInt8] {
    try row.withUnsafeData(atIndex: index) { data in
      data?.withUnsafeBytes { Array($0) } ?? []
    }
  }
}

/// Where batches are opened, on every processor; what is found stays in their order.
private final class Workshop<Found: Sendable>: Sendable {
  private let make: @Sendable (SignedEntry, Data) -> Found
  private let queue = DispatchQueue(
    label: "ecoute.documents", qos: .userInitiated, attributes: .concurrent)
  private let group = DispatchGroup()
  private let batches = Mutex<[[Found]]>([])

  init(_ make: @escaping @Sendable (SignedEntry, Data) -> Found) { self.make = make }

  func open(_ batch: SealedBatch) {
    let place = batches.withLock { batches in
      batches.append([])
      return batches.count - 1
    }
    queue.async(group: group) { [self] in
      let opened = batch.opened(make)
      batches.withLock { $0[place] = opened }
    }
  }

  /// Waits for all of them.
  func found() -> [Found] {
    group.wait()
    return batches.withLock { $0.flatMap { $0 } }
  }
}
