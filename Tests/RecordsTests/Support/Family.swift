import Chance
import Foundation

/// How much of a family of trials to run: a sample in `make test`, all of it in `make soak`.
///
/// `ECOUTE_SEED` gives a failed run again.
struct Family {
  let name: String
  let count: Int
  let seed: UInt64

  init(_ name: String, sample: Int, all: Int) {
    let environment = ProcessInfo.processInfo.environment
    self.name = name
    count = environment["ECOUTE_SOAK"] == "1" ? all : sample
    seed = environment["ECOUTE_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...0xffff_ffff)
    print("\(name) : \(count) essais, ECOUTE_SEED=\(seed)")
  }

  /// The randomness of one trial.
  func chance(_ trial: Int) -> Chance { Chance(seed &+ UInt64(trial) &* 0x1_0000_0001) }
}
