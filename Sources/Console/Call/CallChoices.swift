import Canvas
import Intervention
import Text

/// A line of a list that answers a choice of the call.
enum Choice: Equatable, Sendable {
  case caller(Caller)
  case reason(Reason)
  case outcome(need: Int, Need.Outcome)
  case mode(referral: Int, Referral.Mode)
  case disposition(Disposition)
  case kind(CallKind)
  case missing(Missing)
}

/// What choices do: letters that answer, lists that open, values that are cleared.
extension CallScreen {
  /// Text typed on a choice.
  mutating func answer(
    _ choice: CallField, with text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    switch choice {
    case .axis(let axis): return answer(axis, with: text, at: moment, around)
    case .newNeed: return addNeed(text, at: moment)
    default:
      // Typing on a choice opens its list, filtered by what is typed.
      var response = open(choice, at: moment, around)
      if case .choice(var picker) = response.overlay {
        picker.isOpenedByTyping = true
        picker.type(text)
        response.overlay = .choice(picker)
      }
      return response
    }
  }

  /// The first letter answers, what follows goes where the cursor then is; a letter that answers
  /// nothing begins a sentence, which belongs in the note.
  private mutating func answer(
    _ axis: SafetyAxis, with text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    guard let letter = text.string.first, let answer = SafetyLetters.answer(letter, around.language)
    else { return beginSentence(text, at: moment, around) }
    let response: Response
    switch answer {
    case .asked(let asked):
      follow(text[0..<letter.utf8.count], on: axis, at: moment)
      response = note(asked, of: axis, at: moment)
    case .omitted:
      run = nil
      response = omit(axis, at: moment)
    }
    let rest = text[letter.utf8.count..<text.count]
    return rest.isEmpty ? response : response + type(rest, isPaste: false, at: moment, around)
  }

  /// Types in the note what answers no axis.
  private mutating func beginSentence(
    _ text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    if run?.goesOn(at: moment) == false { run = nil }
    let effects = focus(.passage(.note(.safety)), at: moment)
    run?.leave(toNote: call.caret(in: .note(.safety)), at: moment)
    let notice = Phrase(
      fr: "Écrit dans la note. F2 revient à l'axe non demandé.",
      en: "Typed in the note. F2 goes back to the axis not asked.")
    let response =
      Response(effects: effects, notice: notice) + writeInNote(text, at: moment, around)
    guard text.string.count > 1, let word = takeBackWord(at: moment) else { return response }
    return response + word
  }

  private mutating func note(_ asked: Asked, of axis: SafetyAxis, at moment: Moment) -> Response {
    let answer = AxisAnswer(asked: asked, at: moment)
    let effect = record(.edited(.asked(axis: axis, answer: answer)), at: moment)
    let effects = [effect] + focusNextAxis(after: axis, at: moment)
    return Response(effects: effects, notice: choice == nil ? Self.allAsked : nil)
  }

  private mutating func omit(_ axis: SafetyAxis, at moment: Moment) -> Response {
    // An answer noted by mistake goes first: an axis is not both answered and left out.
    let taken =
      call.content.asked(axis) == .notAsked
      ? [] : [record(.edited(.asked(axis: axis, answer: nil)), at: moment)]
    return Response(
      effects: taken + focus(.passage(.omission(axis)), at: moment),
      notice: Phrase(
        fr: "\(axis.label.french) : pourquoi non demandé ? Entrée passe au suivant.",
        en: "\(axis.label.english): why not asked? Enter goes on."))
  }

  static let allAsked = Phrase(
    fr: "Les cinq axes ont une réponse ou une raison.",
    en: "All five axes have an answer or a reason.")

  /// The first axis not asked, after one or from the first; else the note of the step.
  mutating func focusNextAxis(after axis: SafetyAxis? = nil, at moment: Moment) -> [Effect] {
    let all = SafetyAxis.allCases
    let start = axis.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let open = (all[start...] + all[..<start]).first {
      call.content.asked($0) == .notAsked && !call.content.isOmitted($0)
    }
    return focus(open.map { .axis($0) } ?? .passage(.note(.safety)), at: moment)
  }

