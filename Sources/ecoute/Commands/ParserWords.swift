import ArgumentParser
import Foundation
import Text

/// What the parser of arguments says, in French: the library speaks English only.
///
/// Its help and its errors come as whole texts. Each sentence that it can write is known here by its
/// pattern; what is not known stays as it is.
enum ParserWords {
  /// A text of the parser in a language.
  static func text(_ english: String, _ language: Language) -> String {
    guard language == .french else { return english }
    return rules.reduce(english) { text, rule in
      rule.pattern.stringByReplacingMatches(
        in: text, range: NSRange(text.startIndex..., in: text), withTemplate: rule.french)
    }
  }

  /// What is wrong with the arguments, as it stands between « Error: » and what follows: a pattern,
  /// then its French.
  private static let mistakes = #"""
    Unknown option '(.+?)'\. Did you mean '(.+?)'\?
      L'option « $1 » n'existe pas ici. Peut-être « $2 » ?
    Unknown option '(.+?)'\n +or: Missing value for '(.+?)' in '(.+?)'
      L'option « $1 » n'existe pas ici, ou il manque la valeur de « $2 ».
    Unknown option '(.+?)'
      L'option « $1 » n'existe pas ici.
    Missing value for '(.+?)'
      Il manque la valeur de « $1 ».
    The option '(.+?)' does not take any value, but '(.*?)' was specified\.
      L'option « $1 » ne prend pas de valeur : retirez « $2 ».
    Unexpected argument '(.*?)'
      « $1 » n'est pas attendu ici.
    \d+ unexpected arguments: '(.+?)'
      Ces mots ne sont pas attendus ici : '$1'.
    Value to be set with flag '(.+?)' had already been set with flag '(.+?)'
      « $1 » et « $2 » ne vont pas ensemble.
    Missing expected argument '(.+?)'
      Il manque « $1 ».
    Missing one of: '(.+?)'
      Il manque l'un de ceux-ci : '$1'.
    The value '(.*?)' is invalid for '([^']+)'\. Please provide one of (.+) (?:or|and) (.+)\.
      « $1 » ne convient pas à « $2 ». Au choix : $3 ou $4.
    The value '(.*?)' is invalid for '([^']+)'\. Please provide one of (?:the following:)?(.+?)
      « $1 » ne convient pas à « $2 ». Au choix : $3
    The value '(.*?)' is invalid for '([^']+)': (.+?)
      « $1 » ne convient pas à « $2 » : $3
    The value '(.*?)' is invalid for '([^']+)'
      « $1 » ne convient pas à « $2 ».
    Invalid option: (.+?)
      L'option « $1 » est mal écrite.
    Missing required subcommand\.
      Il manque une commande.
    Can't generate completion scripts for '(.*?)'\.\n.+? with one of:(\n.+?)
      Pas de complétion pour « $1 ». Au choix :$2
    Can't autodetect a supported shell\.\n.+? with one of:(\n.+?)
      L'interpréteur de commandes n'est pas reconnu. Avec --generate-completion-script= :$1
    """#

  /// The headings, and what comes at the end of a line; never longer than in English there, since
  /// lines are cut already.
  private static let lines = #"""
    \AError: (.)
      Erreur : $1
    \AOVERVIEW: (.)
      $1
    ^USAGE: (.)
      USAGE : $1
    ^Usage: (.)
      Usage : $1
    ^Help: (.)
      Aide : $1
    ^ARGUMENTS:$
      ARGUMENTS :
    ^OPTIONS:$
      OPTIONS :
    ^SUBCOMMANDS:$
      COMMANDES :
    ^( +)See '(.+?)' for (?:detailed help|more information)\.$
      $1Pour en savoir plus : $2
    <subcommand(s?)>
      <commande$1>
    Show\s+the\s+version\.
      Dit la version.
    Show\s+help\s+information\.
      Dit l'aide.
    Show\s+subcommand\s+help\s+information\.
      Dit l'aide d'une commande.
    \(default(?: as flag)?:
      (défaut :
    \(values:
      (choix :
    ; default(?: as flag)?:
      ; défaut :
    """#

  private static let rules =
    rules(lines: mistakes, from: "\\AError: ", "Erreur : ", to: "(?=\\n(?:Help: |Usage: ))")
    + rules(lines: lines)

  /// The rules of a table: a pattern on a line, its French on the next.
  private static func rules(
    lines table: String, from start: String = "", _ frenchStart: String = "", to end: String = ""
  ) -> [(pattern: NSRegularExpression, french: String)] {
    let lines = table.split(separator: "\n").map(String.init)
    return stride(from: 0, to: lines.count, by: 2).compactMap { line in
      let options: NSRegularExpression.Options = [.anchorsMatchLines, .dotMatchesLineSeparators]
      let pattern = try? NSRegularExpression(pattern: start + lines[line] + end, options: options)
      let french = Typography.french(frenchStart + lines[line + 1].dropFirst(2))
      return pattern.map { ($0, french) }
    }
  }
}

extension Language {
  /// The language of what is said before the options are read: that asked for among the arguments,
  /// else the locale's.
  static var ofArguments: Language {
    let arguments = ProcessInfo.processInfo.arguments.dropFirst()
    let name = "--language"
    let asked =
      zip(arguments, arguments.dropFirst()).filter { $0.0 == name }.map { String($0.1) }
      + arguments.filter { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    return asked.compactMap(Language.init(rawValue:)).first ?? .ofLocale
  }

  /// The language of the locale, else French.
  static var ofLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Environment[name] else { continue }
      return value.hasPrefix("en") ? .english : .french
    }
    return .french
  }
}

extension ValidationError {
  /// What is wrong with the arguments, in the person's language.
  init(_ mistake: Phrase) { self.init(mistake[Language.ofArguments].string) }
}
