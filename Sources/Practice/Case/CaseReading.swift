import Text
import Yarn

/// A case read from its file: what was found in it, and the case itself when it can be played.
public struct CaseReading: Sendable {
  /// What was found, in the order of the file.
  public let findings: [ScriptFinding]
  /// The case; nil when a finding is more than a warning.
  public let scenario: Case?

  /// Reads a case; `version` is the SHA-256 of its file.
  public init(_ source: String, version: SafeText = "") {
    let text = CaseText(source)
    let first = ScriptReading(source, functions: Slot.functions)
    guard let plain = first.script else {
      findings = first.findings
      scenario = nil
      return
    }
    let grid = GridReader(text.body(of: "Grille"))
    var expert = ActReader()
    for line in text.body(of: "Expert") { expert.read(line.text, line: line.number) }
    var fiches = FicheReader(plain)
    let fiche = fiches.read(plain)
    let added = Self.declarations(plain, grid)
    let whole = ScriptReading(source + added.text, functions: Slot.functions)
    var found = fiches.findings + grid.findings + expert.findings
    found += Self.bones(plain)
    found += whole.findings.map { Self.moved($0, added.lines, after: text.count) }
    if let script = whole.script { found += Self.proofs(grid.criteria, script) }
    findings = found.sorted { $0.place < $1.place }
    guard let script = whole.script, let fiche, found.allSatisfy(\.isWarning) else {
      scenario = nil
      return
    }
    scenario = Case(
      fiche: fiche, version: version, criteria: grid.criteria, expert: expert.acts, script: script,
      source: text, conditions: added.conditions)
  }

  /// The nodes and the variable every case has.
  private static func bones(_ script: Script) -> [ScriptFinding] {
    let titles = Set(script.nodes.map(\.title))
    var findings = [Case.opening, Case.closing, Case.reaction].filter { !titles.contains($0) }
      .map { title in
        ScriptFinding(
          at: ScriptPlace(line: 1, column: 1),
          what: Phrase(
            fr: "Le nœud « \(SafeText(title)) » manque",
            en: "The node “\(SafeText(title))” is missing"),
          remedy: Phrase(
            fr: "Prenez-le dans guides/cas/gabarit.yarn", en: "Take it from guides/cas/gabarit.yarn"
          ))
      }
    if script.variable(Case.alliance)?.bounds == nil {
      findings.append(
        ScriptFinding(
          at: script.variable(Case.alliance)?.place ?? ScriptPlace(line: 1, column: 1),
          what: Phrase(
            fr: "L'alliance n'est pas déclarée avec ses bornes",
            en: "The alliance is not declared with its bounds"),
          remedy: Phrase(
            fr: "Écrivez dans Debut : <<declare $alliance = 2>> // 0..5",
            en: "Write in Debut: <<declare $alliance = 2>> // 0..5")))
    }
    return findings
  }

  /// The criteria whose proof is a number or a text: nothing earns them, nothing misses them.
  private static func proofs(_ criteria: [Criterion], _ script: Script) -> [ScriptFinding] {
    criteria.filter { $0.isObserved && script.variable($0.variable)?.kind != .truth }.map {
      ScriptFinding(
        at: $0.place,
        what: Phrase(
          fr: "La preuve de « \($0.code) » n'est ni vraie ni fausse",
          en: "The proof of “\($0.code)” is neither true nor false"),
        remedy: Phrase(
          fr: "Comparez-la, comme $alliance >= 3, ou prenez un fait, comme posee(\"…\")",
          en: "Compare it, as in $alliance >= 3, or take a fact, as posee(\"…\")"))
    }
  }

  /// A node of computed variables: one for each criterion, one for each condition of a reaction.
  private struct Declarations {
    var text = "\ntitle: Preuves__\n---\n"
    /// The line of the file that each line of the text comes from.
    var lines: [Int] = [1, 1]
    var conditions: [Int: [Condition]] = [:]

    mutating func add(_ name: String, _ formula: String, from line: Int) {
      text += "<<declare \(name) = (\(formula))>>\n"
      lines.append(line)
    }
  }

  private static func declarations(_ script: Script, _ grid: GridReader) -> Declarations {
    var added = Declarations()
    for criterion in grid.criteria where criterion.isObserved {
      let line = criterion.place.line
      added.add(criterion.variable, grid.conditions[line] ?? "", from: line)
    }
    for (index, node) in script.nodes.enumerated() where node.title == Case.reaction {
      for header in node.headers where header.name == "when" {
        for (part, text) in Condition.parts(header).enumerated() {
          let name = "$attend_\(index)_\(header.place.line)_\(part)"
          added.add(name, text, from: header.place.line)
          added.conditions[index, default: []].append(Condition(variable: name, text: text))
        }
      }
    }
    added.text += "===\n"
    return added
  }

  /// A finding in the added node, at the line it comes from.
  private static func moved(
    _ finding: ScriptFinding, _ lines: [Int], after count: Int
  ) -> ScriptFinding {
    let index = finding.place.line - count - 1
    guard index >= 0 else { return finding }
    let line = lines.indices.contains(index) ? lines[index] : count
    return ScriptFinding(
      at: ScriptPlace(line: line, column: 1), isWarning: finding.isWarning, what: finding.what,
      remedy: finding.remedy)
  }
}
