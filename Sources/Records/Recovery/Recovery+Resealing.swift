import Foundation
import Intervention

extension Recovery {
  /// Writes all that opens of a call's journal again, under a new key sealed to others, and removes
  /// the files it was in; what is under somebody else's key stays as it is.
  ///
  /// The new file is durable before the old ones go: interrupted in between, both are read. Throws
  /// `.inUse` when a console has it, or why it does not open.
  func reseal(_ seal: JournalSeal) throws(RecordsError) {
    var gathering = try gather(locking: true)
    guard let opened = gathering.opened else { throw gathering.problem(of: call) }
    // The key of a file left behind is about to be erased.
    if let unread = gathering.unread { throw unread }
    gathering.trim(in: folder)
    let plan = try JournalPlan(
      call, first: opened.header.first, seal, in: folder, JournalOptions())
    var frames: [Frame] = []
    for frame in gathering.inOrder { frames.append(try plan.seal(frame)) }
    let last = gathering.segments.map(\.name.number).max() ?? 0
    let name = SegmentName(call: call, number: last + 1)
    do {
      _ = try folder.create(name, in: .disk, header: plan.sealedHeader, frames: frames)
      for segment in gathering.segments where gathering.closed[segment.path] == nil {
        if gathering.untouchable.contains(segment.path) {
          folder.putAside(segment.path)
        } else {
          try folder.files.unlink(segment.path)
        }
      }
      try folder.files.synchroniseDirectory(folder.disk)
    } catch {
      throw RecordsError(error)
    }
  }
}

extension JournalFolder {
  /// The calls of which a file fits, by what its header shows in clear.
  ///
  /// Throws when one cannot be read: nobody knows what it needs.
  func calls(
    where fits: (HeaderReading) -> Bool
  ) throws(RecordsError) -> [CallID] {
    var calls: [CallID] = []
    // Old keys are erased after this: a shelter that cannot be listed is not an empty one.
    try RecordsError.telling { () throws(FileFailure) in _ = try files.names(in: shelter) }
    for (call, segments) in try segments() {
      if try has(call, segments, where: fits) { calls.append(call) }
    }
    return calls.sorted()
  }

  /// Whether one of the files of a call fits.
  func has(
    _ call: CallID, _ segments: [SegmentFile], where fits: (HeaderReading) -> Bool
  ) throws(RecordsError) -> Bool {
    for segment in segments {
      let bytes = try RecordsError.telling { () throws(FileFailure) in
        try beginning(of: segment)
      }
      if let bytes, fits(HeaderReading(bytes, for: call, with: JournalKeys())) { return true }
    }
    return false
  }

  /// The first bytes of a file; nil when it went away: signed meanwhile.
  func beginning(of segment: SegmentFile) throws(FileFailure) -> [UInt8]? {
    do {
      return try HeldFile.open(segment.path, .read, of: files).readAll(limit: FirstFrame.page)
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }
}
