import Practice
import Testing
import Text

@Suite("La langue des actes")
struct ActTests {
  @Test(
    "Un acte se lit et se récrit",
    arguments: [
      (
        "8 s | directe suicide.ideation « Pensez-vous ? »",
        "directe suicide.ideation « Pensez-vous ? »"
      ),
      ("1:05 valider « Oui »", "valider « Oui »"), ("12 s taire 20", "taire 20"),
      ("repond suicide yes", "repond suicide yes"), ("chercher arme à feu", "chercher arme à feu"),
      ("note plan | « Fille prévenue »", "note plan « Fille prévenue »"),
      ("choisir 911 = crise,suicide", "choisir 911 = crise,suicide"), ("// terminer", "terminer"),
    ])
  func reading(line: String, written: SafeText) throws {
    let run = WrittenRun(line)
    #expect(run.findings.isEmpty)
    #expect(run.acts.map(\.act.written) == [written])
  }

  @Test(
    "Ce qui ne se lit pas est dit, à sa ligne",
    arguments: [
      "demander suicide", "1:99 | valider", "x s | valider", "etape 9", "repond suicide", "ouvrir",
    ])
  func refused(line: String) {
    let run = WrittenRun("terminer\n" + line)
    #expect(run.findings.map(\.place.line) == [2])
  }

  @Test("À l'invite, une lettre, un sujet et des mots suffisent")
  func typed() throws {
    let subjects = try Sample.scenario().subjects
    let act = try #require(
      PlannedAct(typed: "d suicide.ideation Pensez-vous au suicide ?", subjects: subjects)
    ).act
    #expect(act == Act(.direct, "suicide.ideation", words: "Pensez-vous au suicide ?"))
    #expect(PlannedAct(typed: "v Ce n'est pas rien", subjects: subjects)?.act.gesture == .validate)
    #expect(PlannedAct(typed: "t 20", subjects: subjects)?.act.object == "20")
    #expect(
      PlannedAct(typed: "ouvrir suicide-idees-appelant", subjects: subjects)?.act.gesture
        == .openGuide)
    #expect(PlannedAct(typed: "zzz", subjects: subjects) == nil)
  }

  @Test("Les huit lettres sont toutes différentes")
  func keys() {
    #expect(String(Gesture.utterances.compactMap(\.key)) == "odrvsipt")
  }
}
