import Directory
import Text

/// The words around the answers.
extension ReferencePane {
  /// A need of the call, proposed.
  static func need(_ words: SafeText) -> Phrase {
    Phrase(fr: "Besoin noté : \(words)", en: "Need noted: \(words)")
  }

  /// What is to be known of the answers, in the longest form that fits in some rows.
  func notes(_ search: DirectorySearch, rows: Int) -> [SafeText] {
    let forms = [notes(search, isShort: false), notes(search, isShort: true)].map { notes in
      notes.flatMap { note in
        note.rows(width: window.width)
      }
    }
    return forms.first { $0.count <= rows } ?? Array(forms[1].suffix(rows))
  }

  /// Words left out, and what was set aside.
  func notes(_ search: DirectorySearch, isShort: Bool) -> [SafeText] {
    guard let findings = search.findings, search.choosing == nil else { return [] }
    var notes: [Phrase] = []
    if !findings.unknownWords.isEmpty, !findings.hits.isEmpty {
      let words = findings.unknownWords.joined(separator: ", ")
      notes.append(
        Phrase(fr: "Sans « \(words) », inconnu ici.", en: "Without “\(words)”, unknown here."))
    }
    if findings.relax == nil || !findings.hits.isEmpty, !findings.setAside.isEmpty {
      notes.append(
        aside(findings.setAside, isShown: search.showsSetAside, isShort: isShort))
    }
    return notes.map { $0[language] }
  }

  private func aside(
    _ counts: [SetAsideReason: Int], isShown: Bool, isShort: Bool
  ) -> Phrase {
    let key =
      isShown
      ? Phrase(fr: "^X / les cache", en: "^X / hides them")
      : Phrase(fr: "^X / les montre", en: "^X / shows them")
    let all = counts.values.reduce(0, +)
    if isShort {
      return Phrase(fr: "\(all) de côté : \(key.french).", en: "\(all) set aside: \(key.english).")
    }
    let words = { (language: Language) in
      SetAsideReason.allCases.compactMap { reason in
        counts[reason].map { "\($0) \(reason.label[language])" }
      }.joined(separator: ", ")
    }
    return Phrase(
      fr: "De côté : \(words(.french)). \(key.french).",
      en: "Set aside: \(words(.english)). \(key.english).")
  }

  /// What is said when nothing answers: the one filter to drop, or what to do.
  func nothing(_ search: DirectorySearch) -> Phrase {
    if let filter = search.findings?.relax {
      return Phrase(
        fr: "Rien avec tous ces filtres. Sans \(filter.label.french), il y en a : ^X / l'enlève.",
        en: "Nothing with all these filters. Without \(filter.label.english), there is: ^X /.")
    }
    return Phrase(
      fr: "Rien ne correspond. Essayez un autre mot. ^X ? note un besoin non comblé.",
      en: "No match. Try another word, or note an unmet need (^X “?”).")
  }
}
