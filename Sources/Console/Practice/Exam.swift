import Canvas
import Intervention
import Practice
import Text

/// The exercise under way in a console: who calls, the clock of the call, what the trainee did.
struct Exam: Sendable {
  private(set) var exercise: Exercise
  private var clock = ExerciseClock()
  /// When time was last let pass, on the clock that no one sets.
  private var passedAt: Int64
  /// When the call began.
  private let began: Moment
  /// What the exercise was told of the call.
  private var told: Told
  /// What was being said when one turned to something else.
  var draft: Speech?

  /// A case from its first word.
  init(_ scenario: Case, seed: UInt64, at moment: Moment) {
    exercise = Exercise(scenario, seed: seed)
    passedAt = moment.monotonic
    began = moment
    told = Told()
  }

  /// An attempt taken up again, at the hour of its last change.
  init(_ scenario: Case, replaying attempt: Attempt, _ call: Call, at moment: Moment) {
    began = call.openedAt ?? moment
    exercise = Exercise(scenario, replaying: attempt)
    let last = Int((call.lastAt ?? began).wall - began.wall)
    exercise.advance(to: last)
    clock.advance(to: max(exercise.now, last))
    passedAt = moment.monotonic
    told = Told(call)
  }

  /// The hour in the call: it stands still while one speaks, and goes as slowly as the caller.
  func hour(of moment: Moment) -> Moment {
    Moment(
      monotonic: moment.monotonic, wall: began.wall + Int64(clock.now), offset: began.offset)
  }

  var scenario: Case { exercise.scenario }

  /// How fast the clock goes, in hundredths.
  var pace: Int { clock.pace }

  /// Slows the clock, and from the slowest brings it back to the real pace.
  mutating func slow() { clock.pace = clock.pace <= 25 ? 100 : clock.pace / 2 }

  /// Lets real time pass; held, the call stands still.
  mutating func pass(to moment: Moment, isHeld: Bool) {
    let elapsed = moment.monotonic - passedAt
    passedAt = moment.monotonic
    guard !isHeld, elapsed > 0 else { return }
    clock.pass(Int(elapsed))
    exercise.advance(to: clock.now)
  }

  /// When the caller does something next, on the clock that no one sets.
  func wakeAt(isHeld: Bool) -> Int64? {
    guard !isHeld, let next = exercise.nextMoment else { return nil }
    let left = max(0, next - clock.now)
    return passedAt + Int64((left * 100 + pace - 1) / pace)
  }

  /// Says something once the person has finished, in the time it takes to say it; the lines that must be
  /// kept.
  ///
  /// The call waited while one typed; it now goes on for as long as the words last, up to what would
  /// happen by itself: who speaks is not silent.
  mutating func say(_ act: Act) -> [SafeText] {
    while exercise.isCallerSpeaking, let next = exercise.nextMoment { pass(to: next) }
    if let next = exercise.nextMoment, !act.words.isEmpty {
      pass(to: min(clock.now + Exercise.time(toSay: act.words), next - 1))
    }
    return self.act(act)
  }

  private mutating func pass(to moment: Int) {
    clock.advance(to: moment)
    exercise.advance(to: clock.now)
  }

  /// Does something; the lines of the attempt that must be kept.
  mutating func act(_ act: Act) -> [SafeText] {
    let known = exercise.attempt.acts.count
    exercise.act(act)
    return exercise.attempt.acts.dropFirst(known).map(\.line)
  }

  /// Tells the exercise what was done on the screens; the lines that must be kept.
  mutating func tell(_ screen: CallScreen, _ around: Surroundings) -> [SafeText] {
    let now = Told(screen.call, beside: screen.readable(around))
    let acts = now.acts(since: told) { id in
      around.shelves.flatMap { shelves in
        shelves.resources[id].map { shelves.resources.needs.ids(of: $0) }
      } ?? []
    }
    told = now
    return acts.flatMap { act($0) }
  }
}

extension CallScreen {
  /// What is open beside the note, when it can be seen.
  fileprivate func readable(_ around: Surroundings) -> Reference? {
    pane == .note && around.hasOnePane ? nil : references.last
  }
}
