import ArgumentParser
import Library
import Practice
import Text

/// `ecoute case map FILE`: the picture of a case.
struct CaseMapping: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Dessine un cas : ses nœuds et les chemins entre eux.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Argument(help: "Cas (.yarn).") var file: String
  @Flag(help: "En langage Graphviz.") var dot = false
  @Flag(help: "En langage Mermaid.") var mermaid = false

  func run() throws {
    let map = CaseMap(try CaseFile.playable(file, options.chosenLanguage))
    for line in dot ? map.dot : mermaid ? map.mermaid : map.lines { Output.line(line) }
  }
}
