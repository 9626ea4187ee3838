import Canvas
import Intervention
import Text

/// Before hanging up: what only the caller can still answer, in order of danger.
extension CallScreen {
  func beforeEnding() -> Response {
    if call.content.isFromPaper { return Response(notice: PaperCall.nobodyThere) }
    guard call.lineEndedAt == nil else {
      return Response(
        notice: Phrase(
          fr: "La ligne est fermée depuis \(call.lineEndedAt?.hour ?? ""). ^X z note un rappel.",
          en: "The line ended at \(call.lineEndedAt?.hour ?? ""). ^X z notes a call-back."))
    }
    let pending = call.beforeEnding
    guard !pending.isEmpty else {
      return Response(
        notice: Phrase(
          fr: "Rien à demander de plus avant de raccrocher.",
          en: "Nothing more to ask before hanging up."))
    }
    return Response(
      overlay: .choice(
        Picker(
          title: Phrase(fr: "Avant de raccrocher", en: "Before hanging up"),
          items: pending.map {
            Picker.Item(id: .pending($0.target), label: $0.label, detail: .empty)
          })))
  }

  /// Goes where the answer is noted.
  mutating func go(to target: PendingTarget, at moment: Moment, _ around: Surroundings) -> Response
  {
    if case .passage(let passage) = target, passage.rawValue.hasPrefix("rescue.") {
      return Response(next: .rescueOpen)
    }
    let (field, step): (CallField, Step) =
      switch target {
      case .passage(let passage): (field(of: passage), passage.step ?? .alliance)
      case .axis(let axis, _): (.axis(axis), .safety)
      case .callBack: (.list(.callBack), .alliance)
      case .company: (.list(.company), .alliance)
      case .consent(let subject): (.list(.consent(subject)), .validation)
      }
    switch target {
    case .axis(_, let number): person = number
    case .passage(let passage) where passage.detail != nil: person = passage.person
    default: break
    }
    let effects = call.step == step ? [] : go(to: step, at: moment)
    return Response(effects: effects + focus(field, at: moment))
  }

  /// A question on a danger is answered by a letter before its facts are typed.
  private func field(of passage: Passage) -> CallField {
    if let detail = passage.detail { return .detail(detail) }
    if let check = CivilCheck.allCases.first(where: { .civil($0) == passage }) {
      return .civil(check)
    }
    return .passage(passage)
  }
}