  /// A new need, its first letters typed; one that is still empty serves first.
  mutating func addNeed(_ text: SafeText, at moment: Moment) -> Response {
    let needs = call.content.needs
    let empty = needs.first { call.content[.need($0.number)].isEmpty && $0.outcome == nil }
    let number = empty?.number ?? (needs.map(\.number).max() ?? 0) + 1
    var effects: [Effect] = []
    if empty == nil {
      effects = [record(.edited(.needs(needs + [Need(number: number)])), at: moment)]
    }
    effects += focus(.passage(.need(number)), at: moment)
    if !text.isEmpty {
      let edit = Edit.text(passage: .need(number), splice: Splice(at: 0, inserted: text))
      effects.append(record(.edited(edit), at: moment))
    }
    return Response(effects: effects)
  }

  /// Opens a choice: its list, or the texts of an axis.
  mutating func open(_ choice: CallField, at moment: Moment, _ around: Surroundings) -> Response {
    switch choice {
    case .passage(let passage): return Response(effects: focus(.passage(passage), at: moment))
    case .axis(let axis): return Response(effects: focus(.passage(.facts(axis)), at: moment))
    case .newNeed: return addNeed("", at: moment)
    default: return Response(overlay: picker(for: choice).map { .choice($0) })
    }
  }

  /// Takes the value of a choice away; undo brings it back.
  mutating func clear(_ choice: CallField, at moment: Moment) -> Response {
    let edit: Edit
    switch choice {
    case .axis(let axis) where call.content.asked(axis) != .notAsked:
      edit = .asked(axis: axis, answer: nil)
    case .caller where call.content.caller != nil: edit = .caller(nil)
    case .reasons where !call.content.reasons.isEmpty:
      edit = .reasons(Array(call.content.reasons.dropLast()))
    case .referral(let index) where call.content.referrals.indices.contains(index):
      var referrals = call.content.referrals
      referrals.remove(at: index)
      edit = .referrals(referrals)
    case .outcome(let number):
      let needs = call.content.needs
      guard needs.contains(where: { $0.number == number && $0.outcome != nil }) else {
        return .nothing
      }
      edit = .needs(needs.map { $0.number == number ? Need(number: number) : $0 })
    case .disposition where call.content.disposition != nil: edit = .disposition(nil)
    case .kind where call.content.kind != nil: edit = .kind(nil)
    default: return .nothing
    }
    var effects = [record(.edited(edit), at: moment)]
    if case .referral = choice {
      effects += focus(.passage(.note(call.step)), at: moment)
    }
    return Response(
      effects: effects, notice: Phrase(fr: "Retiré. ^Z le remet.", en: "Removed. ^Z puts it back."))
  }

  /// Applies a line chosen in a list.
  mutating func choose(_ choice: Choice, at moment: Moment) -> Response {
    let edit: Edit
    switch choice {
    case .missing(let missing): return Response(effects: go(to: missing, at: moment))
    case .caller(let caller): edit = .caller(caller)
    case .kind(let kind): edit = .kind(kind)
    case .disposition(let disposition): edit = .disposition(disposition)
    case .reason(let reason):
      let reasons = call.content.reasons
      edit = .reasons(
        reasons.contains(reason) ? reasons.filter { $0 != reason } : reasons + [reason])
    case .outcome(let number, let outcome):
      edit = .needs(
        call.content.needs.map { $0.number == number ? Need(number: number, outcome: outcome) : $0 }
      )
    case .mode(let index, let mode):
      var referrals = call.content.referrals
      guard referrals.indices.contains(index) else { return .nothing }
      referrals[index].mode = mode
      edit = .referrals(referrals)
    }
    return Response(effects: [record(.edited(edit), at: moment)])
  }

  /// Goes where something missing is filled.
  mutating func go(to missing: Missing, at moment: Moment) -> [Effect] {
    let effects = call.step == missing.step ? [] : go(to: missing.step, at: moment)
    let field: CallField =
      switch missing {
      case .reason: .passage(.words)
      case .axis(let axis): .axis(axis)
      case .plan: .passage(.note(.plan))
      case .disposition: .disposition
      case .kind: .kind
      }
    return effects + focus(field, at: moment)
  }
}
