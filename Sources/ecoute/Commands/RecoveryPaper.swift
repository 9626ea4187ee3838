import Records
import Text

/// The recovery key on its way to paper: shown once, on the terminal alone, and checked.
struct RecoveryPaper {
  private let key: RecoveryKey
  private let language: Language

  init(_ key: RecoveryKey, _ language: Language) {
    self.key = key
    self.language = language
  }

  /// Shows it to who answers at the terminal; false when nobody does, and the output must carry it.
  func show(to secrets: Secrets, isJSON: Bool) throws -> Bool {
    guard secrets.isAsked, !isJSON else { return false }
    try show()
    return true
  }

  /// The key on one line of the output, where nobody could be shown it.
  func output() { Output.line(SafeText(key.groups.joined(separator: "-"))) }

  /// Shows the groups, then asks two of them back: nothing is made before they are on paper.
  private func show() throws {
    guard let prompt = Prompt(language) else {
      throw ExitStatus.usage.failure(Prompt.noTerminal[language])
    }
    prompt.tell(heading[language])
    for (index, group) in key.groups.enumerated() {
      prompt.tell(SafeText("  \(index < 9 ? " " : "")\(index + 1)  \(group)"))
    }
    prompt.tell(warning[language])
    for index in [0, 1].map({ $0 * 7 + Int.random(in: 0..<7) }) {
      let question = Phrase(
        fr: "Sur le papier, le groupe \(index + 1) :", en: "On the paper, group \(index + 1):")
      while !key.matches(try prompt.ask(question), group: index) {
        prompt.tell(different[language])
      }
    }
  }

  private let heading = Phrase(
    fr: "La clé de secours du centre. Écrivez-la à la main, maintenant :",
    en: "The recovery key of the centre. Write it by hand, now:")
  private let warning = Phrase(
    fr: "Elle ouvre tout quand plus personne ne le peut. Elle ne sera plus jamais montrée.\n"
      + "Gardez le papier sous clé, loin de la machine et des sauvegardes.",
    en: "It opens everything when nobody else can. It will never be shown again.\n"
      + "Keep the paper under lock and key, away from the machine and the backups.")
  private let different = Phrase(
    fr: "Ce n'est pas ce groupe. Relisez le papier et corrigez-le au besoin.",
    en: "That is not this group. Read the paper again and correct it if needed.")
}
