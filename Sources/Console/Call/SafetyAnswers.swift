import Canvas
import Intervention
import Text

/// What letters and words do on an axis, on a point of it, on a check of civil security.
extension CallScreen {
  /// The first letter answers, what follows goes where the cursor then is; a space goes on with what
  /// was just answered; a letter that answers nothing begins a sentence.
  mutating func answer(
    question: CallField, with text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    if let response = goOn(with: text, at: moment, around) { return response }
    guard let letter = text.string.first,
      let answer = SafetyLetters.answer(letter, around.language),
      answer != .omitted || question.isAxis
    else { return beginSentence(text, on: question, at: moment, around) }
    isAnswering = true
    let response: Response
    switch answer {
    case .asked(let asked):
      follow(text[0..<letter.utf8.count], on: question, at: moment)
      response = note(asked, of: question, at: moment)
    case .omitted:
      run = nil
      response = omit(question, at: moment)
    }
    return response + typeRest(text[letter.utf8.count..<text.count], at: moment, around)
  }

  /// A space goes on with what was just answered, wherever the answer left the cursor.
  ///
  /// Nobody begins a text with a space. Without an answer just given, it goes into the question under
  /// the cursor. Returns nil for anything else.
  mutating func goOn(
    with text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response? {
    guard text.string.hasPrefix(" "),
      let answered = run.map({ $0.precised(at: moment) }) ?? openQuestion
    else { return nil }
    run = nil
    let response = Response(effects: precise(answered, at: moment))
    return response + typeRest(text[1..<text.count], at: moment, around)
  }

  /// The question that has the cursor; an axis only when it has points to clear up.
  private var openQuestion: CallField? {
    switch choice {
    case .axis(let axis)?: call.content.unfolds(axis, of: person) ? choice : nil
    case .detail?, .civil?: choice
    default: nil
    }
  }

  private mutating func typeRest(
    _ rest: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    rest.isEmpty ? .nothing : type(rest, isPaste: false, at: moment, around)
  }

  /// Types what answers nothing: in the note, or, beside a point, in its facts.
  mutating func beginSentence(
    _ text: SafeText, on question: CallField? = nil, at moment: Moment, _ around: Surroundings
  ) -> Response {
    if run?.mayBeWord(at: moment) == false { run = nil }
    let note = Passage.note(call.step)
    let home =
      run.map { $0.home.noteStep == nil ? $0.home : note }
      ?? question.map { self.home(of: $0) } ?? note
    var response = Response.nothing
    if home == .note(.safety) {
      response.notice = Phrase(
        fr: "Écrit dans la note. F2 revient à l'axe non demandé.",
        en: "Typed in the note. F2 goes back to the axis not asked.")
    } else if home.noteStep != nil {
      response.notice = Phrase(fr: "Écrit dans la note.", en: "Typed in the note.")
    }
    return response + goOn(in: home, with: text, at: moment, around)
  }

  private mutating func note(_ asked: Asked, of question: CallField, at moment: Moment) -> Response
  {
    var answer = answer(to: question) ?? AxisAnswer(asked: .notAsked)
    answer.asked = asked
    answer.at = moment
    guard let edit = edit(question, answer: answer) else { return .nothing }
    let effects = [record(.edited(edit), at: moment)] + goOn(after: question, at: moment)
    guard case .axis(let axis) = question else { return Response(effects: effects) }
    if asked == .yes { return Response(effects: effects, notice: yesNotice(axis)) }
    return Response(effects: effects, notice: choice == nil ? Self.allAsked : nil)
  }

  /// A yes can be made precise at once; it proposes guides and opens none.
  private func yesNotice(_ axis: SafetyAxis) -> Phrase {
    Phrase(
      fr: "\(axis.label.french) : OUI. Espace précise ; F3 propose des guides.",
      en: "\(axis.label.english): YES. Space goes into it; F3 proposes guides.")
  }

  /// The question after one that was just answered.
  mutating func goOn(after question: CallField, at moment: Moment) -> [Effect] {
    if case .axis(let axis) = question {
      guard axis == .suicide, call.content.isCivil else {
        return focusNextAxis(after: axis, at: moment)
      }
      return focus(.civil(.health), at: moment)
    }
    return move(by: 1, at: moment)
  }

  /// Goes into what was answered: the points of an axis, else the facts.
  private mutating func precise(_ question: CallField, at moment: Moment) -> [Effect] {
    if case .axis(let axis) = question, call.content.unfolds(axis, of: person),
      let open = call.content.firstOpenDetail(of: axis, of: person)
    {
      return focus(.detail(open), at: moment)
    }
    return focusFacts(of: question, at: moment)
  }

  /// Goes to the facts of a question.
  mutating func focusFacts(of question: CallField, at moment: Moment) -> [Effect] {
    if case .axis(let axis) = question { return focus(.passage(.facts(axis, person)), at: moment) }
    return focus(.passage(home(of: question)), at: moment)
  }
}
