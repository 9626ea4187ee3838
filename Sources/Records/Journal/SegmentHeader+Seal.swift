// The record key in a header.
//
// Format 1: wrapped under the workspace key, bound to all the bytes before; 60 bytes.
//
// Format 2, from the end: an empty seal under the record key (28), bound to all the bytes before, so
// that one bit changed anywhere is seen by whoever opens; the number of copies (4); the copies, each
// the id of a public key (8) and the record key sealed to it (80), bound to the clear bytes.

extension SegmentHeader {
  private static let copyCount = KeyID.count + RecordKey.count + PublicKey.overhead
  private static let countCount = 4
  /// More readers than a header ever has.
  private static let mostCopies = 16

  /// The whole header.
  func sealed(_ record: RecordKey, _ seal: JournalSeal) throws -> [UInt8] {
    switch seal {
    case .workspace(let workspace):
      let bytes = clear(sealedCount: WrappingKey.wrappedCount)
      return try bytes + workspace.wrap(record, context: bytes)
    case .people(let people):
      let copies = people.prefix(Self.mostCopies)
      let rest = copies.count * Self.copyCount + Self.countCount + RecordKey.overhead
      let clear = clear(sealedCount: rest)
      var bytes = clear
      for person in copies {
        bytes += person.id.bytes
        bytes += try person.seal(record.bytes, context: clear)
      }
      bytes.append(integer: UInt32(copies.count))
      return try bytes + record.seal([], context: bytes)
    }
  }

  /// Finds the record key in a whole header of this format.
  func record(in bytes: ArraySlice<UInt8>, with keys: JournalKeys) -> Opening {
    format == 1 ? recordOfWorkspace(bytes, keys.workspace) : recordOfPeople(bytes, keys.people)
  }

  /// What came of it.
  enum Opening {
    case record(RecordKey)
    /// Sealed with another workspace key.
    case wrongKey
    /// Sealed to people of whom none is here.
    case sealedTo([KeyID])
    case damaged
  }

  private func recordOfWorkspace(_ bytes: ArraySlice<UInt8>, _ workspace: WrappingKey?) -> Opening {
    guard let workspace, key == workspace.id else { return .wrongKey }
    let clear = bytes.dropLast(WrappingKey.wrappedCount)
    let wrapped = bytes.suffix(WrappingKey.wrappedCount)
    return workspace.unwrap(wrapped, context: Array(clear)).map(Opening.record) ?? .damaged
  }

  private func recordOfPeople(_ bytes: ArraySlice<UInt8>, _ people: [PrivateKey]) -> Opening {
    let bound = Array(bytes.dropLast(RecordKey.overhead))
    let seal = bytes.suffix(RecordKey.overhead)
    let end = bound.count - Self.countCount
    guard let count = bound.integer(UInt32.self, at: end).map(Int.init), count <= Self.mostCopies,
      end - count * Self.copyCount >= 0
    else { return .damaged }
    let clear = Array(bound[..<(end - count * Self.copyCount)])
    let copies = (0..<count).map { number in
      let start = clear.count + number * Self.copyCount
      return bound[start..<start + Self.copyCount]
    }
    let readers = copies.map { KeyID(bytes: Array($0.prefix(KeyID.count))) }
    for (reader, copy) in zip(readers, copies) {
      guard let person = people.first(where: { $0.publicKey.id == reader }) else { continue }
      guard let opened = person.open(copy.dropFirst(KeyID.count), context: clear),
        let record = RecordKey(opened), record.id == key,
        record.open(seal, context: bound) != nil
      else { return .damaged }
      return .record(record)
    }
    return .sealedTo(readers)
  }
}
