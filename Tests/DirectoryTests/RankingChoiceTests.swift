import Chance
import Directory
import Testing
import Text

@Suite("Ne regarder que les mieux placés donne ce que donnerait le classement de tous")
struct RankingChoiceTests {
  private static let words = [
    "écoute", "deuil", "maison", "jeunes", "aînés", "suicide", "crise", "centre", "Estrie",
  ]

  /// Services whose names share some words, some of them lines of first resort, some out of reach.
  private static func directory(_ chance: inout Chance) -> [Resource] {
    (0..<80).map { number in
      let name = (0..<chance.number(1...9))
        .compactMap { _ in words.randomElement(using: &chance) }.joined(separator: " ")
      var resource = RankingSample.service(
        SafeText("s\(number)"), name: SafeText(name),
        areas: [[], ["Estrie"], ["Montréal"], ["Québec"]].randomElement(using: &chance) ?? [],
        hours: chance.number(0...2) == 0 ? Hours(isAlwaysOpen: true) : Hours(),
        status: chance.number(0...5) == 0 ? .inactive : .active)
      resource.what = words.randomElement(using: &chance).map { SafeText($0) }
      resource.firstResort = chance.number(0...4) == 0 ? chance.number(1...9) : nil
      return resource
    }
  }

  @Test("demander les premiers seuls donne les premiers de tous, premier recours compris")
  func choice() throws {
    var chance = Chance(11)
    for _ in 0..<15 {
      let index = try RankingSample.index(Self.directory(&chance))
      for _ in 0..<12 {
        let text = (0..<chance.number(0...3))
          .compactMap { _ in Self.words.randomElement(using: &chance) }.joined(separator: " ")
        var query = DirectoryQuery(
          text, openOnly: chance.number(0...4) == 0, setAsideToo: chance.number(0...1) == 0,
          now: RankingSample.wednesday, limit: index.count)
        if chance.number(0...2) > 0 { query.place = try RankingSample.place("Coaticook") }
        let all = index.rank(query)
        query.limit = chance.number(1...8)
        let some = index.rank(query)
        #expect(some.hits == Self.first(query.limit, of: all.hits), "« \(text) »")
        #expect(some.total == all.total && some.setAside == all.setAside)
      }
    }
  }

  /// The first of those that have every word, then of the others if there is room left, in order.
  private static func first(_ limit: Int, of hits: [Ranked]) -> [Ranked] {
    let whole = hits.filter { !$0.isPartial }.prefix(limit)
    let chosen = whole + hits.filter(\.isPartial).prefix(limit - whole.count)
    return hits.filter(chosen.contains)
  }

  @Test("une ligne de premier recours passe avant ce qui est nommé un peu plus exactement")
  func firstResort() throws {
    var line = RankingSample.service("ligne", name: "Écoute deuil de l'Estrie et des environs")
    line.firstResort = 3
    let others = (0..<40).map { RankingSample.service(SafeText("s\($0)"), name: "Écoute deuil") }
    let query = DirectoryQuery("écoute deuil", limit: 1)
    #expect(try (others + [line]).ids(query) == ["ligne"])
  }
}
