import Foundation
import Intervention

/// The register: the calls that were signed.
///
/// One suite of tests, in French, holds for every implementation. Methods wait for the disk: call
/// them from any thread but the keyboard's.
public protocol Store: Sendable {
  /// Puts signed calls in the register, all of them whole or none at all; durable when it returns.
  ///
  /// Version 1 brings a call in; each next version, with one more correction, replaces the one just
  /// before. The same record again changes nothing. Throws `.changedElsewhere` for anything else.
  func sign(_ records: [SignedRecord]) throws(RecordsError)

  /// Puts in place of a signed call what `add` makes of it as it is then, with no other console in
  /// between; durable when it returns. Nil leaves it. Throws `.unknownCall`.
  func amend(
    _ call: CallID, _ add: (SignedRecord) throws(RecordsError) -> SignedRecord?
  ) throws(RecordsError)

  /// The signed calls, in the order they were opened.
  func list() throws(RecordsError) -> [SignedEntry]

  /// What the list says of a call; nil when it is not in the register.
  func entry(_ call: CallID) throws(RecordsError) -> SignedEntry?

  /// A whole call; nil when it is not in the register. Throws rather than give a part of it.
  func read(_ call: CallID) throws(RecordsError) -> SignedRecord?

  /// What is made of the notes of all the calls that open, in the order the calls were opened;
  /// `make` runs on several threads.
  func documents<Found: Sendable>(
    _ make: @escaping @Sendable (SignedEntry, Data) -> Found
  ) throws(RecordsError) -> [Found]

  /// What is made of the coded facts of the calls that open, nil for one that promised no call-back, in
  /// the order the calls were opened; `make` runs on several threads.
  func promises<Found: Sendable>(
    _ make: @escaping @Sendable (SignedEntry, CodedFacts?) -> Found
  ) throws(RecordsError) -> [Found]

  /// The coded facts of a call; nil when it is not in the register.
  func facts(_ call: CallID) throws(RecordsError) -> CodedFacts?

  /// The coded facts of the calls answered between two instants, in milliseconds since 1970, UTC, in
  /// the order they were opened; and how many did not open.
  func facts(openedIn instants: Range<Int64>) throws(RecordsError) -> FactsRead
}

extension Store {
  /// Puts one signed call in the register.
  public func sign(_ record: SignedRecord) throws(RecordsError) { try sign([record]) }
}

/// The coded facts of some calls.
public struct FactsRead: Hashable, Sendable {
  /// Those that opened.
  public let facts: [CodedFacts]
  /// The calls they are of, in the same order.
  public let entries: [SignedEntry]
  /// How many did not, as those of an epoch that was not given.
  public let unread: Int

  /// Facts from their parts.
  public init(_ read: [(entry: SignedEntry, facts: CodedFacts)], unread: Int) {
    entries = read.map(\.entry)
    facts = read.map(\.facts)
    self.unread = unread
  }
}

/// What the list says of a signed call: nothing about the person.
public struct SignedEntry: Hashable, Sendable {
  /// The call.
  public let call: CallID
  /// Its number for people.
  public let number: Int
  /// When it was answered, in milliseconds since 1970, UTC.
  public let openedAt: Int64
  /// When its note was signed, in milliseconds since 1970, UTC.
  public let signedAt: Int64
  /// 1 for the note, and one more for each correction signed and for each change of a follow-up.
  public let version: Int

  /// An entry from its parts.
  public init(call: CallID, number: Int, openedAt: Int64, signedAt: Int64, version: Int) {
    self.call = call
    self.number = number
    self.openedAt = openedAt
    self.signedAt = signedAt
    self.version = version
  }
}

/// A signed call as the register keeps it.
public struct SignedRecord: Hashable, Sendable {
  /// What the list says of it.
  public let entry: SignedEntry
  /// The note as it was signed, and what is needed to show it; the caller's own format.
  public let document: Data
  /// All its changes, in order.
  public let changes: [Change]
  /// What it says in codes.
  public let facts: CodedFacts

  /// A record from its parts.
  public init(entry: SignedEntry, document: Data, changes: [Change], facts: CodedFacts) {
    self.entry = entry
    self.document = document
    self.changes = changes
    self.facts = facts
  }

  /// The record of a call whose note, and last correction if any, are signed.
  public init(
    _ call: Call, document: Data, changes: [Change], areas: [UInt32] = []
  ) throws(RecordsError) {
    guard let signedAt = call.signedAt, call.openAddendum == nil else { throw .notSigned(call.id) }
    entry = SignedEntry(
      call: call.id, number: call.number, openedAt: (call.answeredAt ?? signedAt).wall,
      signedAt: signedAt.wall,
      version: 1 + call.addenda.count + call.followUpEntries.count)
    self.document = document
    self.changes = changes
    facts = CodedFacts(call, areas: areas)
  }

  /// The call itself.
  public var call: Call { Call(id: entry.call, changes: changes) }
}
