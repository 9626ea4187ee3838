import Directory
import Testing
import Text

@testable import Library

@Suite("Voir qu'un même service vient de deux sources")
struct StoreTwinsTests {
  let scratch = StoreScratch()

  /// What the second source has of likely duplicates of the first.
  private func twins(_ first: Resource, _ second: Resource) throws -> Int {
    try scratch.put([first], as: "a")
    return try scratch.put([second], as: "b").count
  }

  @Test("le même numéro et presque le même nom : doublon probable, les deux sont gardés")
  func samePhone() throws {
    let count = try twins(
      .sample("1", "CLSC de Sherbrooke", phone: "819 555-0110"),
      .sample("x", "CLSC Sherbrooke (point de service)", phone: "1-819-555-0110, poste 3"))
    #expect(count == 1)
    #expect(try scratch.names().count == 2)
    let rows = try #require(
      try scratch.store.read { rows in
        let (one, two) = (try rows.resources(id: "1")[0].row, try rows.resources(id: "x")[0].row)
        return (try rows.twins(of: one) == [two], try rows.twins(of: two) == [one])
      })
    #expect(rows == (true, true))
  }

  @Test("le même nom dans la même municipalité, sans numéro, se voit aussi")
  func samePlace() throws {
    let count = try twins(
      .sample("1", "Maison des jeunes L'Escale", city: "Trois-Rivières"),
      .sample("x", "MAISON DES JEUNES L’ESCALE", city: "Trois-Rivieres"))
    #expect(count == 1)
  }

  @Test("un standard partagé ne rend pas deux services pareils")
  func sharedSwitchboard() throws {
    let count = try twins(
      .sample("1", "Soutien aux personnes aînées", phone: "418 555-0120"),
      .sample("x", "Clinique de périnatalité", phone: "418 555-0120"))
    #expect(count == 0)
  }

  @Test("réimporter une source oublie ses anciens doublons et trouve les nouveaux")
  func afterReimport() throws {
    let one = Resource.sample("1", "Le Havre", phone: "418 555-0130")
    #expect(try twins(one, .sample("x", "Le Havre", phone: "418 555-0130")) == 1)
    #expect(try scratch.put([.sample("2", "Autre service")], as: "a").count == 0)
    let twins = try scratch.store.read { rows in
      try rows.twins(of: try rows.resources(id: "x")[0].row)
    }
    #expect(twins == [])
    #expect(try scratch.put([one], as: "a").count == 1)
  }
}
