import Foundation
import GRDB
import Intervention
import Review
import Text

// What the queue of reviews is drawn from.

extension Records {
  /// The calls signed from an instant on, in milliseconds since 1970, as the queue sees them, and what
  /// is known of their workers; for those who review, and noted.
  ///
  /// With what is known of the calls signed before, gives too those of them that a rule may take
  /// whole. Takes a while: off the keyboard's thread.
  public func candidates(
    since: Int64, _ messages: [Message], before known: OlderCalls? = nil
  ) throws(RecordsError) -> QueueRead {
    try allow(Right(.read, .reviews), .reviewQueue)
    try note(.reviewQueue, for: .review)
    var signatures = try log.file.read(Signatures.init) ?? Signatures()
    let wished = Set(
      messages.filter { if case .wished = $0.matter { true } else { false } }.map(\.call))
    // Opened together, on several threads; one that does not open so says why when it is asked alone.
    let read = try register.facts(openedIn: (since - Self.longest)..<(.max))
    let opened = Dictionary(
      zip(read.entries.map(\.call), read.facts), uniquingKeysWith: { $1 })
    let entries = try register.list()
    var calls: [Candidate] = []
    for entry in entries where entry.signedAt >= since {
      var facts = opened[entry.call]
      if facts == nil { facts = try register.facts(entry.call) }
      guard let facts else { continue }
      calls.append(
        try candidate(entry, facts, &signatures, isWished: wished.contains(entry.call)))
    }
    var known = known
    try known?.read(entries.filter { $0.signedAt < since }, wished, in: register)
    var older: [Candidate] = []
    for (entry, facts) in known?.taken ?? [] {
      older.append(
        try candidate(entry, facts, &signatures, isWished: wished.contains(entry.call)))
    }
    let reviews = Dictionary(
      grouping: messages.compactMap(\.review).firstOfEachCall, by: \.worker)
    let workers = Set(calls.map(\.worker))
    let pasts = workers.map { worker in
      let first = signatures.first[worker].map { LocalMoment.at($0).date.string }
      return (
        worker,
        ReviewQueue.Past(
          firstDay: first.flatMap { CalendarDate($0) },
          standings: (reviews[worker] ?? []).compactMap(\.standing))
      )
    }
    return QueueRead(
      calls: calls, older: older, known: known, pasts: Dictionary(uniqueKeysWithValues: pasts))
  }

  private func candidate(
    _ entry: SignedEntry, _ facts: CodedFacts, _ signatures: inout Signatures, isWished: Bool
  ) throws(RecordsError) -> Candidate {
    var worker = signatures.workers[entry.call]
    // A call from before the access log: its note says who signed it, and they are not new.
    if worker == nil {
      let before = try register.read(entry.call)?.call.worker.name ?? "?"
      signatures.first[before] = nil
      signatures.workers[entry.call] = before
      worker = before
    }
    let offset = LocalMoment.at(gate.now()).offset
    return Candidate(
      entry.call, number: entry.number, worker: worker ?? "?",
      signedAt: Moment(monotonic: 0, wall: entry.signedAt, offset: offset), facts: facts,
      isWished: isWished)
  }

  /// Milliseconds from an answer to a signature, at most, in the calls that are opened together.
  private static let longest: Int64 = 86_400_000

  /// The seed of the draws: made once, by chance, and kept for those who review alone.
  public func reviewSeed() throws(RecordsError) -> UInt64 {
    try require(Right(.read, .reviews))
    // A look costs nothing; the lock of writers may be long to come.
    if let known = try log.file.read(vault.messages)?.lazy.compactMap(\.seed).first { return known }
    return try log.file.write { db in
      let known = try vault.messages(db).lazy.compactMap(\.seed).first
      if let known { return known }
      let seed = UInt64.random(in: .min ... .max)
      let at = LocalMoment.at(gate.now())
      let message = Message(
        id: TimedID.text(at: 0), call: CallID(rawValue: ""), number: 0, from: me, name: me,
        worker: me, at: at, .seed(seed))
      try MessageSeal.write(message, to: try vault.reviewers(db), db)
      return seed
    }
  }
}

/// Who signed which calls, by the access log.
private struct Signatures {
  /// The account, or the name where there are no accounts, by the call.
  var workers: [CallID: SafeText] = [:]
  /// The instant of the first call that each signed.
  var first: [SafeText: Int64] = [:]

  init() {}

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT call, account, name, at FROM access
        WHERE act = 'sign' AND outcome = 'done' AND call IS NOT NULL ORDER BY number
        """)
    while let row = try rows.next() {
      let call = CallID(rawValue: row[0])
      let worker = SafeText(row[1] as String? ?? row[2])
      // The first signature is the note's; the next ones are those of its corrections.
      if workers[call] == nil { workers[call] = worker }
      first[worker] = min(first[worker] ?? .max, row[3])
    }
  }
}
