import Text

/// An expected run of a script, or several one after the other (a `.testplan` of Yarn Spinner).
///
/// Variables, visits and `once` marks keep from one run to the next.
public struct Plan: Sendable {
  let runs: [[Step]]

  /// One step, and its line in the plan.
  struct Step: Sendable {
    let line: Int
    let act: Act
  }

  /// What a step expects or does.
  enum Act: Hashable, Sendable {
    /// A line; any text when nil.
    case line(SafeText?)
    case option(SafeText, isOpen: Bool)
    case command(SafeText)
    case stop
    /// Chooses the option of a number, from one; zero chooses none.
    case select(Int)
    case set(String, Value)
    case node(String)
    case saliency(Saliency)
  }
}

/// A plan read from its text.
public struct PlanReading: Sendable {
  /// What could not be read.
  public let findings: [ScriptFinding]
  /// The plan; nil when something could not be read.
  public let plan: Plan?

  /// Reads a plan.
  ///
  /// A hashtag after a text is left out, as upstream's own plans need.
  public init(_ source: String) {
    var findings: [ScriptFinding] = []
    var runs: [[Plan.Step]] = [[]]
    for line in SourceLine.all(source) where !line.isBlank && !line.holds("#", at: line.start) {
      if line.holds("---", at: line.start) {
        runs.append([])
      } else if let act = Plan.Act(line) {
        runs[runs.count - 1].append(Plan.Step(line: line.number, act: act))
      } else {
        findings.append(Scanner(line).unexpected(Self.remedy))
      }
    }
    self.findings = findings
    plan = findings.isEmpty ? Plan(runs: runs.filter { !$0.isEmpty }) : nil
  }

  private static let remedy = Phrase(
    fr: "Écrivez line, option, command, select, set, node ou saliency suivi d'un deux-points, stop,"
      + " ou ---",
    en:
      "Write line, option, command, select, set, node or saliency followed by a colon, stop, or ---"
  )
}

extension Plan.Act {
  /// The step of a line, if it is one.
  fileprivate init?(_ line: SourceLine) {
    guard let word = line.name(at: line.start) else { return nil }
    let end = line.skippingSpaces(line.nameEnd(line.start))
    let hasColon = line.holds(":", at: end)
    let rest = line.text((hasColon ? end + 1 : end)..<line.scalars.count)
    if word == "stop" {
      self = .stop
    } else if hasColon, let act = Self.act(word, rest) {
      self = act
    } else {
      return nil
    }
  }

  private static func act(_ word: String, _ rest: String) -> Plan.Act? {
    let plain = rest.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    let quoted = rest.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
    let text = quoted.count == 3 ? SafeText(quoted[1]) : nil
    switch word {
    case "line": return text == nil && plain != "*" ? nil : .line(text)
    case "option":
      return text.map { .option($0, isOpen: !quoted[2].contains("[disabled]")) }
    case "command": return text.map { .command($0) }
    case "select": return Int(plain).map { .select($0) }
    case "node": return .node(plain)
    case "saliency": return Saliency(rawValue: plain).map { .saliency($0) }
    case "set": return setting(plain)
    default: return nil
    }
  }

  private static func setting(_ plain: String) -> Plan.Act? {
    let parts = plain.split(separator: "=", maxSplits: 1).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    guard parts.count == 2 else { return nil }
    switch parts[1] {
    case "true": return .set(parts[0], .truth(true))
    case "false": return .set(parts[0], .truth(false))
    default: return Float(parts[1]).map { .set(parts[0], .number($0)) }
    }
  }
}
