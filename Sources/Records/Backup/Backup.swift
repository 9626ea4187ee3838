import Foundation
import Intervention
import Text

/// Makes backups of a centre while its consoles work.
///
/// Two files: `centre-<date>.records`, of which many may be kept, has all that is sealed and the
/// access log; `centre.keys`, of which there is only the last, has the keyring, the accounts and what
/// opens it. Neither tells a word without a passphrase. What is destroyed is destroyed in both: the
/// records of yesterday do not open with the keys of today.
public struct Backup {
  let records: Records
  var home: Home { records.home }

  /// Backups of a centre.
  public init(_ records: Records) { self.records = records }

  /// What a backup wrote.
  public struct Written: Hashable, Sendable {
    /// The path of the records.
    public let records: String
    /// The path of the keys.
    public let keys: String
    /// The length of the records.
    public let bytes: Int
    /// How many files of calls in progress are in it.
    public let journals: Int
    /// The folders of other backups whose keys are older ones still, which open what was taken away.
    public internal(set) var pending: [SafeText] = []
  }

  /// Writes both files in a folder, reads them back, and remembers the folder.
  ///
  /// Journals first: a call signed meanwhile is then in the register's copy too. Keys last: they open
  /// all that the records have.
  public func write(
    to folder: String, at moment: Moment, progress: BackupProgress = { _ in }
  ) throws(BackupError) -> Written {
    guard home.isCentre else { throw .noCentre }
    let trace = { (outcome: AccessOutcome) throws(BackupError) in
      let entry = AccessEntry(
        .backup, by: records.who, at: moment, subject: SafeText(folder).line, outcome: outcome)
      _ = try BackupError.telling { () throws(RecordsError) in try records.log.record(entry) }
    }
    try BackupError.telling { () throws(RecordsError) in
      try records.allow(Right(.write, .backups), .backup)
    }
    try trace(.done)
    do {
      return try write(in: try place(folder), at: moment, progress)
    } catch {
      try? trace(.failed)
      throw error
    }
  }

  private func write(
    in folder: String, at moment: Moment, _ progress: BackupProgress
  ) throws(BackupError) -> Written {
    try exclusively { () throws(BackupError) in
      BackupDraft.clear(in: folder, home.files)
      let header = try header(.records, at: moment)
      let name = "centre-" + moment.fileName + ".records"
      var written = try telling { () throws(any Error) in
        let archive = try ArchiveWriter(header, in: folder, home.files)
        let journals = try addFiles(to: archive) { () throws(BackupError) in try progress(0) }
        try progress(0.1)
        try addTables(Snapshot.records, "ecoute.sqlite", to: archive, in: folder)
        try progress(0.6)
        try archive.finish(as: folder + "/" + name, replacing: false)
        return Written(
          records: folder + "/" + name, keys: folder + "/" + Self.keysName, bytes: archive.count,
          journals: journals)
      }
      // Once they have their name, they stay, and the keys that open them must follow.
      _ = try ArchiveReader(written.records, as: .records, home.files) {
        try? progress(0.6 + $0 * 0.3)
      }
      written.pending = try writeKeys(in: folder, at: moment).pending
      try? progress(1)
      return written
    }
  }

  /// Adds a copy of some tables of the register.
  func addTables(
    _ tables: Set<String>, _ name: String, to archive: ArchiveWriter, in folder: String
  ) throws {
    let copy = BackupDraft.path(in: folder)
    defer { try? home.files.unlink(copy) }
    try Snapshot.write(tables, of: home.register, to: copy, home.files)
    try archive.add(name, from: copy)
  }

  /// What belongs to a centre besides the register; returns how many files of calls there are.
  private func addFiles(
    to archive: ArchiveWriter, each step: () throws(BackupError) -> Void
  ) throws -> Int {
    var calls = 0
    for file in try BackupFiles(home).all() {
      try step()
      do throws(FileFailure) {
        try archive.add(file.name, from: file.path)
        if file.isOfCall { calls += 1 }
      } catch {
        // Signed meanwhile, or a link that leads elsewhere.
        guard [ENOENT, ELOOP].contains(error.code) else { throw error }
      }
    }
    return calls
  }

  func header(
    _ kind: ArchiveHeader.Kind, at moment: Moment
  ) throws(BackupError) -> ArchiveHeader {
    let key = try BackupError.telling { () throws(RecordsError) in
      try AccessKey.load(in: home.path, home.files)
    }
    // Making the centre was the first entry of the log, and made its key.
    guard let key else {
      throw .records(.keyMissing(SafeText(home.path + "/" + AccessKey.fileName).line))
    }
    return ArchiveHeader(kind: kind, centre: key.name, at: moment.iso8601)
  }

  /// The folder, made when only it is missing, by its whole path.
  private func place(_ folder: String) throws(BackupError) -> String {
    let whole = Path.whole(folder)
    if whole == home.path || whole.hasPrefix(home.path + "/") {
      throw .insideHome(SafeText(whole).line)
    }
    try telling { () throws(any Error) in
      if access(whole, F_OK) != 0 { try home.files.makeDirectory(whole) }
    }
    return Path.real(whole)
  }

  /// Does something while no other backup of this centre does.
  func exclusively<Result>(
    _ work: () throws(BackupError) -> Result
  ) throws(BackupError) -> Result {
    let lock = try BackupError.telling { () throws(RecordsError) in
      try RecordsError.telling { () throws(FileFailure) in
        let lock = try HeldFile.open(home.path + "/backup.lock", .appendOrCreate, of: home.files)
        try lock.lock(.exclusive, patience: 1000)
        return lock
      }
    }
    defer { withExtendedLifetime(lock) {} }
    return try work()
  }

  func telling<Result>(_ work: () throws -> Result) throws(BackupError) -> Result {
    do { return try work() } catch { throw BackupError(error, at: home.register) }
  }
}
