import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Repères : ce qui est su d'emblée, une touche chacun")
struct FactsTests {
  private func content(_ console: TestConsole) -> CallContent {
    console.call?.content ?? CallContent()
  }

  @Test("^D, cinq lettres : les cinq repères sont notés et le curseur est revenu dans la note")
  func five() {
    var console = TestConsole.onCall()
    console.type("Bonsoir, je sais")
    console.press(.control("d"))
    #expect(console.cursorRow.contains("Vient de"))
    #expect(
      console.stateLine == "d direct · i infirmière · n 911 · r régionale · u 211 · Entrée liste")
    console.type("d")
    #expect(console.cursorRow.contains("Seul·e ?"))
    console.type("s")
    #expect(console.cursorRow.contains("Appelle"))
    console.type("s")
    #expect(console.cursorRow.contains("Message ?"))
    console.type("m")
    console.type("f")
    #expect(console.stateLine == "Les repères sont tous notés.")
    #expect(content(console).provenance == .direct)
    #expect(content(console).company == .alone)
    #expect(content(console).caller == .oneself)
    #expect(content(console).callBack == .message)
    #expect(content(console).language == .french)
    console.type(" pas.")
    console.expect(kept: "Bonsoir, je sais pas.", in: .note(.alliance))
  }

  @Test("De la troisième étape, ^D puis le retour là où l'on écrivait, étape comprise")
  func fromAnotherStep() {
    var console = TestConsole.onCall()
    console.press(prefixed: "p")
    console.type("Vit seul.")
    console.press(.control("d"))
    #expect(console.call?.step == .alliance)
    console.type("nspsf")
    #expect(console.call?.step == .plan)
    console.type(" Chien confié.")
    console.expect(kept: "Vit seul. Chien confié.", in: .note(.plan))
    #expect(content(console).provenance == .emergency)
  }

  @Test("D'un axe, ^D revient à l'axe")
  func fromAxis() {
    var console = TestConsole.onCall()
    console.press(.function(2), .control("d"))
    console.type("dsssf")
    #expect(console.cursorRow.contains("Suicide"))
    console.type("n")
    #expect(console.asked(.suicide) == .no)
  }

  @Test("^D ou Bas passe un repère ; on dit combien il en reste, et ^D y revient")
  func skip() {
    var console = TestConsole.onCall()
    console.press(.control("d"))
    console.type("d")
    console.press(.control("d"))
    console.type("p")
    console.press(.down)
    #expect(console.cursorRow.contains("Langue"))
    console.type("f")
    #expect(console.stateLine == "2 repères restent à noter. ^D y revient.")
    console.press(.control("d"))
    #expect(console.cursorRow.contains("Seul·e ?"))
  }

  @Test("Accompagné·e : Haut offre de dire avec qui, sans l'exiger")
  func company() {
    var console = TestConsole.onCall()
    console.press(.control("d"))
    console.type("da")
    #expect(console.cursorRow.contains("Appelle"))
    #expect(console.stateLine.hasPrefix("Haut avec qui · s soi"))
    console.press(.up)
    #expect(console.cursorRow.contains("Avec qui"))
    console.type("sa fille\n")
    #expect(console.kept(.company) == "sa fille")
    #expect(console.cursorRow.contains("Appelle"))
    console.type("s")
    #expect(content(console).caller == .oneself)
  }

  @Test("Une autre langue : l'interprète se demande, et Haut dit quelle langue")
  func language() {
    var console = TestConsole.onCall()
    console.press(.control("d"))
    console.type("dssmx")
    #expect(console.cursorRow.contains("Interprète"))
    console.press(.up)
    console.type("espagnol\ni")
    #expect(console.kept(.language) == "espagnol")
    #expect(content(console).interpreting == .interpreter)
    #expect(console.shows("espagnol, interprète"))
  }

  @Test("Une phrase tapée là où des lettres répondent va entière dans la note, sans réponse")
  func sentence() {
    var console = TestConsole.onCall()
    console.type("Début. ")
    console.press(.control("d"))
    console.type("Elle pleure")
    console.expect(kept: "Début. Elle pleure", in: .note(.alliance))
    #expect(content(console).provenance == nil)

    console.press(.control("d"))
    console.type("dis")
    #expect(console.stateLine.hasPrefix("Un mot, pas des réponses"))
    console.type("-moi")
    console.expect(kept: "Début. Elle pleuredis-moi", in: .note(.alliance))
    #expect(content(console).provenance == nil && content(console).company == nil)
  }

  @Test("Entrée ouvre la liste ; ce qu'on y choisit avance aussi")
  func list() {
    var console = TestConsole.onCall()
    console.press(.control("d"), .enter)
    console.type("régionale\n")
    #expect(content(console).provenance == .regionalLine)
    #expect(console.cursorRow.contains("Seul·e ?"))
  }

  @Test("Tab sur une courte liste : une lettre répond et le curseur y reste ; Retour arrière l'ôte")
  func tabbed() {
    var console = TestConsole.onCall()
    console.press(prefixed: "b")
    console.type("un toit\n")
    console.type("n")
    #expect(content(console).needs.first?.outcome == .unmet)
    #expect(console.cursorRow.contains("Comblé ?"))
    console.press(.backspace)
    #expect(content(console).needs.first?.outcome == nil)
  }

  @Test("^Z reprend chaque repère et y va")
  func undo() {
    var console = TestConsole.onCall()
    console.press(.control("d"))
    console.type("d")
    console.press(.control("z"))
    #expect(content(console).provenance == nil)
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Vient de.")
  }

  @Test("En linéaire, les lettres se disent")
  func linear() {
    var console = TestConsole.onCall()
    console.press(.control("d"))
    #expect(console.app.said.focus.string.plain == "Vient de : ?")
    #expect(console.app.said.rows.contains { $0.string.hasPrefix("d direct · i infirmière") })
  }

  @Test("In English, English letters")
  func english() {
    var console = TestConsole.onCall(language: .english)
    console.press(.control("d"))
    console.type("earme")
    #expect(content(console).provenance == .emergency)
    #expect(content(console).company == .alone)
    #expect(content(console).caller == .relative)
    #expect(content(console).callBack == .message)
    #expect(content(console).language == .english)
  }

  @Test("À 40 colonnes aussi, la ligne d'état garde toutes les lettres")
  func narrow() {
    var console = TestConsole.onCall(size: .w40h10)
    console.press(.control("d"))
    #expect(console.stateLine == "d direc i infir n 911 r régio u 211")
  }
}
