import Text

/// Why a file cannot be read as a guide: the first mistake met, and how to mend it.
public struct GuideError: Error, Hashable, Sendable {
  /// The line in the file, counted from one.
  public let line: Int
  /// What is wrong, without a full stop.
  public let what: Phrase
  /// What to do about it, without a full stop.
  public let remedy: Phrase

  /// A mistake on a line.
  public init(line: Int, what: Phrase, remedy: Phrase) {
    self.line = line
    self.what = what
    self.remedy = remedy
  }
}
