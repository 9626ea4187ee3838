import Intervention

/// Takes up an interrupted call from its files, or only looks at it.
struct Recovery {
  let call: CallID
  let folder: JournalFolder

  /// The changes of a call, also one in use; touches nothing.
  func peek() throws(RecordsError) -> RecoveredCall {
    let gathering = try Gathering(segments(), in: folder, locking: false)
    guard gathering.opened != nil else { throw gathering.problem(of: call) }
    return RecoveredCall(call: call, changes: gathering.changes, report: gathering.report)
  }

  /// Takes the call up: its changes, and the journal to go on with, locked and on the disk.
  ///
  /// Throws `.inUse` when another console has it, and says why when no file opens: none is touched.
  func open(_ options: JournalOptions) throws(RecordsError) -> (Journal, RecoveredCall) {
    let segments = try segments()
    var gathering = try Gathering(segments, in: folder, locking: true)
    guard let opened = gathering.opened else { throw gathering.problem(of: call) }
    // What could not be cut is kept whole, also after signature.
    var uncut = trim(&gathering)
    let untouchable = gathering.untouchable.union(uncut)
    let plan = try JournalPlan(
      call, first: opened.header.first, record: opened.record, in: folder, options)

    // What is on the disk for certain, and the file to go on with.
    var durable: Set<Int> = []
    for source in gathering.sources where source.segment.isOnDisk {
      if (try? source.held.synchronise()) != nil {
        durable.formUnion(source.reading.frames.map(\.sequence))
      } else {
        uncut.insert(source.segment.path)
      }
    }
    let loose = gathering.frames.values.filter { !durable.contains($0.sequence) }
      .sorted { $0.sequence < $1.sequence }
    var state = JournalState(
      number: segments.map(\.name.number).max() ?? 0,
      kept: durable.max() ?? opened.header.first - 1)
    for frame in loose {
      guard let sealed = try? plan.sealer.seal(frame.payload, sequence: frame.sequence) else {
        throw .failing("AES-GCM", code: 0)
      }
      state.add(sealed)
    }
    let last = gathering.sources.last { $0.segment.isOnDisk }
    if loose.isEmpty, let last, last.canGoOn(with: opened.record),
      !uncut.contains(last.segment.path) {
      state.disk = last.held
    }
    state.older = gathering.sources.filter { $0.segment.place == .disk }.map(\.held)
    state.oldShelters = gathering.sources.filter { $0.segment.place == .shelter }.map(\.held)

    let journal = Journal(plan, state: state, untouchable: untouchable)
    journal.sync()
    return (
      journal, RecoveredCall(call: call, changes: gathering.changes, report: gathering.report)
    )
  }

  private func segments() throws(RecordsError) -> [SegmentFile] {
    guard let segments = try folder.segments()[call] else { throw .unknownCall(call) }
    return segments
  }

  /// Puts the unfinished ends aside; answers the files where that failed, which stay as they are.
  private func trim(_ gathering: inout Gathering) -> Set<String> {
    var uncut: Set<String> = []
    for source in gathering.sources
    where source.isSound && source.reading.tail > 0 && !source.segment.name.isDraft {
      do {
        gathering.note(try source.putTailAside(in: folder))
      } catch {
        uncut.insert(source.segment.path)
      }
    }
    return uncut
  }
}

/// A call as its files tell it.
public struct RecoveredCall: Hashable, Sendable {
  /// The call.
  public let call: CallID
  /// Its changes in order, without those that do not open; for a correction, those of the
  /// register come first.
  public internal(set) var changes: [Change]
  /// What else was found.
  public let report: RecoveryReport
}

extension SegmentFile {
  /// Whether it is a finished segment on the disk.
  fileprivate var isOnDisk: Bool { place == .disk && !name.isDraft }
}
