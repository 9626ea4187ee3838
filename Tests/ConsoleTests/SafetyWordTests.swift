import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Un mot tapé sur un axe n'est pas une suite de réponses")
struct SafetyWordTests {
  private func onAxis() -> TestConsole {
    var console = TestConsole.onCall()
    console.press(.function(2))
    return console
  }

  private func isUnasked(_ console: TestConsole) -> Bool {
    SafetyAxis.allCases.allSatisfy { console.asked($0) == .notAsked }
  }

  @Test(
    "Une phrase qui commence par une lettre de réponse va entière dans la note",
    arguments: [
      "Oui, elle a un plan.", "non, elle rit", "Frère présent.", "On la rappelle", "Refuse tout",
      "nonobstant", "ok",
    ])
  func sentence(words: String) {
    var console = onAxis()
    console.type(words)
    if words == "ok" {
      // Deux lettres ne font pas encore un mot : la réponse reste, le doigt a pu glisser.
      #expect(console.asked(.suicide) == .yes)
      console.expect(kept: "k", in: .note(.safety))
      return
    }
    console.expect(kept: words, in: .note(.safety))
    #expect(isUnasked(console))
    #expect(console.shows("Suicide ?  Autrui ?  Violence ?  Protection ?  Médical ?"))
  }

  @Test("On le dit, et F2 revient à l'axe")
  func notice() {
    var console = onAxis()
    console.type("oui")
    #expect(
      console.stateLine == "Un mot, pas des réponses : écrit dans la note. F2 revient à l’axe.")
    console.press(.function(2))
    #expect(console.cursorRow.contains("Suicide"))
  }

  @Test("Tapée d'un coup, la phrase va aussi entière dans la note")
  func atOnce() {
    var console = onAxis()
    console.typeAtOnce("oui elle")
    console.expect(kept: "oui elle", in: .note(.safety))
    #expect(isUnasked(console))
  }

  @Test("La phrase se place là où la note en était")
  func inTheMiddle() {
    var console = onAxis()
    console.press(.backTab)
    console.type("Début. Fin.")
    console.press(.wordLeft, .function(2))
    console.type("on sait. ")
    console.expect(kept: "Début. on sait. Fin.", in: .note(.safety))
  }

  @Test("Ce qui était répondu avant le mot le reste")
  func earlierAnswers() {
    var console = onAxis()
    console.type("o")
    console.wait(milliseconds: 4000)
    console.type("non, pas lui")
    #expect(console.asked(.suicide) == .yes)
    #expect(console.asked(.autrui) == .notAsked)
    #expect(console.asked(.violence) == .notAsked)
    console.expect(kept: "non, pas lui", in: .note(.safety))
  }

  @Test("Des réponses suivies, après une pause, d'une phrase : elles restent")
  func answersThenSentence() {
    var console = onAxis()
    console.type("on")
    console.wait(milliseconds: 1500)
    console.type("Elle est seule.")
    #expect(console.asked(.suicide) == .yes)
    #expect(console.asked(.autrui) == .no)
    console.expect(kept: "Elle est seule.", in: .note(.safety))
  }

  @Test("Un doigt qui glisse sur la touche voisine n'efface pas la réponse")
  func slip() {
    var console = onAxis()
    console.type("oi")
    console.wait(milliseconds: 2000)
    console.type("l")
    #expect(console.asked(.suicide) == .yes)
    console.expect(kept: "il", in: .note(.safety))
  }

  @Test("Une touche entre deux lettres : ce n'est plus un mot")
  func keyBetween() {
    var console = onAxis()
    console.type("o")
    console.press(.down)
    console.type("et")
    #expect(console.asked(.suicide) == .yes)
    console.expect(kept: "et", in: .note(.safety))
  }

  @Test("^Z après un mot repris rend les réponses une à une")
  func undo() {
    var console = onAxis()
    console.type("oui elle")
    for _ in 0..<10 { console.press(.control("z")) }
    #expect(isUnasked(console))
    console.expect(kept: "", in: .note(.safety))
  }

  @Test("« non » puis Entrée répond à un seul axe : les suivants restent non demandés")
  func no() {
    var console = onAxis()
    console.type("non\n")
    #expect(console.asked(.suicide) == .no)
    #expect(console.asked(.autrui) == .notAsked)
    #expect(console.asked(.violence) == .notAsked)
    #expect(console.cursorRow.contains("Autrui"))
    #expect(console.stateLine == "Un mot, une réponse : Suicide, non.")
    for letter in ["n", "o", "n"] {
      console.wait(milliseconds: 900)
      console.type(letter)
    }
    #expect(console.asked(.violence) == .yes, "des lettres posées restent trois réponses")
  }

  @Test("Sur le dernier axe aussi, un mot n'est pas une réponse")
  func lastAxis() {
    var console = onAxis()
    console.type("nnnn")
    console.wait(milliseconds: 900)
    console.type("oui, elle tousse")
    #expect(console.asked(.medical) == .notAsked)
    console.expect(kept: "oui, elle tousse", in: .note(.safety))
  }

  @Test("Des réponses rapides qui ne commencent aucun mot restent, même suivies d'une phrase")
  func noWord() {
    var console = onAxis()
    console.type("onfElle est seule.")
    #expect(console.asked(.suicide) == .yes)
    #expect(console.asked(.violence) == .unclear)
    console.expect(kept: "Elle est seule.", in: .note(.safety))
  }

  @Test("Panne au milieu du mot : rien ne se perd")
  func crash() {
    var console = onAxis()
    console.type("ou")
    let again = console.reopened()
    #expect(again.asked(.suicide) == .yes)
    again.expect(kept: "u", in: .note(.safety))
  }
}
