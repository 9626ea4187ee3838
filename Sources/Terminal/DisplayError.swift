import CNcurses
import Glibc
import Text

/// Why a display cannot be opened.
public enum DisplayError: Error, Equatable, Sendable {
  /// The keyboard or the screen is not a terminal.
  case notATerminal
  /// Nothing is known of this terminal.
  case unknownTerminal(name: SafeText)
  /// The terminal cannot place its cursor.
  case poorTerminal(name: SafeText)
  /// The system refused.
  case refused(reason: SafeText)

  /// What to tell people, with what to do.
  public var sentence: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        fr: "Écoute a besoin d'un terminal : lancez-la dans une fenêtre de terminal, "
          + "sans redirection.",
        en: "Écoute needs a terminal: start it in a terminal window, without redirection.")
    case .unknownTerminal(let name):
      Phrase(
        fr: "Le terminal « \(name) » est inconnu ici. Essayez : TERM=xterm-256color ecoute, "
          + "ou : ecoute --linear",
        en: "The terminal “\(name)” is not known here. Try: TERM=xterm-256color ecoute, "
          + "or: ecoute --linear")
    case .poorTerminal(let name):
      Phrase(
        fr: "Le terminal « \(name) » ne sait pas placer le curseur. Lancez : ecoute --linear",
        en: "The terminal “\(name)” cannot place the cursor. Start: ecoute --linear")
    case .refused(let reason):
      Phrase(
        fr: "Le système a refusé le terminal (\(reason)). Ouvrez une autre fenêtre et recommencez.",
        en: "The system refused the terminal (\(reason)). Open another window and try again.")
    }
  }

  /// Why the terminal of this program cannot show the console; nil when it can.
  public static var ofTerminal: DisplayError? {
    guard nc_knows_terminal() else { return .unknownTerminal(name: terminalName) }
    return Terminfo.canPlaceCursor ? nil : .poorTerminal(name: terminalName)
  }

  /// The value of `TERM`, as it may be shown.
  static var terminalName: SafeText {
    let name = getenv("TERM").map { SafeText(String(cString: $0)) } ?? ""
    return name.isBlank ? "?" : name
  }

  /// What the last system call that failed says.
  static var lastRefusal: DisplayError {
    .refused(reason: SafeText(String(cString: strerror(errno))))
  }
}
