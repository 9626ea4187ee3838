import Text

/// The safety of each person, axis by axis, then the checks of civil security.
extension NoteWriter {
  var safety: [SafeText] {
    assessed + CivilCheck.allCases.compactMap(check) + prose(.note(.safety))
  }

  /// The answers of each person, without the prose.
  var assessed: [SafeText] { content.persons.flatMap(safety) }

  private func safety(of person: Int) -> [SafeText] {
    let covered = SafetyAxis.allCases.filter { isCovered($0, person) }
    var lines = SafetyAxis.allCases.flatMap {
      covered.contains($0) ? known($0, person) : axis($0, person)
    }
    if !covered.isEmpty {
      let names = covered.map { $0.label[language] }.joined(separator: ", ")
      let unreached = content.isUnreached ? word("personne non jointe", "person not reached") : nil
      lines.append(labelled(names, unasked(because: text(.omissionOfAll(person)) ?? unreached)))
    }
    guard content.persons.count > 1 else { return lines }
    let name = text(.person(person)).map { " (" + $0 + ")" } ?? ""
    return [word("Personne ", "Person ") + SafeText("\(person)") + name] + lines
  }

  /// Whether only the reason given for all says why an axis was not asked.
  private func isCovered(_ axis: SafetyAxis, _ person: Int) -> Bool {
    content.isOmitted(axis, of: person) && text(.omission(axis, person)) == nil
  }

  private func axis(_ axis: SafetyAxis, _ person: Int) -> [SafeText] {
    let answer = content.answer(axis, of: person) ?? AxisAnswer(asked: .notAsked)
    let line = labelled(
      axis.label[language], state(answer, reason: text(.omission(axis, person))))
    return [sentence(line, text(.facts(axis, person)))] + below(axis, person)
  }

  /// What is known all the same of an axis that was not asked; its reason is said once, for all.
  private func known(_ axis: SafetyAxis, _ person: Int) -> [SafeText] {
    let facts = text(.facts(axis, person))
    let below = below(axis, person)
    guard facts != nil || !below.isEmpty else { return [] }
    let line = labelled(axis.label[language], Asked.notAsked.label[language])
    return [sentence(line, facts)] + below
  }

  /// The points of an axis that were cleared up, and what was done about it.
  private func below(_ axis: SafetyAxis, _ person: Int) -> [SafeText] {
    let measures = text(.measures(axis, person)).map {
      "– " + labelled("Mesures", "Measures", $0)
    }
    return SafetyDetail.all(of: axis).compactMap { detail($0, person) }
      + [measures].compactMap { $0 }
  }

  private func detail(_ detail: SafetyDetail, _ person: Int) -> SafeText? {
    let answer = content.answer(detail, of: person)
    let parts = [answer.flatMap(short), text(.detail(detail, person))].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return "– " + labelled(detail.label[language], parts.joined(separator: ", "))
  }

  /// The answer on a point, in a word or two; nil when it was not asked.
  private func short(_ answer: AxisAnswer) -> SafeText? {
    let source = source(answer)
    return switch answer.asked {
    case .notAsked: nil
    case .unclear: word("réponse floue", "unclear") + source
    case .no: word("non", "no") + source
    case .yes: word("oui", "yes") + source
    case .declined: word("refus de répondre", "declined to answer") + source
    }
  }

  private func check(_ check: CivilCheck) -> SafeText? {
    let facts = text(.civil(check))
    guard let answer = content.answer(check), answer.asked != .notAsked else {
      return facts.map { labelled(check.label[language], $0) }
    }
    return sentence(labelled(check.label[language], state(answer, reason: nil)), facts)
  }

  private func state(_ answer: AxisAnswer, reason: SafeText?) -> SafeText {
    var state = unasked(because: reason)
    if answer.asked != .notAsked {
      state = answer.asked.label[language]
      if let at = answer.at { state = state + " (" + hour(at) + ")" }
      state = state + source(answer)
    }
    guard let level = answer.level else { return state }
    return state + semicolon
      + labelled("niveau de l'outil du centre", "level of the centre's tool", level)
  }

  private func unasked(because reason: SafeText?) -> SafeText {
    Asked.notAsked.label[language] + ", "
      + (reason.map { labelled("motif", "reason", $0) } ?? word("sans motif", "no reason given"))
  }

  /// According to whom, when it is not the person herself or himself.
  private func source(_ answer: AxisAnswer) -> SafeText {
    guard let source = answer.source, source != .person else { return "" }
    return word(", selon ", ", according to ") + source.label[language]
  }

  private func sentence(_ line: SafeText, _ facts: SafeText?) -> SafeText {
    facts.map { line + ". " + $0 } ?? line
  }
}
