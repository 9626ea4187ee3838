/// How one of several nodes or lines that could run is chosen.
public enum Saliency: String, Hashable, Sendable, CaseIterable {
  /// The first that can run.
  case first
  /// The one with the most conditions; the first of them when several are equal.
  case best
  /// Among those seen least often, the best.
  case bestLeastRecentlySeen = "best_least_recently_seen"
  /// Among those seen least often, one of the best, at random.
  case randomBestLeastRecentlySeen = "random_best_least_recently_seen"

  /// Whether it must know how often each was seen.
  var countsViews: Bool { self == .bestLeastRecentlySeen || self == .randomBestLeastRecentlySeen }

  /// The one chosen among those that can run, given in the order of the script.
  func choose(among candidates: [Candidate], _ chance: inout Luck) -> Candidate? {
    guard var chosen = candidates.first, self != .first else { return candidates.first }
    for candidate in candidates.dropFirst() where candidate.isBetter(than: chosen) {
      chosen = candidate
    }
    guard self == .randomBestLeastRecentlySeen else { return chosen }
    let equals = candidates.filter { !$0.isBetter(than: chosen) && !chosen.isBetter(than: $0) }
    return equals[chance.whole(below: equals.count)]
  }
}

/// A node or line that can run.
struct Candidate: Hashable, Sendable {
  /// Its index: in ``Script/nodes`` for a node.
  let index: Int
  /// How many conditions it passed.
  let complexity: Int
  /// How often it was seen; zero when the saliency does not count.
  let views: Int

  func isBetter(than other: Candidate) -> Bool {
    (views, -complexity) < (other.views, -other.complexity)
  }
}

/// Chance that a seed says whole (SplitMix64; Steele, Lea and Flood, 2014).
public struct Luck: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// The chance of a seed.
  public init(_ seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// A whole number from zero, below a bound above zero.
  public mutating func whole(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// A number from zero, below one.
  mutating func part() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
