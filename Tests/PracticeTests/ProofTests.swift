import Testing
import Text

@testable import Practice

@Suite("La preuve d'un cas")
struct ProofTests {
  private func check(_ source: String) -> CaseCheck { CaseCheck(source, known: Sample.known) }

  /// The sample with some subjects more, that the caller speaks of once each.
  private func large(_ count: Int) -> String {
    let topics = (0..<count).map { index in
      """
      title: Reaction
      subtitle: Cote\(index)
      when: sur("cote\(index)") and not visited("Cote\(index)")
      ---
      <<jump Cote\(index)>>
      ===
      title: Cote\(index)
      ---
      Appelant : Ça, c'est à côté. #line:cote\(index)
      ===

      """
    }
    let names = (0..<count).map { "cote\($0)" }.joined(separator: ", ")
    return Sample.source.replacing("ressources: 911", with: "ressources: 911\nsujets: \(names)")
      .replacing("title: Grille", with: topics.joined() + "title: Grille")
  }

  @Test("Ce qui se dit une fois double les états, sans en perdre ni en inventer")
  func doubles() throws {
    let alone = try #require(check(Sample.source).proof)
    for count in 1...4 {
      let check = check(large(count))
      let proof = try #require(check.proof)
      #expect(proof.isWhole)
      #expect(proof.states == alone.states << count)
      #expect(check.findings.count == 1)
    }
  }

  @Test("La preuve voit tout ce que le hasard voit", arguments: StarterCases.proven)
  func seesAll(path: String) throws {
    let scenario = try #require(try StarterCases.scenario(path))
    var explorer = Explorer(scenario, from: Reach())
    explorer.explore(most: CaseCheck.mostStates)
    let seen = explorer.reach
    var rehearsal = Rehearsal(scenario, seed: 7)
    while rehearsal.count < 40 { rehearsal.play() }

    #expect(seen.isWhole)
    #expect(rehearsal.reach.nodes.isSubset(of: seen.nodes))
    #expect(rehearsal.reach.clues.isSubset(of: seen.clues))
    #expect(rehearsal.reach.held.isSubset(of: seen.held))
    #expect(rehearsal.reach.endings.filter(\.isWritten).isSubset(of: seen.endings))
  }

  @Test(
    "Une scène sans fin est une faute de son nœud, et rien ne se fige",
    arguments: [
      ("Appelant : … Oui. #line:ex05", "Appelant : Oui. #line:ex05\n<<jump Aveu>>", "Aveu"),
      (
        "<<indice suicide.ideation \"il y pense pour demain\">>\nAppelant : … Oui. #line:ex05",
        "<<jump Aveu>>", "Aveu"
      ),
      ("Appelant : Êtes-vous là ? #line:ex04", "<<jump Reaction>>", "Reaction"),
      ("Appelant : Merci. #line:ex06", "<<jump Cloture>>", "Cloture"),
      ("<<attendre 4>>", "<<jump Debut>>", "Debut"),
    ])
  func endless(old: String, new: String, node: String) throws {
    let source = Sample.changed(old, new)
    let faults = check(source).findings.filter { !$0.isWarning }
    let fault = try #require(
      faults.first { fault in
        let what = fault.what.english.string
        return what.contains("circles") || what.contains("loops")
      }, "\(faults.map(\.what.english))")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[..<fault.place.line].last { $0.hasPrefix("title:") } == "title: \(node)")
  }

  @Test("Ce qui compte sans fin n'est qu'un échantillon, et cela se dit")
  func counter() throws {
    let source = Sample.changed(
      "Appelant : Oui… c'est ça. #line:ex03",
      "<<declare $compte = 0>> // 0..5\n<<set $compte += 1>>\nAppelant : Oui. #line:ex03")
    let check = check(source)
    #expect(check.proof?.isWhole == false)
    #expect(check.findings.contains { $0.what.english.string.contains("leaves its bounds") })
  }

  @Test(
    "Un nombre démesuré ne fait rien tomber",
    arguments: [
      ("silence() >= 20", "silence() >= 9223372036854775807"),
      ("avant temps() 480", "avant temps() 9223372036854775"),
      ("<<alliance +1>>", "<<set $alliance = 99999999999999999999999>>"),
      ("$alliance = 2>> // 0..5", "$alliance = 2>> // 0..9223372036854775807"),
      ("duree: 12", "duree: 99999999999999999999"),
    ])
  func huge(old: String, new: String) {
    let check = check(Sample.changed(old, new))
    #expect(!check.findings.isEmpty)
    if var exercise = check.scenario.map({ Exercise($0) }) {
      exercise.act(Act(.validate))
      exercise.advance(to: 60_000)
      exercise.act(Act(.end))
    }
  }
}
