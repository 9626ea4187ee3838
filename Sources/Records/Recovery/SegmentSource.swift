import Foundation
import Intervention
import Text

/// A file of a call that was read: what it holds, and what may be done with it.
struct SegmentSource {
  let segment: SegmentFile
  let held: HeldFile
  let bytes: [UInt8]
  let reading: SegmentReading
  /// Whether the system lets us write in it.
  let isWritable: Bool

  let identity: FileStatus.Identity

  /// Opens and reads a file; `locking` it for us, or as somebody who only looks.
  ///
  /// Nil when it is another name of a file already read: a draft whose making was cut short between
  /// its two names. `EWOULDBLOCK` when it must be locked and another console has it.
  init?(
    _ segment: SegmentFile, in folder: JournalFolder, locking: Bool,
    besides known: [FileStatus.Identity]
  ) throws(FileFailure) {
    self.segment = segment
    var isWritable = locking
    do {
      held = try HeldFile.open(segment.path, locking ? .append : .read, of: folder.files)
    } catch {
      guard locking, [EACCES, EPERM, EROFS].contains(error.code) else { throw error }
      held = try HeldFile.open(segment.path, .read, of: folder.files)
      isWritable = false
    }
    self.isWritable = isWritable
    identity = try held.status().identity
    guard !known.contains(identity) else { return nil }
    if locking {
      try held.lock(.exclusive)
      // The console that had it may have signed the call and removed the file meanwhile.
      guard try held.status().hasName else {
        throw FileFailure(operation: .reading, path: segment.path, code: ENOENT)
      }
    }
    bytes = try held.readAll()
    reading = SegmentReading(bytes, for: segment.name.call, with: folder.keys)
  }

  var name: SafeText { SafeText(segment.path).line }

  /// Whether nothing in it is unknown to us, its unfinished end apart.
  var isSound: Bool {
    guard case .open = reading.header else { return false }
    return !reading.isBroken && reading.frames.allSatisfy { $0.change != nil }
  }

  /// Whether its good frames may be followed by others, sealed as the plan seals them.
  func canGoOn(with plan: JournalPlan) -> Bool {
    guard case .open(let header, let own, _) = reading.header else { return false }
    return own == plan.record && header.format == plan.header.format && isSound && isWritable
  }

  /// Moves the bytes after the last good frame to `<file>.torn`, in the folder on the disk.
  ///
  /// They are durable there before they are cut here: a power cut between the two leaves both.
  func putTailAside(in folder: JournalFolder) throws(FileFailure) -> RecoveryReport.Torn {
    let path = folder.path(segment.name, in: .disk) + ".torn"
    let torn = try HeldFile.open(path, .appendOrCreate, of: folder.files)
    try torn.write(Array(bytes[reading.end...]))
    try torn.synchronise()
    try folder.files.synchroniseFolder(of: path)
    try held.truncate(to: reading.end)
    try held.synchronise()
    return RecoveryReport.Torn(
      file: name, asideIn: SafeText(path).line, bytes: reading.tail)
  }
}
