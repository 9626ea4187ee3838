import Text

extension Debrief {
  /// The debrief as plain lines, for who has answered.
  public func plain(in language: Language) -> [SafeText] {
    var lines = [title[language]]
    if let ending { lines.append(Self.ended(ending)[language]) }
    lines += section(Phrase(fr: "Ce qui s'est dit", en: "What was said"), language)
    lines += events.compactMap { $0.line(in: language) }
    lines += section(Phrase(fr: "Minute par minute", en: "Minute by minute"), language)
    lines += strip(in: language)
    lines += section(Phrase(fr: "Ce qui était retenu", en: "What was held back"), language)
    if !fiche.withheld.isEmpty { lines.append(fiche.withheld) }
    lines.append(
      Phrase(fr: "Risque réel : \(fiche.risk)", en: "Real risk: \(fiche.risk)")[language])
    lines += withheld.map(\.sentence[language])
    lines += section(
      Phrase(fr: "Ce que la machine a observé", en: "What the machine observed"), language)
    lines += score.lines(in: language) + trust.map { $0[language] }
    lines += section(Phrase(fr: "Le parcours de l'expert", en: "The expert's path"), language)
    lines += expert.compactMap { $0.line(in: language) }
    return lines
  }

  private var title: Phrase {
    let draft = fiche.isDraft ? Phrase(fr: " · brouillon", en: " · draft") : Phrase(same: "")
    return Phrase(
      fr: "EXERCICE · \(fiche.title)\(draft.french)",
      en: "EXERCISE · \(fiche.title)\(draft.english)")
  }

  private static func ended(_ ending: Ending) -> Phrase {
    Phrase(fr: "Fin : \(ending.words)", en: "Ending: \(ending.words)")
  }

  private func section(_ title: Phrase, _ language: Language) -> [SafeText] {
    ["", title[language]]
  }

  /// The minutes in rows: alliance, seconds of silence, step, and answers marked without asking when
  /// there are some.
  public func strip(in language: Language) -> [SafeText] {
    var rows: [(Phrase, (Minute) -> Int)] = [
      (Phrase(fr: "minute  ", en: "minute  "), { _ in 0 }),
      (Phrase(fr: "alliance", en: "alliance"), { $0.alliance }),
      (Phrase(fr: "silence ", en: "silence "), { $0.silence }),
      (Phrase(fr: "étape   ", en: "step    "), { $0.step }),
    ]
    if minutes.contains(where: { $0.unasked > 0 }) {
      rows.append((Phrase(fr: "coché ? ", en: "marked? "), { $0.unasked }))
    }
    return rows.enumerated().map { row, entry in
      let cells = minutes.enumerated().map { number, minute in
        let text = "\(row == 0 ? number : entry.1(minute))"
        return SafeText(String(repeating: " ", count: max(0, 4 - text.count)) + text)
      }
      return entry.0[language] + cells.joined()
    }
  }
}

extension Event {
  /// The event on one line for who has not judged the attempt yet: what was heard and done, and nothing
  /// of what the machine makes of it.
  public func plain(in language: Language) -> SafeText? {
    switch what {
    case .said, .paused, .sound, .cutIn, .act, .hungUp, .broken:
      var bare = self
      bare.doubt = nil
      return bare.line(in: language)
    case .clue, .alliance, .earned, .lost, .ended: return nil
    }
  }

  /// The event on one line; nil for what the score says better.
  public func line(in language: Language) -> SafeText? {
    let words: SafeText? =
      switch what {
      case .said(let speaker, let words, _): speaker.isEmpty ? words : speaker + " : " + words
      case .paused(let time):
        Phrase(fr: "(silence, \(time / 1_000) s)", en: "(silence, \(time / 1_000) s)")[language]
      case .sound(let sound): "(" + sound + ")"
      case .clue(let clue): Phrase(fr: "[dit : \(clue)]", en: "[given: \(clue)]")[language]
      case .alliance(let by): SafeText("[alliance \(by > 0 ? "+" : "")\(by) → \(alliance)]")
      case .cutIn: Phrase(fr: "(coupe la parole)", en: "(cuts in)")[language]
      case .act(let act):
        "> " + act.label(in: language) + (doubt.map { " · " + $0.label[language] } ?? "")
          + (act.words.isEmpty ? "" : " : « " + act.words + " »")
      case .hungUp: Phrase(fr: "(raccroche)", en: "(hangs up)")[language]
      case .ended(let ending): "[" + ending.words + "]"
      case .broken(let what): what[language]
      case .earned, .lost: nil
      }
    return words.map { Attempt.minutes(at) + "  " + $0 }
  }
}

extension ObservedScore {
  /// Each criterion with its moment, then what it adds up to.
  func lines(in language: Language) -> [SafeText] {
    results.map { $0.line[language] } + [summary[language]]
  }

  /// What the criteria add up to, and the knock-outs missed.
  public var summary: Phrase {
    let knocked = knockedOut.map(\.code).joined(separator: ", ")
    let end =
      knockedOut.isEmpty
      ? Phrase(fr: "aucun éliminatoire manqué", en: "no knock-out missed")
      : Phrase(fr: "éliminatoire manqué : \(knocked)", en: "knock-out missed: \(knocked)")
    return Phrase(
      fr: "Observé : \(earned) sur \(total) ; \(end.french)",
      en: "Observed: \(earned) of \(total); \(end.english)")
  }
}

extension ObservedScore.Result {
  /// The criterion, whether it was earned, and the moment to look at.
  public var line: Phrase {
    let knockOut =
      criterion.isKnockOut && !isEarned
      ? Phrase(fr: "éliminatoire, ", en: "knock-out, ") : Phrase(same: "")
    let moment = moment(Attempt.minutes(at))
    let sign: SafeText = isEarned ? "+" : "-"
    return Phrase(
      fr: "\(sign) \(criterion.code) \(criterion.label) (\(knockOut.french)\(moment.french))",
      en: "\(sign) \(criterion.code) \(criterion.label) (\(knockOut.english)\(moment.english))")
  }

  private func moment(_ time: SafeText) -> Phrase {
    switch (isEarned, criterion.proof) {
    case (true, .never): Phrase(fr: "tenu", en: "kept")
    case (true, _): Phrase(fr: "à \(time)", en: "at \(time)")
    case (false, .never): Phrase(fr: "perdu à \(time)", en: "lost at \(time)")
    case (false, _): Phrase(fr: "était possible jusqu'à \(time)", en: "possible until \(time)")
    }
  }
}
