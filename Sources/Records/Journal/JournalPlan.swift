import Foundation
import Intervention

/// What a journal needs besides its files: whose it is, how it is sealed, whom it tells.
struct JournalPlan: Sendable {
  let header: SegmentHeader
  let record: RecordKey
  let sealedHeader: [UInt8]
  let sealer: FrameSealer
  let folder: JournalFolder
  let options: JournalOptions

  /// The plan for a call, with a new record key or the one its files have.
  init(
    _ call: CallID, first: Int, record: RecordKey = RecordKey(), _ seal: JournalSeal,
    in folder: JournalFolder, _ options: JournalOptions
  ) throws(RecordsError) {
    self.record = record
    header = SegmentHeader(call: call, record: record, first: first, seal)
    sealer = FrameSealer(record, header: header)
    self.folder = folder
    self.options = options
    do {
      sealedHeader = try header.sealed(record, seal)
    } catch {
      throw .failing("AES-GCM", code: ENOMEM)
    }
  }
}

/// How a journal behaves towards its caller.
struct JournalOptions: Sendable {
  var pace = Pace()
  var now: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
  /// Called on the journal's own queue, after each attempt on the disk.
  var tell: @Sendable (Keeping) -> Void = { _ in }
}

extension Journal {
  /// Begins a journal.
  ///
  /// It always begins: when the disk refuses, in memory and in `/dev/shm`. Throws `.inUse` when the
  /// call already has a journal.
  static func begin(_ plan: JournalPlan) throws(RecordsError) -> Journal {
    var state = JournalState(number: 0, kept: plan.header.first - 1)
    let name = SegmentName(call: plan.header.call, number: 0)
    do {
      state.disk = try plan.folder.create(name, in: .disk, header: plan.sealedHeader, frames: [])
    } catch {
      if error.code == EEXIST, error.path == plan.folder.path(name, in: .disk) {
        throw .inUse(plan.header.call)
      }
      state.refuse(at: plan.options.now(), RecordsError(error))
    }
    let journal = Journal(plan, state: state)
    journal.state.withLock { state in
      if state.disk == nil {
        // Also without a word yet: the shelter's lock says that the call is open here.
        journal.takeShelter(&state)
        journal.schedule(&state, after: plan.options.pace.mend)
      }
    }
    return journal
  }
}
