import ArgumentParser
import Records

/// `ecoute`: the console on a person's own data.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "La console (par défaut).", shouldDisplay: false)

  @OptionGroup var options: Options

  func run() throws {
    try Launch(options: options, home: try openHome(options)).run()
  }
}

/// Opens the data folder of the options, or ends with one sentence.
func openHome(_ options: Options) throws -> Home {
  do throws(RecordsError) {
    return try Home.open(options.homePath)
  } catch {
    throw ExitStatus.cannotCreate.failure(error.phrase[options.chosenLanguage])
  }
}
