import Foundation
import Intervention
import Text

/// The attempts at exercises: the journals of `attempts/`, and nothing else of the data folder.
///
/// An attempt is written like a call, by the same frames, before it is painted. In a centre it is
/// sealed to whoever practises and to the specialists together; in a folder without accounts, under
/// the key of the folder. Whoever has only this can read no call, search no note and leave no trace in
/// the access log: attempts are no records.
public struct Exercises: Sendable {
  private let gate: Gate
  private let options: JournalOptions

  init(_ gate: Gate, _ options: JournalOptions) {
    self.gate = gate
    self.options = options
  }

  private var home: Home { gate.home }

  /// An attempt that opens here.
  public struct Found: Hashable, Sendable {
    /// Its id.
    public var id: CallID { recovered.call }
    /// Its changes, in order.
    public let changes: [Change]
    /// Whether a console is using it.
    public let isInUse: Bool
    private let recovered: RecoveredCall

    init(_ recovered: RecoveredCall, isInUse: Bool) {
      self.recovered = recovered
      changes = recovered.changes
      self.isInUse = isInUse
    }
  }

  /// The attempts that whoever is here may read, oldest first; those sealed to others are left out.
  public func all() throws(RecordsError) -> [Found] {
    try gate.require(Right(.read, .exercises))
    guard try home.attempts.isThere() else { return [] }
    return try home.attempts.summaries().filter { $0.problem == nil }.compactMap { summary in
      guard let recovered = try? Recovery(call: summary.call, folder: home.attempts).peek() else {
        return nil
      }
      return Found(recovered, isInUse: summary.isInUse)
    }
  }

  /// Begins an attempt under a new id; also when the disk refuses, which it says.
  public func begin(
    telling tell: @escaping @Sendable (CallID, Keeping) -> Void
  ) throws(RecordsError) -> Journal {
    try gate.require(Right(.write, .exercises))
    try? home.files.makeDirectory(home.attempts.disk)
    let id = CallID(at: options.now())
    let author = home.keychain.holder
    // The key on paper is nobody, who practises nothing.
    if home.isCentre, author?.account == nil { throw .locked }
    let plan = try JournalPlan(
      id, first: 1, try home.attemptSeal([author?.key.publicKey].compactMap { $0 }),
      in: home.attempts, options(of: id, tell))
    return try Journal.begin(plan)
  }

  /// Goes on with an attempt: to play it, to rate it, or to judge it.
  ///
  /// Throws `.inUse` when a console has it, and why when it does not open.
  public func resume(
    _ id: CallID, telling tell: @escaping @Sendable (CallID, Keeping) -> Void
  ) throws(RecordsError) -> (journal: Journal, recovered: RecoveredCall) {
    try gate.require(Right(.write, .exercises))
    guard try home.attempts.isThere() else { throw .unknownCall(id) }
    return try Recovery(call: id, folder: home.attempts)
      .open(home.attemptSeal(of: id), options(of: id, tell))
  }

  private func options(
    of id: CallID, _ tell: @escaping @Sendable (CallID, Keeping) -> Void
  ) -> JournalOptions {
    var options = options
    options.tell = { tell(id, $0) }
    return options
  }
}

extension Records {
  /// The attempts at exercises of this data folder.
  public var exercises: Exercises { Exercises(gate, options) }
}
