import Foundation

/// The seed of a run: it is printed, and `ECOUTE_SEED` runs it again.
enum Seed {
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
