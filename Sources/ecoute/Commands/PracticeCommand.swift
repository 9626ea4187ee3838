import ArgumentParser
import Records
import Text

/// `ecoute practice [CASE]`: the console, opened where one practises.
struct PracticeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "La console, ouverte sur les exercices : rien n'y va dans les vrais dossiers.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Argument(help: "Cas à ouvrir; sinon, la liste.") var scenario: String?

  func run() throws {
    try Launch.requireTerminal(options)
    try Launch.requireRealHour(options)
    let wanted = SafeText(scenario ?? "")
    try Launch(options: options, home: try Home.open(options), practice: wanted).run()
  }
}
