import Console
import ConsoleTesting
import Directory
import Foundation
import Guides
import Intervention
import Library
import Testing
import Text

@Suite("Les douze cas : la bonne ressource du répertoire de départ, jointe en quelques touches")
struct DirectoryCasesTests {
  /// What a worker types where the person is, and the service that must be found.
  struct Search: CustomTestStringConvertible, Sendable {
    let number: Int
    let place: String
    let words: String
    let id: SafeText
    var testDescription: String { "cas \(number), « \(words) » : \(id)" }
  }

  private static let searches = [
    Search(number: 1, place: "Notre-Dame-du-Portage", words: "suicide", id: "1866appelle"),
    Search(number: 2, place: "Rimouski", words: "intoxication pilules", id: "antipoison"),
    Search(number: 3, place: "Laval", words: "proche suicidaire", id: "1866appelle"),
    Search(number: 4, place: "Saint-Jérôme", words: "violence conjugale", id: "sosvc"),
    Search(number: 5, place: "Lévis", words: "auteur de violence", id: "stopviolence"),
    Search(number: 6, place: "Trois-Rivières", words: "dpj", id: "dpj-mauricie-centre-du-quebec"),
    Search(number: 7, place: "Alma", words: "infirmière", id: "811-1"),
    Search(number: 8, place: "Sherbrooke", words: "proche aidant", id: "infoaidant"),
    Search(number: 8, place: "Sherbrooke", words: "maltraitance aînés", id: "lamaa"),
    Search(number: 9, place: "Montréal", words: "centre de crise", id: "centredecrise"),
    Search(number: 10, place: "Gatineau", words: "surdose", id: "nors"),
    Search(number: 11, place: "Saguenay", words: "sourd", id: "srv"),
    Search(number: 12, place: "Saint-Georges", words: "deuil", id: "telainesdeuil"),
  ]

  private static let shelves: Shelves = {
    let guides = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "guides")
    let needs = NeedFolder.load(starter: guides, centre: nil).needs
    let places = PlacesFolder.load(starter: guides).places
    let directory = DirectoryFolder.load(starter: guides.path, needs: needs, places: places)
    return Shelves(guides: GuideShelf([]), resources: directory.shelf, places: places)
  }()

  private func searching(_ search: Search) -> TestConsole {
    var console = TestConsole.onCall(shelves: Self.shelves)
    console.type("/ville \(search.place)\n")
    console.press(.function(4))
    console.type(search.words)
    return console
  }

  @Test("Elle est la première, et Entrée, Entrée la joint", arguments: searches)
  func first(search: Search) {
    var console = searching(search)
    #expect(console.questions.last?.query.place != nil, "le lieu est compris")
    console.press(.enter, .enter)
    #expect(console.call?.content.referrals.map(\.resource) == [search.id], "\(console)")
  }

  @Test("Elle est parmi les trois que ^X * donne", arguments: searches)
  func three(search: Search) {
    var console = searching(search)
    console.press(prefixed: "*")
    #expect(
      console.call?.content.referrals.contains { $0.resource == search.id } == true, "\(console)")
  }

  @Test("La DPJ d'une autre région est mise de côté, et le dit quand on la montre")
  func otherRegion() throws {
    let search = try #require(Self.searches.first { $0.number == 6 })
    var console = searching(search)
    #expect(console.screen.contains("hors territoire"))
    #expect(!console.screen.contains("DPJ – Estrie"))
    console.press(prefixed: "/")
    console.type(" estrie")
    #expect(console.screen.contains("DPJ – Estrie"), "\(console)")
  }
}
