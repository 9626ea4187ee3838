import Canvas
import Intervention
import Text

extension Sheet {
  /// The help: every command with its keys, then the keys of text fields and of safety.
  static func help() -> Sheet {
    let commands = Command.table.map { command in
      line(keys: command.keys.map(\.name), label: command.label, sentence: command.sentence)
    }
    return Sheet(
      title: Phrase(fr: "Aide", en: "Help"),
      lines: [intro, .empty] + commands + [.empty] + writing + [.empty] + answering)
  }

  /// What is wrong in the files people edit.
  static func problems(_ problems: [Phrase]) -> Sheet {
    Sheet(
      title: Phrase(fr: "Fichiers à corriger", en: "Files to mend"),
      lines: problems.isEmpty
        ? [Phrase(fr: "Tous les fichiers sont lisibles.", en: "Every file is readable.")] : problems
    )
  }

  /// A sentence too long for the state line.
  static func whole(_ sentence: Phrase) -> Sheet {
    Sheet(title: Phrase(fr: "Message", en: "Message"), lines: [sentence])
  }

  /// Why a guide can't be read.
  static func unreadable(_ reason: Phrase) -> Sheet {
    Sheet(title: Phrase(fr: "Guide illisible", en: "Unreadable guide"), lines: [reason])
  }

  /// The disk refuses: what is safe and what to do.
  static func refused(since: Moment, reason: Phrase) -> Sheet {
    Sheet(
      title: Phrase(fr: "Non gardé sur disque", en: "Not kept on disk"),
      lines: [
        Phrase(
          fr: "Depuis \(since.hour), le disque n'accepte plus ce qui est tapé.",
          en: "Since \(since.hour), the disk does not take what is typed."),
        reason, .empty,
        Phrase(
          fr: "Rien n'est perdu : chaque mot est dans la mémoire de cet ordinateur, scellé.",
          en: "Nothing is lost: each word is in this computer's memory, sealed."),
        Phrase(
          fr: "Continuez l'appel. Laissez la console ouverte et l'ordinateur allumé.",
          en: "Go on with the call. Leave the console open and the computer on."),
        Phrase(
          fr: "Dès que le disque accepte, tout s'y garde de soi-même, et la console le dit.",
          en: "As soon as the disk accepts, all is kept by itself, and the console says so."),
        .empty,
        Phrase(
          fr: "Quitter quand même : ^Q ici. Les mots restent tant que l'ordinateur est allumé.",
          en: "To quit all the same: ^Q here. The words stay as long as the computer is on."),
      ])
  }

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
      fr: "Toute autre lettre s'écrit dans la note. Entrée sur un axe : écrire les faits.",
      en: "Any other letter is typed in the note. Enter on an axis: type the facts."),
  ]

  private static func line(keys: [Phrase], label: Phrase, sentence: Phrase) -> Phrase {
    let text = { (language: Language) in
      let names = keys.map { $0[language] }.joined(separator: ", ").string
      return names + "  " + label[language].string + ". " + sentence[language].string
    }
    return Phrase(fr: text(.french), en: text(.english))
  }
}
