import Canvas
import Console
import Directory
import Guides
import Intervention
import Text

/// A console without a terminal or a disk: keys in, screens out, and what the journal would hold.
///
/// It does at once what the session does in the world, with a clock that only moves when told.
public struct TestConsole: CustomStringConvertible {
  /// The console under test.
  public private(set) var app: App
  /// The journal of each call, as appended.
  public private(set) var journals: [CallID: [Change]] = [:]
  /// The signed calls.
  public private(set) var signed: [CallID: Call] = [:]
  /// What was said of guides.
  public private(set) var flags: [FlaggedGuide] = []
  /// How the console is liked, as last kept.
  public private(set) var preferences = Preferences()
  /// Whether the console asked to leave.
  public private(set) var hasQuit = false
  /// Whether the disk refuses what it is given; the journal still has it, in memory.
  public var diskRefuses = false
  /// Whether the register refuses signed notes.
  public var registerRefuses = false

  private let shelves: Shelves?
  private let settings: CallSettings
  private var clock: Moment
  private var nextNumber = 412

  /// A worker for tests, whom nobody is.
  public static let worker = Worker(name: "Ana Fictive", title: "t.s.", permit: "00000")
  /// 2026-11-21 12:05:00, five hours west of Greenwich.
  public static let start = Moment(monotonic: 1_000_000, wall: 1_795_280_700_000, offset: -300)

  /// A console with a worker, on its home screen.
  public init(
    size: Size = Size(width: 80, height: 24), language: Language = .french,
    worker: Worker? = TestConsole.worker, calls: [Call] = [], isDemonstration: Bool = false,
    shelves: Shelves? = nil, settings: CallSettings = CallSettings()
  ) {
    clock = TestConsole.start
    self.shelves = shelves
    self.settings = settings
    app = App(size: size, language: language, now: clock)
    take(.settingsRead(settings))
    take(.started(Start(worker: worker, calls: calls, isDemonstration: isDemonstration), clock))
    if let shelves { take(.shelvesLoaded(shelves)) }
  }

  /// A console before the data folder is read.
  public static func starting(
    size: Size = Size(width: 80, height: 24), language: Language = .french
  ) -> TestConsole {
    var console = TestConsole(size: size, language: language)
    console.app = App(size: size, language: language, now: console.clock)
    return console
  }

  /// A console with a call just answered.
  public static func onCall(
    size: Size = Size(width: 80, height: 24), language: Language = .french,
    isDemonstration: Bool = false, shelves: Shelves? = nil, settings: CallSettings = CallSettings()
  ) -> TestConsole {
    var console = TestConsole(
      size: size, language: language, isDemonstration: isDemonstration, shelves: shelves,
      settings: settings)
    console.press(.control("n"))
    return console
  }

  /// The moment it is.
  public var now: Moment { clock }

  /// Types, a character at a time; `\n` is Enter.
  public mutating func type(_ text: String) {
    for character in text {
      wait(milliseconds: 80)
      let happening: Happening =
        character == "\n" ? .pressed(.enter) : .typed(SafeText(String(character)))
      take(.happened(happening, clock))
    }
  }

  /// Types several characters at once, as very fast hands or a slow line give them.
  public mutating func typeAtOnce(_ text: String) {
    wait(milliseconds: 80)
    take(.happened(.typed(SafeText(text)), clock))
  }

  /// Pastes.
  public mutating func paste(_ text: String) {
    take(.happened(.pasted(SafeText(text)), clock))
  }

  /// Presses keys one after the other; a person looks at the closing before F9 signs.
  public mutating func press(_ keys: Key...) {
    for key in keys {
      wait(milliseconds: key == .function(9) ? 1000 : 80)
      take(.happened(.pressed(key), clock))
    }
  }

  /// Holds a key down on a quick keyboard: repeated after a quarter second, then thirty times a second.
  public mutating func hold(_ key: Key, times: Int) {
    for time in 0..<times {
      wait(milliseconds: time == 1 ? 240 : 33)
      take(.happened(.pressed(key), clock))
    }
  }

  /// Presses a chord of `^X` and a letter.
  public mutating func press(prefixed letter: Character) {
    press(Chord.prefix)
    type(String(letter))
  }

  /// Resizes the terminal.
  public mutating func resize(_ size: Size) { take(.happened(.resized(size), clock)) }

  /// Lets time go by.
  public mutating func wait(milliseconds: Int64) {
    clock = Moment(
      monotonic: clock.monotonic + milliseconds, wall: clock.wall + milliseconds,
      offset: clock.offset)
  }

