import Canvas
import Console
import Dispatch
import Glibc
import Intervention
import Records
import Terminal
import Text

/// One console at work: the only place where effects are run.
///
/// The order is the guarantee: a change is in the journal before the screen that shows it is
/// painted. Everything here belongs to the main thread; slow work answers through the mailbox.
final class Session {
  var app: App
  let records: Records
  let display: any Display
  let clock: Clock
  let mailbox: Mailbox
  let desk: DirectoryDesk
  let notes: NotesDesk
  let reviews: ReviewsDesk
  let followUps: FollowUpsDesk
  let reports: ReportDesk
  let practice: PracticeDesk
  let shelves = ShelvesToCome()
  var calls: [CallID: OpenCall] = [:]
  /// The changes of a call as another console signed it, before the correction that is written here.
  var rivals: [CallID: [Change]] = [:]
  /// Where keys are taken and forgotten, one after the other.
  let vaultQueue = DispatchQueue(label: "vault", qos: .userInitiated)
  /// The call that is said to be under the hand on the disk.
  var underHand: CallID?
  /// What was said of the access log: that it refuses, or nothing.
  var toldOfLog: Phrase?
  /// What looks at the register and at the room on the disk, once the settings are read.
  var watch: Watch?
  private var hasQuit = false

  init(
    records: Records, display: any Display, clock: Clock, language: Language,
    caseFolders: [String] = []
  ) {
    self.records = records
    self.display = display
    self.clock = clock
    mailbox = Mailbox()
    desk = DirectoryDesk(mailbox)
    notes = NotesDesk(records, mailbox)
    reviews = ReviewsDesk(records, mailbox, clock)
    followUps = FollowUpsDesk(records, mailbox, clock)
    reports = ReportDesk(records, mailbox)
    practice = PracticeDesk(records.exercises, folders: caseFolders)
    app = App(size: display.size, language: language, now: clock.now)
  }

  /// Runs until the person leaves or the terminal is gone.
  func run(_ settings: HomeSettings, loading: @escaping @Sendable (HomeSettings) -> Shelf) {
    take(.settingsRead(settings.calls))
    start()
    paint()
    loadBehind(settings, loading)
    while !hasQuit {
      let (hasInput, hasAnswers) = wait()
      if hasInput {
        for happening in display.read() { take(.happened(happening, clock.now)) }
      }
      if hasAnswers { mailbox.take().forEach(take) }
      take(.ticked(clock.now))
      tellLog()
      followHand()
      if !hasQuit { paint() }
    }
    notes.forget()
    reviews.forget()
    followUps.forget()
    practice.closeAll()
    // Together: each may wait almost a second for a disk that hangs.
    let open = Array(calls.values)
    let log = records.log
    DispatchQueue.concurrentPerform(iterations: open.count + 1) { index in
      if index < open.count { open[index].journal.close() } else { log.settle(atMost: 900) }
    }
  }

  /// Gives the console an input and runs the effects it asks for, and those of their answers.
  func take(_ input: Input) {
    for effect in app.handle(input) { perform(effect) }
  }

  func quit() { hasQuit = true }

  private func paint() { display.show(app.canvas, app.said) }

  /// Waits for the keyboard, a signal or an answer, at most until the next minute, or until the
  /// console asked to be told the time.
  private func wait() -> (hasInput: Bool, hasAnswers: Bool) {
    var polled = (display.input + [mailbox.descriptor]).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let now = clock.now
    let untilMinute = 60_000 - now.wall % 60_000
    let untilWake = app.wakeAt.map { max(0, $0 - now.monotonic) } ?? untilMinute
    let count = poll(&polled, nfds_t(polled.count), Int32(min(untilMinute, untilWake)))
    // An interrupted wait may be a resize: the display knows.
    if count < 0 { return (true, true) }
    return (polled.dropLast().contains { $0.revents != 0 }, polled.last?.revents != 0)
  }
}
