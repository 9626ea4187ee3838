import Intervention
import Text

extension Subject {
  /// What was asked for, what came of it, and why it is not met.
  static func needs() -> Subject {
    var subject = Subject("need", isPartition: false)
    let all = subject.add("total", Phrase(fr: "besoins", en: "needs"))
    let outcomes = Need.Outcome.allCases.map { subject.add($0.rawValue, $0.label) }
    let unsaid = subject.add("unsaid", Self.unsaid)
    let gaps = Need.Gap.allCases.map { subject.add("gap." + $0.rawValue, $0.label) }
    let noReason = subject.add(
      "gap.unsaid", Phrase(fr: "raison non précisée", en: "reason not said"))
    var leaf: [Need: Int] = [:]
    func key(_ outcome: Need.Outcome?, _ gap: Need.Gap?) -> Need {
      Need(number: 0, outcome: outcome, gap: gap)
    }
    leaf[key(nil, nil)] = subject.leaves.count
    subject.addLeaf([all, unsaid])
    for (outcome, node) in zip(Need.Outcome.allCases, outcomes) {
      let reasons: [Need.Gap?] = outcome == .met ? [nil] : [nil] + Need.Gap.allCases
      for gap in reasons {
        leaf[key(outcome, gap)] = subject.leaves.count
        let reason = gap.flatMap { Need.Gap.allCases.firstIndex(of: $0) }.map { gaps[$0] }
        subject.addLeaf([all, node] + (outcome == .met ? [] : [reason ?? noReason]))
      }
    }
    subject.places = { facts in
      facts.needs.compactMap { leaf[key($0.outcome, $0.hasGap ? $0.gap : nil)] }
    }
    return subject
  }

  /// What became of the call-backs that were promised.
  static func followUps() -> Subject {
    Subject("follow-up", of: Kept.allCases, \.label, total: inAll) { facts in
      (facts.followUps ?? []).map(Kept.init)
    }
  }

  /// The days of a period, or its months when it is long; on the page of the whole alone.
  static func days(_ period: Period) -> Subject {
    var subject = Subject("day", isPartition: true)
    let isByMonth = period.days > 62
    var leaf: [String: Int] = [:]
    for number in period.first.dayNumber...period.last.dayNumber {
      guard let day = CalendarDate(dayNumber: number)?.description else { continue }
      let name = String(isByMonth ? day.prefix(7) : day[...])
      guard leaf[name] == nil else { continue }
      leaf[name] = subject.leaves.count
      let label = Phrase(same: SafeText(name))
      subject.addLeaf([subject.add(name, label, isWholeOnly: true)])
    }
    subject.places = { facts in
      guard let day = facts.openedAt?.date.string else { return [] }
      return leaf[isByMonth ? String(day.prefix(7)) : day].map { [$0] } ?? []
    }
    return subject
  }

  /// The resources given most, and all the others together; on the page of the whole alone.
  static func resources(_ facts: [CodedFacts], _ names: [SafeText: SafeText]) -> Subject {
    var subject = Subject("resource", isPartition: true)
    var leaf: [SafeText: Int] = [:]
    for resource in mostGiven(facts) {
      leaf[resource] = subject.leaves.count
      let gone = Phrase(
        fr: "hors répertoire (\(resource))", en: "not in the directory (\(resource))")
      let label = names[resource].map(Phrase.init(same:)) ?? gone
      subject.addLeaf([subject.add(resource.string, label, isWholeOnly: true)])
    }
    let others = subject.leaves.count
    subject.addLeaf([
      subject.add(
        "others", Phrase(fr: "toutes les autres", en: "all the others"), isWholeOnly: true)
    ])
    subject.places = { $0.referrals.map { leaf[$0.resource] ?? others } }
    return subject
  }

  /// The resources given most, the most first.
  static func mostGiven(_ facts: [CodedFacts]) -> [SafeText] {
    let given = facts.flatMap { $0.referrals.map(\.resource) }
    let counts = Dictionary(given.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostResources)
      .map(\.key)
  }

  private static let mostResources = 15
}

/// What became of a promised call-back.
private enum Kept: String, CaseIterable {
  case kept, late, notReached = "not-reached", notTried = "not-tried", dropped

  init(_ promise: CodedFacts.Promise) {
    let reached = promise.attempts.first { $0.outcome == .reached || $0.outcome == .refused }
    guard let reached else {
      if promise.droppedAt != nil {
        self = .dropped
        return
      }
      self = promise.attempts.isEmpty ? .notTried : .notReached
      return
    }
    // An hour of grace: a call under way may hold the one who promised.
    self = promise.dueAt.map { reached.at.wall <= $0.wall + 3_600_000 } ?? true ? .kept : .late
  }

  var label: Phrase {
    switch self {
    case .kept: Phrase(fr: "tenues à l'heure dite", en: "kept on time")
    case .late: Phrase(fr: "tenues plus tard", en: "kept later")
    case .notReached: Phrase(fr: "tentées, personne non jointe", en: "tried, person not reached")
    case .notTried: Phrase(fr: "sans tentative notée", en: "no attempt noted")
    case .dropped: Phrase(fr: "fermées, raison notée", en: "closed, for a reason noted")
    }
  }
}

extension Need {
  /// Whether a reason goes with its outcome.
  fileprivate var hasGap: Bool { outcome == .partlyMet || outcome == .unmet }
}
