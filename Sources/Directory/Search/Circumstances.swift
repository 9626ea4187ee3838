import Retrieval
import Text

/// What is true of sites for a person, at a place and an hour.
///
/// Services share their territories, hours and languages: each is judged once.
struct Circumstances: Sendable {
  /// What the judgments depend on.
  struct Key: Hashable, Sendable {
    let place: Place?
    let language: SafeText?
    let age: Int?
    let openOnly: Bool
    /// The minute, since 1970.
    let minute: Int64?

    init(_ query: DirectoryQuery) {
      place = query.place
      language = query.language
      age = query.age
      openOnly = query.openOnly
      minute = query.now.map { $0 / 60_000 }
    }
  }

  /// Whether the territory of a site serves the place: the narrower the level, the smaller.
  enum Served {
    static let unknown: UInt8 = 14
    static let no: UInt8 = 15
  }

  let key: Key
  private let index: DirectoryIndex
  private let hands: [HourHand]
  private let spoken: Set<UInt32>
  private static let unjudged: UInt8 = 255
  /// The rank of a service that is not yet known.
  static let unranked = UInt16.max
  /// Whether each service is set aside: 0 for no, else one more than the reason; not judged at first.
  var setAside: [UInt8]
  /// The rank of each service among near-equal answers; not known at first.
  var ranks: [UInt16]
  private var areas: [UInt8]
  private var hours: [UInt8]
  private var languages: [UInt8]

  init(_ key: Key, _ index: DirectoryIndex) {
    self.key = key
    self.index = index
    spoken = Set(key.language.map { SpokenLanguage.words($0.string) } ?? [])
    hands = Zone.allCases.map { zone in
      HourHand(LocalTime(utc: (key.minute ?? 0) * 60_000, in: zone))
    }
    setAside = Array(repeating: FieldTally.unjudged, count: index.count)
    ranks = Array(repeating: Self.unranked, count: index.count)
    areas = Array(repeating: Self.unjudged, count: max(1, index.areaStarts.count))
    hours = Array(repeating: Self.unjudged, count: max(1, index.hoursStarts.count))
    languages = Array(repeating: Self.unjudged, count: max(1, index.languageStarts.count))
  }

  /// How a site's territory serves the place.
  mutating func served(_ site: Int) -> UInt8 {
    guard let place = key.place else { return Served.unknown }
    let number = Int(index.siteAreas[site])
    guard number > 0, number < areas.count else { return Served.unknown }
    if areas[number] != Self.unjudged { return areas[number] }
    let words = index.areaWords.part(number, of: index.areaStarts)
    let served =
      switch Territory(words: words).serves(place) {
      case .yes(let level): level.rawValue
      case .unknown: Served.unknown
      case .no: Served.no
      }
    areas[number] = served
    return served
  }

  /// Whether a site answers now.
  mutating func standing(_ site: Int) -> Standing {
    guard key.minute != nil else { return .unknown }
    let number = Int(index.siteHours[site])
    guard number < hours.count else { return .unknown }
    if let known = Standing(rawValue: hours[number]) { return known }
    let words = index.hoursWords.part(number, of: index.hoursStarts)
    var standing = Standing.unknown
    if let zone = words.first.map({ Int($0) }), zone < hands.count,
      let compiled = CompiledHours(words: words.dropFirst())
    {
      standing = compiled.standing(at: hands[zone])
    }
    hours[number] = standing.rawValue
    return standing
  }

  /// Whether the language is spoken at a site: 0 yes, 1 unknown, 2 no.
  mutating func spoken(_ site: Int) -> UInt8 {
    guard key.language != nil else { return 0 }
    let number = Int(index.siteLanguages[site])
    guard number > 0, number < languages.count else { return 1 }
    if languages[number] != Self.unjudged { return languages[number] }
    let words = index.languageWords.part(number, of: index.languageStarts)
    let spoken: UInt8 = words.contains(where: self.spoken.contains) ? 0 : 2
    languages[number] = spoken
    return spoken
  }

  /// How far a site is from the place.
  func distance(_ site: Int) -> Distance? {
    guard let here = key.place?.point else { return nil }
    let (latitude, longitude) = (index.sitePoints[2 * site], index.sitePoints[2 * site + 1])
    guard latitude != DirectoryFacts.noPoint,
      let there = Coordinates(
        latitude: Double(latitude) / DirectoryFacts.degree,
        longitude: Double(longitude) / DirectoryFacts.degree)
    else { return nil }
    let mark = DirectoryFacts.Mark(rawValue: index.siteMarks[site])
    return Distance(
      kilometres: here.kilometres(to: there),
      isApproximate: mark.contains(.isApproximate) || key.place?.isApproximate == true)
  }
}

extension Standing {
  /// Whether it answers now.
  public var openState: OpenState {
    switch self {
    case .open: .open
    case .opensToday, .closed: .closed
    case .unknown: .unknown
    }
  }
}
