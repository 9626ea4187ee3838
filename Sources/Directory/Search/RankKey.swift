/// What the order of the answers is made of, the most important first; a smaller one comes first.
struct RankKey: Hashable, Comparable, Sendable {
  /// The parts, from the highest bits down.
  private var parts: UInt64 = 0
  private var free: UInt64 = 64
  /// The number of the record in its index: the order of the directory decides the rest.
  let record: Int

  /// A key that says nothing yet.
  init(record: Int = 0) { self.record = record }

  /// Adds a part below those that are there; one too large for its bits counts as the largest.
  mutating func add(_ part: UInt64, bits: UInt64) {
    free -= bits
    parts |= min(part, 1 << bits - 1) << free
  }

  static func < (left: RankKey, right: RankKey) -> Bool {
    left.parts != right.parts ? left.parts < right.parts : left.record < right.record
  }

  /// Whether it comes first also among answers of another index, whose records are not these.
  func isBefore(_ other: RankKey) -> Bool { parts < other.parts }

  /// Whether it is already after another, whatever is added to it.
  func isSurelyAfter(_ other: RankKey) -> Bool { parts >> free > other.parts >> free }
}

/// What scores mean in the order of the answers.
struct RankScale: Sendable {
  /// Scores within a twelfth of each other are near-equal: what follows in the order decides.
  private static let nearness: Float = 0.92
  /// What a closeness of one counts.
  private static let closest: Float = 40_000

  /// The least score of each step, best first.
  private let steps: [UInt32]
  private let ideal: Float

  /// The scale of a search, from the score of a record whose name is what was typed.
  init(_ ideal: Float?) {
    self.ideal = ideal ?? 1
    var least = 1.4 * self.ideal
    var steps: [UInt32] = []
    while least > 1 && steps.count < 200 {
      steps.append(UInt32(least))
      least *= Self.nearness
    }
    self.steps = steps + [1]
  }

  /// The step of a score: 0 is the best one.
  func step(_ score: UInt32) -> UInt64 { UInt64(place(score)) }

  /// The least score of the step of a score.
  func least(near score: UInt32) -> UInt32 { steps[min(place(score), steps.count - 1)] }

  private func place(_ score: UInt32) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle] <= score { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How far a score is from the ideal, for what is equal in everything else.
  func closeness(_ score: UInt32) -> UInt64 {
    65_535 - UInt64(min(Float(score) / ideal, 1.6) * Self.closest)
  }
}

/// The best answers met so far.
struct BestHits {
  /// An answer: its place among the others, and whether it lacks a word.
  struct Hit {
    let key: RankKey
    let isPartial: Bool
  }

  /// The answers, best first.
  private(set) var sorted: [Hit] = []
  private let limit: Int

  /// Room for some answers.
  init(limit: Int) { self.limit = limit }

  /// Whether what begins with a key may still be among them.
  func mayKeep(_ key: RankKey) -> Bool {
    guard sorted.count >= limit, let last = sorted.last else { return true }
    return !key.isSurelyAfter(last.key)
  }

  /// Keeps an answer if it is among the best ones.
  mutating func keep(_ key: RankKey, isPartial: Bool) {
    if sorted.count >= limit {
      guard let last = sorted.last, key < last.key else { return }
      sorted.removeLast()
    }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].key < key { low = middle + 1 } else { high = middle }
    }
    sorted.insert(Hit(key: key, isPartial: isPartial), at: low)
  }
}
