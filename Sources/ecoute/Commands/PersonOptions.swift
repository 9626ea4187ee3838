import ArgumentParser
import Intervention
import Text

/// What an account says of somebody, besides their name and role.
struct PersonOptions: ParsableArguments {
  @Option(help: "Le titre, comme il suit le nom sur une note : t.s.") var title: String?
  @Option(help: "Le numéro de permis.") var permit: String?
  @Option(help: "Le jour de la dernière formation, AAAA-MM-JJ.") var trained: String?
  @Option(help: "Le jour de l'engagement écrit, AAAA-MM-JJ.") var pledged: String?

  /// Who the account is for, by a name as it was typed.
  func worker(_ typed: String) -> Worker {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Worker(
      name: SafeText(name).line, title: SafeText(title ?? "").line,
      permit: SafeText(permit ?? "").line)
  }

  /// The same, once somebody at a terminal was asked what a note is signed with.
  func completed(_ language: Language) throws -> PersonOptions {
    guard let prompt = Prompt(language) else { return self }
    var person = self
    if title == nil {
      person.title = try prompt.ask(
        Phrase(
          fr: "Le titre qui suit le nom sur une note (t.s.), ou Entrée :",
          en: "The title that follows the name on a note, or Enter:"))
    }
    if permit == nil {
      person.permit = try prompt.ask(
        Phrase(fr: "Le numéro de permis, ou Entrée :", en: "The licence number, or Enter:"))
    }
    return person
  }

  /// Whether the account opens guides and exercises alone.
  var isIncomplete: Bool { trained == nil || pledged == nil }

  func trained(_ options: Options) throws -> CalendarDate? {
    try options.day(trained, "--trained")
  }

  func pledged(_ options: Options) throws -> CalendarDate? {
    try options.day(pledged, "--pledged")
  }
}

extension Options {
  /// The day that an option was given, or an end that says how to write one.
  func day(_ text: String?, _ option: String) throws -> CalendarDate? {
    guard let text else { return nil }
    if let day = CalendarDate(text) { return day }
    let sentence = Phrase(
      fr: "\(option) attend un jour comme 2026-11-21.",
      en: "\(option) expects a day like 2026-11-21.")
    throw ExitStatus.usage.failure(sentence[chosenLanguage])
  }
}
