import Foundation

// Who else has this data folder open.

extension Home {
  private static let consoles = "/consoles"

  /// Says that a console is here, for as long as what it gives back lives.
  ///
  /// Nothing keeps a console from opening, not even a disk that refuses this.
  static func present(in path: String, _ files: SteadyFiles) -> HeldFile? {
    guard let file = try? HeldFile.open(path + consoles, .appendOrCreate, of: files) else {
      return nil
    }
    try? file.lock(.shared, patience: 0)
    return file
  }

  /// Does something while no other console is open here; throws `.consolesOpen` when one is.
  func alone<Result>(
    _ work: () throws(RecordsError) -> Result
  ) throws(RecordsError) -> Result {
    var file = presence
    if file == nil {
      file = try RecordsError.telling { () throws(FileFailure) in
        try HeldFile.open(path + Self.consoles, .appendOrCreate, of: files)
      }
    }
    // A lock changes kind; one that could not is asked for again.
    defer { try? file?.lock(.shared, patience: 0) }
    do {
      // A third of a second: one may be closing.
      try file?.lock(.exclusive, patience: 100)
    } catch {
      throw error.code == EWOULDBLOCK ? .consolesOpen : RecordsError(error)
    }
    return try work()
  }
}
