import Text
import Yarn

/// A run as it is written in a file: acts, and what `#` lines say of them.
public struct WrittenRun: Sendable {
  /// What cannot be read.
  public let findings: [ScriptFinding]
  /// The acts.
  public let acts: [PlannedAct]
  /// What the `#` lines say: `# graine: 7`, `# attend fin: plan convenu`.
  public let notes: [Note]

  /// A `#` line that says something by name.
  public struct Note: Hashable, Sendable {
    /// The name before the colon.
    public let name: String
    /// What comes after.
    public let value: SafeText
  }

  /// Reads a run, or the text of an attempt.
  public init(_ text: String, needs: [String: [String]] = [:]) {
    var reader = ActReader(needs: needs)
    var notes: [Note] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmed
      if line.hasPrefix("#"), let colon = line.firstIndex(of: ":") {
        let name = String(line[line.index(after: line.startIndex)..<colon].trimmed)
        notes.append(Note(name: name, value: SafeText(line[line.index(after: colon)...].trimmed)))
      }
      reader.read(String(raw), line: index + 1)
    }
    findings = reader.findings
    acts = reader.acts
    self.notes = notes
  }

  /// What a `#` line says; of several, the last.
  public func note(_ name: String) -> SafeText? { notes.last { $0.name == name }?.value }

  /// The attempt this text is the whole of; nil when it is only a run.
  public var attempt: Attempt? {
    guard let caseID = note("cas"), let version = note("version"),
      let seed = note("graine").flatMap({ UInt64($0.string) })
    else { return nil }
    var timed: [TimedAct] = []
    for planned in acts {
      guard case .at(let at) = planned.time else { return nil }
      timed.append(TimedAct(at: at, planned.act))
    }
    // An attempt cut short never said when it was left.
    var end = timed.last?.at ?? 0
    if case .at(let left)? = note("fin").flatMap({ ActReader.time(Substring($0.string)) }) {
      end = max(end, left)
    }
    return Attempt(caseID: caseID, version: version, seed: seed, acts: timed, end: end)
  }
}
