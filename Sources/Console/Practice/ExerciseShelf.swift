import Intervention
import Practice
import Text

/// What one can practise, and what was practised: read from the disk when practice opens.
public struct ExerciseShelf: Sendable {
  /// The cases that can be played, the role-play first.
  public let cases: [Case]
  /// The attempts that whoever is here may read, oldest first.
  public var attempts: [AttemptEntry]

  /// Some cases and attempts.
  public init(cases: [Case], attempts: [AttemptEntry]) {
    self.cases = [Case.rolePlay].compactMap { $0 } + cases
    self.attempts = attempts
  }

  /// The case of an id.
  func scenario(_ id: SafeText) -> Case? { cases.first { $0.fiche.id == id } }

  /// The attempts at a case.
  func attempts(at id: SafeText) -> [AttemptEntry] {
    attempts.filter { $0.record.attempt.caseID == id }
  }

  /// The attempt of an id.
  func attempt(_ id: CallID) -> AttemptEntry? { attempts.first { $0.call.id == id } }

  /// Puts an attempt in the place of what was known of it.
  mutating func put(_ entry: AttemptEntry) {
    attempts.removeAll { $0.call.id == entry.call.id }
    attempts.append(entry)
  }
}

/// One attempt, as its journal tells it.
public struct AttemptEntry: Sendable, Equatable {
  /// The call that was played: its note, its trainee, its hours.
  public private(set) var call: Call
  /// What was done, and what people thought of it.
  public private(set) var record: AttemptRecord
  /// Who judged it, once somebody did.
  public private(set) var judge: SafeText?
  /// Whether a console is using it.
  public let isInUse: Bool
  private var lines: [SafeText]

  /// An attempt from its journal; nil when the changes are not of one.
  public init?(_ id: CallID, _ changes: [Change], isInUse: Bool = false) {
    let lines = changes.compactMap { change in
      if case .exercised(let line) = change.act { line } else { nil }
    }
    guard let record = AttemptRecord(lines) else { return nil }
    self.lines = lines
    self.record = record
    self.isInUse = isInUse
    call = Call(id: id, changes: changes)
    let judging = changes.last { change in
      if case .exercised(let line) = change.act { line.string.hasPrefix("# juge:") } else { false }
    }
    judge = judging?.author
  }

  /// An attempt just played here.
  init?(_ call: Call, _ attempt: Attempt) {
    lines = attempt.opening + [attempt.closing] + attempt.acts.map(\.line)
    guard let record = AttemptRecord(lines) else { return nil }
    self.record = record
    self.call = call
    isInUse = false
  }

  /// The attempt as a text: which it is, what was done, and what people thought of it.
  public var text: [SafeText] {
    let ratings = [(Scores.Reader.trainee, record.selfRating), (.specialist, record.judgement)]
    let heading = call.openedAt.map { Attempt.heading(id: SafeText(call.id.rawValue), start: $0) }
    return (heading ?? []) + record.attempt.text.lines
      + ratings.compactMap { reader, ratings in ratings?.line(of: reader) }
  }

  /// Whether its text may leave: all the machine observed can be made of it.
  ///
  /// Each answers first, the specialist by the grid, the trainee by saying what they think; without
  /// accounts (no `reader`), one of the two. One that was not finished is not judged.
  public func isOpen(to reader: SafeText?) -> Bool {
    guard isFinished else { return true }
    let (own, other) = (record.selfRating != nil, record.judgement != nil)
    return reader.map { $0 == call.worker.name ? own : other } ?? (own || other)
  }

  /// Whether it was played to its end.
  var isFinished: Bool { call.state == .signed }

  /// The layers of its score, with what the machine observed.
  func scores(_ scenario: Case) -> Scores {
    let exercise = Exercise(scenario, replaying: record.attempt)
    return Scores(
      ObservedScore(exercise), selfRating: record.selfRating, judgement: record.judgement)
  }

  /// The change that adds a line to it.
  func change(_ line: SafeText, by author: SafeText, at moment: Moment) -> Change {
    Change(sequence: call.lastSequence + 1, at: moment, author: author, act: .exercised(line))
  }

  /// Takes in a change that was kept.
  mutating func add(_ change: Change) {
    guard case .exercised(let line) = change.act else { return }
    call.apply(change)
    lines.append(line)
    record = AttemptRecord(lines) ?? record
    if line.string.hasPrefix("# juge:") { judge = change.author }
  }
}
