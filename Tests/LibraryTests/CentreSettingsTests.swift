import Foundation
import Guides
import Intervention
import Testing
import Text

@testable import Library

@Suite("Les réglages d'un centre")
struct CentreSettingsTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  @Test("sans fichier, les valeurs par défaut", arguments: [nil, "", "# rien\n", "---\n"])
  func hasDefaults(_ text: String?) throws {
    if let text { try house.write("home/centre/centre.yaml", text) }

    let (settings, problems) = CentreSettings.load(home: house.home)

    #expect(settings == CentreSettings(folder: settings.folder))
    #expect(settings.name == "Centre")
    #expect(settings.folder.lastPathComponent == "centre")
    #expect(problems.isEmpty)
  }

  @Test("tout se lit, quelles que soient les fins de ligne")
  func readsAll() throws {
    for end in ["\n", "\r\n", "\r"] {
      let (settings, problems) = try load(Self.whole.replacing("\n", with: end))

      #expect(problems == [])
      #expect(settings.name == "CIUSSS de l'Île : Info-Social")
      #expect(
        settings.emergencyNumbers == [
          .init(territory: "Nord-du-Québec", number: "418 555-0100"),
          .init(territory: "Île", number: "poste 12"),
        ])
      #expect(settings.tools == ["suicide": ["faible", "élevé"], "medical": ["vert", "rouge"]])
      #expect(settings.events.map(\.id) == ["crue-2026", "feu"])
      #expect(settings.events.last?.territory == "")
      #expect(settings.manifest.date == CalendarDate("2026-09-01"))
      #expect(settings.trainingMonths == 6 && settings.pledgeMonths == 24)
    }
  }

  @Test("un événement dure du premier au dernier jour ; sans jours, il dure")
  func eventDays() throws {
    let events = try load(Self.whole).settings.events
    let days = ["2026-04-17", "2026-04-18", "2026-06-30", "2026-07-01"].compactMap {
      CalendarDate($0)
    }

    #expect(days.map { events[0].goesOn(on: $0) } == [false, true, true, false])
    #expect(days.allSatisfy { events[1].goesOn(on: $0) })
  }

  @Test(
    "une erreur donne sa ligne et coûte sa clé seule",
    arguments: [
      ("responsable: [un, deux]", 1), ("nom: Sud : Est", 1), ("date: \"hier", 1),
      ("date: hier", 1), ("- Nord", 1), ("\u{0}", 1),
      ("nom: Sud", 1), ("date: [a", 1), ("date: {a: b", 1),
      ("urgence: 911", 1), ("urgence:\n  - 911", 2),
      ("urgence:\n- {territoire: Sud, numero: inconnu}", 2), ("urgence:\n- {numero: 911}", 2),
      ("urgence:\n- {territoire: S, numero: 1}\n- {territoire: s, numero: 2}", 3),
      ("outils: oui", 1), ("outils:\n  colere: [un]", 2), ("outils:\n  suicide: un", 2),
      ("evenements:\n- {id: feu}", 2), ("evenements:\n- {id: f, nom: F, fin: demain}", 2),
      ("evenements:\n- {id: f, nom: F, debut: 2026-02-02, fin: 2026-02-01}", 2),
      ("evenements:\n- {id: f, nom: F}\n- {id: f, nom: G}", 3), ("a: &a [*b]", 1),
      ("formation: 13", 1), ("formation: un an", 1), ("engagement: 0", 1),
    ])
  func tellsMistakes(_ bad: String, _ line: Int) throws {
    let text = "nom: CHSLD\nzone: rien\n" + bad + "\noutils_2: x\n"
    let (settings, problems) = try load(text)

    #expect(settings.name == "CHSLD")
    #expect(problems.map(\.file) == ["centre/centre.yaml"])
    #expect(problems.map(\.line) == [line + 2], "\(problems.map { $0.description(in: .french) })")
  }

  @Test("le bon et le mauvais de la même liste se séparent")
  func keepsTheGood() throws {
    let (settings, problems) = try load(
      """
      urgence:
        - {territoire: Nord, numero: 418 555-0100}
        - {territoire: Sud, numero: à venir}
        - rien
        - {territoire: Est, numero: 911}
      outils:
        suicide: [bas, haut]
        colere: [bas]
      evenements:
        - {id: feu, nom: Feu, debut: hier}
        - {nom: sans id}
      """)

    #expect(settings.emergencyNumbers.map(\.territory) == ["Nord", "Est"])
    #expect(settings.tools == ["suicide": ["bas", "haut"]])
    #expect(settings.events.map(\.id) == ["feu"], "mieux vaut un événement de trop qu'un manquant")
    #expect(problems.map(\.line) == [3, 4, 8, 10, 11])
  }

  @Test("un guillemet oublié ne fait pas disparaître le numéro d'urgence")
  func forgottenQuote() throws {
    let (settings, problems) = try load(
      "nom: \"CIUSSS du Nord\n\nurgence:\n  - {territoire: Nord, numero: 418 555-0100}\n")

    #expect(settings.name == "Centre")
    #expect(settings.emergencyNumbers.map(\.number) == ["418 555-0100"])
    #expect(problems.map(\.line) == [1])
  }

  @Test("un fichier enregistré hors UTF-8 ne perd que ses lignes à accents")
  func otherEncoding() throws {
    let text = "nom: Nord\nresponsable: M. Hébert\nurgence:\n- {territoire: N, numero: 911}\n"
    try house.write("home/centre/centre.yaml", try #require(text.data(using: .isoLatin1)))

    let (settings, problems) = CentreSettings.load(home: house.home)

    #expect(settings.name == "Nord")
    #expect(settings.emergencyNumbers.count == 1)
    #expect(problems.map(\.line) == [2])
  }

  @Test("les axes que les réglages connaissent sont ceux des appels")
  func axes() {
    #expect(CentreReader.axes == SafetyAxis.allCases.map(\.rawValue))
  }

  private static let whole = """
    nom: "CIUSSS de l'Île : Info-Social"
    responsable: A. Tremblay
    date: 2026-09-01
    urgence:
      - {territoire: Nord-du-Québec, numero: 418 555-0100}
      - territoire: Île
        numero: poste 12
    outils:
      suicide: [faible, élevé]
      Médical: [vert, rouge]
    evenements:
      - id: crue-2026
        nom: Crue du printemps
        territoire: Rivière
        debut: 2026-04-18
        fin: 2026-06-30
      - {id: feu, nom: Feu de forêt}
    formation: 6
    engagement: 24
    cle_future: 1
    """

  private func load(_ text: String) throws -> (settings: CentreSettings, problems: [Problem]) {
    try house.write("home/centre/centre.yaml", text)
    return CentreSettings.load(home: house.home)
  }
}
