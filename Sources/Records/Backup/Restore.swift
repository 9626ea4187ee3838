import Foundation
import GRDB
import Intervention
import Text

/// Puts a centre back on a bare machine from the two files of its backups.
///
/// All is made and read back beside the folder asked for, and takes its name at the end: whatever
/// fails, or is interrupted, leaves no data folder that looks whole and is not.
public struct Restore {
  private let records: ArchiveReader
  private let keys: ArchiveReader
  private let path: String
  private let files: SteadyFiles

  /// What was restored.
  public struct Restored: Hashable, Sendable {
    /// The signed calls, each read back whole.
    public internal(set) var calls = 0
    /// The calls destroyed since the records were written: they are not there.
    public internal(set) var destroyed = 0
    /// The calls in progress.
    public internal(set) var journals = 0
    /// Those in progress that this person's keys do not open; their files are there.
    public internal(set) var closed = 0
    /// The restorations that were killed beside this folder, and whose halves are removed.
    public internal(set) var cleared = 0
  }

  /// Checks both files whole, and that nothing is where they are to be restored.
  public init(
    records: String, keys: String, to home: String, progress: BackupProgress = { _ in }
  ) throws(BackupError) {
    try self.init(records: records, keys: keys, to: home, .real, progress: progress)
  }

  init(
    records: String, keys: String, to home: String, _ files: SteadyFiles,
    progress: BackupProgress = { _ in }
  ) throws(BackupError) {
    self.files = files
    path = Path.whole(home)
    if let names = try? files.list(path) {
      guard names.isEmpty else { throw .notBare(SafeText(path).line) }
    } else if access(path, F_OK) == 0 {
      throw .notBare(SafeText(path).line)
    }
    self.keys = try ArchiveReader(keys, as: .keys, files)
    self.records = try ArchiveReader(records, as: .records, files, progress: progress)
    guard self.keys.header.centre == self.records.header.centre else { throw .otherCentre }
  }

  /// Restores; `unlock` opens the records with somebody's passphrase, or with the recovery key.
  public func run(
    at moment: Moment, progress: BackupProgress = { _ in },
    unlock: (Records) throws -> Void
  ) throws -> Restored {
    let cleared = RestoreDraft.clear(beside: path, files)
    var made: String?
    do {
      let draft = try BackupError.telling { () throws(FileFailure) in
        try Home.makeParents(of: path)
        return try RestoreDraft(beside: path, files)
      }
      made = draft.path
      var restored = try fill(draft.path, at: moment, progress, unlock)
      try BackupError.telling { () throws(FileFailure) in
        try? files.removeDirectory(path)
        try draft.rename(to: path)
        made = path
        try files.synchroniseFolder(of: path)
      }
      restored.cleared = cleared
      return restored
    } catch {
      if let made { try? FileManager.default.removeItem(atPath: made) }
      throw error
    }
  }

  private func fill(
    _ draft: String, at moment: Moment, _ progress: BackupProgress,
    _ unlock: (Records) throws -> Void
  ) throws -> Restored {
    try extract(keys, to: draft) { [AccessKey.fileName, Self.keyTables].contains($0) }
    try extract(records, to: draft) { $0 == Self.register }
    try progress(0.3)
    var restored = Restored()
    var destroyed = try join(draft)
    // The journals of a call are sealed to people, not to its key: they would bring it back.
    try extract(records, to: draft) { name in
      guard let call = BackupFiles.call(of: name), destroyed.known.contains(call) else {
        return BackupFiles.allows(name)
      }
      destroyed.leftOut.insert(call)
      return false
    }
    restored.destroyed = destroyed.leftOut.count
    try progress(0.4)
    let home = try Home.open(draft)
    let records = Records(home)
    // The folder is about to be renamed, or removed: nothing may be coming and going in it, neither
    // what the log still had to write nor the files that SQLite removes when it closes.
    defer {
      records.log.settle()
      records.log.file.close()
    }
    // Before anything is written in the log, whose mark no backup has.
    try records.log.beginMark()
    try unlock(records)
    try read(records, &restored) { fraction throws(BackupError) in
      try progress(0.4 + fraction * 0.6)
    }
    let entry = AccessEntry(.restore, by: records.who, at: moment, subject: self.records.header.at)
    try records.log.record(entry)
    return restored
  }

  /// Writes those files of an archive whose name is wanted.
  private func extract(
    _ archive: ArchiveReader, to draft: String, where isWanted: (String) -> Bool
  ) throws {
    for entry in archive.entries where isWanted(entry.name) {
      try write(entry, of: archive, under: draft)
    }
  }

  private static let register = "ecoute.sqlite"
  private static let keyTables = "keys.sqlite"

  private func write(_ entry: ArchiveReader.Entry, of archive: ArchiveReader, under draft: String)
    throws
  {
    try BackupError.telling { () throws(FileFailure) in
      var folder = draft
      for part in entry.name.split(separator: "/").dropLast() {
        folder += "/" + part
        try files.makeDirectory(folder)
      }
      try archive.extract(entry, to: draft + "/" + entry.name)
      try files.synchroniseFolder(of: draft + "/" + entry.name)
    }
  }

  /// Makes one register of the two copies, without the calls destroyed since.
  private func join(_ draft: String) throws -> DestroyedCalls {
    let register = draft + "/" + Self.register
    let keys = draft + "/" + Self.keyTables
    do {
      // Both are brought to the tables of this version first.
      try Schema.open(keys, files).close()
      let queue = try Schema.open(register, files)
      defer { try? queue.close() }
      let destroyed = try queue.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH ? AS keys", arguments: [keys])
        var destroyed = DestroyedCalls()
        try db.inTransaction {
          try Snapshot.bring(Snapshot.keys, from: "keys", into: db)
          destroyed = try DestroyedRows.leaveOut(db)
          let without = try DestroyedRows.callsWithoutKey(db)
          guard without == 0 else { throw BackupError.olderKeys(without) }
          return .commit
        }
        try db.execute(sql: "DETACH keys")
        _ = try db.checkpoint(.truncate)
        return destroyed
      }
      for suffix in ["", "-wal", "-shm", "-lock"] { try? files.unlink(keys + suffix) }
      return destroyed
    } catch {
      throw BackupError(error, at: register)
    }
  }

  /// Reads back every call.
  private func read(
    _ records: Records, _ restored: inout Restored, _ progress: BackupProgress
  ) throws {
    // One entry says it all: reading back is not reading.
    try records.require(Right(.read, .notes))
    let signed = try records.register.list()
    for (index, entry) in signed.enumerated() {
      _ = try records.register.read(entry.call)
      try progress(Double(index + 1) / Double(signed.count))
    }
    restored.calls = signed.count
    for journal in try records.journals() {
      restored.journals += 1
      if (try? records.recovered(journal.call)) == nil { restored.closed += 1 }
    }
  }
}
