import Text

/// A site as it answers a query.
struct JudgedSite {
  /// Its number in the index.
  var number = 0
  /// How its territory serves the place: the narrower the level, the smaller.
  var served = Circumstances.Served.unknown
  /// Whether the language is spoken: 0 yes, 1 unknown, 2 no.
  var spoken: UInt8 = 0
  /// Whether it answers now.
  var standing = Standing.unknown
  /// How far it is.
  var distance: Distance?
  /// Why it is set aside, if it is.
  var setAside: SetAsideReason?

  /// Whether it serves the place; unknown is not no.
  var isServed: Bool? {
    served == Circumstances.Served.no
      ? false : served == Circumstances.Served.unknown ? nil : true
  }

  /// How far it is, in steps; a service without a place of its own that serves the person's is never
  /// far.
  private var bucket: UInt8 {
    if let distance { return distance.bucket.rawValue }
    return (isServed == true ? DistanceBucket.under2 : .under50).rawValue
  }

  /// Whether it is a better site of the same service than another: by rank, then the nearer one.
  fileprivate func isBetter(than other: JudgedSite) -> Bool {
    let (rank, otherRank) = (order << 8 | UInt32(bucket), other.order << 8 | UInt32(other.bucket))
    return rank != otherRank
      ? rank < otherRank
      : distance?.kilometres ?? .infinity < other.distance?.kilometres ?? .infinity
  }

  /// Its rank among sites, wherever they are.
  fileprivate var order: UInt32 {
    (setAside == nil ? 0 : 1) << 16 | UInt32(served) << 8 | UInt32(spoken) << 4
      | UInt32(standing.rawValue)
  }

  /// Its rank among answers that are near-equal: the territory, the language, the opening, the
  /// distance, then the check of its service; smaller is better.
  fileprivate func rank(freshness: UInt32) -> UInt32 {
    UInt32(served) << 9 | UInt32(spoken) << 7 | UInt32(standing.rawValue) << 5
      | UInt32(bucket) << 2 | freshness
  }
}

/// Judges services and their sites for a query.
struct SiteJudge {
  /// How many bits a rank takes, and how many of them are the check.
  static let rankBits: UInt64 = 13
  static let freshnessBits: UInt64 = 2

  private let index: DirectoryIndex
  private let query: DirectoryQuery
  private let day: UInt32

  /// Days that a check stays fresh.
  private static let year: UInt32 = 365

  init(_ index: DirectoryIndex, _ query: DirectoryQuery) {
    self.index = index
    self.query = query
    day = query.now.map { UInt32(clamping: LocalTime(utc: $0, in: .eastern).day + 1) } ?? 0
  }

  /// Why a service is set aside, if it is: its best site is, wherever that is.
  func setAside(_ record: Int, _ circumstances: inout Circumstances) -> SetAsideReason? {
    let sites = index.sites(record)
    var best = site(sites.lowerBound, record, &circumstances)
    for number in sites.dropFirst() {
      let other = site(number, record, &circumstances)
      if other.order < best.order { best = other }
    }
    return best.setAside
  }

  /// The rank of a service among answers that are near-equal, found once for all keystrokes.
  func rank(_ record: Int, _ circumstances: inout Circumstances) -> UInt64 {
    let known = circumstances.ranks[record]
    guard known == Circumstances.unranked else { return UInt64(known) }
    let rank = UInt16(best(record, &circumstances).rank(freshness: freshness(record)))
    circumstances.ranks[record] = rank
    return UInt64(rank)
  }

  /// The best site of a service.
  func best(_ record: Int, _ circumstances: inout Circumstances) -> JudgedSite {
    let sites = index.sites(record)
    var best = located(sites.lowerBound, record, &circumstances)
    for number in sites.dropFirst() {
      let other = located(number, record, &circumstances)
      if other.isBetter(than: best) { best = other }
    }
    return best
  }

  /// Whether it was checked within twelve months, or may at least be given without a warning.
  private func freshness(_ record: Int) -> UInt32 {
    let verified = index.verified[record]
    if verified > 0 && (day == 0 || verified + Self.year >= day) { return 0 }
    let trust = DirectoryFacts.Trust(rawValue: index.trust[record])
    return trust.contains(.isGivable) ? 1 : 2
  }

  private func located(
    _ number: Int, _ record: Int, _ circumstances: inout Circumstances
  ) -> JudgedSite {
    var site = site(number, record, &circumstances)
    site.distance = circumstances.distance(number)
    return site
  }

  /// A site, wherever it is.
  private func site(
    _ number: Int, _ record: Int, _ circumstances: inout Circumstances
  ) -> JudgedSite {
    var site = JudgedSite(
      number: number, served: circumstances.served(number), spoken: circumstances.spoken(number),
      standing: circumstances.standing(number))
    site.setAside = reason(record, site)
    return site
  }

  private func reason(_ record: Int, _ site: JudgedSite) -> SetAsideReason? {
    if !DirectoryFacts.Trust(rawValue: index.trust[record]).contains(.isUsable) { return .inactive }
    if site.served == Circumstances.Served.no { return .territory }
    if let age = query.age {
      let (least, most) = (index.ages[2 * record], index.ages[2 * record + 1])
      let isTooYoung = least != DirectoryFacts.noAge && age < Int(least)
      if isTooYoung || most != DirectoryFacts.noAge && age > Int(most) { return .age }
    }
    if site.spoken == 2 { return .language }
    if query.openOnly, site.standing != .open {
      return site.standing == .unknown ? .unknownHours : .closed
    }
    return nil
  }
}
