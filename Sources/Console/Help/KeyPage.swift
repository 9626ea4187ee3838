import Text

/// Every key of the console, as the page `docs/touches.md`.
///
/// It is written from the table of commands and from the lists that letters answer, so that it can't
/// say anything else than the console does.
public enum KeyPage {
  /// The whole page, in Markdown.
  public static func markdown(_ language: Language) -> SafeText {
    let parts =
      [title, intro].map { $0[language] } + commands(language) + letters(language)
      + writing(language)
    return parts.joined(separator: "\n\n")
  }

  private static let title = Phrase(fr: "# Les touches d'Écoute", en: "# The keys of Écoute")
  private static let intro = Phrase(
    fr: "Page écrite par `ecoute keys --markdown` (`make docs`) : ne la corrigez pas à la main. "
      + "`^D` se lit Ctrl-D ; `^X a` : Ctrl-X, puis la lettre a. "
      + "Chaque commande est aussi dans le menu (`Échap`) : tapez quelques lettres de son nom.",
    en: "Page written by `ecoute keys --markdown` (`make docs`): do not edit it by hand. "
      + "`^D` reads Ctrl-D; `^X a`: Ctrl-X, then the letter a. "
      + "Every command is in the menu too (`Esc`): type some letters of its name.")

  /// The commands, a table for each place where they work.
  private static func commands(_ language: Language) -> [SafeText] {
    let places: [(CommandScreen, Phrase)] = [
      (.all, Phrase(fr: "## Partout", en: "## Everywhere")),
      (.call, Phrase(fr: "## Pendant un appel", en: "## On a call")),
      (
        .closing,
        Phrase(
          fr: "## Pendant un appel et à la clôture", en: "## On a call and where it is finished")
      ),
      (.note, Phrase(fr: "## Sur une note signée", en: "## On a signed note")),
    ]
    return places.flatMap { screen, title in
      let rows = Command.table.filter { $0.screen == screen }.map { command in
        [
          command.keys.isEmpty
            ? menuOnly[language]
            : command.keys.map { code($0.name[language]) }.joined(separator: ", "),
          command.label[language], command.sentence[language],
        ]
      }
      return [title[language], table(commandTitles.map { $0[language] }, rows)]
    }
  }

  private static let commandTitles = [
    Phrase(fr: "Touche", en: "Key"), Phrase(fr: "Commande", en: "Command"),
    Phrase(fr: "Ce qu'elle fait", en: "What it does"),
  ]
  private static let menuOnly = Phrase(fr: "menu", en: "menu")

  /// A table; a bar in a cell would end it.
  static func table(_ titles: [SafeText], _ rows: [[SafeText]]) -> SafeText {
    let line = { (cells: [SafeText]) in
      SafeText("| " + cells.map { $0.string.replacing("|", with: "\\|") }.joined(separator: " | "))
        + " |"
    }
    let rule = SafeText("|" + String(repeating: "---|", count: titles.count))
    return ([line(titles), rule] + rows.map(line)).joined(separator: "\n")
  }

  /// A title above a table of keys and what they say.
  static func section(_ title: Phrase, _ rows: [[SafeText]], _ language: Language) -> SafeText {
    title[language] + "\n\n" + table(keyTitles.map { $0[language] }, rows)
  }

  private static let keyTitles = [
    Phrase(fr: "Touche", en: "Key"), Phrase(fr: "Ce qu'elle dit", en: "What it says"),
  ]

  /// A key, as a key.
  static func code(_ key: SafeText) -> SafeText { SafeText("`") + key + "`" }
}
