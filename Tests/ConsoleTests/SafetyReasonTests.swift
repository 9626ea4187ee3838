import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Une raison pour plusieurs axes")
struct SafetyReasonTests {
  @Test("p puis Bas : une seule raison couvre tous les axes non demandés")
  func all() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("np")
    #expect(
      console.stateLine
        == "Autrui : pourquoi non demandé ? Entrée passe au suivant ; Bas : les 4 axes.")
    console.press(.down)
    #expect(console.cursorRow.contains("Tous omis"))
    #expect(console.stateLine == "Une raison pour les 4 axes non demandés. Entrée la garde.")
    console.type("ligne coupée\n")
    console.expect(kept: "ligne coupée", in: .omissionOfAll())
    #expect(console.stateLine == "Les cinq axes ont une réponse ou une raison.")
    #expect(console.shows("Suicide non  Autrui omis  Violence omis  Protection omis  Médical omis"))
    #expect(SafetyAxis.allCases.dropFirst().allSatisfy { console.asked($0) == .notAsked })
    console.press(.control("z"))
    console.press(.control("z"))
    #expect(console.shows("Suicide non  Autrui ?"))
  }

  @Test("Sans raison écrite, rien n'est omis")
  func blank() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("p")
    console.press(.down, .enter)
    #expect(console.stateLine == "5 axes restent non demandés : il manque la raison.")
    #expect(console.cursorRow.contains("Suicide"))
  }

  @Test("Une raison déjà écrite pour un axe ne s'étend pas aux autres par Bas")
  func oneOnly() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("penfant près du téléphone")
    console.press(.down)
    #expect(console.shows("Suicide omis  Autrui ?"))
    #expect(console.cursorRow.contains("Autrui"))
  }

  @Test("Après la raison, poser quand même la question répond à l'axe")
  func askedAfter() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("p")
    console.press(.down)
    console.type("ne peut pas parler\n")
    console.press(prefixed: "s")
    console.press(.tab)
    console.type("o")
    #expect(console.asked(.suicide) == .yes)
    #expect(console.shows("Suicide OUI!  Autrui omis"))
  }
}
