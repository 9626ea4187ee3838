import ArgumentParser
import Console
import Intervention
import Text

/// `ecoute case attempts [ID]`: the attempts played in the console, or the text of one of them, which
/// `case replay` makes into a debrief, a table or statements.
struct CaseAttempts: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "attempts",
    abstract: "Les essais joués dans la console ; avec un identifiant, son texte pour case replay.")
  @OptionGroup var own: Options
  @OptionGroup var identity: Identity
  @ParentCommand var root: Ecoute
  @Argument(help: "Identifiant d'un essai ; sinon, la liste.") var attempt: String?
  @Flag(help: "Une réponse JSON par ligne.") var json = false

  func run() throws {
    let desk = try AttemptDesk(options, identity)
    guard let attempt else {
      for entry in try desk.entries() { Output.line(try line(entry)) }
      return
    }
    for line in try desk.text(of: attempt) { Output.line(line) }
  }

  private func line(_ entry: AttemptEntry) throws -> SafeText {
    let row = Row(
      id: entry.call.id.rawValue, case: entry.record.attempt.caseID,
      trainee: entry.call.worker.name,
      openedAt: entry.call.openedAt.map { $0.date + " " + $0.hour },
      state: entry.call.state.rawValue)
    guard !json else { return try JSONLine.text(row, hasSnakeKeys: true) }
    return [SafeText(row.id), row.case, row.openedAt ?? "", SafeText(row.state), row.trainee]
      .joined(separator: "  ")
  }

  /// A line of the list, as the contract writes it.
  private struct Row: Encodable {
    let id: String
    let `case`: SafeText
    let trainee: SafeText
    let openedAt: SafeText?
    let state: String
  }
}
