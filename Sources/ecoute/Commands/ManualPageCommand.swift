import ArgumentParser
import Text

/// `ecoute manual-page`: the manual page, for `make docs`; nobody else needs it.
struct ManualPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual-page", abstract: "La page de manuel ecoute.1.", shouldDisplay: false)

  func run() throws { Output.line(SafeText(try ManualPage.text())) }
}
