import Foundation
import Intervention

/// A journal found in the data folder, for the home screen.
public struct JournalSummary: Hashable, Sendable {
  /// The call.
  public let call: CallID
  /// Whether a console is using it; if not, it was interrupted.
  public let isInUse: Bool
  /// The first change: the number, the hour and the worker, or who began a correction.
  public let first: Change?
  /// Why it does not open, when it does not.
  public let problem: RecordsError?
  /// Whose it is, when it does not open here and they are still known.
  public internal(set) var author: AccountID?
  /// Those it is sealed to, when none of them unlocked.
  let readers: [KeyID]
}

extension JournalFolder {
  /// The journals of the folder, in the order the calls were opened.
  ///
  /// Reads one page of each.
  func summaries() throws(RecordsError) -> [JournalSummary] {
    try segments().compactMap { call, segments in summary(of: call, segments) }
      .sorted { $0.call < $1.call }
  }

  private func summary(of call: CallID, _ segments: [SegmentFile]) -> JournalSummary? {
    var isInUse = false
    var first: Change?
    var problem: RecordsError?
    var readers: [KeyID] = []
    for segment in segments {
      do {
        let held = try HeldFile.open(segment.path, .read, of: files)
        isInUse = isInUse || held.isHeldElsewhere
        guard first == nil else { continue }
        let reading = FirstFrame(try held.readAll(limit: FirstFrame.page), call, keys)
        first = reading.change
        readers = reading.readers
        problem = problem ?? reading.problem(segment.path)
      } catch {
        guard error.code != ENOENT else { continue }  // signed meanwhile
        problem = problem ?? RecordsError(error)
      }
    }
    // A draft alone is a call that is only being made, unless words are in it.
    guard first != nil || segments.contains(where: { !$0.name.isDraft }) else { return nil }
    return JournalSummary(
      call: call, isInUse: isInUse, first: first, problem: first == nil ? problem : nil,
      readers: readers)
  }
}
