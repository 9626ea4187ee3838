import Intervention
import Practice
import Testing
import Text

@Suite("Le retour : ce qui s'est dit, ce qui était retenu, et les exports")
struct DebriefTests {
  @Test("Un danger manqué dit ce qui l'aurait ouvert, et à quel moment on en était le plus près")
  func withheld() throws {
    let exercise = try Sample.played("1:00 | directe suicide.ideation\nterminer")
    let debrief = Debrief(exercise.attempt, of: exercise.scenario)
    let withheld = try #require(debrief.withheld.first)
    #expect(withheld.clue == "il y pense pour demain")
    #expect(withheld.nearestAt == 60_000)
    #expect(withheld.lacking.map(\.french) == ["une alliance d’au moins 3"])
    let text = debrief.plain(in: .french).joined(separator: "\n").string
    #expect(text.contains("il manquait"))
    #expect(text.contains("C1 Demande clairement"))
    #expect(text.contains("Pensez-vous au suicide"))
  }

  @Test(
    "Ce qui manquait se dit partie par partie, aussi quand « ou » les joint",
    arguments: [
      (
        "geste(\"directe\") and (sur(\"suicide\") or $alliance >= 4)",
        ["parler de « Suicide » ou une alliance d’au moins 4"]
      ),
      ("geste(\"directe\") and $alliance < 2", ["une alliance sous 2"]),
      (
        "geste(\"directe\") and not visited(\"Debut\") and not geste(\"directe\")",
        [
          "que « Debut » ne soit pas déjà arrivé", "pas encore : le geste « Question directe »",
        ]
      ),
      (
        "(geste(\"directe\") and sur(\"suicide\")) and (visited(\"Aveu\") and $alliance > 3)",
        [
          "le geste « Question directe » et parler de « Suicide »",
          "avoir d’abord entendu « il y pense pour demain » et une alliance d’au moins 4",
        ]
      ),
    ])
  func joined(condition: String, lacking: [String]) throws {
    let written =
      "geste(\"directe\") and sur(\"suicide.ideation\") and $alliance >= 3 and not visited(\"Aveu\")"
    let scenario = try Sample.scenario(written, condition)
    let exercise = try Sample.played("directe lieu\nterminer", scenario)
    let withheld = try #require(Debrief(exercise.attempt, of: scenario).withheld.first)
    let said = withheld.lacking.map { $0.french.string.replacing("\u{a0}", with: " ") }
    #expect(said == lacking)
  }

  @Test("Ce qui a fait baisser l'alliance, et ce qui la gagnait, se dit avec son moment")
  func trust() throws {
    let exercise = try Sample.played("taire 40\nterminer")
    let trust = Debrief(exercise.attempt, of: exercise.scenario).trust.map {
      $0.french.string.replacing("\u{a0}", with: " ")
    }
    #expect(trust.first?.contains("L’alliance a baissé : à 0:") == true, "\(trust)")
    #expect(trust.last?.contains("« Valider »") == true, "\(trust)")
  }

  @Test("Une réponse cochée sans demander se dit pour tout axe, jamais « demandé »")
  func unasked() throws {
    let exercise = try Sample.played("repond medical no\ndirecte violence.peur\nrepond violence no")
    let debrief = Debrief(exercise.attempt, of: exercise.scenario)
    let lines = debrief.plain(in: .french).map(\.string)
    let marked = lines.filter { $0.contains("Réponse cochée") }
    #expect(marked.count == 2)
    #expect(marked[0].hasSuffix("non · cochée sans demander"))
    #expect(marked[1].hasSuffix("non"))
    #expect(!lines.contains { $0.contains("demandé") })
    #expect(debrief.minutes[0].unasked == 1)
    #expect(lines.contains { $0.hasPrefix("coché") })
    let rows = AttemptTable(exercise, attempt: "e").rows.map(\.string)
    #expect(rows.count { $0.contains(",coche_sans_demander,medical,no,") } == 1)
    #expect(rows.count { $0.contains(",repond,violence,no,") } == 1)
  }

  @Test("Un « non » coché après une confidence se dit à côté de ce qui avait été dit")
  func denied() throws {
    let exercise = try Sample.played(
      "valider\ndirecte suicide.ideation\nrepond suicide no\nterminer")
    let debrief = Debrief(exercise.attempt, of: exercise.scenario)
    let line = try #require(
      debrief.plain(in: .french).first { $0.string.contains("Réponse cochée") })
    #expect(line.string.contains("dit"))
    #expect(line.string.contains("il y pense pour demain"))
    #expect(!debrief.events.compactMap { $0.plain(in: .french) }.contains { $0 == line })
  }

  @Test("La bande des minutes compte les silences et suit les étapes")
  func strip() throws {
    let exercise = try Sample.played("10 s | etape 2\ntaire 19\n2:10 | terminer")
    let debrief = Debrief(exercise.attempt, of: exercise.scenario)
    #expect(debrief.minutes.count == 3)
    #expect(debrief.minutes[0].silence > 10)
    #expect(debrief.minutes[1].step == 2)
  }
}
