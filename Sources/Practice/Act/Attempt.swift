import Intervention
import Text
import Yarn

/// One run of a trainee through a case: what was done and when, and nothing else.
///
/// All the rest (the caller's lines, the evidence, the score) is what the case makes of it, so an
/// attempt replays to the byte.
public struct Attempt: Hashable, Sendable {
  /// The id of the case.
  public let caseID: SafeText
  /// The SHA-256 of the case as it was.
  public let version: SafeText
  /// What settles all that is left to chance.
  public let seed: UInt64
  /// What was done, in order.
  public internal(set) var acts: [TimedAct]
  /// When it was left, in milliseconds of the call.
  public internal(set) var end: Int

  /// An attempt.
  public init(
    caseID: SafeText, version: SafeText, seed: UInt64, acts: [TimedAct] = [], end: Int = 0
  ) {
    self.caseID = caseID
    self.version = version
    self.seed = seed
    self.acts = acts
    self.end = end
  }

  /// The attempt as a text: four headers, then one act a line.
  public var text: SafeText {
    (opening + [closing] + acts.map(\.line)).joined(separator: "\n")
  }

  /// The lines that say which case it is.
  public var opening: [SafeText] {
    ["# cas: " + caseID.line, "# version: " + version.line, SafeText("# graine: \(seed)")]
  }

  /// The lines that say which attempt a text is of, and when it began: exports keep both.
  public static func heading(id: SafeText, start: Moment) -> [SafeText] {
    ["# essai: " + id.line, "# début: " + start.iso8601]
  }

  /// The line that says when it was left.
  public var closing: SafeText { SafeText("# fin: \(Self.clock(end))") }

  /// Milliseconds as `1:05.250`.
  static func clock(_ milliseconds: Int) -> String {
    let rest = milliseconds % 60_000
    return "\(milliseconds / 60_000):\(padded(rest / 1_000, 2)).\(padded(rest % 1_000, 3))"
  }

  /// Milliseconds as `1:05`, for people.
  static func minutes(_ milliseconds: Int) -> SafeText {
    SafeText("\(milliseconds / 60_000):\(padded(milliseconds / 1_000 % 60, 2))")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
