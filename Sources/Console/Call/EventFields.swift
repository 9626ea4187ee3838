import Intervention
import Text

/// The one screen of a call from a disaster: what sends help, suicide, health, medication, shelter,
/// then how it ends; the other axes stay in sight below.
extension CallScreen {
  /// The fields shown when one has the cursor; all there can be without one.
  func civilFields(focus: CallField?) -> [CallField] {
    let checks = CivilCheck.allCases.flatMap { check -> [CallField] in
      let words = CallField.passage(.civil(check))
      return focus == nil || focus == words ? [.civil(check), words] : [.civil(check)]
    }
    let event: [CallField] = call.content.event == nil && focus != nil ? [] : [.list(.event)]
    let others = SafetyAxis.allCases.filter { $0 != .suicide }
    return event + [.passage(.place), .passage(.callBack)]
      + fields(of: .suicide, focus: focus) + checks + [.list(.relief), .passage(.instructions)]
      + others.flatMap { fields(of: $0, focus: focus) }
  }
}

extension CallContent {
  /// Whether it is a call from a disaster.
  var isCivil: Bool { kind == .civilSecurity || event != nil }
}
