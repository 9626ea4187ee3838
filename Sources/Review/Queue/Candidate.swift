import Intervention
import Text

/// A signed call as the queue sees it: codes, and no word anyone typed.
public struct Candidate: Hashable, Sendable {
  /// The call.
  public let call: CallID
  /// Its number for people.
  public let number: Int
  /// Who signed it: the id of their account; their name where there are no accounts.
  public let worker: SafeText
  /// When it was signed.
  public let signedAt: Moment
  /// What it says in codes.
  public let facts: CodedFacts
  /// Whether its worker asked for a look.
  public let isWished: Bool

  /// A call.
  public init(
    _ call: CallID, number: Int, worker: SafeText, signedAt: Moment, facts: CodedFacts,
    isWished: Bool = false
  ) {
    self.call = call
    self.number = number
    self.worker = worker
    self.signedAt = signedAt
    self.facts = facts
    self.isWished = isWished
  }

  var day: CalendarDate? { signedAt.calendarDate }

  /// Why the rules that take every call take this one, the first to be read first.
  func why(_ rules: ReviewRules) -> [Why] {
    let wish = isWished && rules.rules.contains(.wish) ? [Why.wished] : []
    return facts.why(rules) + wish
  }
}

extension CodedFacts {
  /// Whether a rule takes every call that says this: it does not change while a month goes on.
  public func isTaken(by rules: ReviewRules) -> Bool { !why(rules).isEmpty }

  fileprivate func why(_ rules: ReviewRules) -> [Why] {
    [rescue, danger(rules), leftAxes].compactMap { $0 }.filter { rules.rules.contains($0.rule) }
  }

  private var rescue: Why? {
    guard let rescues, !rescues.isEmpty else { return nil }
    return rescues.contains(where: \.isUnconfirmed) ? .unconfirmed : .rescued
  }

  private func danger(_ rules: ReviewRules) -> Why? {
    if kind == .crisisUrgent { return .danger(CallKind.crisisUrgent.label) }
    let ends = [disposition].compactMap { $0 } + (otherDispositions ?? [])
    if let grave = Self.gravest.first(where: ends.contains) { return .danger(grave.label) }
    for axis in SafetyAxis.allCases {
      let id = axis.rawValue
      if let level = rules.gravest[id], answers.contains(where: { $0.axes[id]?.level == level }) {
        return .danger(axis, Phrase(same: level))
      }
    }
    let points =
      Self.present.filter { isAnswered($0, .yes) } + Self.lost.filter { isAnswered($0, .no) }
    if let point = points.first, let axis = point.axis { return .danger(axis, point.label) }
    guard let point = (Self.present + Self.lost).first(where: isWorded), let axis = point.axis
    else {
      return nil
    }
    return .danger(
      axis,
      Phrase(fr: "\(point.label.french), en mots", en: "\(point.label.english), in words"))
  }

  private var answers: [Answers] { persons ?? [] }

  private func isAnswered(_ point: SafetyDetail, _ asked: Asked) -> Bool {
    answers.contains { $0.details[point.rawValue] == asked }
  }

  /// Whether a point of an axis that is a yes was made precise in words alone: nobody knows what they
  /// say until they are read.
  private func isWorded(_ point: SafetyDetail) -> Bool {
    answers.contains { person in
      person.worded?.contains(point.rawValue) == true
        && point.axis.map { person.axes[$0.rawValue]?.asked } == .yes
    }
  }

  /// A call that is not clinical has no axis to ask: those that need none to be signed.
  private var leftAxes: Why? {
    guard kind != .administrative, kind != .professionalConsultation else { return nil }
    let open = SafetyAxis.allCases.compactMap { axis -> Why.Open? in
      let missing = answers.indices.filter {
        (answers[$0].axes[axis.rawValue]?.asked ?? .notAsked) == .notAsked
      }
      guard axes[axis.rawValue] == .notAsked || !missing.isEmpty else { return nil }
      return Why.Open(axis: axis, person: missing.first.map { $0 + 1 } ?? 1)
    }
    return open.isEmpty ? nil : .notAsked(open)
  }

  /// The ends that say that a danger was there: help was sent, or the person taken to it.
  private static let gravest = [Disposition.emergency, .transport, .mobileTeam]

  /// The points of an axis that say that a danger is there now, whatever kind was chosen.
  ///
  /// Source: dossier §2.1 to §2.8; a yes is what the worker noted, never a computed risk.
  private static let present = [
    "suicide.comment", "suicide.moyens", "suicide.quand", "autrui.cible", "autrui.plan",
    "autrui.moyens", "autrui.moment", "violence.etranglement", "violence.armes",
    "vulnerable.ce-soir",
  ].map(SafetyDetail.init)

  /// The points whose « no » says it: somebody who does not respond, or does not breathe as usual.
  private static let lost = ["medical.conscience", "medical.respiration"].map(SafetyDetail.init)
}
