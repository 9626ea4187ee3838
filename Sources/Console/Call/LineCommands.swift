import Canvas
import Intervention
import Text

/// The line: ended, lost, and the attempts to reach the person again; the note stays open throughout.
extension CallScreen {
  /// Stamps that the person left the line; what only she could answer is said, and stops nothing.
  mutating func endLine(at moment: Moment) -> Response {
    if call.content.isFromPaper { return Response(notice: PaperCall.nobodyThere) }
    guard call.lineEndedAt == nil else {
      return Response(
        notice: Phrase(
          fr: "La fin de la ligne est déjà notée. ^X z note un rappel.",
          en: "The end of the line is already noted. ^X z notes a call-back."))
    }
    let warning = dangersNotAsked
    let effect = record(.lineEnded, at: moment)
    let ended = Phrase(
      fr: "Fin de la ligne à \(moment.hour). La note reste ouverte ; F9 la finit.",
      en: "Line ended at \(moment.hour). The note stays open; F9 finishes it.")
    return Response(effects: [effect], notice: warning ?? ended)
  }

  /// Stamps that the line was cut; once nobody is on it, what came of calling back.
  ///
  /// On a promised call-back, what came of that one; on a call that keeps a promise, what came of it.
  mutating func loseLine(at moment: Moment, _ around: Surroundings) -> Response {
    if call.lineEndedAt != nil, let picker = attemptPicker(around.language) {
      return Response(overlay: .choice(picker))
    }
    if call.content.isFromPaper { return Response(notice: PaperCall.nobodyThere) }
    if let picker = followUpPicker(around) { return Response(overlay: .choice(picker)) }
    guard call.lineEndedAt == nil else {
      return Response(overlay: .choice(callBackPicker(around.language)))
    }
    let effect = record(.lineLost, at: moment)
    let number = call.content[.callBack].line
    let consent = callBackWords
    let (french, english) =
      call.content.callBack == .never
      ? ("Ne pas rappeler.", "Do not call back.")
      : number.isBlank
        ? ("Aucun numéro de rappel.", "No call-back number.")
        : (
          "Rappel : \(number) (\(consent.french)).",
          "Call back: \(number) (\(consent.english))."
        )
    return Response(
      effects: [effect],
      notice: Phrase(
        fr: "Ligne coupée à \(moment.hour). \(french) ^X z le note.",
        en: "Line lost at \(moment.hour). \(english) ^X z notes it."))
  }

  /// Notes an attempt to reach the person; when she is there, the same call goes on.
  mutating func callBack(_ outcome: CallBack.Outcome, at moment: Moment) -> Response {
    let effect = record(.calledBack(outcome), at: moment)
    let count = call.line.attempts.count
    let notice =
      outcome == .message && call.content.callBack != .message
      ? Phrase(
        fr: "Message laissé à \(moment.hour), mais aucun n'était permis : dites-le dans la note.",
        en: "Message left at \(moment.hour), but none was allowed: say so in the note.")
      : outcome == .reached
        ? Phrase(
          fr: "Jointe à \(moment.hour) : la ligne reprend, le même appel continue.",
          en: "Reached at \(moment.hour): the line resumes, the same call goes on.")
        : Phrase(
          fr: "Rappel \(count) à \(moment.hour) : \(outcome.label.french). ^X z note le suivant.",
          en: "Call-back \(count) at \(moment.hour): \(outcome.label.english). ^X z notes the next."
        )
    return Response(effects: [effect], notice: notice)
  }

  private func callBackPicker(_ language: Language) -> Picker<Choice> {
    let title = Phrase(fr: "Rappel de la personne", en: "Calling the person back")
    return outcomes(title, language, \.label) { .callBack($0) }
  }

  /// The list of what may come of a call-back, a letter each.
  func outcomes(
    _ title: Phrase, _ language: Language, _ label: (CallBack.Outcome) -> Phrase,
    _ choice: (CallBack.Outcome) -> Choice
  ) -> Picker<Choice> {
    let letters = language == .french ? "jpmr" : "rnmd"
    return Picker(
      title: title,
      items: zip(CallBack.Outcome.allCases, letters).map { outcome, letter in
        Picker.Item(
          id: choice(outcome), label: label(outcome), detail: .empty, letter: letter)
      })
  }

  private var callBackWords: Phrase {
    switch call.content.callBack {
    case .message: Phrase(fr: "message permis", en: "message allowed")
    case .noMessage: Phrase(fr: "aucun message", en: "no message")
    case .never, nil: Phrase(fr: "message ?", en: "message?")
    }
  }

  /// The dangers nobody asked about, as one says it before hanging up; nil when there are none.
  private var dangersNotAsked: Phrase? {
    guard !call.beforeEnding.isEmpty else { return nil }
    let axes = SafetyAxis.allCases.filter { axis in
      call.content.persons.contains { call.content.isOpen(axis, of: $0) }
    }
    guard !axes.isEmpty else { return nil }
    let names = { (language: Language) -> String in
      let all = axes.map { $0.label[language].string.lowercased() }
      guard let last = all.last, all.count > 1 else { return all.joined() }
      return all.dropLast().joined(separator: ", ") + (language == .french ? " et " : " and ")
        + last
    }
    if axes == SafetyAxis.allCases {
      return Phrase(
        fr: "Avant de raccrocher : aucun danger n'a été demandé. F2",
        en: "Before hanging up: no danger was asked about. F2")
    }
    let plural = axes.count > 1 ? "s" : ""
    return Phrase(
      fr: "Avant de raccrocher : \(names(.french)) non demandé\(plural). F2",
      en: "Before hanging up: \(names(.english)) not asked. F2")
  }
}
