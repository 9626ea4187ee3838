import Intervention
import Text

/// What F2 does: it goes to what nobody asked.
extension CallScreen {
  static let allAsked = Phrase(
    fr: "Les cinq axes ont une réponse ou une raison.",
    en: "All five axes have an answer or a reason.")

  /// Goes to the first axis not asked; from there, or when all are, to the points of a yes that are not
  /// cleared up.
  ///
  /// Back from somewhere else, it is always the axis: letters typed without looking answer what the row
  /// of safety shows.
  mutating func openSafety(at moment: Moment) -> Response {
    let wasAt = isAnswering && call.step == .safety && pane == .note ? choice : nil
    isAnswering = true
    var effects = call.step == .safety ? [] : go(to: .safety, at: moment)
    let open = openAxes.first
    if let open, wasAt != .axis(open) {
      return Response(effects: effects + focus(.axis(open), at: moment))
    }
    let dangers = SafetyAxis.allCases.filter {
      call.content.asked($0, of: person) == .yes && $0 != wasAt?.axis
    }
    if let detail = dangers.lazy.compactMap({ [call, person] in
      call.content.firstOpenDetail(of: $0, of: person)
    }).first {
      return Response(effects: effects + focus(.detail(detail), at: moment))
    }
    effects += focusNextAxis(at: moment)
    return Response(effects: effects, notice: choice == nil ? Self.allAsked : nil)
  }

  /// The first axis not asked, after one or from the first; else the note of the step.
  mutating func focusNextAxis(after axis: SafetyAxis? = nil, at moment: Moment) -> [Effect] {
    let all = SafetyAxis.allCases
    let start = axis.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let open = (all[start...] + all[..<start]).first { call.content.isOpen($0, of: person) }
    return focus(open.map { .axis($0) } ?? .passage(.note(.safety)), at: moment)
  }
}
