import Intervention

/// A call taken up on a locked screen: it can be written, and not read.
public struct BlindCall: Sendable {
  /// Where what follows goes; closed before the call is taken up whole, after unlocking.
  public let journal: Journal
  /// The sequence of the next change, after all those the files show in clear.
  public let next: Int
}

extension Recovery {
  /// Takes a call up without opening what it holds.
  ///
  /// What is written next goes in a segment of its own, under a new key; nothing that is there is
  /// touched. Throws `.inUse` when another console has it.
  func openBlind(
    _ seal: JournalSeal, _ options: JournalOptions
  ) throws(RecordsError) -> BlindCall {
    let gathering = try gather(locking: true)
    let clear = gathering.sources.map { ClearReading($0.bytes, for: call) }
    let first = clear.compactMap(\.first).first ?? 1
    let last = clear.map(\.last).reduce(first - 1, max)
    var state = JournalState(
      number: gathering.segments.map(\.name.number).max() ?? 0, kept: last)
    state.older = gathering.held(in: .disk) + gathering.held(in: .shelter)
    let plan = try JournalPlan(call, first: first, seal, in: folder, options)
    let journal = Journal(
      plan, state: state, untouchable: Set(gathering.segments.map(\.path)))
    journal.sync()
    return BlindCall(journal: journal, next: last + 1)
  }
}
