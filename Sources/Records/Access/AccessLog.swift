import Dispatch
import Foundation
import GRDB
import Intervention
import Synchronization
import Text

/// The access log: every reading, writing, export, search and key act, in one chain that all the
/// consoles of the host share.
///
/// Two ways in. ``record(_:)`` is on the disk when it returns, and throws otherwise: what was asked
/// is then refused. ``defer(_:)`` never waits and never fails: it is for a call under way, which the
/// log must not hold up; what could not be written waits in memory and in `access.waiting` until it
/// can (``waiting``). Methods may be called from any thread.
///
/// Sources: LRSSS s. 103 and 265; OWASP ASVS 5.0, 16.2 to 16.5.
public final class AccessLog: Sendable {
  /// The data folder's path.
  ///
  /// Not the folder itself: a log that finishes writing keeps no console open.
  let folder: String
  let files: SteadyFiles
  let now: @Sendable () -> Int64
  let queue = DispatchQueue(label: "ecoute.access", qos: .utility)
  let pending = Mutex(PendingAccess())
  let file: RegisterFile
  /// False with a register that is kept elsewhere, on a disk of its own: its log is there too.
  let isKept: Bool

  /// The access log of a data folder; opens nothing yet.
  public convenience init(_ home: Home) {
    self.init(home, now: JournalOptions().now)
  }

  convenience init(_ home: Home, now: @escaping @Sendable () -> Int64) {
    self.init(home, RegisterFile(home), now: now)
  }

  init(
    _ home: Home, _ file: RegisterFile, isKept: Bool = true,
    now: @escaping @Sendable () -> Int64
  ) {
    folder = home.path
    files = home.files
    self.file = file
    self.isKept = isKept
    self.now = now
  }

  /// Writes an entry, and first those that wait; all of it is on the disk when it returns.
  @discardableResult
  public func record(_ entry: AccessEntry) throws(RecordsError) -> Int {
    guard isKept else { return 0 }
    try adopt()
    return try append([(entry, isDeferred: false)])
  }

  /// The entries, in order, that a filter lets through.
  public func entries(_ filter: AccessFilter = AccessFilter()) throws(RecordsError)
    -> [LoggedAccess]
  {
    try file.read { db in
      var found: [LoggedAccess] = []
      try AccessRows.each(db, where: filter.condition, filter.arguments) { _, logged, _ in
        if let logged, filter.accepts(logged) { found.append(logged) }
      }
      return found
    } ?? []
  }

  /// The number of entries and the code of the last, for a shift report; nil when there is none.
  public func code() throws(RecordsError) -> (size: Int, code: AccessCode)? {
    try file.read { try AccessRows.last($0).map { ($0.number, AccessCode(hash: $0.hash)) } } ?? nil
  }

  /// Writes entries at the end of the chain, in one transaction.
  package func append(
    _ entries: [(entry: AccessEntry, isDeferred: Bool)]
  ) throws(RecordsError) -> Int {
    try file.write { db in try self.append(entries, db) }
  }

  /// The same, in the transaction of a writer: both are done, or neither.
  func append(
    _ entries: [(entry: AccessEntry, isDeferred: Bool)], _ db: Database
  ) throws -> Int {
    let last = try AccessRows.last(db)
    let key = try self.key(isFirst: last == nil)
    let mark = AccessMark(in: folder, files)
    let state = try mark.prepare(db, at: now(), key: key)
    var number = last?.number ?? 0
    var hash = last?.hash ?? AccessChain.beginning
    for (entry, isDeferred) in entries {
      number += 1
      let logged = LoggedAccess(number: number, entry: entry, isDeferred: isDeferred)
      hash = AccessChain.hash(logged, after: hash)
      try AccessRows.insert(logged, hash: hash, db)
    }
    let checkpoint = try AccessCheckpoint(
      size: number, hash: hash, at: now(), after: try AccessRows.lastKept(db),
      state == .refused ? .plain : .marked, key: key)
    try AccessRows.insert(checkpoint, db)
    // Once it is durable: a mark must never be of entries that a power cut takes back.
    if state == .good { db.afterNextTransaction { _ in mark.keep(checkpoint) } }
    return number
  }

  /// Makes the mark of a log that was just restored.
  func beginMark() throws(RecordsError) {
    guard let key = try AccessKey.load(in: folder, files) else { return }
    try file.read { db in try AccessMark(in: self.folder, self.files).begin(db, at: now(), key: key)
    }
  }

  /// A log that has begun never changes key: the entries signed before could not be believed.
  private func key(isFirst: Bool) throws(RecordsError) -> AccessKey {
    if let key = try AccessKey.load(in: folder, files) { return key }
    guard isFirst else { throw .keyMissing(SafeText(folder + "/" + AccessKey.fileName).line) }
    return try AccessKey.make(in: folder, files)
  }
}
