import Canvas
import Text

extension Sheet {
  /// The help: every command with its keys, then the keys of text fields and of safety.
  static func help() -> Sheet {
    let commands = Command.table.map { command in
      line(keys: command.keys.map(\.name), label: command.label, sentence: command.sentence)
    }
    return Sheet(
      title: Phrase(fr: "Aide", en: "Help"),
      lines: [intro, blank] + commands + [blank] + writing + [blank] + answering)
  }

  /// What is wrong in the files people edit.
  static func problems(_ problems: [Phrase]) -> Sheet {
    Sheet(
      title: Phrase(fr: "Fichiers à corriger", en: "Files to mend"),
      lines: problems.isEmpty
        ? [Phrase(fr: "Tous les fichiers sont lisibles.", en: "Every file is readable.")] : problems)
  }

  private static let blank = Phrase(fr: "", en: "")

  private static let intro = Phrase(
    fr: "On tape : cela va dans la note, déjà gardée. Échap n'efface jamais rien.",
    en: "Type: it goes into the note, already kept. Esc never erases anything.")

  private static let writing = [
    Phrase(fr: "Écrire", en: "Writing"),
    Phrase(
      fr: "Flèches, Début, Fin, PgPréc, PgSuiv : le curseur.  Ctrl-Gauche, Ctrl-Droite : par mot.",
      en: "Arrows, Home, End, PgUp, PgDn: the caret.  Ctrl-Left, Ctrl-Right: by word."),
    Phrase(
      fr: "^W : efface le mot d'avant.  ^K : coupe la fin de la ligne.  ^V : recolle.",
      en: "^W: deletes the word before.  ^K: cuts the end of the line.  ^V: puts it back."),
  ]

  private static let answering = [
    Phrase(fr: "Sécurité : une lettre répond", en: "Safety: one letter answers"),
    SafetyLetters.hint,
    Phrase(
      fr: "Entrée sur un axe : écrire les faits, ou pourquoi il n'est pas demandé.",
      en: "Enter on an axis: type the facts, or why it was not asked."),
  ]

  private static func line(keys: [Phrase], label: Phrase, sentence: Phrase) -> Phrase {
    let text = { (language: Language) in
      let names = keys.map { $0[language] }.joined(separator: ", ").string
      return names + "  " + label[language].string + ". " + sentence[language].string
    }
    return Phrase(fr: text(.french), en: text(.english))
  }
}
