import Foundation
import GRDB
import Synchronization
import Text

/// The imported directory of a data folder, `directory.sqlite`, opened the first time it is needed.
public final class DirectoryStore: Sendable {
  /// The data folder.
  let home: String
  private let reader = Mutex<DatabaseQueue?>(nil)

  /// The directory of a data folder.
  public init(home: String) { self.home = home }

  /// Where it is, or will be.
  public var path: String { home + "/directory.sqlite" }

  /// Reads what the directory holds at this instant; nil when nothing was ever imported.
  public func read<Result>(
    _ work: (DirectoryRows) throws -> Result
  ) throws(DirectoryError) -> Result? {
    do {
      let queue = try reader.withLock { reader in
        if reader == nil, FileManager.default.fileExists(atPath: path) {
          reader = try DirectorySchema.read(path)
        }
        return reader
      }
      return try queue.map { try $0.read { try work(DirectoryRows(db: $0)) } }
    } catch {
      // Work that only reads fails by the database alone; of anything else, only that it failed is known.
      throw DirectoryError(error, at: path) ?? .failing(SafeText(path).line, code: EIO)
    }
  }
}
