import CMalloc
import Console
import Foundation
import Intervention
import Records

extension Session {
  /// Tells the console what the data folder holds; the first frame waits only for this.
  ///
  /// A journal that can't be read is told, and hides none of the others.
  func start() {
    var problem: RecordsError?
    var start = Start(
      worker: nil, calls: [], isDemonstration: records.home.isDemonstration,
      preferences: records.home.preferences)
    start.seat = records.home.seat?.role
    do throws(RecordsError) {
      switch try records.access {
      case .locked(let people):
        start.people = people
        start.interrupted = try interrupted()
      case .workspace, .unlocked, .recovery:
        start.worker = try records.home.worker()
      }
    } catch {
      problem = error
    }
    if start.people.isEmpty {
      let left = LeftCalls(records)
      start.calls = left.calls
      enterLeft(left.signed)
      problem = problem ?? left.problem
    }
    take(.started(start, clock.now))
    if let problem { take(.failed(problem.phrase)) }
  }

  /// Reads the shelves and the register off the main thread.
  func loadBehind(
    _ settings: HomeSettings, _ loading: @escaping @Sendable (HomeSettings) -> Shelf
  ) {
    let mailbox = mailbox
    let (desk, reviews, reports, waiting) = (desk, reviews, reports, self.shelves)
    let records = records
    watch = Watch(records, mailbox, reserve: settings.centre.reserve)
    DispatchQueue.global(qos: .userInitiated).async {
      let shelf = loading(settings)
      let shelves = shelf.shelves
      // Reading the files takes twice what is kept of them: the rest goes back to the machine.
      malloc_trim(0)
      desk.open(shelves, home: records.home.path)
      reviews.equip(shelf.review)
      reports.equip(shelves, settings.centre)
      waiting.come(shelves)
      mailbox.post(.shelvesLoaded(shelves))
    }
    // In a centre, once somebody unlocks.
    if !records.home.isCentre { Self.readSigned(records, mailbox, clock) }
  }

  /// Puts in the register the calls that were signed just before a console ended, once the places that
  /// their coded facts name are read.
  var enterLeft: @Sendable ([CallID]) -> Void {
    let (records, mailbox, clock, shelves, queue) = (records, mailbox, clock, shelves, vaultQueue)
    return { signed in
      guard !signed.isEmpty else { return }
      shelves.then(on: queue) { shelves in
        for call in signed {
          do throws(RecordsError) {
            try records.enter(left: call, shelves)
          } catch .inUse, .unknownCall, .locked {
            // Another console does it, or whoever unlocks next.
          } catch {
            mailbox.post(.failed(error.phrase))
          }
        }
        Self.readSigned(records, mailbox, clock)
      }
    }
  }

  /// Reads the list of the register off the main thread, for the home screen.
  static func readSigned(_ records: Records, _ mailbox: Mailbox, _ clock: Clock) {
    let (today, offset) = (clock.now.date, clock.now.offset)
    DispatchQueue.global(qos: .utility).async {
      guard (try? records.require(Right(.read, .notes))) != nil else { return }
      records.clearSigned()
      do throws(RecordsError) {
        let signed = try records.signed().filter {
          Moment(monotonic: 0, wall: $0.signedAt, offset: offset).date == today
        }
        mailbox.post(.signedToday(signed.map { CallSummary($0, offset: offset) }.reversed()))
      } catch {
        mailbox.post(.failed(error.phrase))
      }
    }
  }
}

extension CallSummary {
  /// A line of the register, at the hour of here.
  init(_ entry: SignedEntry, offset: Int) {
    self.init(
      id: entry.call, number: entry.number,
      openedAt: Moment(monotonic: 0, wall: entry.openedAt, offset: offset))
  }
}
