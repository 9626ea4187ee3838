import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Ce que dit le mode linéaire")
struct LinearTests {
  @Test("Chaque écran a un titre et ce qui a la main, sans trait ni cadre", arguments: Scene.all)
  func everyScene(scene: Scene) throws {
    for language in Language.allCases {
      for isDemonstration in [false, true] {
        let console = try scene.console(language, isDemonstration: isDemonstration)
        let said = console.app.said
        #expect(!said.title.isBlank)
        #expect(!said.focus.isBlank)
        if console.app.mark != nil {
          #expect(said.title.string.hasPrefix(language == .french ? "DÉMO" : "DEMO"))
        }
        let all = [said.title, said.focus] + said.rows
        #expect(!all.contains { $0.string.unicodeScalars.contains { Self.drawing.contains($0) } })
        #expect(!said.rows.contains { $0.isBlank })
        if let entry = said.entry {
          #expect((0...entry.text.count).contains(entry.caret))
          #expect(entry.text.offset(entry.text.index(entry.caret)) == entry.caret)
        }
      }
    }
  }

  private static let drawing: ClosedRange<Unicode.Scalar> = "\u{2500}"..."\u{257f}"

  @Test(
    "Rien ne change de soi-même : ni une minute, ni le disque qui confirme", arguments: Scene.all)
  func nothingByItself(scene: Scene) throws {
    var console = try scene.console(.french, isDemonstration: false)
    console.diskRefuses = false
    let before = console.app.said
    console.wait(minutes: 1)
    console.wait(minutes: 90)
    #expect(console.app.said == before)
    guard !scene.name.hasPrefix("non gardé") else { return }
    console.keep()
    #expect(console.app.said == before)
  }

  @Test("Taper dans la note ne redit rien d'autre que ce qu'on tape")
  func typing() {
    var console = TestConsole.onCall()
    console.type("Elle")
    let before = console.app.said
    console.type(" pleure. ")
    console.wait(minutes: 3)
    console.type("Puis rit.")
    let after = console.app.said
    #expect(after.rows == before.rows)
    #expect(after.title == before.title)
    #expect(after.focus == before.focus)
    #expect(after.entry?.text == "Elle pleure. Puis rit.")
  }

  @Test("Taper la raison ou un addenda ne redit pas la note à chaque lettre")
  func typingReason() {
    var console = TestConsole.onCall()
    console.press(.function(9))
    console.type("l")
    let before = console.app.said.rows
    console.type("igne coupée")
    #expect(console.app.said.rows == before)

    console.press(.function(9), .down, .enter)
    console.press(prefixed: "j")
    console.type("U")
    let reading = console.app.said.rows
    console.type("ne erreur")
    #expect(console.app.said.rows == reading)
    #expect(console.app.said.entry?.text == "Une erreur")
  }

  @Test(
    "Un axe se dit avec son état ; les lettres se disent une fois ; la réponse change une ligne")
  func axis() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    #expect(console.app.said.focus.string.plain == "Suicide : non demandé")
    #expect(console.app.said.rows.contains { $0.string.hasPrefix("o oui") })
    let before = Set(console.app.said.rows)
    console.type("o")
    #expect(console.app.said.focus.string.plain == "Autrui : non demandé")
    let news = console.app.said.rows.filter { !before.contains($0) }.map(\.string.plain)
    #expect(
      news == [
        "Reste : 9", "Suicide : demandé, OUI",
        "Suicide : OUI. Espace précise ; F3 propose des guides.",
      ])
  }

  @Test("Hors de la sécurité, les cinq axes se disent en une ligne")
  func safetyRow() {
    let console = TestConsole.onCall()
    #expect(
      console.app.said.rows.contains {
        $0.string.hasPrefix("Suicide non demandé, Autrui non demandé")
      })
  }

  @Test("Les faits se disent avec leur axe")
  func facts() {
    var console = TestConsole.onCall()
    console.press(.function(2), .enter)
    #expect(console.app.said.focus == "Suicide, Faits")
  }

  @Test("Un choix déjà fait le dit")
  func chosen() {
    var console = TestConsole.onCall()
    console.press(prefixed: "q")
    console.type("anonyme\n")
    console.press(prefixed: "q")
    #expect(console.app.said.focus == "anonyme, choisi")
  }

  @Test("NON GARDÉ se dit, et que le disque accepte de nouveau aussi")
  func notKept() {
    var console = TestConsole.onCall()
    console.diskRefuses = true
    console.type("a")
    #expect(console.app.said.rows.last?.string.hasPrefix("! NON GARDÉ") == true)
    console.keep()
    #expect(console.app.said.rows.last?.string.contains("Le disque accepte de nouveau") == true)
  }

  @Test("Un guide ouvert se dit ligne par ligne")
  func guide() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.press(.function(3), .enter)
    #expect(console.app.said.focus.string.plain.hasPrefix("Guide · Idées suicidaires"))
    #expect(console.app.said.rows.contains("À retenir"))
    #expect(console.app.said.entry == nil)
  }
}
