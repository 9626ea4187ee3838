import Intervention

/// The call-backs that signed calls promised, as they were last read.
public struct FollowUpsRead: Sendable {
  /// Those left to do, and those closed within a day.
  public var promised: [Promised] { near.values.flatMap { $0 } }
  /// How many calls have one left undone for more than a month: said, and not listed.
  public var forgotten: Int { old.count }
  /// How many calls did not open: what they promised is not in the list.
  ///
  /// Each reading tries them again.
  public var unread: Int { closed.count }

  /// The version of each call that was read.
  private(set) var versions: [CallID: Int] = [:]
  private var near: [CallID: [Promised]] = [:]
  private var old: Set<CallID> = []
  private var closed: Set<CallID> = []

  /// How long one left undone stays in the list, in milliseconds: 31 days.
  private static let patience: Int64 = 31 * 86_400_000
  /// How long one that was closed does: a day.
  private static let memory: Int64 = 86_400_000

  init() {}

  /// What the facts of a call say of its call-backs.
  enum Nearness { case near, old, nothing }

  /// Whether what a call promised is to be read.
  static func nearness(_ facts: CodedFacts, at now: Int64) -> Nearness {
    let promises = facts.followUps ?? []
    let isNear = promises.contains { promise in
      let ended = promise.attempts.last { $0.outcome.endsFollowUp }?.at ?? promise.droppedAt
      if let ended { return ended.wall >= now - memory }
      let due = promise.postponedTo ?? promise.dueAt ?? facts.signedAt
      return (due?.wall ?? now) >= now - patience
    }
    return isNear ? .near : promises.contains { !$0.isClosed } ? .old : .nothing
  }

  /// Takes in what the facts of a call say; `read` opens it, when its promises are to be known.
  mutating func take(
    _ entry: SignedEntry, _ nearness: Nearness, at now: Int64,
    _ read: () throws(RecordsError) -> Call?
  ) throws(RecordsError) {
    let call = nearness == .near ? try read() : nil
    versions[entry.call] = entry.version
    closed.remove(entry.call)
    old.remove(entry.call)
    near[entry.call] = call?.promised.filter { promised in
      promised.closedAt.map { $0.wall >= now - Self.memory } ?? true
    }
    if nearness == .old { old.insert(entry.call) }
  }

  /// Counts a call that did not open; what was read of it before stays.
  mutating func takeUnread(_ call: CallID) { closed.insert(call) }

  /// Leaves out the calls that are no longer in the register.
  mutating func keep(_ entries: [SignedEntry]) {
    let known = Set(entries.map(\.call))
    versions = versions.filter { known.contains($0.key) }
    near = near.filter { known.contains($0.key) }
    old.formIntersection(known)
    closed.formIntersection(known)
  }
}
