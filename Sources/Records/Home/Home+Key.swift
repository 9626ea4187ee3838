import Crypto
import Foundation
import Text

extension Home {
  /// The key of the folder; made the first time, never made again while there are notes.
  static func key(in path: String, _ files: SteadyFiles) throws(RecordsError) -> WrappingKey {
    if let key = try existingKey(in: path, files) { return key }
    return try holdingLock(of: path, files) { () throws(RecordsError) in
      // Another console may have made it while we waited.
      if let key = try existingKey(in: path, files) { return key }
      let file = path + "/workspace.key"
      // With a new key, the notes that are there would look lost.
      guard try !hasNotes(path, files) else { throw .keyMissing(SafeText(file).line) }
      let key = WrappingKey(newOf: .workspace)
      try RecordsError.telling { () throws(FileFailure) in
        try files.replace(file, with: key.bytes)
      }
      return key
    }
  }

  static func existingKey(
    in path: String, _ files: SteadyFiles
  ) throws(RecordsError) -> WrappingKey? {
    let file = path + "/workspace.key"
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try files.contents(of: file)
    }
    guard let bytes else { return nil }
    guard let key = WrappingKey(bytes, of: .workspace) else {
      throw .keyDamaged(SafeText(file).line)
    }
    return key
  }

  /// Erases the key of the folder: overwritten first, for disks that write in place.
  func eraseKey() throws(RecordsError) {
    let file = path + "/workspace.key"
    try RecordsError.telling { () throws(FileFailure) in
      let held = try HeldFile.open(file, .overwrite, of: files)
      try held.write(Array(repeating: 0, count: RecordKey.count))
      try held.synchronise()
      try files.unlink(file)
      try files.synchroniseFolder(of: file)
    }
  }

  private static func hasNotes(
    _ path: String, _ files: SteadyFiles
  ) throws(RecordsError) -> Bool {
    try RecordsError.telling { () throws(FileFailure) in
      let journals = try files.names(in: path + "/journals") ?? []
      let home = try files.names(in: path) ?? []
      return !journals.isEmpty || home.contains("ecoute.sqlite")
    }
  }

  /// Does something while no other console does; waits up to a second for them.
  static func holdingLock<Result>(
    of path: String, _ files: SteadyFiles, _ work: () throws(RecordsError) -> Result
  ) throws(RecordsError) -> Result {
    let lock = try lock(path + "/lock", files)
    return try withExtendedLifetime(lock) { () throws(RecordsError) in try work() }
  }

  /// Keeps other consoles out for as long as what it gives back lives.
  static func lock(_ path: String, _ files: SteadyFiles) throws(RecordsError) -> HeldFile {
    try RecordsError.telling { () throws(FileFailure) in
      let lock = try HeldFile.open(path, .appendOrCreate, of: files)
      try lock.lock(.exclusive, patience: 350)
      return lock
    }
  }

  /// The folder of this home in `/dev/shm`: homes of the same person do not mix.
  static func shelterName(_ path: String) -> String {
    SHA256.hash(data: Array(path.utf8)).prefix(8).hexadecimal
  }
}
