import Text

/// What is judged of a service at a place and an hour, whatever was typed, in one number: why it is set
/// aside, then its rank among answers that are near-equal.
struct Verdict: Sendable {
  /// How many bits the rank takes.
  static let rankBits: UInt64 = 13
  private var bits: UInt32 = 0

  /// Nothing judged yet.
  init() {}

  fileprivate init(_ site: JudgedSite, bucket: UInt8, freshness: UInt32) {
    bits = 1 << 31 | (site.setAside.map { UInt32($0.rawValue) + 1 } ?? 0) << 16
    bits |= UInt32(site.served) << 9 | UInt32(site.spoken) << 7
    bits |= UInt32(site.standing.rawValue) << 5 | UInt32(bucket) << 2 | freshness
  }

  /// Whether it says something.
  var isGiven: Bool { bits != 0 }

  /// Why the service is set aside, if it is.
  var setAside: SetAsideReason? {
    let reason = bits >> 16 & 0xf
    return reason == 0 ? nil : SetAsideReason(rawValue: UInt8(reason - 1))
  }

  /// The rank: the territory, the language, the opening, the distance, the check; smaller is better.
  var rank: UInt64 { UInt64(bits & (1 << UInt32(Self.rankBits) - 1)) }

  /// The rank without the check, for a directory that is read in its own order.
  var plainRank: UInt64 { rank & ~3 }
}

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
  fileprivate var bucket: UInt8 {
    if let distance { return distance.bucket.rawValue }
    return (isServed == true ? DistanceBucket.under2 : .under50).rawValue
  }

  /// Whether it is a better site of the same service than another: by rank, then the nearer one.
  fileprivate func isBetter(than other: JudgedSite) -> Bool {
    let (rank, otherRank) = (self.rank, other.rank)
    return rank != otherRank
      ? rank < otherRank
      : distance?.kilometres ?? .infinity < other.distance?.kilometres ?? .infinity
  }

  private var rank: UInt32 {
    (setAside == nil ? 0 : 1) << 31 | UInt32(served) << 24 | UInt32(spoken) << 16
      | UInt32(standing.rawValue) << 8 | UInt32(bucket)
  }
}

/// Judges services and their sites for a query.
struct SiteJudge {
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

  /// What is judged of a service, once for all keystrokes.
  func verdict(_ record: Int, _ circumstances: inout Circumstances) -> Verdict {
    let known = circumstances.verdicts[record]
    if known.isGiven { return known }
    let site = best(record, &circumstances)
    let verdict = Verdict(site, bucket: site.bucket, freshness: freshness(record))
    circumstances.verdicts[record] = verdict
    return verdict
  }

  /// The best site of a service.
  func best(_ record: Int, _ circumstances: inout Circumstances) -> JudgedSite {
    let sites = index.sites(record)
    var best = site(sites.lowerBound, record, &circumstances)
    for number in sites.dropFirst() {
      let other = site(number, record, &circumstances)
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

  private func site(
    _ number: Int, _ record: Int, _ circumstances: inout Circumstances
  ) -> JudgedSite {
    var site = JudgedSite(
      number: number, served: circumstances.served(number), spoken: circumstances.spoken(number),
      standing: circumstances.standing(number), distance: circumstances.distance(number))
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
