import Chance
import Directory
import Retrieval
import Testing
import Text

@Suite(
  "Chercher dans les lignes du poste et dans ce qui est importé, comme dans un seul répertoire")
struct RankingTogetherTests {
  private static let needs = NeedList(
    [
      Need(
        topic: Topic("faim", said: ["faim"], called: [], englishCalled: ["food pantry"]),
        name: Phrase(fr: "faim", en: "hunger")),
      Need(
        topic: Topic("reference", called: ["information et référence"], englishCalled: []),
        name: Phrase(fr: "référence", en: "referral")),
    ], fallback: "reference")

  private func names(_ typed: String, _ own: [SafeText], _ others: [SafeText]) throws -> [SafeText]
  {
    let line = own.map { name in
      var resource = RankingSample.service(name, name: name)
      resource.firstResort = 1
      return resource
    }
    let shelf = ResourceShelf(line, needs: Self.needs, places: RankingSample.places)
    let imported = others.map { RankingSample.service($0, name: $0) }
    let index = try RankingSample.index(imported, needs: Self.needs)
    return shelf.answer(DirectoryQuery(typed), with: index).hits
      .map { ($0.isOther ? imported : shelf.resources)[$0.hit.row].name }
  }

  @Test("le besoin de recours n'est proposé que si rien nulle part ne répond au vrai besoin")
  func fallback() throws {
    let line: [SafeText] = ["Information et référence"]
    #expect(try names("faim", line, ["Food pantry"]) == ["Food pantry"])
    #expect(try names("faim", line, ["Clinique"]) == line)
  }

  @Test("ce que les lignes du poste ne connaissent pas ne les fait pas toutes sortir")
  func unknown() throws {
    #expect(try names("faim", ["Urgence", "Deuil"], ["Food pantry"]) == ["Food pantry"])
    #expect(try names("faim", ["Urgence", "Deuil"], ["Clinique"]).isEmpty)
  }

  @Test("deux répertoires cherchés ensemble répondent dans l'ordre d'un seul")
  func together() throws {
    let words = ["écoute", "deuil", "maison", "jeunes", "suicide", "crise", "centre"]
    var chance = Chance(3)
    for _ in 0..<20 {
      let resources = (0..<40).map { number in
        let name = (0..<chance.number(1...6))
          .compactMap { _ in words.randomElement(using: &chance) }.joined(separator: " ")
        // In the order of a shelf, which is that of names.
        return RankingSample.service(SafeText("s\(number)"), name: SafeText(name))
      }.sorted { (Fold.key($0.name.string), $0.id) < (Fold.key($1.name.string), $1.id) }
      let text = (0..<chance.number(1...3))
        .compactMap { _ in words.randomElement(using: &chance) }.joined(separator: " ")
      let query = DirectoryQuery(text, limit: 40)
      let shelf = ResourceShelf(Array(resources.prefix(10)), places: RankingSample.places)
      let imported = Array(resources.dropFirst(10))
      let merged = shelf.answer(query, with: try RankingSample.index(imported))
      let ids = merged.hits.map { ($0.isOther ? imported : shelf.resources)[$0.hit.row].id.string }
      #expect(try ids == resources.ids(query), "« \(text) »")
    }
  }
}
