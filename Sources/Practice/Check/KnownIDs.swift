import Intervention
import Text

/// The ids that the rest of the console knows, given from outside.
public struct KnownIDs: Sendable {
  /// The slugs of the guides.
  public var guides: Set<String>
  /// The needs of each resource, by its id.
  public var resources: [String: [String]]
  /// The ids of the needs.
  public var needs: Set<String>

  /// What is known.
  public init(guides: Set<String>, resources: [String: [String]], needs: Set<String>) {
    self.guides = guides
    self.resources = resources
    self.needs = needs
  }

  /// Whether what a fact asks about exists.
  func knows(_ slot: Slot, in scenario: Case) -> Bool {
    switch slot {
    case .gesture(let gesture), .said(let gesture): gesture.isUtterance
    case .about(let id), .asked(let id), .raised(let id):
      scenario.subjects.contains(Subject(id))
    case .answer(let id), .markedUnasked(let id), .known(let id): SafetyAxis(rawValue: id) != nil
    case .opened(let slug), .readSeconds(let slug): guides.contains(slug)
    case .chosen(let id): resources[id] != nil
    case .chosenNeed(let need): needs.contains(need)
    case .written(let field): Self.fields.contains(field)
    case .disposition(let id): Disposition(rawValue: id) != nil
    case .nature(let id): CallKind(rawValue: id) != nil
    case .searched(let word): !word.isEmpty
    case .consent, .rescue, .followUp, .step, .time, .silence: true
    case .unknown: false
    }
  }

  /// Whether what an act is about exists.
  func knows(_ act: Act, in scenario: Case) -> Bool {
    switch act.gesture {
    case .keepSilent, .search, .closeGuide, .step, .rescue, .followUp, .end: true
    case .openGuide: guides.contains(act.object)
    case .choose: resources[act.object] != nil
    case .answer:
      SafetyAxis(rawValue: act.object) != nil && Slot.answers.dropFirst().contains(act.value)
    case .write: Self.fields.contains(act.object)
    case .consent: ConsentSubject(rawValue: act.object) != nil
    case .dispose: Disposition(rawValue: act.object) != nil
    case .nature: CallKind(rawValue: act.object) != nil
    default: act.object.isEmpty || scenario.subjects.contains(Subject(act.object))
    }
  }

  /// The fields of the note that a case may ask about: the steps, then passages.
  static let fields: Set<String> = {
    let passages: [Passage] = [
      .words, .place, .callBack, .company, .trigger, .request, .planInWords, .instructions,
      .analysis,
    ]
    let axes = SafetyAxis.allCases
    return Set(Step.allCases.map(\.rawValue) + passages.map(\.rawValue))
      .union(axes.map { Passage.facts($0).rawValue })
      .union(axes.flatMap { SafetyDetail.all(of: $0) }.map { Passage.detail($0).rawValue })
  }()
}
