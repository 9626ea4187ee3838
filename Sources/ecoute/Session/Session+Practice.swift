import Console
import Intervention
import Records
import Text

// Exercises: their journals, before anything of them is painted.

extension Session {
  func begin(attemptAt id: SafeText) {
    answer { () throws(RecordsError) in
      let attempt = try practice.begin(telling: attemptTeller)
      let seed = UInt64.random(in: 0...UInt64(Int.max))
      take(.attemptBegun(attempt, id, seed: seed, clock.now))
    }
  }

  func resume(attempt id: CallID) {
    answer { () throws(RecordsError) in
      let changes = try practice.resume(id, telling: attemptTeller)
      take(.attemptResumed(id, changes, clock.now))
    }
  }

  func keep(_ change: Change, ofAttempt id: CallID) {
    answer { () throws(RecordsError) in
      try practice.keep(change, of: id, telling: attemptTeller)
    }
  }

  func keep(_ change: Change, ratingAttempt id: CallID) {
    answer { () throws(RecordsError) in
      try practice.keep(change, of: id, telling: attemptTeller)
      take(.ratingKept(id, change))
    }
  }

  private var attemptTeller: @Sendable (CallID, Keeping) -> Void {
    let (mailbox, offset) = (mailbox, clock.now.offset)
    return { id, keeping in Session.tell(keeping, of: id, offset: offset, mailbox) }
  }
}
