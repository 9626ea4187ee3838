import Directory
import Foundation
import Testing
import Text

@testable import Library

@Suite("La liste des besoins")
struct NeedFolderTests {
  private let starter = NeedFolder.load(starter: DirectoryHouse.guides, centre: nil)

  /// The needs of a text, and what is said of it.
  private func read(_ text: String) -> NeedReader { NeedReader(text, file: "besoins.yaml") }

  @Test("celle qui vient avec la console se lit sans un mot à redire")
  func shipped() {
    #expect(starter.problems.isEmpty)
    #expect(starter.needs.needs.count >= 60)
    for need in starter.needs.needs {
      let topic = need.topic
      #expect(!topic.called.isEmpty && !topic.englishCalled.isEmpty, "\(topic.id)")
      #expect(!topic.said.isEmpty && !topic.englishSaid.isEmpty, "\(topic.id)")
      for id in need.openEligibility {
        #expect(id.wholeMatch(of: /1\d\d(-\d\d)*/) != nil, "\(topic.id) : \(id)")
      }
    }
    #expect(starter.needs.needs.contains { $0.topic.id == starter.needs.fallback })
  }

  @Test(
    "un besoin se trouve dans les deux langues, sous les mots des gens",
    arguments: [
      ("faim", "Community Food Pantry"),
      ("nowhere to sleep", "Refuge du quartier"), ("mon mari me bat", "Domestic Violence Services"),
      ("dettes", "Credit counseling"), ("grandma forgets everything", "Société Alzheimer"),
    ])
  func both(typed: String, name: SafeText) {
    let resources =
      [
        "Community Food Pantry", "Soutien psychosocial", "Refuge du quartier", "Credit counseling",
        "Domestic Violence Services", "Société Alzheimer", "Bibliothèque", "Aréna", "Police",
      ]
      .enumerated().map { Resource(id: SafeText("\($0)"), name: $1) }
    let shelf = ResourceShelf(resources, needs: starter.needs)
    #expect(shelf.search(typed).first?.resource.name == name)
  }

  @Test("un code d'Open Eligibility ou des 211 dit le besoin sans un mot")
  func codes() {
    var pantry = Resource(id: "a", name: "Le Comptoir")
    pantry.terms = [NeedTerm("", code: "102-04")]
    var shelter = Resource(id: "b", name: "Le Toit")
    shelter.terms = [NeedTerm("", code: "BH-1800.8500-185")]
    let shelf = ResourceShelf([pantry, shelter], needs: starter.needs)
    #expect(shelf.search("faim").map(\.resource.id) == ["a"])
    #expect(shelf.search("nulle part où dormir").map(\.resource.id) == ["b"])
  }

  @Test("chaque faute est dite avec sa ligne, et le reste se lit")
  func mistakes() {
    let reader = read(
      """
      abreviations:
        deux mots: saint
      inconnue: oui
      besoins:
        - id: deuil
          nom: deuil / grief
          nomme: deuil / grief / trop
        - nom: sans id / no id
        - id: deuil
          nom: deuil / grief
      """)
    #expect(reader.problems.map(\.line) == [2, 3, 7, 8, 9])
    #expect(reader.needs.needs.map(\.topic.id) == ["deuil"])
    #expect(read("besoins: [").problems.count == 1)
    #expect(read("besoins: texte").problems.count == 1)
  }

  @Test("le besoin du centre remplace celui du même id, les autres restent")
  func centre() {
    let own = read("besoins:\n  - {id: a, nom: nouveau / new}\n  - {id: b, nom: b / b}").needs
    let other = read("besoins:\n  - {id: a, nom: ancien / old}\n  - {id: c, nom: c / c}").needs
    let both = other.adding(own)
    #expect(both.needs.map(\.topic.id) == ["c", "a", "b"])
    #expect(both.needs[1].name.french == "nouveau")
    #expect(both.fingerprint != other.fingerprint)
  }
}
