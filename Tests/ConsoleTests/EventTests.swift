import Canvas
import Console
import ConsoleTesting
import Guides
import Intervention
import Testing
import Text

@Suite("Sécurité civile : un événement déclaré, quarante appels courts dans l'heure")
struct EventTests {
  private static let flood = CivilEvent(
    id: "beauce-2026", name: "Inondation Beauce", territory: "Beauce")
  private static let fire = CivilEvent(id: "feu", name: "Feu de forêt", territory: "Abitibi")

  private func onCall(_ events: [CivilEvent], size: Size = .w80h24) -> TestConsole {
    TestConsole.onCall(size: size, settings: CallSettings(events: events))
  }

  @Test("Sans événement déclaré, F12 le dit et ne change rien")
  func none() {
    var console = onCall([])
    console.press(.function(12))
    #expect(console.stateLine == "Aucun événement déclaré dans centre.yaml.")
    #expect(console.call?.content == CallContent())
  }

  @Test("Un seul événement : l'appel neuf le propose, F12 le prend et va à l'écran du sinistre")
  func one() {
    var console = onCall([Self.flood])
    #expect(console.stateLine == "Événement en cours : Inondation Beauce. F12 le prend.")
    console.press(.function(12))
    let content = console.call?.content
    #expect(content?.event == Self.flood)
    #expect(content?.kind == .civilSecurity)
    #expect(content?.reasons == [.disaster])
    #expect(console.stateLine == "Inondation Beauce : sécurité civile. F12 change ; ^Z annule.")
    console.expect(
      rows: """
        │Événement   Inondation Beauce             │F3 cherche un guide, F4 une        │
        │Lieu        ?                             │ressource. Ils s’ouvrent ici, à    │
        │Rappel      ?                             │côté de la note.                   │
        │Suicide     ▮ idées, moyen, moment, geste │                                   │
        │Besoin de soins       ?                   │                                   │
        │Médicaments manquants ?                   │                                   │
        │Besoin d’un abri      ?                   │                                   │
        │Issue       ?                             │                                   │
        │Quand rapp. ?                             │                                   │
        """)
  }

  @Test("Un appel complet ne coûte que douze touches hors des mots")
  func keys() {
    var console = onCall([Self.flood])
    console.press(.control("n"))
    var keys = 1
    console.press(.function(12))
    console.type("nfonp")
    keys += 1 + 5
    #expect(console.asked(.suicide) == .no)
    #expect(console.call?.content.answer(.health)?.asked == .unclear)
    #expect(console.call?.content.answer(.medication)?.asked == .yes)
    #expect(console.call?.content.answer(.shelter)?.asked == .no)
    #expect(console.call?.content.disposition == .intakePriority)
    #expect(console.cursorRow.contains("Quand rapp"))
    console.type("si la fièvre monte\n")
    #expect(console.cursorRow.contains("Autrui"))
    console.type("pappel de deux minutes")
    keys += 1 + 1
    console.press(.function(8))
    console.type("- pharmacie ce soir")
    keys += 1
    #expect(console.call?.content.missing == [])
    console.press(.function(9))
    console.wait(milliseconds: 1000)
    console.press(.function(9))
    keys += 2
    #expect(keys <= 12)
    #expect(console.signed.count == 1)
  }

  @Test("Des mots sur une vérification sont ses faits, et ne répondent à rien")
  func facts() {
    var console = onCall([Self.flood])
    console.press(.function(12))
    console.type("nno")
    console.type(" insuline, deux jours\n")
    console.expect(kept: "insuline, deux jours", in: .civil(.medication))
    #expect(console.call?.content.answer(.medication)?.asked == .yes)
    #expect(console.cursorRow.contains("abri"))
    console.type("gymnase\n")
    console.expect(kept: "gymnase", in: .civil(.shelter))
    #expect(console.call?.content.answer(.shelter) == nil)
  }

  @Test("Un oui au suicide se précise comme ailleurs, sans quitter l'écran")
  func yes() {
    var console = onCall([Self.flood])
    console.press(.function(12))
    console.type("o")
    #expect(console.cursorRow.contains("Besoin de soins"))
    console.type(" o")
    #expect(console.call?.content.answer(SafetyDetail(rawValue: "suicide.ideation"))?.asked == .yes)
    #expect(console.cursorRow.contains("Comment"))
  }

