import Glibc
import Text

/// How a display shows things, and what it says when the console dies.
public struct DisplayOptions: Sendable {
  /// Whether colours may be used.
  public enum Color: Sendable {
    /// When the terminal has some and `NO_COLOR` does not forbid it.
    case automatic
    /// Never.
    case none
  }

  /// Whether colours may be used.
  public var color: Color
  /// Frames and signs drawn with ASCII characters only; letters keep their accents.
  public var ascii: Bool
  /// The language of what the display itself says, in linear mode.
  public var language: Language
  /// What a person reads on the restored terminal if the console dies.
  public var crashSentence: SafeText
  /// Where the error stream goes while the display is up; nil drops it.
  public var logPath: String?

  /// The usual options.
  public init(
    color: Color = .automatic, ascii: Bool = false, language: Language = .french,
    crashSentence: SafeText = "", logPath: String? = nil
  ) {
    self.color = color
    self.ascii = ascii
    self.language = language
    self.crashSentence = crashSentence
    self.logPath = logPath
  }

  /// Whether the person refuses colours with `NO_COLOR`, set to something (no-color.org).
  static var colorIsRefused: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }

  /// How long a lone Esc waits for the rest of a key, in milliseconds: 25, or `ESCDELAY`.
  static var escapeDelay: Int32 {
    guard let set = getenv("ESCDELAY"), let delay = Int32(String(cString: set)) else { return 25 }
    return min(max(0, delay), 1000)
  }
}
