import Intervention
import Text

/// A call as it is written: changes one after the other, and a clock that moves when told.
struct Recording {
  /// The call, change after change.
  private(set) var call = Call(id: CallID(rawValue: "appel-412"))
  /// What the journal holds.
  private(set) var changes: [Change] = []

  /// The hour it is.
  private(set) var clock: Moment

  /// A worker whom nobody is.
  static let worker = Worker(name: "Ana Fictive", title: "t.s.", permit: "00000")
  /// 2026-11-21 19:02:00, five hours west of Greenwich.
  static let start = Moment(monotonic: 5_000_000, wall: 1_795_305_720_000, offset: -300)

  /// A call just answered.
  init(number: Int = 412) {
    clock = Recording.start
    add(.opened(number: number, worker: Recording.worker))
  }

  /// What was typed and chosen.
  var content: CallContent { call.content }

  /// Makes a change now.
  mutating func add(_ act: Change.Act) {
    let change = Change(
      sequence: call.lastSequence + 1, at: clock, author: Recording.worker.name, act: act)
    changes.append(change)
    call.apply(change)
  }

  /// Makes an edit now.
  mutating func edit(_ edit: Edit) { add(.edited(edit)) }

  /// Types at the end of a passage, a character each 80 ms.
  mutating func type(_ text: String, in passage: Passage = .note(.alliance)) {
    for character in text {
      wait(milliseconds: 80)
      paste(String(character), in: passage)
    }
  }

  /// Puts a text at the end of a passage at once.
  mutating func paste(_ text: String, in passage: Passage = .note(.alliance)) {
    guard !text.isEmpty else { return }
    let end = content[passage].count
    edit(.text(passage: passage, splice: Splice(at: end, inserted: SafeText(text))))
  }

  /// Takes characters off the end of a passage, one each 80 ms.
  mutating func erase(_ count: Int, in passage: Passage = .note(.alliance)) {
    for _ in 0..<count {
      wait(milliseconds: 80)
      guard let last = content[passage].string.last else { return }
      let removed = SafeText(String(last))
      let at = content[passage].count - removed.count
      edit(.text(passage: passage, splice: Splice(at: at, removed: removed)))
    }
  }

  /// Answers an axis now, for a person.
  mutating func answer(
    _ axis: SafetyAxis, _ asked: Asked, of person: Int? = nil,
    source: AxisAnswer.Source? = nil, level: SafeText? = nil
  ) {
    let answer = AxisAnswer(asked: asked, at: clock, source: source, level: level)
    edit(.asked(axis: axis, answer: answer, person: person))
  }

  /// Answers a point of an axis now, by its id, and says what was heard.
  mutating func detail(_ id: String, _ asked: Asked?, _ facts: String = "", of person: Int = 1) {
    let detail = SafetyDetail(rawValue: id)
    if let asked {
      let answer = AxisAnswer(asked: asked, at: clock)
      edit(.detail(detail, answer: answer, person: person == 1 ? nil : person))
    }
    paste(facts, in: .detail(detail, person))
  }

  /// Asks every axis of a person, and hears no.
  mutating func answerNoToAll(of person: Int? = nil) {
    for axis in SafetyAxis.allCases { answer(axis, .no, of: person) }
  }

  /// Lets time go by.
  mutating func wait(milliseconds: Int64) {
    clock = Moment(
      monotonic: clock.monotonic + milliseconds, wall: clock.wall + milliseconds,
      offset: clock.offset)
  }

  /// Lets minutes go by.
  mutating func wait(minutes: Int64) { wait(milliseconds: minutes * 60_000) }

  /// Undoes or redoes as long as there is something to.
  mutating func undoAll() { while call.canUndo { add(.undone) } }
  mutating func redoAll() { while call.canRedo { add(.redone) } }

  /// The text of the first step's note.
  var note: String { content[.note(.alliance)].string }
}
