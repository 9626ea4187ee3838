import Foundation
import Intervention

/// What a journal remembers between two calls: its files, and what the disk does not have yet.
struct JournalState: Sendable {
  /// The segment being written; nil while the disk refuses.
  var disk: HeldFile?
  /// The copy in `/dev/shm` of what the disk refused; nil when there is none.
  var shelter: HeldFile?
  /// Shelters that are not written any more, to be removed once the disk has everything.
  var oldShelters: [HeldFile] = []
  /// Older segments: open for their locks alone.
  var older: [HeldFile] = []
  /// Frames not known to be on the disk, in order.
  private(set) var pending: [Pending] = []
  /// The last sequence known to be on the disk.
  private(set) var kept: Int
  /// Since when the disk refuses, and why.
  private(set) var failure: (since: Int64, reason: RecordsError)?
  /// The highest number given to a segment.
  var number: Int
  /// Since when a change could not even be sealed: it is in the console's memory alone.
  var unsealedSince: Int64?
  /// Whether the files were given back; a later change takes them up again.
  var isClosed = false
  /// Whether the background queue will come by itself.
  var isScheduled = false

  struct Pending: Sendable {
    let frame: Frame
    var isSheltered = false
  }

  init(number: Int, kept: Int) {
    self.number = number
    self.kept = kept
  }

  var keeping: Keeping {
    if let failure { return .keptInMemory(since: failure.since, reason: failure.reason) }
    guard let unsealedSince else { return .kept(kept) }
    return .keptInMemory(since: unsealedSince, reason: .failing("AES-GCM", code: ENOMEM))
  }

  mutating func add(_ frame: Frame) { pending.append(Pending(frame: frame)) }

  /// The first frames are on the disk.
  ///
  /// New ones only ever come at the end.
  mutating func keepFirst(_ count: Int) {
    kept = max(kept, pending.prefix(count).map(\.frame.sequence).max() ?? 0)
    pending.removeFirst(count)
  }

  /// The segment being written is not trusted any more.
  ///
  /// After an error, what `fdatasync` says of it means nothing (« fsyncgate »): its frames not known
  /// to be on the disk go to another file.
  mutating func refuse(at now: Int64, _ reason: RecordsError) {
    if let disk { older.append(disk) }
    disk = nil
    failure = (failure?.since ?? now, reason)
  }

  /// A new segment is on the disk with everything that was pending when it was begun.
  mutating func accept(_ segment: HeldFile) {
    disk = segment
    failure = nil
  }

  /// The frames the shelter does not have.
  var unsheltered: [Frame] { pending.filter { !$0.isSheltered }.map(\.frame) }

  mutating func markSheltered(_ isSheltered: Bool) {
    for index in pending.indices { pending[index].isSheltered = isSheltered }
  }
}
