import Text

/// How the call came, who called, and why.
extension NoteWriter {
  var identification: [SafeText] {
    var lines = call.paper.map(fromPaper) ?? times
    lines += formerWorkers + [kept].compactMap { $0 }
    let author = call.paper?.author ?? ""
    lines.append(
      labelled("Intervenant", "Worker", author.isEmpty ? call.worker.signature(language) : author))
    if let provenance = content.provenance {
      lines.append(labelled("Provenance", "Came from", provenance.label[language]))
    }
    if let spoken { lines.append(labelled("Langue", "Language", spoken)) }
    if let event = content.event {
      let territory = event.territory.isBlank ? "" : " (" + event.territory + ")"
      lines.append(labelled("Événement", "Event", event.name + territory))
    }
    return lines
  }

  private var times: [SafeText] {
    let opened = call.openedAt.map { labelled("Début", "Start", $0.full) }
    return [opened, onTheLine].compactMap { $0 } + callBacks + [writing].compactMap { $0 }
  }

  /// The hours of the call, as the paper says them, apart from those of the typing.
  private func fromPaper(_ paper: PaperCall) -> [SafeText] {
    let number = paper.number.isEmpty ? unknown : paper.number
    let typist = word(", par ", ", by ") + call.worker.signature(language)
    return [
      labelled("Noté sur papier, nº", "Noted on paper, no.", number),
      labelled("Début", "Start", said(paper.begun)),
      labelled(
        "Fin de l'appel", "End of call",
        said(paper.ended) + (paper.minutes.map { SafeText(" (\($0) min)") } ?? "")),
      labelled("Saisi", "Typed", paper.typedAt.full + typist),
      word(
        "Les heures des réponses et des secours sont celles de la saisie.",
        "The hours of the answers and of the rescues are those of the typing."),
    ]
  }

  private func said(_ hour: DueDate) -> SafeText {
    if hour.text.isEmpty { return unknown }
    return hour.moment?.full ?? hour.text + word(" (date à vérifier)", " (date to check)")
  }

  /// Who answered before the call was taken over, and whether they had proved who they were.
  private var formerWorkers: [SafeText] {
    call.formerWorkers.map { former in
      let doubt = former.isConfirmed ? "" : word(", auteur non confirmé", ", author not confirmed")
      return labelled("Répondu par", "Answered by", former.worker.signature(language) + doubt)
        + word(", repris à ", ", taken over at ") + hour(former.until)
    }
  }

  /// When the person was on the line: its end alone, or every stretch when there were several.
  private var onTheLine: SafeText? {
    let stretches = call.line.stretches
    let end = call.lineEndedAt ?? call.signedAt
    let minutes = end.map { SafeText(" (\(call.line.minutes(at: $0)) min)") } ?? ""
    guard stretches.count > 1 || call.line.isLost else {
      return end.map { labelled("Fin de l'appel", "End of call", hour($0) + minutes) }
    }
    let list = stretches.map { stretch in
      stretch.to.map { hour(stretch.from) + "–" + hour($0) }
        ?? word("depuis ", "since ") + hour(stretch.from)
    }
    return labelled("En ligne", "On the line", list.joined(separator: semicolon) + minutes)
  }

  /// Each line that was cut, and the attempts to reach the person again.
  private var callBacks: [SafeText] {
    var attempts = call.line.attempts[...]
    let stretches = call.line.stretches
    return stretches.indices.compactMap { index in
      // The attempts of a stretch end with the one that began the next.
      let next = stretches.dropFirst(index + 1).first?.from
      let reached = next.flatMap { from in
        attempts.firstIndex { $0.outcome == .reached && $0.at == from }
      }
      let mine = reached.map { attempts.prefix(through: $0) } ?? attempts
      attempts = attempts[mine.endIndex...]
      return ended(stretches[index], Array(mine))
    }
  }

  private func ended(_ stretch: LineTimes.Stretch, _ attempts: [CallBack]) -> SafeText? {
    guard stretch.isLost || !attempts.isEmpty else { return nil }
    let end =
      stretch.to.map {
        (stretch.isLost
          ? word("Ligne coupée ", "Line lost ") : word("Ligne terminée ", "Line ended "))
          + at($0)
      } ?? word("Ligne ouverte", "Line open")
    guard !attempts.isEmpty else { return end + word(", non rappelée", ", not called back") }
    let list = attempts.map { at($0.at) + " (" + said($0.outcome) + ")" }
    return end + word(", rappelée ", ", called back ") + list.joined(separator: ", ")
  }

  /// What came of an attempt, as a note says it.
  func said(_ outcome: CallBack.Outcome) -> SafeText {
    outcome.past[language]
  }

  private var writing: SafeText? {
    guard let end = call.lineEndedAt, let signed = call.signedAt else { return nil }
    let minutes = signed.minutes(since: end)
    guard minutes > 0 else { return nil }
    return labelled("Rédaction après l'appel", "Writing after the call", SafeText("\(minutes) min"))
  }

  var caller: [SafeText] {
    var lines: [SafeText] = []
    if let caller = content.caller {
      lines.append(labelled("Appelle", "Calling", caller.label[language]))
    }
    lines += persons
    lines.append(labelled("Lieu", "Place", text(.place) ?? unknown))
    if let company { lines.append(labelled("Avec qui", "With whom", company)) }
    lines.append(labelled("Rappel", "Call-back", callBack))
    if let hours = text(.safeHours) { lines.append(labelled("Heures sûres", "Safe hours", hours)) }
    return lines
  }

  private var persons: [SafeText] {
    guard content.persons.count > 1 else {
      return identity(1).map { [labelled("Personne concernée", "Person concerned", $0)] } ?? []
    }
    return content.persons.map { person in
      labelled(
        word("Personne ", "Person ") + SafeText("\(person)"),
        identity(person) ?? word("identité inconnue", "identity unknown"))
    }
  }

  var reason: [SafeText] {
    var lines: [SafeText] = []
    if let organisation = text(.organisation) {
      lines.append(labelled("Organisation", "Organisation", organisation))
    }
    if let question = text(.question) { lines.append(labelled("Question", "Question", question)) }
    if let words = text(.words) { lines.append(labelled("Paroles", "Own words", quoted(words))) }
    if let trigger = text(.trigger) { lines.append(labelled("Déclencheur", "Trigger", trigger)) }
    if let request = text(.request) { lines.append(labelled("Demande", "Request", request)) }
    if !content.reasons.isEmpty {
      let reasons = content.reasons.map { $0.label[language] }.joined(separator: semicolon)
      lines.append(labelled("Motifs", "Reasons", reasons))
    }
    return lines + prose(.note(.alliance))
  }
}
