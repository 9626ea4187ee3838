import Foundation
import Intervention
import Text

/// The changes of a call gathered from all its files, merged by sequence.
struct Gathering {
  /// The files of the call, also those that could not be read.
  let segments: [SegmentFile]
  /// The files that could be read.
  private(set) var sources: [SegmentSource] = []
  /// One frame a sequence, the first found.
  private(set) var frames: [Int: OpenedFrame] = [:]
  /// The header and record key to go on with; nil when no file opens.
  private(set) var opened: (header: SegmentHeader, record: RecordKey)?
  private(set) var report = RecoveryReport()
  /// Files to keep whole, also after signature.
  private(set) var untouchable: Set<String> = []
  /// Whether a file of the list was gone: the call's own console is moving its words to the disk.
  private(set) var hasVanished = false
  /// Why a file could not be read now, if one could not: the disk may give it back later.
  private(set) var unread: RecordsError?
  /// The files that are whole and not for the keys at hand, or not for this version, and why: what
  /// they hold is nobody's to leave out.
  private(set) var closed: [String: RecordsError] = [:]
  private var firstProblem: RecordsError?

  /// Reads the files of a call.
  ///
  /// `locking` is for whoever goes on writing. Throws `.inUse` when another console has one of them.
  init(
    _ segments: [SegmentFile], in folder: JournalFolder, locking: Bool
  ) throws(RecordsError) {
    self.segments = segments
    for segment in segments {
      do {
        let source = try SegmentSource(
          segment, in: folder, locking: locking, besides: sources.map(\.identity))
        if let source { add(source) }
      } catch {
        switch error.code {
        case EWOULDBLOCK: throw .inUse(segment.name.call)
        case ENOENT: hasVanished = true
        default:
          unread = unread ?? RecordsError(error)
          skip(segment, RecordsError(error))
        }
      }
    }
    report.missing = holes
  }

  /// The frames, in order.
  var inOrder: [OpenedFrame] { frames.values.sorted { $0.sequence < $1.sequence } }

  /// The changes, in order.
  var changes: [Change] { inOrder.compactMap(\.change) }

  /// Why nothing opens, when nothing does.
  func problem(of call: CallID) -> RecordsError { firstProblem ?? .unknownCall(call) }

  /// The header and record key to go on with, when all that is there opens, what is damaged apart: a
  /// part of a call is never given for the whole of it.
  func whole(of call: CallID) throws(RecordsError) -> (header: SegmentHeader, record: RecordKey) {
    guard let opened else { throw problem(of: call) }
    if let reason = closed.min(by: { $0.key < $1.key })?.value { throw reason }
    return opened
  }

  mutating func note(_ torn: RecoveryReport.Torn) { report.torn.append(torn) }

  mutating func keepWhole(_ source: SegmentSource) { untouchable.insert(source.segment.path) }

  private mutating func add(_ source: SegmentSource) {
    sources.append(source)
    guard case .open(let header, let record, _) = source.reading.header else {
      return skip(source)
    }
    if opened == nil { opened = (header, record) }
    var isSound = source.isSound
    for frame in source.reading.frames {
      if let known = frames[frame.sequence] {
        // The same change twice is a rewritten segment; two changes in one place is not possible.
        if known.payload != frame.payload { isSound = false }
      } else {
        frames[frame.sequence] = frame
      }
    }
    guard !isSound, !source.segment.name.isDraft else { return }
    untouchable.insert(source.segment.path)
    if source.reading.frames.allSatisfy({ $0.change != nil }) {
      report.damaged.append(source.name)
    } else {
      report.later.append(source.name)
    }
  }

  private mutating func skip(_ source: SegmentSource) {
    // A draft was never finished: without its header it holds nothing that was ever written in it.
    guard !source.segment.name.isDraft else { return }
    skip(source.segment, source.reading.header.problem(source.name) ?? .damaged(source.name))
  }

  private mutating func skip(_ segment: SegmentFile, _ problem: RecordsError) {
    untouchable.insert(segment.path)
    firstProblem = firstProblem ?? problem
    switch problem {
    case .wrongKey, .sealedToOthers, .locked, .laterFormat: closed[segment.path] = problem
    default: report.damaged.append(SafeText(segment.path).line)
    }
  }

  /// The sequences that are nowhere, between the first of the journal and the last found.
  private var holes: [ClosedRange<Int>] {
    var holes: [ClosedRange<Int>] = []
    var expected = opened?.header.first ?? 1
    for sequence in frames.keys.sorted() {
      if sequence > expected { holes.append(expected...(sequence - 1)) }
      expected = max(expected, sequence + 1)
    }
    return holes
  }
}
