import ArgumentParser
import Library
import Records
import Text

/// `ecoute doctor`: whether this machine has what the console needs; nothing is changed or unlocked.
struct DoctorCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "L'examen du poste : terminal, dossier, disque, registre, sauvegarde, guides.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let clock = Clock()
    let settings = HomeSettings(options.homePath, today: nil)
    let checkups =
      [.terminal, .clock(clock.now)]
      + Checkup.home(HomeExamination(options.homePath), at: clock.now.wall)
      + Checkup.content(Shelf.load(options, settings))
    if json {
      Output.line(try JSONLine.text(checkups.map { Row($0, language) }))
    } else {
      for checkup in checkups { Output.line(checkup.state.mark + " " + checkup.text[language]) }
    }
    if checkups.contains(where: { $0.state == .problem }) {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  private struct Row: Encodable {
    let id: Checkup.ID
    let state: Checkup.State
    let text: SafeText

    init(_ checkup: Checkup, _ language: Language) {
      id = checkup.id
      state = checkup.state
      text = checkup.text[language]
    }
  }
}