  @Test("Le lieu et le rappel se tapent sur le même écran ; une panne n'y perd rien")
  func place() {
    var console = onCall([Self.flood])
    console.press(.function(12), .up, .up)
    console.type("Sainte-Marie, 12 rue Fictive\n418 555-0142\n")
    console.expect(kept: "Sainte-Marie, 12 rue Fictive", in: .place)
    console.expect(kept: "418 555-0142", in: .callBack)
    #expect(console.call?.step == .safety)
    #expect(console.cursorRow.contains("Suicide"))
    #expect(console.reopened().call?.content == console.call?.content)
  }

  @Test("Plusieurs événements : F12 les liste ; l'appel suivant reprend le dernier choisi")
  func several() {
    var console = onCall([Self.fire, Self.flood])
    #expect(!console.shows("Événement en cours"))
    console.press(.function(12))
    #expect(console.shows("Inondation Beauce"))
    #expect(console.shows("Abitibi"))
    console.type("inond\n")
    #expect(console.call?.content.event == Self.flood)
    console.press(.control("n"))
    #expect(console.stateLine == "Événement en cours : Inondation Beauce. F12 le prend.")
    console.press(.function(12))
    #expect(console.call?.content.event == Self.flood)
    console.press(.function(12))
    console.type("aucun\n")
    #expect(console.call?.content.event == nil)
  }

  @Test("Rien de ce qui était choisi n'est remplacé ; ^Z enlève l'événement")
  func keepsChoices() {
    var console = onCall([Self.flood])
    console.press(prefixed: "n")
    console.type("crise avec\n")
    console.press(.function(12))
    #expect(console.call?.content.kind == .crisisUrgent)
    console.press(.control("z"))
    #expect(console.call?.content.event == nil)
    #expect(console.call?.content.kind == .crisisUrgent)
  }

  @Test("Le guide du sinistre s'ouvre à côté de la note ; un guide déjà ouvert reste")
  func guide() throws {
    let settings = CallSettings(events: [Self.flood])
    var console = TestConsole.onCall(shelves: try Self.shelves(), settings: settings)
    console.press(.function(12))
    #expect(console.shows("│Sinistre"))
    #expect(console.cursorRow.contains("Suicide"), "la note garde la main")
    #expect(console.call?.guides.map(\.slug) == ["sinistre-securite-civile"])

    console.press(.control("n"))
    console.press(.function(3))
    console.type("deuil\n")
    console.press(.function(12))
    #expect(console.shows("│Deuil récent"))
    #expect(!console.shows("│Sinistre"))
  }

  private static func shelves() throws -> Shelves {
    let text = """
      ---
      slug: sinistre-securite-civile
      titre: "Sinistre"
      categorie: collectif
      enjeu: moyen
      statut: à valider
      version: 0.1.0
      revise_le: 2026-11-21
      echeance: 2027-11-21
      mots_cles: [inondation]
      ---
      # Sinistre

      ## À retenir
      - Fiction, pour les tests.

      ## Sécurité d'abord
      - Suicide demandé à tous.
      - Médicaments demandés à tous.
      """
    let guides =
      try Samples.guides().guides + [
        GuideParser.parse("sinistre-securite-civile.md", text)
      ]
    return Shelves(guides: GuideShelf(guides.map { .guide($0) }), resources: Samples.resources)
  }

  @Test("À 40 colonnes et en mode linéaire, tout l'écran du sinistre se parcourt")
  func small() {
    var console = onCall([Self.flood], size: .w40h10)
    console.press(.function(12))
    console.type("n")
    #expect(console.cursorRow.contains("Besoin de soins"))
    let said = console.app.said
    #expect(said.focus.string.plain == "Besoin de soins : ?")
    #expect(said.rows.contains { $0.string.plain == "Événement : Inondation Beauce" })
    #expect(said.rows.contains { $0.string.plain == "Suicide : demandé, non" })
  }
}
