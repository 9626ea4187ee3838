import ArgumentParser
import Foundation

/// The manual page `ecoute.1`, from what the command line says of itself.
enum ManualPage {
  /// The page, in the language of `man`.
  static func text() throws -> String {
    let help = try JSONDecoder().decode(Help.self, from: Data(Ecoute._dumpHelp().utf8))
    let root = help.command
    let commands = root.shown.flatMap { section($0, after: root.commandName) }
    return
      (head + ["\(root.commandName) \\- \(escaped(root.abstract ?? ""))"]
      + [
        ".SH SYNOPSIS", ".B \(root.commandName)", "[\\fIoptions\\fR] [\\fIcommande\\fR]",
        ".SH DESCRIPTION", escaped(root.discussion ?? ""), ".PP",
        escaped(
          "Dans la console, Ctrl-G montre toutes les touches et Échap le menu de toutes les commandes."
        ),
        ".SH OPTIONS", escaped("Elles se placent avant ou après la commande."),
      ] + root.options.flatMap(entry) + [".SH COMMANDES"] + commands + foot)
      .joined(separator: "\n")
  }

  private static let head = [
    ".\\\" Page écrite par « make docs » : ne la corrigez pas à la main.",
    ".TH ECOUTE 1 \"\" \"Écoute \(Ecoute.configuration.version)\" \"Manuel d'Écoute\"", ".SH NOM",
  ]

  private static let foot = [
    ".SH ENVIRONNEMENT",
    ".TP", ".B ECOUTE_HOME", "Dossier des données, comme \\fB\\-\\-home\\fR.",
    ".TP", ".B ECOUTE_GUIDES", "Dossier des guides, comme \\fB\\-\\-guides\\fR.",
    ".TP", ".B ECOUTE_NOW", "Heure simulée, en démonstration seulement.",
    ".TP", ".B ACCESSIBLE", "Autre que 0 : mode linéaire.",
    ".TP", ".B NO_COLOR", "Aucune couleur.",
    ".SH FICHIERS",
    ".TP", ".I ~/.local/share/ecoute", "Les données, quand ECOUTE_HOME n'est pas donné.",
    ".SH CODES DE RETOUR",
    "0 tout va bien ; 1 des constats ; 64 mauvais usage ; 65 données fautives ; 66 entrée absente ;",
    "73 et 74 écriture impossible ; 77 non permis.",
    ".SH VOIR AUSSI",
    "docs/manuel.md pour l'intervenant·e, docs/touches.md pour les touches.",
  ].map { $0.replacing("'", with: "\\(cq") }

  /// A command, then those under it.
  private static func section(_ command: Help.Command, after name: String) -> [String] {
    let name = name + " " + command.commandName
    let operands = command.operands.map { " \\fI\($0.valueName ?? "")\\fR" }.joined()
    let title = ["." + "SS " + escaped(name) + operands, escaped(command.abstract ?? "")]
    // The options of every command are told once, at the top.
    let own = command.options.filter { !$0.isCommon }
    return title + (command.discussion.map { [".PP", escaped($0)] } ?? [])
      + own.flatMap(entry) + command.shown.flatMap { section($0, after: name) }
  }

  private static func entry(_ option: Help.Argument) -> [String] {
    let names = (option.names ?? []).map { name in
      "\\fB" + escaped((name.kind == "short" ? "-" : "--") + name.name) + "\\fR"
    }
    let value = option.kind == "option" ? " \\fI\(escaped(option.valueName ?? ""))\\fR" : ""
    let said = ParserWords.text(option.abstract ?? "", .french)
    return [".TP", names.joined(separator: ", ") + value, escaped(said)]
  }

  /// Text as roff takes it: a hyphen stays one, a line never begins a request.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(cq")
      .split(separator: "\n").map { $0.hasPrefix(".") ? "\\&" + $0 : String($0) }
      .joined(separator: "\n")
  }
}

/// What the parser of arguments says of the commands, as far as the page needs it.
private struct Help: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?

    var shown: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }
    var options: [Argument] { (arguments ?? []).filter { $0.isShown && $0.kind != "positional" } }
    var operands: [Argument] { (arguments ?? []).filter { $0.isShown && $0.kind == "positional" } }
  }

  struct Argument: Decodable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let shouldDisplay: Bool

    /// Whether it is told: the parser hides some.
    var isShown: Bool { shouldDisplay }
    /// Whether every command takes it.
    var isCommon: Bool {
      let common = ["home", "guides", "language", "ascii", "linear", "now", "version", "help"]
      return (names ?? []).contains { common.contains($0.name) }
    }
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }
}
