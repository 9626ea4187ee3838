import Intervention
import Text

/// The calls to review: drawn by rule, each with the reason it is there.
///
/// The same calls, rules and seed always give the same queue.
public struct ReviewQueue: Hashable, Sendable {
  /// The calls, those to read first coming first.
  public private(set) var items: [Item]
  /// How many older calls did not open: nobody knows whether a rule takes them.
  public let unread: Int

  /// A call of the queue.
  public struct Item: Hashable, Sendable {
    /// The call.
    public let candidate: Candidate
    /// Why it is there, the first reason to be read coming first; never empty.
    public let why: [Why]
    /// Whether it was signed before the calls that are drawn from, and nobody read it yet.
    public let isOlder: Bool
  }

  /// What is known of a worker beside the calls.
  public struct Past: Hashable, Sendable {
    /// The day of their first signed call.
    public let firstDay: CalendarDate?
    /// Their reviewed calls, as marks.
    public let standings: [Standing]

    /// What is known.
    public init(firstDay: CalendarDate?, standings: [Standing] = []) {
      self.firstDay = firstDay
      self.standings = standings
    }
  }

  /// The queue of a day; `seed` is kept by those who review, and nobody else.
  ///
  /// `older` are calls signed before those of the draws: a rule that takes every call takes them too.
  /// `pasts` is by worker, as the calls name them; `done` are calls that need no other review, save
  /// those that who asks may read a second time.
  public init(
    _ calls: [Candidate], _ rules: ReviewRules = ReviewRules(), seed: UInt64,
    older: [Candidate] = [], pasts: [SafeText: Past] = [:], done: Set<CallID> = [],
    second: SecondReadings? = nil,
    unread: Int = 0, on today: CalendarDate
  ) {
    self.unread = unread
    var reasons: [CallID: [Why]] = [:]
    for call in calls { reasons[call.call] = call.why(rules) }
    for (worker, theirs) in Dictionary(grouping: calls, by: \.worker) {
      let past = pasts[worker] ?? Past(firstDay: nil)
      for (first, month) in Dictionary(grouping: theirs, by: \.day?.firstOfMonth) {
        guard let first else { continue }
        let (count, why) = Self.share(rules, past, first)
        let pool = month.filter { !$0.facts.isTaken(by: rules) }
        for call in Draw(seed: seed, count: count).calls(pool, on: today) {
          reasons[call.call, default: []].append(why)
        }
      }
    }
    let drawn = calls.compactMap { call -> Item? in
      if second?.calls.contains(call.call) == true {
        return Item(candidate: call, why: [.second], isOlder: false)
      }
      guard !done.contains(call.call), let why = reasons[call.call], !why.isEmpty else {
        return nil
      }
      return Item(candidate: call, why: why, isOlder: false)
    }
    let left = older.compactMap { call -> Item? in
      let why = call.why(rules)
      return why.isEmpty || done.contains(call.call)
        ? nil : Item(candidate: call, why: why, isOlder: true)
    }
    items = (drawn + left).sorted { $0.comesBefore($1) }
  }

  /// Takes out a call that was reviewed.
  public mutating func remove(_ call: CallID) { items.removeAll { $0.candidate.call == call } }

  /// How many calls of a worker are drawn in a month, and why; as it was known when it began.
  private static func share(
    _ rules: ReviewRules, _ past: Past, _ month: CalendarDate
  ) -> (count: Int, why: Why) {
    let isNew =
      past.firstDay.map { month.dayNumber - $0.dayNumber < rules.newcomerDays } ?? false
    if isNew, rules.rules.contains(.newcomer) {
      return (rules.count(.unknown, isNew: true), .newcomer)
    }
    guard rules.rules.contains(.draw) else { return (0, .drawn(.unknown)) }
    let trend = Trend(past.standings.filter { $0.day < month })
    return (rules.count(trend, isNew: false), .drawn(trend))
  }
}

extension ReviewQueue.Item {
  /// The gravest reason first, then the oldest call; those left from before come after those of now,
  /// save a rescue that nobody confirmed.
  fileprivate func comesBefore(_ other: ReviewQueue.Item) -> Bool {
    if isLast != other.isLast { return other.isLast }
    let (mine, theirs) = (why[0].rule, other.why[0].rule)
    if mine != theirs { return mine < theirs }
    if candidate.signedAt.wall != other.candidate.signedAt.wall {
      return candidate.signedAt.wall < other.candidate.signedAt.wall
    }
    return candidate.call < other.candidate.call
  }

  private var isLast: Bool { isOlder && why[0].rule != .unconfirmed }
}
