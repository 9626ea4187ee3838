import Canvas
import ConsoleTesting
import Testing
import Text

@Suite("Lire un guide en mode linéaire")
struct ReadingLinearTests {
  private func focus(_ console: TestConsole) -> String { console.app.said.focus.string.plain }

  @Test("À l'ouverture : le titre, ce qu'il vaut, ses sections, l'essentiel, les touches")
  func opening() throws {
    let console = try ReadingSample.reading()
    #expect(focus(console) == "Guide · Guide lecture")
    let rows = console.app.said.rows.map(\.string.plain)
    #expect(rows.contains { $0.hasPrefix("[départ · à valider] · enjeu élevé") })
    #expect(rows.contains { $0.hasPrefix("Sections : À retenir, Sécurité d’abord, Questions") })
    #expect(rows.contains("Nommer les choses calmement : la question soulage."))
    #expect(rows.contains("Geste commencé → 911, adresse exacte, rester en ligne."))
    #expect(!rows.contains("Depuis quand est-ce si lourd ?"))
    #expect(rows.contains { $0.hasPrefix("Bas : ligne suivante.") })
  }

  @Test("Chaque Bas dit la ligne suivante, entière, et ce que fait Entrée ; rien d'autre")
  func lines() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .right, .right)
    #expect(focus(console) == "Questions, section 3 sur 7")
    let rows = console.app.said.rows
    console.press(.down)
    #expect(
      focus(console)
        == "Où êtes-vous exactement, et qui est avec vous en ce moment ? · Entrée : noter")
    #expect(console.app.said.rows == rows)
    #expect(console.app.said.entry == nil)
    console.press(.enter)
    #expect(console.app.said.rows.contains { $0.string.hasPrefix("Envoyé à la note") })
  }

  @Test("Chercher : ce qu'on tape, et le passage trouvé")
  func find() throws {
    var console = try ReadingSample.reading()
    console.press(prefixed: "u")
    console.type("lourd")
    #expect(focus(console) == "Guide · Chercher :")
    #expect(console.app.said.entry?.text == "lourd")
    #expect(console.app.said.rows.last?.string.plain == "1/1 · Depuis quand est-ce si lourd ?")
    console.type("zz")
    #expect(console.app.said.rows.last == "aucun passage")
  }
}
