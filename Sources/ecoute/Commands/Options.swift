import ArgumentParser
import Directory
import Foundation
import Library
import Records
import Text

/// The options every command takes (DESIGN §5).
struct Options: ParsableArguments {
  @Option(help: "Dossier des données (ECOUTE_HOME).")
  var home: String?

  @Option(help: "Dossier des guides (ECOUTE_GUIDES).")
  var guides: String?

  @Option(help: "Langue : fr ou en; pour directory search, celle que parle la personne.")
  var language: LanguageChoice?

  @Flag(help: "Cadres et signes en ASCII.")
  var ascii = false

  @Flag(help: "Mode linéaire, pour lecteur d'écran ou plage braille (ACCESSIBLE=1).")
  var linear = false

  @Option(help: "Heure simulée, ISO 8601; démonstration et exercice seulement (ECOUTE_NOW).")
  var now: String?

  /// These options, completed by those given before the subcommand.
  func completed(by outer: Options) -> Options {
    var options = self
    options.home = home ?? outer.home
    options.guides = guides ?? outer.guides
    options.language = language ?? outer.language
    options.ascii = ascii || outer.ascii
    options.linear = linear || outer.linear
    options.now = now ?? outer.now
    return options
  }

  /// The language asked for, else that of the locale, else French.
  var chosenLanguage: Language { language?.shown ?? .ofLocale }

  /// Whether the display must be linear.
  var isLinear: Bool {
    linear || Environment["ACCESSIBLE"].map { $0 != "0" } ?? false || Environment["TERM"] == "dumb"
  }

  /// The data folder: asked for, else by XDG rules.
  var homePath: String { home ?? Home.standardPath(ProcessInfo.processInfo.environment) }

  /// The simulated hour asked for, if any.
  var nowText: String? { now ?? Environment["ECOUTE_NOW"] }
}

extension Language: ExpressibleByArgument {}

/// A language given on the command line: one that is spoken, perhaps one that is shown.
struct LanguageChoice: ExpressibleByArgument {
  /// Its name or its code, as it was given.
  let spoken: SafeText
  /// The language of the screen it means, if it is one.
  let shown: Language?

  init?(argument: String) {
    guard SpokenLanguage.isKnown(argument) else { return nil }
    spoken = SafeText(argument)
    shown = Language(rawValue: argument)
  }
}

/// The environment, read once by name; an empty value counts as none.
enum Environment {
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