  /// Lets minutes go by, and tells the console.
  public mutating func wait(minutes: Int64) {
    wait(milliseconds: minutes * 60_000)
    take(.ticked(clock))
  }

  /// Sets the clock that people read, as a correction, a season or a flat battery does; the one that
  /// only goes forward goes on.
  public mutating func setClock(wall: Int64, offset: Int? = nil) {
    clock = Moment(
      monotonic: clock.monotonic + 1000, wall: wall, offset: offset ?? clock.offset)
    take(.ticked(clock))
  }

  /// Stops typing, long enough for the console to listen.
  public mutating func pause() {
    wait(milliseconds: 500)
    take(.ticked(clock))
  }

  /// The disk has kept everything appended so far.
  public mutating func keep() {
    for (id, changes) in journals {
      if let last = changes.last { take(.kept(id, upTo: last.sequence)) }
    }
  }

  /// The same machine after a crash: what the journals hold, and nothing else.
  public func reopened(size: Size? = nil) -> TestConsole {
    let calls = journals.sorted { $0.key < $1.key }
      .map { Call(id: $0.key, changes: $0.value) }
      .filter { call in signed[call.id].map { $0.lastSequence < call.lastSequence } ?? true }
    var console = TestConsole(
      size: size ?? app.size, language: app.language, worker: nil, shelves: shelves,
      settings: settings)
    console.journals = journals
    console.signed = signed
    console.clock = clock
    console.nextNumber = nextNumber
    console.app = App(size: size ?? app.size, language: app.language, now: clock)
    console.preferences = preferences
    let start = Start(
      worker: app.worker, calls: calls, isDemonstration: app.mark != nil, preferences: preferences)
    console.take(.settingsRead(settings))
    console.take(.started(start, clock))
    if let shelves { console.take(.shelvesLoaded(shelves)) }
    return console
  }

  /// What a full disk says.
  public static let fullDisk = Phrase(fr: "Le disque est plein.", en: "The disk is full.")
  /// What a busy register says.
  public static let busyRegister = Phrase(
    fr: "Le registre est occupé; la note est gardée.", en: "The register is busy; the note is kept."
  )

  /// What a failing test shows: the screen.
  public var description: String { "\n" + screenWithCursor + "\n" }

  /// The rows of the screen as text.
  public var screen: String { app.canvas.text }

  /// The screen with the cursor shown as ▮.
  public var screenWithCursor: String {
    var canvas = app.canvas
    if let cursor = canvas.cursor { canvas.put("▮", at: cursor) }
    return canvas.text
  }

  /// Whether the screen shows some words.
  public func shows(_ words: String) -> Bool {
    let plain = { (text: String) in text.replacing("\u{a0}", with: " ") }
    return plain(screen).contains(plain(words))
  }

  /// The call under the hand.
  public var call: Call? { app.activeCall }

  /// What the journals hold of a passage of the call under the hand: what a crash would leave.
  public func kept(_ passage: Passage) -> String? {
    guard let call else { return nil }
    return Call(id: call.id, changes: journals[call.id] ?? []).content[passage].string
  }

  /// Gives an input and does what it asks for.
  public mutating func take(_ input: Input) {
    for effect in app.handle(input) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .keep(let id, let change):
      journals[id, default: []].append(change)
      if diskRefuses { take(.notKept(id, since: clock, reason: TestConsole.fullDisk)) }
    case .begin:
      let id = CallID(rawValue: "appel-\(nextNumber)")
      take(.callBegun(id, number: nextNumber, clock))
      nextNumber += 1
    case .resume(let id):
      let call = app.call(id) ?? Call(id: id, changes: journals[id] ?? [])
      take(.callRecovered(call, lastKept: call.lastAt, note: nil, clock))
    case .sign where registerRefuses: take(.failed(TestConsole.busyRegister))
    case .sign(let call):
      signed[call.id] = call
      take(.signed(call.id, clock))
    case .read(let id):
      if let call = signed[id] { take(.noteRead(call)) }
    case .keepWorker(let worker): take(.workerKept(worker))
    case .keepPreferences(let preferences): self.preferences = preferences
    case .flag(let flagged) where diskRefuses: take(.flagRefused(flagged, TestConsole.fullDisk))
    case .flag(let flagged):
      flags.append(flagged)
      take(.flagKept(flagged))
    case .redraw: break
    case .quit: hasQuit = true
    }
  }
}
