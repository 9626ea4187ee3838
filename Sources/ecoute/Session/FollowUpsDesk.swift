import Console
import Dispatch
import Intervention
import Records
import Synchronization
import Text

/// Does for the console what promised call-backs ask of the world, away from the keyboard; and tells
/// it when another console changed something.
///
/// What the worker does goes one thing after the other, and never waits for a reading of the list: on
/// a year of calls the first one takes seconds.
final class FollowUpsDesk: Sendable {
  private let records: Records
  private let mailbox: Mailbox
  private let clock: Clock
  private let hands = DispatchQueue(label: "follow-ups.hands", qos: .userInitiated)
  private let queue = DispatchQueue(label: "follow-ups.reading", qos: .utility)
  private let known = Mutex(Known())

  /// What was read last, and the ring that was heard then.
  private struct Known {
    /// How often it was forgotten: what was being read meanwhile is dropped.
    var forgotten = 0
    var read: FollowUpsRead?
    var ring: [UInt8] = []
    /// Whether reading them failed, which is said once.
    var hasFailed = false
  }

  /// How often a console looks whether another one rang.
  private static let pace = DispatchTimeInterval.milliseconds(1500)

  init(_ records: Records, _ mailbox: Mailbox, _ clock: Clock) {
    self.records = records
    self.mailbox = mailbox
    self.clock = clock
    queue.repeat(every: Self.pace, with: self) { $0.listen() }
  }

  /// Does something; the answer, if any, comes later.
  func perform(_ task: FollowUpTask) {
    (task == .read ? queue : hands).async { [self] in
      do throws(RecordsError) {
        switch task {
        case .read: try read()
        case .take(let promised): try take(promised)
        case .note(let act, let promised):
          try records.mark(promised, with: act, at: clock.now)
          mailbox.post(.followUp(.noted(act, promised)))
          perform(.read)
        case .first(let call):
          mailbox.post(.followUp(.first(try records.read(call, for: .followUp).call)))
        }
      } catch {
        mailbox.post(.followUp(.failed(error.phrase)))
      }
    }
  }

  /// Forgets what was read: the console locks or ends.
  func forget() { known.withLock { $0 = Known(forgotten: $0.forgotten + 1) } }

  private func take(_ promised: Promised) throws(RecordsError) {
    switch try records.take(promised, at: clock.now) {
    case .taken(let call): mailbox.post(.followUp(.taken(promised, call)))
    case .changed(let now): mailbox.post(.followUp(.changed(now)))
    }
  }

  /// Reads them once somebody who may is here, then when a console rang; a look at one small file.
  private func listen() {
    guard (try? records.require(Right(.read, .notes))) != nil else { return }
    let ring = records.home.lastRing
    let isDue = known.withLock { known in
      known.ring != ring || known.read == nil && !known.hasFailed
    }
    guard isDue else { return }
    do throws(RecordsError) {
      try read()
    } catch .locked {
      // Whoever was here is gone.
    } catch {
      known.withLock {
        $0.hasFailed = true
        $0.ring = ring
      }
      mailbox.post(.failed(error.phrase))
    }
  }

  private func read() throws(RecordsError) {
    let ring = records.home.lastRing
    let before = known.withLock { $0 }
    let read = try records.followUps(since: before.read, at: clock.now)
    let isWanted = known.withLock { known in
      guard known.forgotten == before.forgotten else { return false }
      known.read = read
      known.ring = ring
      return true
    }
    guard isWanted else { return }
    let board = FollowUpBoard(read.promised, forgotten: read.forgotten, unread: read.unread)
    mailbox.post(.followUp(.list(board)))
  }
}
