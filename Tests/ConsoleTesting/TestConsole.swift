import Canvas
import Console
import Directory
import Guides
import Intervention
import Practice
import Review
import Text

/// A console without a terminal or a disk: keys in, screens out, and what the journal would hold.
///
/// It does at once what the session does in the world, with a clock that only moves when told.
public struct TestConsole: CustomStringConvertible {
  /// The console under test.
  public internal(set) var app: App
  /// The journal of each call, as appended.
  public internal(set) var journals: [CallID: [Change]] = [:]
  /// The journal of each attempt at an exercise.
  public internal(set) var attempts: [CallID: [Change]] = [:]
  /// The cases that can be practised.
  public var cases: [Case] = []
  /// The signed calls.
  public internal(set) var signed: [CallID: Call] = [:]
  /// What was said of guides.
  public internal(set) var flags: [FlaggedGuide] = []
  /// What was said of listings.
  public internal(set) var flaggedResources: [FlaggedResource] = []
  /// The questions asked of the directory, in order.
  public internal(set) var questions: [DirectoryQuestion] = []
  /// Whether the directory is slow: its answers wait for ``answerDirectory()``.
  public var directoryWaits = false
  /// How the console is liked, as last kept.
  public internal(set) var preferences = Preferences()
  /// Whether the console asked to leave.
  public internal(set) var hasQuit = false
  /// Whether the disk refuses what it is given; the journal still has it, in memory.
  public var diskRefuses = false
  /// Whether passphrases take their time: the answer waits for ``answerPassphrase()``.
  public var passphraseWaits = false
  /// How often the console asked to forget its keys.
  public internal(set) var locks = 0
  /// What the team does, by number.
  public var directives: [SafeText: Directive] = [:]
  /// The reports asked for, in order; a test answers them.
  public internal(set) var reportRequests: [ReportRequest] = []
  /// What reviews asked of the world, in order.
  public internal(set) var reviewTasks: [ReviewTask] = []
  /// What was said about calls, as who is here reads it.
  public var board: ReviewBoard?
  /// The grid of the centre.
  public var grid: Grid?
  /// Whether the register refuses signed notes.
  public var registerRefuses = false

  let shelves: Shelves?
  private let settings: CallSettings
  private let people: [Account]
  var tried: (account: AccountID, secret: Secret)?
  var clock: Moment
  var nextNumber = 412

  /// A worker for tests, whom nobody is.
  public static let worker = Worker(name: "Ana Fictive", title: "t.s.", permit: "00000")
  /// 2026-11-21 12:05:00, five hours west of Greenwich.
  public static let start = Moment(monotonic: 1_000_000, wall: 1_795_280_700_000, offset: -300)

  /// The passphrase of everybody here.
  public static let passphrase = "quatre mots sans lien"

  /// A console with a worker, on its home screen; with people, a centre's, locked.
  public init(
    size: Size = Size(width: 80, height: 24), language: Language = .french,
    worker: Worker? = TestConsole.worker, calls: [Call] = [], isDemonstration: Bool = false,
    shelves: Shelves? = nil, settings: CallSettings = CallSettings(), people: [Account] = [],
    preferences: Preferences = Preferences(), seat: Role? = nil
  ) {
    clock = TestConsole.start
    self.people = people
    self.preferences = preferences
    self.shelves = shelves
    self.settings = settings
    app = App(size: size, language: language, now: clock)
    take(.settingsRead(settings))
    var start = Start(
      worker: people.isEmpty ? worker : nil, calls: calls, isDemonstration: isDemonstration,
      preferences: preferences, people: people)
    start.seat = seat
    take(.started(start, clock))
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

  /// The calls of the journals that the register has not.
  private var unsigned: [Call] {
    journals.sorted { $0.key < $1.key }
      .map { Call(id: $0.key, changes: $0.value) }
      .filter { call in signed[call.id].map { $0.lastSequence < call.lastSequence } ?? true }
  }

  /// The vault answers the passphrase that was tried.
  public mutating func answerPassphrase() {
    guard let (id, secret) = tried, let account = people.first(where: { $0.id == id }) else {
      return
    }
    tried = nil
    guard secret.text.string == TestConsole.passphrase else {
      return take(.unlockRefused(TestConsole.wrongPassphrase))
    }
    take(.unlocked(Opening(account, calls: unsigned), clock))
  }

  /// What a wrong passphrase gives.
  public static let wrongPassphrase = Phrase(
    fr: "Ce n'est pas cette phrase de passe.", en: "That is not the passphrase.")

  /// Types the passphrase of who is under the hand.
  public mutating func unlock() {
    type(TestConsole.passphrase)
    press(.enter)
  }

  /// The same machine after a crash: what the journals hold, and nothing else.
  public func reopened(size: Size? = nil) -> TestConsole {
    let calls = unsigned
    var console = TestConsole(
      size: size ?? app.size, language: app.language, worker: nil, shelves: shelves,
      settings: settings, people: people)
    console.journals = journals
    console.attempts = attempts
    console.cases = cases
    console.signed = signed
    console.clock = clock
    console.nextNumber = nextNumber
    console.app = App(size: size ?? app.size, language: app.language, now: clock)
    console.preferences = preferences
    let underHand = people.isEmpty ? nil : calls.first { $0.id == app.activeCall?.id }
    let author = underHand.flatMap { call in people.first { $0.worker == call.worker } }
    let start = Start(
      worker: people.isEmpty ? app.worker : nil, calls: people.isEmpty ? calls : [],
      isDemonstration: app.mark != nil, preferences: preferences, people: people,
      interrupted: underHand.flatMap { call in author.map { InterruptedCall(call.id, by: $0.id) } })
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
    let plain = { (text: String) in
      text.replacing("\u{a0}", with: " ").replacing("’", with: "'")
    }
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
}
