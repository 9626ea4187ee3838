import Text

/// Something a script should not hold: where it is, what was found, what to write instead.
public struct ScriptFinding: Error, Hashable, Sendable {
  /// Where.
  public let place: ScriptPlace
  /// Whether the script can run in spite of it.
  public let isWarning: Bool
  /// What was found, without a full stop.
  public let what: Phrase
  /// What to write, without a full stop.
  public let remedy: Phrase

  /// A finding at a place.
  public init(at place: ScriptPlace, isWarning: Bool = false, what: Phrase, remedy: Phrase) {
    self.place = place
    self.isWarning = isWarning
    self.what = what
    self.remedy = remedy
  }

  /// The finding on one line: file, line, column, what was found, what to write.
  public func description(file: SafeText, in language: Language) -> SafeText {
    let note: Phrase =
      isWarning ? Phrase(fr: " avertissement :", en: " warning:") : Phrase(same: "")
    let start = SafeText("\(file.line):\(place.line):\(place.column):\(note[language]) ")
    return (start + what[language] + ". " + remedy[language] + ".").line
  }
}

/// The findings of one reading, in the order they are met; only the first hundred are kept.
struct Findings {
  private(set) var all: [ScriptFinding] = []
  private static let most = 100

  /// Whether the script cannot run.
  var haveErrors: Bool { all.contains { !$0.isWarning } }

  mutating func add(_ finding: ScriptFinding) {
    if all.count < Self.most { all.append(finding) }
  }

  mutating func add(
    at place: ScriptPlace, isWarning: Bool = false, what: Phrase, remedy: Phrase
  ) {
    add(ScriptFinding(at: place, isWarning: isWarning, what: what, remedy: remedy))
  }
}
