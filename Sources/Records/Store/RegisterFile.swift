import Foundation
import GRDB
import Synchronization
import Text

/// `ecoute.sqlite`, opened the first time it is needed; shared by all that is kept in it.
final class RegisterFile: Sendable {
  let path: String
  private let files: SteadyFiles
  /// Whether it must be there already: a new one in its place would be a centre of nobody.
  private let isRequired: Bool
  private let database = Mutex<DatabaseQueue?>(nil)

  init(_ path: String, _ files: SteadyFiles, isRequired: Bool = false) {
    self.path = path
    self.files = files
    self.isRequired = isRequired
  }

  /// The register of a data folder.
  convenience init(_ home: Home) {
    self.init(home.register, home.files, isRequired: home.isCentre)
  }

  /// Reads something; nil when there is no file yet.
  func read<Result>(_ work: (Database) throws -> Result) throws(RecordsError) -> Result? {
    try using(creating: false) { try $0.read(work) }
  }

  /// Writes something whole or not at all, durable when it returns; makes the file when needed.
  @discardableResult
  func write<Result>(_ work: (Database) throws -> Result) throws(RecordsError) -> Result {
    let written = try using(creating: true) { queue in
      try queue.write { db in
        try Schema.assertDurable(db)
        return try work(db)
      }
    }
    guard let written else { throw .unreadable(SafeText(path).line) }
    return written
  }

  /// Empties the write-ahead log, where erased keys would still be.
  func forget() throws(RecordsError) {
    try using(creating: false) { queue in
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  /// Closes it, and with it the files that SQLite keeps beside it; it is opened again when needed.
  func close() {
    database.withLock { queue in
      try? queue?.close()
      queue = nil
    }
  }

  private func using<Result>(
    creating: Bool, _ work: (DatabaseQueue) throws -> Result
  ) throws(RecordsError) -> Result? {
    do {
      let queue = try database.withLock { queue in
        if let queue { return Optional(queue) }
        if isRequired, isMissing { throw RecordsError.registerMissing(SafeText(path).line) }
        guard creating || access(path, F_OK) == 0 else { return nil }
        queue = try Schema.open(path, files)
        return queue
      }
      return try queue.map(work)
    } catch {
      throw RecordsError(register: error, at: path)
    }
  }

  /// Whether there is nothing there, or an empty file, which a register never is.
  private var isMissing: Bool {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_size == 0 : errno == ENOENT
  }
}
