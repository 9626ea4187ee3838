import PseudoTerminal
import Testing

@Suite("Un sinistre déclaré")
struct DisasterTests {
  @Test("deux appels de suite, douze touches chacun hors de la prose, signés avec l'événement")
  func twelveKeys() throws {
    let desk = try Desk()
    try desk.write(Self.centre, to: "centre/centre.yaml")
    let console = try desk.sitDown()
    for _ in 1...2 {
      let keys = try console.make(Self.call)
      #expect(keys <= 12, "\(keys) touches")
    }
    let calls = try desk.calls()
    #expect(calls.map(\.state) == ["signed", "signed"])
    #expect(calls.map(\.kind) == ["civil-security", "civil-security"])
    expect(
      try desk.note("0002"),
      tells: [
        "Événement : Inondation du printemps (Rivière-Exemple)", "Suicide : demandé, non",
        "motif : appel de deux minutes", "Besoin de soins : demandé, réponse floue",
        "Médicaments manquants : demandé, OUI", "Besoin d’un abri : demandé, non",
        "- pharmacie ce soir", "Nous rappeler : si la fièvre monte",
        "Nature : Sécurité civile", "Signé : Ana",
      ])
  }

  @Test("sans événement déclaré, ou avec un fichier mal écrit, F12 le dit et l'appel continue")
  func none() throws {
    let desk = try Desk()
    try desk.write("evenements:\n  - {id: x, nom: [}\n", to: "centre/centre.yaml")
    let console = try desk.takeCall()
    try console.make(
      """
      F12
      ? Aucun événement déclaré dans centre.yaml.
      « Appel ordinaire.
      """)
    #expect(try desk.note("0001").contains("Appel ordinaire."))
    #expect(try desk.calls().first?.kind == nil)
  }

  private static let centre = """
    nom: Centre fictif
    evenements:
      - id: inondation-2020
        nom: Inondation du printemps
        territoire: Rivière-Exemple
        debut: 2020-04-18
    """

  private static let call = """
    ^N
    ? Événement en cours : Inondation du printemps. F12 le prend.
    F12
    ? sécurité civile. F12 change
    nfonp
    « si la fièvre monte
    Entrée
    p
    « appel de deux minutes
    F8
    « - pharmacie ce soir
    F9
    ? Rien ne manque. F9 signe la note.
    F9
    ? signé à
    """
}
