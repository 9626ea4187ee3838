import Intervention
import Text

/// The fields of the second step: an axis a line, and under the one that has the hand, once it is a
/// yes or not sure, its points, according to whom, at what level, and what was done about it.
extension CallScreen {
  /// The fields shown when one has the cursor; all there can be without one.
  func safetyFields(focus: CallField?) -> [CallField] {
    let reason = CallField.passage(.omissionOfAll(person))
    let axes =
      call.content.isCivil
      ? civilFields(focus: focus)
      : SafetyAxis.allCases.flatMap { fields(of: $0, focus: focus) }
    return axes + (isShown(reason, focus) ? [reason] : [])
  }

  /// The fields of an axis, folded unless the hand is there.
  func fields(of axis: SafetyAxis, focus: CallField?) -> [CallField] {
    let facts = CallField.passage(.facts(axis, person))
    let measures = CallField.passage(.measures(axis, person))
    let omission = CallField.passage(.omission(axis, person))
    let isUnfolded = call.content.unfolds(axis, of: person) && focus?.axis == axis
    guard focus == nil || isUnfolded else {
      let isHidden = call.content.unfolds(axis, of: person)
      let used = [facts, measures, omission].filter {
        isShown($0, focus) && !(isHidden && $0 == measures)
      }
      return [.axis(axis)] + used
    }
    let points = SafetyDetail.all(of: axis).flatMap { detail -> [CallField] in
      let words = CallField.passage(.detail(detail, person))
      return focus == nil || focus == words ? [.detail(detail), words] : [.detail(detail)]
    }
    let hasLevel =
      focus == nil || tooled.contains(axis)
      || call.content.answer(axis, of: person)?.level != nil
    let level: [CallField] = hasLevel ? [.list(.level(axis))] : []
    return [.axis(axis)] + points + [facts, .list(.source(axis))] + level + [measures]
      + (focus == nil ? [omission] : [])
  }

  /// Whether a text that is seldom needed is in sight: it holds something or has the cursor.
  func isShown(_ field: CallField, _ focus: CallField?) -> Bool {
    guard let focus, case .passage(let passage) = field else { return true }
    return field == focus || !call.content[passage].isEmpty
  }
}

extension CallField {
  /// The axis it belongs to.
  var axis: SafetyAxis? {
    switch self {
    case .axis(let axis), .list(.source(let axis)), .list(.level(let axis)): axis
    case .detail(let detail): detail.axis
    case .passage(let passage): passage.axis
    case .list, .civil, .add, .proposals: nil
    }
  }
}

extension ListField {
  /// Whether it is answered in the step of safety, where a letter answers and moves on.
  var isOfSafety: Bool {
    switch self {
    case .source, .level, .relief: true
    default: false
    }
  }
}

extension CallContent {
  /// Whether an axis has points to clear up: it is a yes, or nobody is sure.
  func unfolds(_ axis: SafetyAxis, of person: Int) -> Bool {
    [.yes, .unclear].contains(asked(axis, of: person))
  }

  /// Whether a point of an axis was asked or has facts.
  func isPrecise(_ detail: SafetyDetail, of person: Int) -> Bool {
    (answer(detail, of: person)?.asked ?? .notAsked) != .notAsked
      || !self[.detail(detail, person)].isBlank
  }

  /// How much of an axis is cleared up.
  func precision(of axis: SafetyAxis, of person: Int) -> (known: Int, all: Int) {
    let details = SafetyDetail.all(of: axis)
    return (details.count { isPrecise($0, of: person) }, details.count)
  }

  /// The first point of an axis that nobody asked about.
  func firstOpenDetail(of axis: SafetyAxis, of person: Int) -> SafetyDetail? {
    SafetyDetail.all(of: axis).first { !isPrecise($0, of: person) }
  }
}
