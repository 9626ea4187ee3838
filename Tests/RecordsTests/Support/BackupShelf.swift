import Foundation
import GRDB
import Intervention

@testable import Records

/// Another disk, for the backups of a test, and a machine to restore them on.
final class BackupShelf: Sendable {
  let root = FileManager.default.temporaryDirectory.path + "/ecoute-disque-" + UUID().uuidString
  var place: String { root + "/sauvegardes" }
  var home: String { root + "/machine/ecoute" }

  init() {
    try? FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The names of the backups.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: place).sorted() }
  }

  /// Whether nothing was restored, not even half of it.
  var isBare: Bool {
    get throws {
      let machine = root + "/machine"
      guard FileManager.default.fileExists(atPath: machine) else { return true }
      return try FileManager.default.contentsOfDirectory(atPath: machine).isEmpty
    }
  }

  /// The minute of a backup.
  func moment(after minutes: Int = 0) -> Moment {
    Moment(monotonic: 0, wall: Samples.evening + Int64(minutes) * 60_000, offset: 0)
  }

  @discardableResult
  func back(
    up centre: TestCentre, after minutes: Int = 0, in folder: String? = nil
  ) throws -> Backup.Written {
    try Backup(centre.unlocked(.administrator))
      .write(to: folder.map { root + "/" + $0 } ?? place, at: moment(after: minutes))
  }

  /// Restores with the key on paper, from the last records or from others.
  @discardableResult
  func restore(
    with recovery: RecoveryKey, records: String? = nil
  ) throws -> Restore.Restored {
    let last = try names.last { $0.hasSuffix(".records") } ?? ""
    let restore = try Restore(
      records: records ?? place + "/" + last, keys: place + "/centre.keys", to: home)
    return try restore.run(at: moment(after: 60)) { try $0.vault.unlock(recovery) }
  }
}

extension TemporaryHome {
  /// The wrapped keys of the calls.
  func keyring() throws -> [[UInt8]] {
    let queue = try DatabaseQueue.patient(path + "/ecoute.sqlite")
    let wrapped = try queue.read { try Data.fetchAll($0, sql: "SELECT wrapped FROM keyring") }
    try queue.close()
    return wrapped.map { Array($0) }
  }
}

extension [UInt8] {
  /// Whether some bytes are in these, one after the other.
  func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first, sequence.count <= count else { return false }
    return indices.dropLast(sequence.count - 1).contains { start in
      self[start] == first && self[start..<start + sequence.count].elementsEqual(sequence)
    }
  }
}
