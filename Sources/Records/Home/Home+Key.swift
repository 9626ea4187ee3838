import Crypto
import Foundation
import Text

extension Home {
  /// The key of the folder; made the first time, never made again while there are notes.
  static func key(in path: String, _ files: any FileLayer) throws(RecordsError) -> WorkspaceKey {
    if let key = try existingKey(in: path, files) { return key }
    return try holdingLock(of: path, files) { () throws(RecordsError) in
      // Another console may have made it while we waited.
      if let key = try existingKey(in: path, files) { return key }
      let file = path + "/workspace.key"
      // With a new key, the notes that are there would look lost.
      guard !hasNotes(path, files) else { throw .keyMissing(SafeText(file).line) }
      let bytes = WorkspaceKey.randomBytes()
      try RecordsError.telling { () throws(FileFailure) in try files.replace(file, with: bytes) }
      guard let key = WorkspaceKey(bytes) else { throw .keyDamaged(SafeText(file).line) }
      return key
    }
  }

  private static func existingKey(
    in path: String, _ files: any FileLayer
  ) throws(RecordsError) -> WorkspaceKey? {
    let file = path + "/workspace.key"
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try files.contents(of: file)
    }
    guard let bytes else { return nil }
    guard let key = WorkspaceKey(bytes) else { throw .keyDamaged(SafeText(file).line) }
    return key
  }

  private static func hasNotes(_ path: String, _ files: any FileLayer) -> Bool {
    let journals = (try? files.list(path + "/journals")) ?? []
    let home = (try? files.list(path)) ?? []
    return !journals.isEmpty || home.contains("ecoute.sqlite")
  }

  /// Does something while no other console does; waits up to a second for them.
  static func holdingLock<Result>(
    of path: String, _ files: any FileLayer, _ work: () throws(RecordsError) -> Result
  ) throws(RecordsError) -> Result {
    let lock = try RecordsError.telling { () throws(FileFailure) in
      let lock = try HeldFile.open(path + "/lock", .appendOrCreate, of: files)
      try lock.lock(.exclusive, patience: 350)
      return lock
    }
    return try withExtendedLifetime(lock) { () throws(RecordsError) in try work() }
  }

  /// The folder of this home in `/dev/shm`: homes of the same person do not mix.
  static func shelterName(_ path: String) -> String {
    SHA256.hash(data: Array(path.utf8)).prefix(8).map { byte in
      let hex = String(byte, radix: 16)
      return byte < 16 ? "0" + hex : hex
    }.joined()
  }
}
