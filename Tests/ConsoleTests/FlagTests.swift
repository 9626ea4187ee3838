import Canvas
import Console
import ConsoleTesting
import Guides
import Intervention
import Testing
import Text

@Suite("Signaler un guide")
struct FlagTests {
  private func onGuide(size: Size = .w80h24) throws -> TestConsole {
    var console = TestConsole.onCall(size: size, shelves: try Samples.shelves())
    console.press(.function(3), .enter)
    console.press(prefixed: "w")
    return console
  }

  @Test("Sans guide ouvert, la commande dit quoi faire")
  func noGuide() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.press(prefixed: "w")
    #expect(console.stateLine == "D’abord un guide ou une fiche.")
  }

  @Test("Le formulaire montre le guide, la section, et ce qu'il ne faut pas écrire")
  func form() throws {
    let console = try onGuide()
    #expect(console.shows("Signaler ce guide"))
    #expect(console.shows("Guide : suicide-idees-appelant, version 0.1.0"))
    #expect(console.shows("Section : "))
    #expect(console.shows("Aucun renseignement sur la personne qui appelle."))
    #expect(console.cursorRow.contains("Ce qui ne va pas :"))
    #expect(console.shows("Guide · suicide-idees-appelant"), "le guide reste en vue")
  }

  @Test("La section est celle de la ligne sous la main")
  func section() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.press(.function(3), .enter, .right, .right)
    console.press(prefixed: "w")
    #expect(console.shows("Section : Sécurité d’abord"))
    console.type("Trop long.\n")
    #expect(console.flags.first?.section?.string.hasPrefix("Sécurité d") == true)
  }

  @Test("Entrée garde la ligne : guide, version, heure, qui ; rien n'entre dans l'appel")
  func kept() throws {
    var console = try onGuide()
    let call = console.call
    console.type("La question 2 est trop longue.\n")
    let flagged = try #require(console.flags.first)
    #expect(flagged.slug == "suicide-idees-appelant")
    #expect(flagged.version == "0.1.0")
    #expect(flagged.comment == "La question 2 est trop longue.")
    #expect(flagged.at.string.hasPrefix("2026-11-21T12:05:"))
    #expect(flagged.by == "Ana Fictive")
    #expect(console.stateLine == "Signalement gardé : suicide-idees-appelant.")
    #expect(console.call == call)
    console.press(prefixed: "w")
    #expect(!console.shows("trop longue"), "un nouveau signalement est vide")
  }

  @Test("Le disque refuse : le formulaire le dit et la ligne y reste")
  func refused() throws {
    var console = try onGuide()
    console.diskRefuses = true
    console.type("Manque le chalet.\n")
    #expect(console.shows("Le disque est plein."))
    #expect(console.shows("Ce qui ne va pas : Manque le chalet."))
    #expect(console.flags == [])
    console.diskRefuses = false
    console.press(.enter)
    #expect(console.flags.map(\.comment) == ["Manque le chalet."])
  }

  @Test("Échap n'envoie rien ; ce qui était tapé attend qu'on y revienne")
  func escape() throws {
    var console = try onGuide()
    console.type("À mi-chemin")
    console.press(.escape)
    #expect(console.flags == [])
    #expect(!console.shows("Signaler ce guide"))
    #expect(console.call?.content[.note(.alliance)].isEmpty == true)
    console.press(prefixed: "w")
    #expect(console.shows("Ce qui ne va pas : À mi-chemin"))
  }

  @Test(
    "Un renseignement personnel se signale une fois, et ne s'interdit pas",
    arguments: [
      "Rappeler le 418 555-0142", "Sa carte TREF 8503 1299", "TREF85031299", "né le 12 mars 1985",
      "née en 1985-03-12", "12/03/1985", "le 514.555.0134 ne répond pas", "1 866 277-3553",
      "DDN 1985", "555-0142",
    ])
  func personal(comment: String) throws {
    var console = try onGuide()
    console.type(comment)
    console.press(.enter)
    #expect(console.flags == [])
    #expect(console.shows("On dirait un renseignement personnel"))
    #expect(console.shows("retirez-le. Entrée encore pour"))
    console.press(.enter)
    #expect(console.flags.map(\.comment.string) == [comment])
  }

  @Test(
    "Une remarque ordinaire ne se fait pas reprendre",
    arguments: [
      "La question 2 est trop longue", "art. 38.1 et 39 de la LPJ", "14 ans, pas 16 ans",
      "24/7 ou 8 h à 20 h ?", "version 0.1.0 de 2026", "", "mai 2026 : la loi a changé",
    ])
  func ordinary(comment: String) throws {
    var console = try onGuide()
    console.type(comment)
    console.press(.enter)
    #expect(console.flags.map(\.comment.string) == [comment])
  }

  @Test("À toutes les tailles, le curseur est dans le champ, et le mode linéaire le dit")
  func sizes() throws {
    for width in stride(from: 1, through: 132, by: 7) {
      for height in 1...30 {
        var console = try onGuide()
        console.type("418 555-0142")
        console.press(.enter)
        console.resize(Size(width: width, height: height))
        #expect(console.app.canvas.cursor != nil)
        if width > 40, height > 4 { #expect(console.cursorRow.contains("418"), "\(console)") }
      }
    }
    let said = try onGuide().app.said
    #expect(said.title == "Signaler ce guide")
    #expect(said.focus.string.plain == "Ce qui ne va pas :")
    #expect(said.rows.contains("Aucun renseignement sur la personne qui appelle."))
  }
}
