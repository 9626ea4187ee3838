import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("La première ligne : ce qui est su, et ce qui ne l'est pas")
struct HeaderTests {
  private func first(_ console: TestConsole) -> String {
    String(console.screen.plain.prefix { $0 != "\n" })
  }

  @Test("À 80 colonnes, tout y est, ce qui n'est pas su aussi")
  func unknown() {
    let console = TestConsole.onCall()
    #expect(
      first(console)
        == " Appel 0412 · 0 min · lieu ? · rappel ? · provenance ? · seul·e ? · qui ?")
  }

  @Test("Ce qui est noté remplace la question, en mots courts")
  func known() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("Rimouski")
    console.press(prefixed: "t")
    console.type("418 555-0199")
    console.press(.control("d"))
    console.type("iapmf")
    #expect(
      first(console)
        == " Appel 0412 · 0 min · lieu ✓ · rappel ✓ · par inf. · accompagné·e · proche")
    #expect(!first(console).contains("Rimouski") && !first(console).contains("418"))
  }

  @Test("Le rappel dit ce qui est permis : message inconnu, permis, aucun, jamais")
  func callBack() {
    var console = TestConsole.onCall()
    console.press(prefixed: "t")
    console.type("418 555-0199")
    #expect(first(console).contains("rappel ✓ message ?"))
    console.press(.tab)
    console.type("s")
    #expect(first(console).contains("rappel ✓ sans message"))
    console.type("n")
    #expect(first(console).contains("rappel non"))
    console.type("m")
    #expect(first(console).contains("rappel ✓ · "))
  }

  @Test("La langue n'y est que si ce n'est pas le français ; l'interprète aussi")
  func language() {
    var console = TestConsole.onCall()
    console.press(.control("d"))
    console.type("dssmf")
    #expect(!first(console).contains("français"))
    console = TestConsole.onCall()
    console.press(.control("d"))
    console.type("dssma")
    #expect(first(console).contains("anglais"))
  }

  @Test("Lieu et rappel restent jusqu'au bout, rien n'est coupé", arguments: 40...132)
  func widths(width: Int) {
    var console = TestConsole.onCall(isDemonstration: true)
    console.press(prefixed: "t")
    console.type("418 555-0199")
    console.press(.control("d"))
    console.type("rarmxv")
    console.press(prefixed: "z")
    console.wait(minutes: 125)
    console.press(.control("n"))
    console.press(prefixed: "g")
    console.press(.down, .down, .enter)
    console.resize(Size(width: width, height: 24))
    #expect(first(console).contains("lieu ? · rappel ✓"), "\(console)")
    #expect(!first(console).contains("…"))
  }
}
