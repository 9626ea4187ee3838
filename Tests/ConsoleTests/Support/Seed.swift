import Foundation

/// A random generator that gives the same numbers for the same seed (SplitMix64).
///
/// The seed of a run is printed; `ECOUTE_SEED` runs it again.
struct Seed: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The seed of this run.
  static let ofThisRun: UInt64 = {
    let given = ProcessInfo.processInfo.environment["ECOUTE_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 1...999_999)
    print("Graine des tests de Console : ECOUTE_SEED=\(seed)")
    return seed
  }()

  /// Whether everything is tried, however long it takes.
  static let isSoak = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"
}
