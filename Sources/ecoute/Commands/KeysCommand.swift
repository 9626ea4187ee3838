import ArgumentParser
import Console
import Text

/// `ecoute keys`: every command and its keys, from the one table.
struct KeysCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Les commandes et leurs touches.")

  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute

  @Flag(help: "Réponse en JSON, sur une ligne.")
  var json = false

  @Flag(help: "La page docs/touches.md, en Markdown.")
  var markdown = false

  func run() throws {
    let language = options.chosenLanguage
    if markdown {
      Output.line(KeyPage.markdown(language))
      return
    }
    if json {
      let rows = Command.table.map { command in
        Row(
          id: command.id.rawValue, keys: command.keys.map { $0.name[language] },
          label: command.label[language], screen: command.screen.rawValue)
      }
      Output.line(try JSONLine.text(rows))
      return
    }
    Output.table(
      Command.table.map { command in
        let keys = command.keys.map { $0.name[language] }.joined(separator: ", ")
        return [keys, command.label[language], command.sentence[language]]
      })
  }

  private struct Row: Encodable {
    let id: String
    let keys: [SafeText]
    let label: SafeText
    let screen: String
  }
}
