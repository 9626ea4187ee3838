import Chance
import Library
import Practice
import Testing
import Text

@Suite("Le hasard et le mauvais texte")
struct HostileTests {
  @Test("Un essai au hasard se rejoue à l'identique : récit, score, CSV, et par son texte")
  func replay() throws {
    let starters = try StarterCases.proven.compactMap { path in
      try StarterCases.scenario(path)
    }
    let scenarios = [try Sample.scenario()] + starters
    for (index, scenario) in scenarios.enumerated() {
      var rehearsal = Rehearsal(scenario, seed: UInt64(811 + index))
      // A thousand and more in a soak.
      while rehearsal.count < (StarterCases.isSoak ? 100 : 40) {
        let played = rehearsal.play()
        let attempt = try #require(WrittenRun(played.attempt.text.string).attempt)
        #expect(attempt == played.attempt)
        let again = Exercise(scenario, replaying: attempt)
        #expect(again.events == played.events)
        #expect(again.ending == played.ending)
        #expect(ObservedScore(again) == ObservedScore(played))
        #expect(AttemptTable(again, attempt: "a").rows == AttemptTable(played, attempt: "a").rows)
        #expect(again.attempt.text == played.attempt.text)
      }
    }
  }

  @Test("La même graine redonne les mêmes parcours")
  func seed() throws {
    let scenario = try Sample.scenario()
    var one = Rehearsal(scenario, seed: 7)
    var other = Rehearsal(scenario, seed: 7)
    for _ in 0..<20 { #expect(one.play().events == other.play().events) }
    #expect(one.endings == other.endings)
  }

  @Test(
    "Un cas abîmé ne fait rien tomber ni se figer ; ce qui le refuse nomme une ligne du fichier")
  func mutations() throws {
    var chance = Chance(1)
    let starters = try StarterCases.proven.map { (try CaseFile($0).text, StarterCases.known) }
    let sources = [(Sample.source, Sample.known)] + starters
    for round in 0..<(StarterCases.isSoak ? 5_000 : 120) {
      // The starter cases are long: a few of them in a sample.
      let (text, known) =
        StarterCases.isSoak || round < 6 ? sources[round % sources.count] : sources[0]
      let source = Self.mutated(text, &chance)
      let check = CaseCheck(source, known: known, mostStates: 300)
      let count = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      #expect(check.findings.allSatisfy { (1...count).contains($0.place.line) }, "\(source)")
      #expect(check.scenario != nil || check.findings.contains { !$0.isWarning }, "\(source)")
    }
  }

  /// A case with a few wounds: a line gone, doubled or moved, signs changed.
  private static func mutated(_ source: String, _ chance: inout Chance) -> String {
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<chance.number(1...4) {
      let at = chance.number(0...(lines.count - 1))
      switch chance.number(0...4) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(lines[at], at: chance.number(0...(lines.count - 1)))
      case 2: lines.swapAt(at, chance.number(0...(lines.count - 1)))
      case 3: lines[at] = String(lines[at].dropLast(chance.number(0...8)))
      default:
        var signs = Array(lines[at])
        signs.insert(contentsOf: chance.raw(2), at: chance.number(0...signs.count))
        lines[at] = String(signs)
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }
}
