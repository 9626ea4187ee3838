import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Chaque frappe est au journal avant d'être à l'écran")
struct KeptTests {
  @Test("Après chaque touche, le journal contient ce que l'écran montre")
  func everyKey() {
    var console = TestConsole.onCall()
    let sentence = "« J'en peux plus. » Pilules devant elle, été 2024."
    var typed = ""
    for character in sentence {
      console.type(String(character))
      typed.append(character)
      #expect(console.kept(.note(.alliance)) == typed)
      #expect(console.isFolded)
    }
    #expect(console.shows("« J'en peux plus. » Pilules devant"))
    for _ in 0..<5 {
      console.press(.backspace)
      typed.removeLast()
      #expect(console.kept(.note(.alliance)) == typed)
    }
    #expect(!console.shows("2024"))
  }

  @Test("Un geste, une entrée : rien n'est écrit deux fois")
  func oneChangeAKey() throws {
    var console = TestConsole.onCall()
    let id = try #require(console.call?.id)
    let before = console.journals[id]?.count ?? 0
    console.type("abc")
    #expect(console.journals[id]?.count == before + 3)
    console.press(.escape, .escape, .control("g"), .escape)
    #expect(console.journals[id]?.count == before + 3, "les menus n'écrivent rien")
  }

  @Test("Panne au milieu d'un mot : même étape, même curseur, même texte, sans rien demander")
  func reopened() {
    var console = TestConsole.onCall()
    console.press(.function(8), .function(8))
    console.type("Vit seule. Sa fille passe le dim")
    console.press(.wordLeft, .left)
    console.keep()

    var again = console.reopened()
    #expect(again.call?.step == .plan)
    again.expect(kept: "Vit seule. Sa fille passe le dim", in: .note(.plan))
    #expect(again.app.canvas.cursor == console.app.canvas.cursor)
    #expect(again.stateLine.hasPrefix("Appel 0412 repris à 12:05. Dernier mot gardé : 12:05:0"))
    #expect(again.stateLine.hasSuffix("Relisez la fin."))
    again.type("!")
    again.expect(kept: "Vit seule. Sa fille passe le! dim", in: .note(.plan))
  }

  @Test("Panne pendant qu'un champ a le curseur : le champ le reprend")
  func reopenedInField() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("Chez elle, 12 rue Fict")
    var again = console.reopened()
    #expect(again.cursorRow.contains("Lieu"))
    again.type("ive")
    again.expect(kept: "Chez elle, 12 rue Fictive", in: .place)
  }

  @Test("Panne à chaque frappe : rouvrir redonne toujours le même écran")
  func reopenedEverywhere() {
    var console = TestConsole.onCall()
    let gestures: [(inout TestConsole) -> Void] = [
      { $0.type("Mot") }, { $0.press(.function(2)) }, { $0.type("o") },
      { $0.press(.enter) }, { $0.type("fait") }, { $0.press(.control("z")) },
      { $0.press(prefixed: "b") }, { $0.type("un toit") }, { $0.press(.function(7)) },
      { $0.press(.tab) }, { $0.type("-") },
    ]
    for gesture in gestures {
      gesture(&console)
      let again = console.reopened()
      #expect(again.call?.content == console.call?.content)
      #expect(again.call?.step == console.call?.step)
      #expect(again.call?.focus == console.call?.focus)
    }
  }

  @Test("Deux appels : l'un attend pendant l'autre, et reprend au même curseur")
  func holdAndResume() {
    var console = TestConsole.onCall()
    console.type("Premier appel, elle respire")
    console.press(.wordLeft)
    let cursor = console.app.canvas.cursor

    console.press(.control("n"))
    #expect(console.call?.number == 413)
    #expect(console.shows("qui ? · +1"))
    console.type("Deuxième")
    console.expect(kept: "Deuxième", in: .note(.alliance))

    console.press(prefixed: "g")
    console.expect(
      screen: """
         Écoute · Ana Fictive, t.s., permis 00000

           Nouvel appel (^N)
         ▮ Appel 0413 · 12:05 · en attente · 1 Alliance · Reste : 10
           Appel 0412 · 12:05 · en attente · 1 Alliance · Reste : 10

















         Entrée reprend cet appel.
         ^G Aide  Échap Menu  ^N Nouvel appel  ^Q Quitter
        """)
    console.press(.down, .enter)
    #expect(console.call?.number == 412)
    #expect(console.app.canvas.cursor == cursor)
    console.type("mal ")
    console.expect(kept: "Premier appel, elle mal respire", in: .note(.alliance))

    console.press(prefixed: "g")
    console.press(.down, .enter)
    #expect(console.call?.number == 413)
    console.expect(kept: "Deuxième", in: .note(.alliance))
  }

  @Test("L'appel mis en attente est sous la main à l'accueil : Entrée le reprend")
  func heldIsUnderHand() {
    var console = TestConsole.onCall()
    console.type("Un")
    console.press(.control("n"))
    console.type("Deux")
    console.press(prefixed: "g")
    #expect(console.stateLine == "Entrée reprend cet appel.")
    console.press(.enter)
    #expect(console.call?.number == 413)
    #expect(console.stateLine == "Appel 0413 repris.")
  }

  @Test("En attente, le guide ouvert à côté reste ouvert")
  func heldKeepsGuide() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.press(.function(3), .enter, .tab)
    console.type("Suite")
    console.press(prefixed: "g")
    console.press(.enter)
    #expect(console.shows("À retenir"))
    console.type(" ici")
    console.expect(kept: "Suite ici", in: .note(.alliance))
  }

  @Test("Panne avec deux appels : celui qui avait la main reprend, l'autre attend à l'accueil")
  func reopenedWithTwoCalls() {
    var console = TestConsole.onCall()
    console.type("Un")
    console.press(.control("n"))
    console.type("Deux")
    var again = console.reopened()
    #expect(again.call?.number == 413)
    again.expect(kept: "Deux", in: .note(.alliance))
    again.press(prefixed: "g")
    #expect(again.shows("Appel 0412 · 12:05 · en attente"))
  }

  @Test("Un appel en attente que l'on reprend après une panne est gardé, et le dit")
  func heldIsKept() {
    var console = TestConsole.onCall()
    console.type("Un")
    console.press(prefixed: "g")
    var again = console.reopened()
    #expect(again.call == nil, "rien ne reprend de force ce qui attendait")
    again.press(.down, .enter)
    again.expect(kept: "Un", in: .note(.alliance))
    again.keep()
    again.press(.right)
    #expect(again.stateLine == "Gardé · 1 mot")
  }
}
