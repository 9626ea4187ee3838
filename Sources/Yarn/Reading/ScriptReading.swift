import Text

/// A script read from its text: what was found in it, and the script itself when it can run.
public struct ScriptReading: Sendable {
  /// What was found, in the order of the file.
  public let findings: [ScriptFinding]
  /// The script, ready to run; nil when a finding is more than a warning.
  public let script: Script?

  /// The longest text that is read, in UTF-8 bytes.
  private static let longest = 1_000_000

  /// Reads a text.
  public init(_ source: String, functions: HostFunctions = .any) {
    guard source.utf8.count <= Self.longest else {
      script = nil
      findings = [
        ScriptFinding(
          at: ScriptPlace(line: 1, column: 1),
          what: Phrase(fr: "Ce fichier est trop long", en: "This file is too long"),
          remedy: Phrase(
            fr: "Écrivez plusieurs cas de moins d'un mégaoctet",
            en: "Write several cases of less than one megabyte"))
      ]
      return
    }
    let (nodes, found) = TreeReader.read(source)
    var checker = Checker(host: functions)
    // Names and kinds are only judged in what could be read whole: fewer findings, and true ones.
    if !found.haveErrors { checker.check(nodes) }
    findings = (found.all + checker.findings.all).sorted { $0.place < $1.place }
    script =
      found.haveErrors || checker.findings.haveErrors
      ? nil : Script(Compiler(nodes, checker))
  }
}
