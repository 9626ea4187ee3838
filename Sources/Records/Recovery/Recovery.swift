import Foundation
import Intervention

/// Takes up an interrupted call from its files, or only looks at it.
struct Recovery {
  let call: CallID
  let folder: JournalFolder

  /// The changes of a call, also one in use; touches nothing.
  ///
  /// Throws when a part of it is under somebody else's key.
  func peek() throws(RecordsError) -> RecoveredCall {
    let gathering = try gather(locking: false)
    _ = try gathering.whole(of: call)
    return RecoveredCall(call: call, changes: gathering.changes, report: gathering.report)
  }

  /// Takes the call up: its changes, and the journal to go on with, locked and on the disk.
  ///
  /// Throws `.inUse` when another console has it, and says why when no file opens, or
  /// when one is under somebody else's key: none is touched.
  func open(
    _ seal: JournalSeal, _ options: JournalOptions
  ) throws(RecordsError) -> (Journal, RecoveredCall) {
    var gathering = try gather(locking: true)
    let opened = try gathering.whole(of: call)
    gathering.trim(in: folder)

    let plan = try JournalPlan(
      call, first: opened.header.first, record: opened.record, seal, in: folder, options)
    let durable = gathering.durable()
    var state = JournalState(
      number: gathering.segments.map(\.name.number).max() ?? 0,
      kept: durable.sequences.max() ?? opened.header.first - 1)
    // The rest is written in a new segment; without a rest, the last file may simply go on.
    for frame in gathering.inOrder where !durable.sequences.contains(frame.sequence) {
      state.add(try plan.seal(frame))
    }
    if state.pending.isEmpty { state.disk = durable.last(followedBy: plan) }
    state.older = gathering.held(in: .disk)
    state.oldShelters = gathering.held(in: .shelter)

    let journal = Journal(plan, state: state, untouchable: gathering.untouchable)
    journal.sync()
    return (
      journal, RecoveredCall(call: call, changes: gathering.changes, report: gathering.report)
    )
  }

  /// Lists and reads the call's files, again when some went away in between.
  func gather(locking: Bool) throws(RecordsError) -> Gathering {
    var attempts = 0
    while true {
      guard let segments = try folder.segments()[call] else { throw .unknownCall(call) }
      let gathering = try Gathering(segments, in: folder, locking: locking)
      attempts += 1
      if !gathering.hasVanished || attempts == 5 { return gathering }
    }
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

extension JournalPlan {
  /// Seals again a frame that was read.
  func seal(_ frame: OpenedFrame) throws(RecordsError) -> Frame {
    do {
      return try sealer.seal(frame.payload, sequence: frame.sequence)
    } catch {
      throw .failing("AES-GCM", code: ENOMEM)
    }
  }
}
