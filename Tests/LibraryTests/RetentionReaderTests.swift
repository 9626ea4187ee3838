import Testing
import Text

@testable import Library

@Suite("Le calendrier de conservation d'un centre")
struct RetentionReaderTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  private func load(_ text: String) throws -> (settings: CentreSettings, problems: [Problem]) {
    try house.write("home/centre/centre.yaml", text)
    return CentreSettings.load(home: house.home)
  }

  @Test("rien n'est écrit : rien ne se détruit, et la réserve a 64 Mio")
  func empty() throws {
    let settings = try load("nom: Centre\n").settings
    #expect(settings.retention.isEmpty)
    #expect(settings.reserve == 64)
  }

  @Test("une ligne entière, et une qui attend son approbation")
  func reads() throws {
    let (settings, problems) = try load(
      """
      reserve: 0
      conservation:
        - classe: appels
          declencheur: Dernière-entrée
          duree: 5 ans
          regle: R-12
          approuvee_le: 2026-09-01
        - {classe: appels, declencheur: ouverture, duree: 18 mois}
        - {classe: Essais, declencheur: ouverture, duree: 2 ans}
      """)
    #expect(problems.isEmpty)
    #expect(settings.reserve == 0)
    #expect(settings.retention.map(\.months) == [60, 18, 24])
    #expect(settings.retention.map(\.subject) == ["appels", "appels", "essais"])
    #expect(settings.retention.map(\.trigger) == ["derniere-entree", "ouverture", "ouverture"])
    #expect(settings.retention.first?.approvedOn == CalendarDate("2026-09-01"))
    #expect(settings.retention.last?.number == nil)
  }

  @Test(
    "une ligne mal écrite est dite et ne compte pas",
    arguments: [
      "  - {classe: tout, declencheur: ouverture, duree: 5 ans}",
      "  - {classe: appels, declencheur: demain, duree: 5 ans}",
      "  - {classe: essais, declencheur: signature, duree: 5 ans}",
      "  - {classe: appels, declencheur: ouverture, duree: 5}",
      "  - {classe: appels, declencheur: ouverture, duree: 0 ans}",
      "  - {classe: appels, declencheur: ouverture}", "  - appels",
    ])
  func refuses(_ line: String) throws {
    let (settings, problems) = try load("conservation:\n\(line)\n")
    #expect(settings.retention.isEmpty)
    #expect(problems.map(\.line) == [2])
  }

  @Test("une réserve qui n'est pas un nombre garde celle de départ", arguments: ["grande", "-1"])
  func reserve(_ text: String) throws {
    let (settings, problems) = try load("reserve: \(text)\n")
    #expect(settings.reserve == 64)
    #expect(problems.count == 1)
  }
}
