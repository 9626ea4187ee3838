import Foundation
import PseudoTerminal
import Testing

@Suite("L'aide et les erreurs d'arguments, dans la langue de la personne")
struct HelpTests {
  /// What the library of arguments says in English.
  private static let english = [
    "OVERVIEW", "USAGE:", "Usage:", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS", "subcommand", "See '",
    "Show ", "(default", "default:", "(values", "Error:", "Help:", "more information", "is invalid",
    "Missing", "Unknown", "Unexpected", "Please",
  ]

  /// Every command, with those it holds, as its own help lists them.
  private static func everyHelp(
    _ desk: Desk, _ command: [String], _ visit: ([String], String) -> Void
  ) throws {
    let answer = try desk.run(command + ["--help"])
    #expect(answer.status == 0)
    visit(command, answer.output)
    let list = answer.output.components(separatedBy: "\nCOMMANDES\u{a0}:\n").dropFirst().first
    for line in list?.split(separator: "\n") ?? [] {
      guard let name = line.wholeMatch(of: /\ \ ([a-z-]+)\ .*/)?.1 else { continue }
      try everyHelp(desk, command + [String(name)], visit)
    }
  }

  @Test("De commande en commande, aucun titre ni aucune phrase en anglais, et rien ne déborde")
  func french() throws {
    let desk = try Desk()
    var seen = 0
    try Self.everyHelp(desk, []) { command, help in
      seen += 1
      let strange = Self.english.filter(help.contains)
      #expect(strange == [], "\(command)")
      #expect(help.contains("USAGE\u{a0}: ecoute") && help.contains("OPTIONS\u{a0}:"), "\(command)")
      #expect(help.contains("Dit l’aide."), "\(command)")
      let long = help.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("USAGE") }
      #expect(long == [], "\(command)")
    }
    #expect(seen > 50)
  }

  @Test("En anglais, sur demande ou par la machine")
  func inEnglish() throws {
    let desk = try Desk()
    #expect(try desk.run("--language", "en", "guides", "--help").output.contains("SUBCOMMANDS:"))
    #expect(try desk.run("guides", "--help", "--language=en").output.contains("SUBCOMMANDS:"))
    desk.environment["LANG"] = "en_CA.UTF-8"
    #expect(try desk.run("--help").output.contains("USAGE: ecoute"))
    let both = try desk.run("report", "month", "2026-10", "--csv", "--json")
    #expect(both.errors.hasPrefix("Error: One form only: --csv, --json or --html."))
    #expect(try desk.run("--help", "--language", "fr").output.contains("USAGE\u{a0}: ecoute"))
  }

  /// What is typed, and what is answered, blanks plain.
  static let mistakes: [([String], String)] = [
    (["report", "month"], "Il manque « <month> »."),
    (["--languag", "en"], "L’option « --languag » n’existe pas ici. Peut-être « --language » ?"),
    (["keys", "-jk"], "L’option « -jk » n’existe pas ici."),
    (["keys", "--now"], "Il manque la valeur de « --now <now> »."),
    (["keys", "--json=3"], "L’option « --json » ne prend pas de valeur : retirez « 3 »."),
    (["accounts", "nope"], "« nope » n’est pas attendu ici."),
    (["un", "deux"], "Ces mots ne sont pas attendus ici : 'un', 'deux'."),
    (["guides", "search", "--limit", "x"], "« x » ne convient pas à « --limit <limit> »."),
    (
      ["demo", "--as", "nobody"],
      "« nobody » ne convient pas à « --as <as> »."
        + " Au choix : 'worker', 'specialist', 'trainee' ou 'manager'."
    ),
    (["--generate-completion-script", "nope"], "Pas de complétion pour « nope ». Au choix :"),
    (
      ["report", "month", "2026-10", "--csv", "--json"],
      "Une seule forme : --csv, --json ou --html."
    ),
    // What was typed is said as it was typed, were it one of the library's own sentences.
    (["accounts", "a' b\nUsage: Show the version."], "« a' b"),
  ]

  @Test("Chaque erreur d'argument dit en français ce qui ne va pas, code 64", arguments: mistakes)
  func mistake(_ arguments: [String], _ said: String) throws {
    let answer = try Desk().run(arguments)
    #expect(answer.status == 64)
    let errors = answer.errors.replacingNoBreakSpaces
    #expect(errors.hasPrefix("Erreur : " + said), "\(errors)")
    #expect(errors.contains("\nUsage : ecoute"), "\(errors)")
    #expect(errors.contains("\n  Pour en savoir plus : ecoute"), "\(errors)")
    let strange = Self.english.filter(errors.contains)
    #expect(strange == [] || arguments.last?.contains("Show") == true, "\(errors)")
  }
}
