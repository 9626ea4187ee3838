import Foundation
import Intervention

/// A turn at something that few may do at once, all the consoles of the machine together.
///
/// Waiting for others must never keep somebody out: without `/dev/shm`, or after a long while, one goes
/// on without a turn.
struct Turn {
  /// Milliseconds that one waits for the others before going on anyway.
  private static let patience = 10_000
  private static let pause = 10

  private let held: HeldFile?

  /// Waits for one of some places; it is given back with this value.
  init(at places: [String], in folder: String, _ files: SteadyFiles) {
    try? files.makeDirectory(folder)
    held = Self.wait(places.map { folder + "/" + $0 }, files)
  }

  private static func wait(_ places: [String], _ files: SteadyFiles) -> HeldFile? {
    for _ in 0..<patience / pause {
      for place in places {
        guard let file = try? HeldFile.open(place, .appendOrCreate, of: files) else { return nil }
        if (try? file.lock(.exclusive, patience: 0)) != nil { return file }
      }
      usleep(UInt32(pause) * 1000)
    }
    return nil
  }
}

extension Turn {
  /// The places at deriving a key: each takes 128 MiB, and twenty people who unlock together must not
  /// take the memory of the calls under way.
  static let derivations = (0..<4).map { "unlock-\($0)" }

  /// The place at trying a passphrase of somebody: one who opens four consoles at once gives the right
  /// one four times, and each must be known right before the next is counted.
  static func attempt(of id: AccountID) -> [String] { ["attempt-" + id.rawValue] }
}
