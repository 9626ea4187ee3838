import Canvas
import Intervention
import Text

/// Why an axis was not asked: one reason for it alone, or one for all that were not.
extension CallScreen {
  /// Awaits the reason why a question is not asked.
  ///
  /// In a disaster, where calls are short, the reason is for every axis that is not asked yet.
  mutating func omit(_ question: CallField, at moment: Moment) -> Response {
    guard case .axis(let axis) = question else { return .nothing }
    // An answer noted by mistake goes first: an axis is not both answered and left out.
    let taken =
      call.content.asked(axis, of: person) == .notAsked
      ? []
      : [
        record(
          .edited(.asked(axis: axis, answer: nil, person: person.otherThanFirst)), at: moment)
      ]
    let count = openAxes.count
    if call.content.isCivil, count > 1 {
      return Response(effects: taken) + omitAll(count, at: moment)
    }
    let effects = taken + focus(.passage(.omission(axis, person)), at: moment)
    let all =
      count > 1
      ? Phrase(fr: " ; Bas : les \(count) axes", en: "; Down: all \(count) axes") : .empty
    return Response(
      effects: effects,
      notice: Phrase(
        fr: "\(axis.label.french) : pourquoi non demandé ? Entrée passe au suivant\(all.french).",
        en: "\(axis.label.english): why not asked? Enter goes on\(all.english)."))
  }

  /// The axes nobody asked about and nobody explained, for the person under the hand.
  var openAxes: [SafetyAxis] {
    SafetyAxis.allCases.filter { call.content.isOpen($0, of: person) }
  }

  private mutating func omitAll(_ count: Int, at moment: Moment) -> Response {
    Response(
      effects: focus(.passage(.omissionOfAll(person)), at: moment),
      notice: Phrase(
        fr: "Une raison pour les \(count) axes non demandés. Entrée la garde.",
        en: "One reason for the \(count) axes not asked. Enter keeps it."))
  }

  /// Enter or Down in a text of safety; nil where they go to the next field as elsewhere.
  mutating func leave(safety passage: Passage, with key: Key, at moment: Moment) -> Response? {
    if passage == .omissionOfAll(person) { return leaveReasonOfAll(at: moment) }
    guard let axis = passage.axis, passage.detail == nil else { return nil }
    let isOmission = passage == .omission(axis, person)
    if key == .down {
      let count = openAxes.count
      guard isOmission else { return nil }
      if call.content[passage].isBlank, count > 1 { return omitAll(count, at: moment) }
    }
    let lacksReason =
      isOmission && call.content[passage].isBlank
      && call.content.isOpen(axis, of: person)
    let response = Response(effects: focusNextAxis(after: axis, at: moment))
    guard lacksReason else { return response }
    return response
      + Response(
        notice: Phrase(
          fr: "\(axis.label.french) reste non demandé : il manque la raison.",
          en: "\(axis.label.english) stays not asked: the reason is missing."))
  }

  private mutating func leaveReasonOfAll(at moment: Moment) -> Response {
    let effects = focusNextAxis(at: moment)
    let count = openAxes.count
    guard count > 0 else { return Response(effects: effects, notice: Self.allAsked) }
    return Response(
      effects: effects,
      notice: Phrase(
        fr: "\(count) axes restent non demandés : il manque la raison.",
        en: "\(count) axes stay not asked: the reason is missing."))
  }
}
