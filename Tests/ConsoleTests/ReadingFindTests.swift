import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Chercher dans le guide ouvert")
struct ReadingFindTests {
  private func finding(_ words: String, size: Size = .w80h24) throws -> TestConsole {
    var console = try ReadingSample.reading(size: size)
    console.press(prefixed: "u")
    console.type(words)
    return console
  }

  @Test("Dès qu'on tape, le premier passage vient en vue ; accents et majuscules ne comptent pas")
  func first() throws {
    let console = try finding("A l’ELEVE")
    #expect(console.cursorRow.contains("Chercher : A l’ELEVE"))
    #expect(console.cursorRow.contains("1/1"))
    #expect(console.shows("faire la morale à l’élève"))
    #expect(console.shows("5/7"))
    #expect(console.call?.content[.note(.alliance)] == "", "rien n'est tapé dans la note")
  }

  @Test("Entrée et Bas vont au suivant, Haut au précédent, en rond")
  func next() throws {
    var console = try finding("911")
    #expect(console.cursorRow.contains("1/4"))
    console.press(.enter)
    #expect(console.cursorRow.contains("2/4"))
    #expect(console.shows("puis lire Guide"))
    console.press(.down, .down)
    #expect(console.cursorRow.contains("4/4"))
    console.press(.down)
    #expect(console.cursorRow.contains("1/4"))
    console.press(.up)
    #expect(console.cursorRow.contains("4/4"))
  }

  @Test("Les mots trouvés sont marqués, celui qu'on regarde autrement")
  func marked() throws {
    let console = try finding("question")
    let styles = Set(console.app.canvas.cells.filter { $0.character == "q" }.map(\.style))
    #expect(styles.contains(.active))
  }

  @Test("Plusieurs mots, tous voulus ; aucun : on le dit, et la ligne reste où elle était")
  func none() throws {
    var console = try finding("moyen ver")
    #expect(console.cursorRow.contains("1/1"))
    console.type("zzz")
    #expect(console.cursorRow.contains("aucun passage"))
    console.press(.enter, .up)
    #expect(console.shows("« pour vérifier »"))
  }

  @Test("Échap ferme le champ, pas le guide, et Entrée agit sur le passage trouvé")
  func escape() throws {
    var console = try finding("lourd")
    console.press(.escape)
    #expect(!console.shows("Chercher :"))
    #expect(!console.shows("Filtrer :"), "pas le menu")
    #expect(console.cursorRow.contains("• Depuis quand"))
    console.press(.enter)
    #expect(console.kept(.note(.alliance))?.hasPrefix("Depuis quand") == true)
    console.press(.escape)
    #expect(console.shows("Filtrer :"))
  }

  @Test("Le champ se corrige ; Retour dans un champ vide le ferme")
  func edit() throws {
    var console = try finding("lourdz")
    console.press(.backspace)
    #expect(console.cursorRow.contains("1/1"))
    console.press(.control("w"))
    #expect(console.cursorRow.contains("Chercher :"))
    console.press(.backspace)
    #expect(!console.shows("Chercher :"))
    #expect(console.shows("Guide · lecture"))
  }

  @Test("Tab va à la note : ce qu'on tape y va, le champ attend")
  func tab() throws {
    var console = try finding("lourd")
    console.press(.tab)
    console.type("Oui.")
    console.expect(kept: "Oui.", in: .note(.alliance))
    console.press(.escape)
    #expect(console.shows("Filtrer :"), "Échap est le menu dans la note")
    console.press(.escape)
    console.press(prefixed: "u")
    #expect(console.cursorRow.contains("Chercher : lourd"))
  }

  @Test("Sans guide ouvert, la commande dit quoi faire")
  func noGuide() throws {
    var console = TestConsole.onCall(shelves: try ReadingSample.shelves())
    console.press(prefixed: "u")
    #expect(console.stateLine == "Ouvrez d’abord un guide : F3.")
    console.press(.function(4))
    console.press(prefixed: "u")
    #expect(console.stateLine == "Ouvrez d’abord un guide : F3.")
  }
}
