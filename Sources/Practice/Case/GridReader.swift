import Text
import Yarn

/// Reads the grid: `// code | poids | éliminatoire | libellé | preuve`.
struct GridReader {
  private(set) var criteria: [Criterion] = []
  /// The condition of each criterion that has one, by its line.
  private(set) var conditions: [Int: String] = [:]
  private(set) var findings: [ScriptFinding] = []

  init(_ lines: [CaseText.Line]) {
    for line in lines where !line.text.isEmpty { read(line) }
    if lines.isEmpty { add(1, Self.missing.0, Self.missing.1) }
  }

  private mutating func read(_ line: CaseText.Line) {
    let cells = line.text.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
      .map(\.trimmed)
    if cells.first == "code" { return }
    guard cells.count == 5 else {
      return add(
        line.number,
        Phrase(
          fr: "Cette ligne de grille a \(cells.count) cases, il en faut 5",
          en: "This line of the grid has \(cells.count) cells, 5 are needed"),
        Phrase(
          fr: "Écrivez : // code | poids | éliminatoire oui ou non | libellé | preuve",
          en: "Write: // code | weight | knock-out oui or non | label | proof"))
    }
    let code = SafeText(cells[0])
    if criteria.contains(where: { $0.code == code }) {
      add(
        line.number, Phrase(fr: "Le code « \(code) » sert déjà", en: "The code “\(code)” is taken"),
        Phrase(fr: "Donnez un autre code", en: "Give another code"))
    }
    let (proof, condition) = Self.proof(cells[4])
    let weight = Int(cells[1]) ?? 0
    if proof != .human {
      conditions[line.number] = condition
      if !(1...5).contains(weight) || !["oui", "non"].contains(cells[2]) {
        add(
          line.number,
          Phrase(
            fr: "Le poids ou l'éliminatoire de « \(code) » ne se lit pas",
            en: "The weight or the knock-out of “\(code)” cannot be read"),
          Phrase(
            fr: "Écrivez un poids de 1 à 5, puis oui ou non",
            en: "Write a weight from 1 to 5, then oui or non"))
      }
    }
    criteria.append(
      Criterion(
        code: code, label: SafeText(cells[3]), weight: proof == .human ? 0 : weight,
        isKnockOut: proof != .human && cells[2] == "oui", proof: proof,
        place: ScriptPlace(line: line.number, column: 1)))
  }

  /// A proof and its condition, as the language reads it.
  private static func proof(_ text: Substring) -> (Criterion.Proof, String) {
    if text == "humain" { return (.human, "") }
    if text.hasPrefix("jamais ") { return (.never, String(text.dropFirst(7))) }
    if let found = text.ranges(of: " avant temps()").last,
      let second = Int(text[found.upperBound...].trimmed), (1...Threshold.most).contains(second)
    {
      return (.once(before: second), String(text[..<found.lowerBound]))
    }
    return (.once(before: nil), String(text))
  }

  private mutating func add(_ line: Int, _ what: Phrase, _ remedy: Phrase) {
    let place = ScriptPlace(line: line, column: 1)
    findings.append(ScriptFinding(at: place, what: what, remedy: remedy))
  }

  private static let missing = (
    Phrase(fr: "Le cas n'a pas de grille", en: "The case has no grid"),
    Phrase(
      fr: "Écrivez un nœud « title: Grille » avec un critère par ligne",
      en: "Write a node “title: Grille” with one criterion a line")
  )
}
