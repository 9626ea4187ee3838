import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Plusieurs personnes concernées : chacune sa sécurité")
struct PersonTests {
  /// Nadia calls for Karim, the first person concerned; her mother is the second.
  private func twoPersons(size: Size = .w80h24) -> TestConsole {
    var console = TestConsole.onCall(size: size)
    console.press(prefixed: "q")
    console.type("proche\n")
    console.press(prefixed: "o")
    console.type("Karim")
    console.press(.function(2))
    console.type("o")
    console.press(prefixed: "o")
    console.type("sa mère")
    return console
  }

  @Test("^X o ajoute une personne et son nom a le curseur ; F2 va à sa sécurité")
  func add() {
    var console = twoPersons()
    #expect(console.call?.content.persons == [1, 2])
    #expect(console.kept(.person(2)) == "sa mère")
    #expect(console.cursorRow.contains("Personne 2"))
    console.type("\n71")
    #expect(console.kept(.age(2)) == "71")

    console.press(.function(2))
    #expect(console.cursorRow.contains("Suicide"))
    #expect(console.shows("Sécurité · personne 2 : sa mère"))
    console.type("nf")
    #expect(console.call?.content.asked(.suicide, of: 2) == .no)
    #expect(console.call?.content.asked(.autrui, of: 2) == .unclear)
    #expect(console.call?.content.asked(.suicide, of: 1) == .yes)
  }

  @Test("La rangée montre l'état le plus grave et pour combien de personnes")
  func row() {
    var console = twoPersons()
    console.press(.function(2))
    console.type("nn")
    #expect(
      console.shows("Suicide OUI! 1/2  Autrui ? 1/2  Violence ?  Protection ?  Médical ?"))
    console.resize(Size(width: 41, height: 10))
    #expect(console.shows(" Sui OUI! 1/2 Aut ? 1/2 Vio ? Pro ? Méd ?"))
    console.resize(.w40h10)
    #expect(console.shows(" Sui OUI! Aut ? Vio ? Pro ? Méd ?"))
  }

  @Test("^X k passe à la suivante, sur le même axe, et le dit")
  func next() {
    var console = twoPersons()
    console.press(.function(2))
    console.press(prefixed: "k")
    #expect(console.shows("Sécurité · personne 1 : Karim"))
    console.press(prefixed: "k")
    #expect(console.stateLine == "Sécurité : personne 2 : sa mère. ^X k passe à la suivante.")
    #expect(console.cursorRow.contains("Suicide"))
    console.type("r")
    #expect(console.call?.content.asked(.suicide, of: 2) == .declined)
    #expect(console.call?.content.asked(.suicide, of: 1) == .yes)
  }

  @Test("Une seule personne : ^X k le dit")
  func alone() {
    var console = TestConsole.onCall()
    console.press(prefixed: "k")
    #expect(console.stateLine == "Une seule personne concernée. ^X o en ajoute une.")
  }

  @Test("Une personne restée vide sert à la suivante")
  func blank() {
    var console = TestConsole.onCall()
    console.press(prefixed: "o")
    console.press(prefixed: "o")
    #expect(console.call?.content.persons == [1, 2])
    console.type("Karim")
    console.press(prefixed: "o")
    #expect(console.call?.content.persons == [1, 2, 3])
  }

  @Test("Un proche appelle : ^X o nomme d'abord la personne concernée, qui n'est pas lui")
  func thirdParty() {
    var console = TestConsole.onCall()
    console.press(prefixed: "q")
    console.type("proche\n")
    console.press(prefixed: "o")
    #expect(
      console.stateLine == "Personne concernée : son nom ou son lien. ^X o en ajoute une autre.")
    console.type("Karim")
    #expect(console.kept(.person(1)) == "Karim")
    #expect(console.call?.content.persons == [1])
  }

  @Test("Retour arrière sur un nom vide retire la personne ajoutée par erreur")
  func remove() {
    var console = TestConsole.onCall()
    console.press(prefixed: "o")
    console.type("K")
    console.press(.backspace)
    #expect(console.call?.content.persons == [1, 2])
    console.press(.backspace)
    #expect(console.call?.content.persons == [1])
    #expect(console.stateLine == "Personne 2 retirée. ^Z la remet.")
    console.press(.control("z"))
    #expect(console.call?.content.persons == [1, 2])
  }

  @Test("Un proche appelle : le nom et l'âge de la personne concernée sont offerts")
  func relative() {
    var console = TestConsole.onCall()
    #expect(!console.shows("Personne"))
    console.press(prefixed: "q")
    console.type("proche\n")
    console.resize(.w132h43)
    #expect(console.shows("Personne    ?") && console.shows("Âge         ?"))
  }

  @Test("^Z revient à la bonne personne, et une personne annulée n'est plus sous la main")
  func undo() {
    var console = twoPersons()
    console.press(.function(2))
    console.type("o")
    console.press(prefixed: "k")
    console.press(.control("z"))
    #expect(console.call?.content.asked(.suicide, of: 2) == .notAsked)
    #expect(console.shows("Sécurité · personne 2"))
    #expect(console.cursorRow.contains("Suicide"))
    while console.call?.content.persons == [1, 2] { console.press(.control("z")) }
    #expect(console.asked(.suicide) == .yes)
    console.press(.function(2))
    console.type("n")
    #expect(console.asked(.autrui) == .no)
  }

  @Test("En linéaire, la personne se dit avec l'étape")
  func linear() {
    var console = twoPersons()
    console.press(.function(2))
    #expect(
      console.app.said.rows.map(\.string.plain).contains("Étape 2, Sécurité · personne 2 : sa mère")
    )
    console.press(prefixed: "a")
    #expect(
      console.app.said.rows.contains {
        $0.string.plain.hasPrefix("Suicide demandé, OUI (1 sur 2), Autrui non demandé,")
      })
  }
}
