import Dispatch
import Foundation
import Intervention
import Text

// What an active call did while the log could not be written: it waits, and is said to.

extension AccessLog {
  /// Writes an entry as soon as it can be, for a call under way: never waits, never fails.
  public func `defer`(_ entry: AccessEntry) {
    guard isKept else { return }
    pending.withLock { $0.entries.append(entry) }
    queue.async { try? self.adopt() }
  }

  /// How many entries of this console the log refused; 0 when it takes them.
  public var waiting: Int { pending.withLock { $0.isRefused ? $0.entries.count : 0 } }

  /// What to say of the entries that wait; nil when none does.
  public var phrase: Phrase? {
    let count = waiting
    guard count > 0 else { return nil }
    return Phrase(
      fr: "Le registre des accès ne s'écrit pas : inscriptions en attente : \(count) ;"
        + " l'appel continue, elles seront inscrites dès que possible.",
      en: "The access log cannot be written: entries waiting: \(count);"
        + " the call goes on, they will be written as soon as possible.")
  }

  /// Waits until what was deferred is written or put aside, but not for ever: for the ways out.
  public func settle(atMost milliseconds: Int = 10_000) {
    let done = DispatchSemaphore(value: 0)
    queue.async {
      try? self.adopt()
      done.signal()
    }
    _ = done.wait(timeout: .now() + .milliseconds(milliseconds))
  }

  /// Writes what waits: this console's, and what consoles that ended left in the file.
  func adopt() throws(RecordsError) {
    let own = pending.withLock { $0 }
    let left = WaitingAccess(folder, files)
    let others = left.read()
    guard !own.entries.isEmpty || !others.isEmpty else { return }
    let fresh = own.isRefused ? [] : own.entries
    let late = others + own.entries.filter { !fresh.contains($0) && !others.contains($0) }
    do {
      try file.write { db in
        let new =
          try late.filter { try !AccessRows.has($0, db) }.map { ($0, isDeferred: true) }
          + fresh.map { ($0, isDeferred: false) }
        if !new.isEmpty { _ = try self.append(new, db) }
      }
    } catch {
      pending.withLock { $0.isRefused = true }
      left.keep(own.entries)
      throw error
    }
    pending.withLock { pending in
      pending.entries.removeAll(where: own.entries.contains)
      pending.isRefused = false
    }
    left.remove(others)
  }
}

/// What this console's log has not taken yet.
struct PendingAccess: Sendable {
  var entries: [AccessEntry] = []
  /// Whether the log refused them.
  var isRefused = false
}

/// Entries that wait on the disk, so that they survive the console: `access.waiting`, one by line.
///
/// When the disk refuses too, they are in the console's memory alone, as its call says.
struct WaitingAccess {
  static let fileName = "access.waiting"

  private let folder: String
  private let files: SteadyFiles
  private var path: String { folder + "/" + Self.fileName }

  init(_ folder: String, _ files: SteadyFiles) {
    self.folder = folder
    self.files = files
  }

  /// What waits; a line that is not an entry, torn or foreign, is passed over.
  func read() -> [AccessEntry] { (try? known()) ?? [] }

  private func known() throws(FileFailure) -> [AccessEntry] {
    let bytes = try files.contents(of: path) ?? []
    return bytes.split(separator: 0x0a).compactMap {
      try? JSONDecoder().decode(AccessEntry.self, from: Data($0))
    }
  }

  /// Adds what is not there yet.
  func keep(_ entries: [AccessEntry]) {
    changing { known in entries.filter { !known.contains($0) } + known }
  }

  /// Takes out what was written in the log.
  func remove(_ entries: [AccessEntry]) {
    guard !entries.isEmpty else { return }
    changing { known in known.filter { !entries.contains($0) } }
  }

  private func changing(_ change: ([AccessEntry]) -> [AccessEntry]) {
    try? Home.holdingLock(of: folder, files) { () throws(RecordsError) in
      try RecordsError.telling { () throws(FileFailure) in
        // A file that cannot be read is not written again: the entries of others are in it.
        let known = try known()
        let new = change(known)
        guard new != known else { return }
        if new.isEmpty { return try files.unlink(path) }
        var lines: [UInt8] = []
        for entry in new { lines += Array((try? JSONEncoder().encode(entry)) ?? Data()) + [0x0a] }
        try files.replace(path, with: lines)
      }
    }
  }
}
