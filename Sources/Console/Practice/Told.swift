import Intervention
import Practice
import Text

/// What an exercise was told of a call: what counts is what is done on the screens.
///
/// The acts are the difference between two of these, so that it never matters how something was
/// done: a letter, a list, a quick hand.
struct Told: Equatable, Sendable {
  private var written: Set<String> = []
  private var answers: [SafetyAxis: Asked] = [:]
  private var resources: [SafeText] = []
  private var consents: Set<ConsentSubject> = []
  private var rescues = 0
  private var followUps: [SafeText] = []
  private var disposition: Disposition?
  private var kind: CallKind?
  private var step = Step.alliance
  private var hasEnded = false
  private var guide: SafeText?
  /// What is typed in a search; nil when nothing is searched.
  private var search: SafeText?

  /// Nothing yet.
  init() {}

  /// What a call holds, and what is open beside it.
  init(_ call: Call, beside reference: Reference? = nil) {
    let content = call.content
    for (passage, text) in content.passages where !text.isBlank {
      written.insert(Self.field(passage))
    }
    for axis in SafetyAxis.allCases { answers[axis] = content.gravest(axis).asked }
    resources = content.referrals.map(\.resource)
    consents = Set(content.consents.keys)
    rescues = content.rescues.count
    followUps = content.followUps.map(\.due).filter { !$0.isBlank }
    disposition = content.disposition
    kind = content.kind
    step = call.step
    hasEnded = call.lineEndedAt != nil || call.state == .signed
    switch reference {
    case .guide(let reading): guide = reading.id
    case .guides(let found): search = found.field.text
    case .resources(let found): search = found.field.text
    case .resource, .first, nil: break
    }
  }

  /// What of the note a text is: facts of safety are, wherever they are typed.
  private static func field(_ passage: Passage) -> String {
    if let step = passage.noteStep { return step.rawValue }
    let parts = passage.rawValue.split(separator: ".")
    if ["facts", "measures", "detail"].contains(parts.first) { return Step.safety.rawValue }
    return passage == .planInWords ? Step.plan.rawValue : passage.rawValue
  }

  /// What was done since; `needs` tells what a resource answers.
  func acts(since old: Told, needs: (SafeText) -> [String]) -> [Act] {
    var acts: [Act] = []
    let add = { (gesture: Practice.Gesture, object: String, value: String) in
      acts.append(Act(gesture, object, value: value))
    }
    if step != old.step { add(.step, "\(step.number)", "") }
    // A search is one once it leads somewhere: its letters are not acts.
    if search == nil, let typed = old.search, !typed.isBlank { add(.search, typed.string, "") }
    if guide != old.guide {
      guide.map { add(.openGuide, $0.string, "") } ?? add(.closeGuide, "", "")
    }
    for axis in SafetyAxis.allCases where answers[axis] != old.answers[axis] {
      guard let asked = answers[axis], asked != .notAsked else { continue }
      add(.answer, axis.rawValue, asked.rawValue)
    }
    for field in written.subtracting(old.written).sorted() { add(.write, field, "") }
    for resource in resources where !old.resources.contains(resource) {
      add(.choose, resource.string, needs(resource).joined(separator: ","))
    }
    for subject in ConsentSubject.allCases
    where consents.contains(subject) && !old.consents.contains(subject) {
      add(.consent, subject.rawValue, "")
    }
    if rescues > old.rescues { add(.rescue, "", "") }
    for due in followUps where !old.followUps.contains(due) {
      acts.append(Act(.followUp, words: due))
    }
    if let disposition, disposition != old.disposition { add(.dispose, disposition.rawValue, "") }
    if let kind, kind != old.kind { add(.nature, kind.rawValue, "") }
    if hasEnded, !old.hasEnded { add(.end, "", "") }
    return acts
  }
}
