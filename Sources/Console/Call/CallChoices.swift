import Canvas
import Intervention
import Review
import Text

/// What choices do: letters that answer, lists that open, values that are cleared.
extension CallScreen {
  /// Text typed on a choice.
  mutating func answer(
    _ choice: CallField, with text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    switch choice {
    case .axis, .detail, .civil:
      return answer(question: choice, with: text, at: moment, around)
    case .add(let addition): return add(addition, text, at: moment)
    case .proposals: return writeInNote(text, at: moment, around)
    default:
      if case .list(let field) = choice,
        let list = lettered(field, around.settings, around.language)
      {
        return answer(field, in: list, with: text, at: moment, around)
      }
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

  /// Opens a choice: its list, or the texts of an axis.
  mutating func open(_ choice: CallField, at moment: Moment, _ around: Surroundings) -> Response {
    switch choice {
    case .passage(let passage): return Response(effects: focus(.passage(passage), at: moment))
    case .axis, .detail, .civil: return Response(effects: focusFacts(of: choice, at: moment))
    case .add(let addition): return add(addition, "", at: moment)
    case .proposals: return confirmProposals(at: moment)
    default: return Response(overlay: picker(for: choice, around).map { .choice($0) })
    }
  }

  /// Takes the value of a choice away; undo brings it back.
  mutating func clear(
    _ choice: CallField, at moment: Moment, _ around: Surroundings
  ) -> Response {
    let edit: Edit?
    switch choice {
    case .axis, .detail, .civil:
      edit =
        (answer(to: choice)?.asked ?? .notAsked) == .notAsked
        ? nil : self.edit(choice, answer: nil)
    case .list(let listed):
      edit = call.content.list(listed, person: person, around.settings)?.clear
    case .passage, .add, .proposals: edit = nil
    }
    guard let edit else { return .nothing }
    var effects = [record(.edited(edit), at: moment)]
    if !fields(focus: choice).contains(choice) {
      effects += focus(.passage(.note(call.step)), at: moment)
    }
    return Response(
      effects: effects, notice: Phrase(fr: "Retiré. ^Z le remet.", en: "Removed. ^Z puts it back."))
  }

  /// Applies a line chosen in a list.
  mutating func choose(
    _ chosen: Choice, at moment: Moment, _ around: Surroundings
  ) -> Response {
    switch chosen {
    case .tell(let party): return tell(party, at: moment)
    case .missing(let missing): return Response(effects: go(to: missing, at: moment))
    case .reading(let action): return perform(action, at: moment, around)
    case .pending(let target): return go(to: target, at: moment, around)
    case .callBack(let outcome): return callBack(outcome, at: moment)
    case .attempt(let number, let outcome): return attempt(number, outcome, at: moment)
    case .joins(let party): return join(party, at: moment)
    case .leaves(let number): return leave(line: number, at: moment)
    case .administrative(let contact): return close(contact, at: moment, around)
    case .give(let mode): return give(mode, at: moment, around)
    case .unmet(let gap): return noteUnmet(gap, at: moment)
    case .support(let sharesNote): return say(.support(sharesNote: sharesNote))
    case .supportEnd: return say(.supportEnded)
    case .talk: return say(.debrief)
    case .supportWhole:
      return Response(overlay: around.support.map { .sheet(.whole($0.sentence)) })
    case .earlier(let id): return Response(effects: [.readEarlier(id)])
    case .directive: return Response(overlay: earlier?.directive.map { .sheet($0.sheet) })
    case .edit(.event(let event?)): return take(event, at: moment, around)
    case .edit(.followUpOutcome(let outcome?)):
      return Response(
        effects: [record(.edited(.followUpOutcome(outcome)), at: moment)], notice: said(outcome))
    case .edit(let edit):
      let response = Response(effects: [record(.edited(edit), at: moment)])
      guard origin != nil, case .list(let fact)? = choice else { return response }
      return response + focusNextFact(after: fact, at: moment)
    }
  }

  /// Says something about the call to those who support; nothing of it is in the note.
  private func say(_ matter: Message.Matter) -> Response {
    Response(effects: [.review(.say(CallName(call.id, number: call.number), matter))])
  }

  /// Goes where something missing is filled.
  mutating func go(to missing: Missing, at moment: Moment) -> [Effect] {
    let effects = call.step == missing.step ? [] : go(to: missing.step, at: moment)
    if case .axis(_, let person) = missing { self.person = person }
    let field: CallField =
      switch missing {
      case .paperHour: .passage(.paperBegun)
      case .paperHourUnread(let passage): .passage(passage)
      case .followUpOutcome: .list(.followUpOutcome)
      case .reason: .passage(.words)
      case .axis(let axis, _): .axis(axis)
      case .plan: .passage(.note(.plan))
      case .disposition: .list(.disposition)
      case .kind: .list(.kind)
      case .instructions: .passage(.instructions)
      case .organisation: .passage(.organisation)
      case .question: .passage(.question)
      case .advice: .passage(.advice)
      }
    return effects + focus(field, at: moment)
  }
}
