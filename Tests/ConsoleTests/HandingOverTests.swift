import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Passer l'appel : carte de relais, remise de quart, texte à copier")
struct HandingOverTests {
  @Test("La carte de relais se lit d'une touche, une phrase par ligne ; la même touche la ferme")
  func relay() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("12, rue Fictive\n")
    console.press(prefixed: ".")
    #expect(console.shows("Relais, à lire tel quel") && console.shows("12, rue Fictive"))
    #expect(console.shows("Suicide"))
    let card = RelayCard(console.call ?? Call(id: CallID(rawValue: "")), now: console.now)
    #expect(card.lines.allSatisfy { console.app.said.rows.contains($0) })
    console.press(prefixed: ".")
    #expect(!console.shows("Relais, à lire"))
  }

  @Test("Du registre des secours, l lit la carte ; Échap revient au registre")
  func relayFromLedger() {
    var console = TestConsole.onCall()
    console.press(.function(5))
    console.type("n")
    console.wait(milliseconds: 2000)
    console.type("l")
    #expect(console.shows("Relais, à lire tel quel"))
    console.press(.escape)
    #expect(console.shows("ARRIVÉE CONFIRMÉE"))
  }

  @Test("La remise de quart : appels ouverts, secours, relances ; Entrée ouvre l'appel")
  func handover() {
    var console = TestConsole.onCall()
    console.press(.function(5))
    console.type("n")
    console.press(.control("n"))
    console.press(prefixed: "g")
    console.wait(minutes: 9)
    console.press(prefixed: ";")
    #expect(console.shows("Relève 2026-11-21 12:14"))
    #expect(console.shows("Appels ouverts (2)") && console.shows("> Appel 0412"))
    #expect(console.shows("Secours, arrivée NON CONFIRMÉE (1)") && console.shows("(9 min)"))
    console.press(.down, .enter)
    #expect(console.call?.number == 413)
  }

  @Test("D'un appel à l'autre, le premier est mis en attente à son curseur")
  func fromCall() {
    var console = TestConsole.onCall()
    console.press(.control("n"))
    console.type("Le deuxième.")
    console.press(prefixed: ";")
    console.press(.enter)
    #expect(console.call?.number == 412)
    #expect(console.app.call(CallID(rawValue: "appel-413"))?.isHeld == true)
  }

  @Test("Rien à remettre : on le dit ; ce qu'on tape ferme la feuille")
  func nothing() {
    var console = TestConsole()
    console.press(prefixed: ";")
    #expect(console.stateLine == "Rien à remettre. Échap ferme.")
    console.press(.escape, .control("n"))
    console.press(prefixed: ";")
    console.type("Elle")
    console.expect(kept: "Elle", in: .note(.alliance))
  }

  @Test("La remise ne change pas d'elle-même, à l'écran ni en linéaire")
  func still() {
    var console = TestConsole.onCall()
    console.press(prefixed: ";")
    let before = console.app.said
    console.wait(minutes: 30)
    #expect(console.app.said == before)
    #expect(before.title.string.plain == "Relève 2026-11-21 12:05")
    #expect(before.focus.string.plain.hasPrefix("Appel 0412 : depuis 12:05"))
  }

  @Test("Le texte à copier : première colonne, ni bordure ni marge")
  func clean() {
    var console = TestConsole.onCompleteCall()
    console.press(prefixed: ":")
    let rows = console.screen.plain.split(separator: "\n", omittingEmptySubsequences: false)
    let note = NoteDocument(console.call ?? Call(id: CallID(rawValue: ""))).plain.lines
    #expect(rows.dropFirst(3).first.map(String.init) == note.first?.string.plain)
    let shown = rows.dropFirst(3).dropLast()
    #expect(!shown.contains { $0.contains("│") || $0.contains("─") || $0.hasPrefix(" ") })
    console.press(.pageDown, .escape)
    console.sign()
    console.readSigned()
    console.press(prefixed: ":")
    #expect(console.screen.plain.hasPrefix(note.first?.string.plain ?? "?"))
    console.press(.escape)
    #expect(console.shows("Note signée"))
  }

  @Test("De 1×1 à 132×43, tout se dessine", arguments: [";", ".", ":", ","] as [Character])
  func sizes(chord: Character) {
    for isDemonstration in [false, true] {
      var console = TestConsole.onCall(isDemonstration: isDemonstration)
      console.press(.function(5))
      console.type("n")
      console.press(.escape)
      console.press(prefixed: chord)
      for size in [(1, 1), (2, 3), (20, 4), (40, 10), (80, 24), (132, 43)] {
        console.resize(Size(width: size.0, height: size.1))
        #expect(console.app.canvas.cursor != nil)
        #expect(!console.app.said.focus.isBlank)
      }
    }
  }
}
