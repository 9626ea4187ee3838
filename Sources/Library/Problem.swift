import Text

/// Something wrong in a file that people edit: where it is, what it is and what to do about it.
public struct Problem: Error, Hashable, Sendable {
  /// The file, as the person knows it.
  public let file: SafeText
  /// The line in the file, counted from one, when there is one to point at.
  public let line: Int?
  /// What is wrong, without a full stop.
  public let what: Phrase
  /// What to do about it, without a full stop.
  public let remedy: Phrase
  /// Whether nothing is badly written: time went by.
  public let isWarning: Bool

  /// A problem at a place in a file.
  public init(
    file: SafeText, line: Int? = nil, what: Phrase, remedy: Phrase, isWarning: Bool = false
  ) {
    self.file = file.line
    self.line = line
    self.what = what
    self.remedy = remedy
    self.isWarning = isWarning
  }

  /// The problem on one line, in both languages.
  public var sentence: Phrase {
    Phrase(fr: description(in: .french).string, en: description(in: .english).string)
  }

  /// The problem on one line: the file and its line, what is wrong, what to do.
  public func description(in language: Language) -> SafeText {
    let place = line.map { file + SafeText(":\($0)") } ?? file
    let colon: SafeText = language == .french ? "\u{a0}: " : ": "
    return (place + colon + what[language] + ". " + remedy[language] + ".").line
  }
}
