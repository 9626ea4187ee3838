import Foundation

/// A turn at deriving a key: at most four at once on the machine, all consoles together.
///
/// Each takes 128 MiB; twenty people who unlock together must not take the memory of the calls under
/// way. Without `/dev/shm` nobody waits: unlocking matters more.
struct DerivationTurn {
  static let count = 4
  /// Milliseconds that one may wait for the others before going on anyway.
  private static let patience = 10_000
  private static let pause = 10

  private let held: HeldFile?

  /// Waits for a turn; it is given back with this value.
  init(in folder: String, _ files: any FileLayer) {
    try? files.makeDirectory(folder)
    held = Self.wait(folder, files)
  }

  private static func wait(_ folder: String, _ files: any FileLayer) -> HeldFile? {
    for _ in 0..<patience / pause {
      for number in 0..<count {
        guard
          let file = try? HeldFile.open("\(folder)/unlock-\(number)", .appendOrCreate, of: files)
        else { return nil }
        if (try? file.lock(.exclusive, patience: 0)) != nil { return file }
      }
      usleep(UInt32(pause) * 1000)
    }
    return nil
  }
}
