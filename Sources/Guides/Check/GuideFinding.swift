import Text

/// Something a file of the guides or of the directory should not hold: which rule, where, what to do.
///
/// Source of the rules: dossier §5.6, whose numbers are kept. Rule 0 is ours: the file can be read.
public struct GuideFinding: Hashable, Sendable {
  /// The number of the rule.
  public let rule: Int
  /// Whether the file must be mended before it is used.
  public let severity: Severity
  /// The file, as the person knows it.
  public let file: SafeText
  /// The line in the file, counted from one.
  public let line: Int
  /// What is wrong, without a full stop.
  public let what: Phrase
  /// How to mend it, without a full stop.
  public let remedy: Phrase

  /// How much a finding weighs.
  public enum Severity: String, Hashable, Sendable, Codable {
    /// The rule is broken.
    case error
    /// Nothing to refuse today: the passing of time, or something to look at again.
    case warning
  }

  /// A finding in a file.
  public init(
    rule: Int, severity: Severity = .error, file: SafeText, line: Int, what: Phrase, remedy: Phrase
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file.line
    self.line = max(1, line)
    self.what = what
    self.remedy = remedy
  }

  /// The finding on one line: the file and its line, the rule, what is wrong, how to mend it.
  public func description(in language: Language) -> SafeText {
    let note: Phrase =
      severity == .warning
      ? Phrase(fr: " (avertissement)", en: " (warning)") : Phrase(same: "")
    let place = Phrase(
      fr: "\(file):\(line): règle \(rule)\(note.french) :",
      en: "\(file):\(line): rule \(rule)\(note.english):")
    return (place[language] + " " + what[language] + ". " + remedy[language] + ".").line
  }
}

extension [GuideFinding] {
  /// The findings in the order people mend them: by file, then by line, then by rule.
  public var inOrder: [GuideFinding] {
    sorted { ($0.file, $0.line, $0.rule) < ($1.file, $1.line, $1.rule) }
  }

  /// How many break a rule.
  public var errors: Int { count { $0.severity == .error } }
}
