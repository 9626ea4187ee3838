import Dispatch
import Intervention
import Synchronization

/// The journal of a call in use: every change goes in before it is painted.
///
/// `append` belongs to the thread of the keyboard: it seals, calls `write` once and returns, so that
/// the word survives the end of the console. A queue in the background calls `fdatasync` at most
/// 200 ms later and tells, so that the word survives a power cut. All methods may be called from any
/// thread; changes must be appended in the order of their sequences, by one thread at a time.
public final class Journal: Sendable {
  /// The call.
  public let call: CallID

  let folder: JournalFolder
  let sealer: FrameSealer
  /// The header of every segment of this journal.
  let header: [UInt8]
  let pace: Pace
  /// Files that recovery found damaged: kept whole, also after signature.
  let untouchable: Set<String>
  let now: @Sendable () -> Int64
  let state: Mutex<JournalState>
  let queue = DispatchQueue(label: "ecoute.journal", qos: .userInitiated)
  private let tell: @Sendable (Keeping) -> Void

  init(_ plan: JournalPlan, state: JournalState, untouchable: Set<String> = []) {
    call = plan.header.call
    folder = plan.folder
    sealer = plan.sealer
    header = plan.sealedHeader
    pace = plan.options.pace
    now = plan.options.now
    tell = plan.options.tell
    self.untouchable = untouchable
    self.state = Mutex(state)
  }

  /// Where the words are at this instant.
  public var keeping: Keeping { state.withLock { $0.keeping } }

  /// Puts a change in the journal; it survives the end of the console when this returns.
  ///
  /// Never waits for the disk and never fails: a disk that refuses is told through ``Keeping``, and
  /// the change is then in memory and in `/dev/shm`.
  public func append(_ change: Change) {
    guard let frame = try? sealer.seal(change) else {
      // AES-GCM only fails without memory. « Gardé » must not be said again in this journal.
      return state.withLock {
        $0.unsealedSince = $0.unsealedSince ?? now()
        schedule(&$0, after: pace.mend)
      }
    }
    state.withLock { put(frame, &$0) }
  }

  private func put(_ frame: Frame, _ state: inout JournalState) {
    state.isClosed = false
    state.add(frame)
    if let disk = state.disk {
      do {
        try disk.write(frame.bytes)
        return schedule(&state, after: pace.synchronise)
      } catch {
        state.refuse(at: now(), RecordsError(error))
      }
    }
    takeShelter(&state)
    // The first refusal is mended at once; then the queue is already due at its own pace.
    schedule(&state, after: pace.mend)
  }

  /// Waits until the changes are on the disk, for the ways out: at most a second.
  @discardableResult
  public func sync() -> Keeping {
    let done = DispatchSemaphore(value: 0)
    queue.async {
      self.settle()
      done.signal()
    }
    _ = done.wait(timeout: .now() + .milliseconds(pace.leave))
    return keeping
  }

  /// Puts everything on the disk and lets other consoles take the call up.
  @discardableResult
  public func close() -> Keeping {
    let keeping = sync()
    state.withLock { state in
      state.isClosed = true
      state.disk = nil
      state.older = []
      // What the disk refused stays in /dev/shm, where the next console finds it.
      state.shelter = nil
      state.oldShelters = []
    }
    return keeping
  }

  /// Asks the queue to come, unless it was asked already.
  ///
  /// To be called with the state locked.
  func schedule(_ state: inout JournalState, after milliseconds: Int) {
    guard !state.isScheduled, milliseconds < .max else { return }
    state.isScheduled = true
    queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { self.settle() }
  }

  func publish() { tell(keeping) }
}
