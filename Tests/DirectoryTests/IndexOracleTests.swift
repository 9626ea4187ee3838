import Chance
import Directory
import Testing
import Text

@Suite("L'index donne ce que donnerait la lecture de chaque fiche")
struct IndexOracleTests {
  private static let areas: [[ServiceArea]] = [
    [], ["Québec"], ["Estrie"], ["Montréal"], ["MRC de Coaticook"], ["Compton"],
    ["lieu que rien ne connaît"], ["Estrie", "Montréal"],
  ]
  private static let towns: [SafeText] = ["Coaticook", "Compton", "Montréal", "Québec"]

  private static func directory(_ chance: inout Chance) -> [Resource] {
    (0..<chance.number(1...30)).map { number in
      var resource = RankingSample.service(
        SafeText("s\(number)"), areas: areas.randomElement(using: &chance) ?? [],
        hours: [
          Hours(), Hours(isAlwaysOpen: true), RankingSample.weekdays(8, 16),
          RankingSample.weekdays(13, 16), RankingSample.weekdays(6, 8),
        ].randomElement(using: &chance) ?? Hours(),
        verified: ["2026-05-01", "2024-05-01"].randomElement(using: &chance),
        ages: AgeRange(minimum: chance.number(0...3) == 0 ? 65 : nil, maximum: nil),
        status: chance.number(0...4) == 0 ? .inactive : .active)
      resource.sites = (0..<chance.number(0...2)).map { _ in
        var site = RankingSample.site(towns.randomElement(using: &chance) ?? "")
        if chance.number(0...2) == 0 { site.areas = areas.randomElement(using: &chance) ?? [] }
        return site
      }
      return resource
    }
  }

  /// Why a site of a service is set aside, and its rank when it is not, read from the records.
  private static func judge(
    _ resource: Resource, _ site: Site?, _ query: DirectoryQuery, _ place: Place
  ) -> (reason: SetAsideReason?, rank: [Int]) {
    let areas = site.flatMap { $0.areas.isEmpty ? nil : $0.areas } ?? resource.areas
    let serving = RankingSample.places.territory(of: areas)?.serves(place) ?? .unknown
    var served = 14
    if case .yes(let level) = serving { served = Int(level.rawValue) }
    let there = site.flatMap(RankingSample.places.place(of:))
    let now = LocalTime(utc: query.now ?? 0, in: there?.zone ?? .eastern)
    let standing = (site?.hours ?? resource.hours).compiled.standing(at: HourHand(now))
    var bucket = Int(DistanceBucket.under50.rawValue)
    if let here = place.point, let point = there?.point {
      let distance = Distance(kilometres: here.kilometres(to: point), isApproximate: true)
      bucket = Int(distance.bucket.rawValue)
    } else if served < 14 {
      bucket = 0
    }
    let reason: SetAsideReason? =
      !resource.status.isUsable
      ? .inactive
      : serving.isServed == false
        ? .territory
        : resource.ages.map { $0.contains(query.age ?? 65) } == false ? .age : nil
    return (reason, [served, Int(standing.rawValue), bucket])
  }

  @Test("mêmes services, mêmes comptes, même ordre, sur des répertoires tirés au sort")
  func oracle() throws {
    var chance = Chance(5)
    for _ in 0..<25 {
      let resources = Self.directory(&chance)
      let place = try RankingSample.place(Self.towns.randomElement(using: &chance)?.string ?? "")
      let query = DirectoryQuery(
        "écoute", place: place, age: 30, now: RankingSample.wednesday, limit: 100)
      let answer = try resources.answer(query)
      var setAside: [SetAsideReason: Int] = [:]
      var ranks: [Int: [Int]] = [:]
      for (row, resource) in resources.enumerated() {
        let sites = resource.sites.isEmpty ? [nil] : resource.sites.map { Optional($0) }
        let judged = sites.map { Self.judge(resource, $0, query, place) }
        let usable = judged.filter { $0.reason == nil }.map(\.rank)
        if let best = usable.min(by: { $0.lexicographicallyPrecedes($1) }) {
          ranks[row] = best
        } else {
          let first = judged.min { $0.rank.lexicographicallyPrecedes($1.rank) }
          if let reason = first?.reason { setAside[reason, default: 0] += 1 }
        }
      }
      #expect(answer.setAside.values.reduce(0, +) == setAside.values.reduce(0, +))
      #expect(Set(answer.hits.map(\.row)) == Set(ranks.keys))
      #expect(answer.total == ranks.count)
      let given = answer.hits.map { ranks[$0.row] ?? [] }
      #expect(given == given.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }
}
