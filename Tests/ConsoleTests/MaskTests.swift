import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Verrouiller, masquer")
struct MaskTests {
  @Test("Pendant un appel, l'écran se masque sans rien fermer ; toute touche le ramène")
  func masks() {
    var console = TestConsole.unlocked()
    console.press(.control("n"))
    console.type("Elle pleure.")
    let shown = console.screen
    console.press(prefixed: "_")
    #expect(!console.shows("Elle pleure."))
    #expect(!"\(console.app.said)".contains("pleure"))
    #expect(console.shows("Une touche le ramène."))
    console.press(.down)
    #expect(console.screen == shown)
    console.press(prefixed: "_")
    console.press(prefixed: "_")
    #expect(console.screen == shown)
    #expect(console.locks == 0)
    console.expect(kept: "Elle pleure.", in: .note(.alliance))
  }

  @Test("Ce qu'on tape sans regarder va dans la note : rien n'est perdu")
  func typing() {
    var console = TestConsole.unlocked()
    console.press(.control("n"))
    console.press(prefixed: "_")
    console.type("Oui")
    console.expect(kept: "Oui", in: .note(.alliance))
  }

  @Test("Le compte des secours non confirmés reste en vue, masqué et verrouillé")
  func rescues() {
    var console = TestConsole.unlocked()
    console.press(.control("n"))
    console.press(.function(5))
    console.type("p")
    console.press(.escape)
    console.press(prefixed: "_")
    #expect(console.shows("Secours : 1"))
    console.press(.enter)
    console.press(prefixed: "g")
    console.press(prefixed: "_")
    #expect(console.locks == 1)
    #expect(console.shows("Console verrouillée"))
    #expect(console.shows("Secours : 1"))
  }

  @Test("À l'accueil elle se verrouille : les appels, les notes et les noms quittent la mémoire")
  func locks() {
    var console = TestConsole.unlocked()
    console.press(.control("n"))
    console.type("Elle pleure.")
    console.press(prefixed: "g")
    console.press(prefixed: "_")
    #expect(console.locks == 1)
    #expect(console.call == nil)
    #expect(!"\(console.app)".contains("pleure"))
    console.unlock()
    #expect(console.shows("Appel 0412"))
    console.press(.down, .enter)
    #expect(console.shows("Elle pleure."))
  }

  @Test("Sans un geste pendant dix minutes, elle se verrouille ; jamais pendant un appel")
  func idle() {
    var console = TestConsole.unlocked()
    console.press(.control("n"))
    console.wait(minutes: 60)
    #expect(console.locks == 0)
    console.press(prefixed: "g")
    console.wait(minutes: 9)
    #expect(console.locks == 0)
    console.wait(minutes: 1)
    #expect(console.locks == 1)
    #expect(console.shows("Console verrouillée"))
  }

  @Test("Quand le disque refuse, elle ne se verrouille pas : les mots sont dans sa mémoire")
  func trouble() {
    var console = TestConsole.unlocked()
    console.diskRefuses = true
    console.press(.control("n"))
    console.type("Mot")
    console.press(prefixed: "g")
    console.press(prefixed: "_")
    console.wait(minutes: 60)
    #expect(console.locks == 0)
  }
}
