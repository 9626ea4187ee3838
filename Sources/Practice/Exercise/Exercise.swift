import Text
import Yarn

/// A case being played: the caller, the clock, and what is observed.
///
/// Time only comes from outside. An utterance made while the caller speaks cuts in: what was left of
/// the scene is said at once. An act of the console never cuts.
public struct Exercise: Sendable {
  /// The case.
  public let scenario: Case
  /// What was done so far.
  public private(set) var attempt: Attempt
  /// All that happened so far, in order.
  public internal(set) var events: [Event] = []
  /// The time of the call, in milliseconds.
  public internal(set) var now = 0
  /// How it ended, once it has.
  public internal(set) var ending: Ending?
  /// When each criterion was earned, or lost when it had to be kept.
  public internal(set) var evidence: [SafeText: Int] = [:]
  var machine: Machine
  var observed: Observed
  /// When the caller goes on with the scene.
  var resumesAt = 0
  /// When the last word of either was said, or will be.
  var lastWord = 0
  /// The step of the call the trainee is in, from 1 to 4.
  public private(set) var step = 1
  /// The guide that is open, and since when.
  private var reading: (slug: String, since: Int)?
  private var readTimes: [String: Int] = [:]
  /// Whether the caller must still react to what was done while speaking.
  var isReactionDue = false
  /// The last hour the caller has reacted to, of those the script waits for, in seconds.
  var lastHour = 0
  /// How near each reaction came to happening; kept only for the debrief.
  var nearness: Nearness?
  /// What answers rest on.
  var given = Given()

  /// The longest a call may last: one hour.
  static let longest = 3_600_000

  /// A case at its first word.
  public init(_ scenario: Case, seed: UInt64 = 0, isDebriefed: Bool = false) {
    self.scenario = scenario
    attempt = Attempt(caseID: scenario.fiche.id, version: scenario.version, seed: seed)
    machine = scenario.script.machine(saliency: .best, seed: seed)
    observed = Observed(scenario.watch)
    if isDebriefed { nearness = Nearness() }
    enter(Case.opening)
    pump()
  }

  /// An attempt, replayed whole.
  public init(_ scenario: Case, replaying attempt: Attempt, isDebriefed: Bool = false) {
    self.init(scenario, seed: attempt.seed, isDebriefed: isDebriefed)
    for timed in attempt.acts {
      advance(to: timed.at)
      act(timed.act)
    }
    advance(to: attempt.end)
  }

  /// Whether the call is over.
  public var hasEnded: Bool { ending != nil }
  /// Whether the caller is in the middle of a scene.
  public var isCallerSpeaking: Bool { !hasEnded && !machine.hasEnded }
  /// When something will happen by itself, if nothing is done before.
  public var nextMoment: Int? {
    guard !hasEnded else { return nil }
    return machine.hasEnded ? nextCrossing : max(resumesAt, now)
  }
  /// The caller's alliance.
  public var alliance: Int { scenario.alliance(machine, observed) }
  /// The seconds since the last word of either.
  public var silence: Int { max(0, now - lastWord) / 1_000 }

  /// Lets time pass, to a moment of the call.
  public mutating func advance(to moment: Int) {
    let moment = min(moment, Self.longest)
    while let next = nextMoment, next <= moment {
      now = max(now, next)
      if machine.hasEnded {
        lastHour = passedHour ?? lastHour
        tick()
      } else {
        pump()
      }
    }
    if !hasEnded { now = max(now, moment) }
    // A caller who hangs up ends the attempt too: replayed, it must go as far.
    attempt.end = now
    guard !hasEnded else { return }
    if now >= Self.longest { leave() }
  }

  /// Does something now; once the call is over, only what finishes its note counts.
  public mutating func act(_ act: Act) {
    guard !hasEnded else { return finishNote(act) }
    // Kept even when the caller hangs up under it: replayed, it cuts in as it did.
    attempt.acts.append(TimedAct(at: now, act))
    attempt.end = now
    if act.gesture.isHeard, isCallerSpeaking { note(.cutIn) }
    if act.gesture.isUtterance || act.gesture == .end { cutIn() }
    guard !hasEnded else { return }
    if act.gesture == .step { step = Int(act.object) ?? step }
    note(act)
    if act.gesture.isHeard { lastWord = now }
    read(act)
    observed.take(act)
    weigh()
    if act.gesture == .end { return close() }
    if machine.hasEnded { react() } else { isReactionDue = true }
    observed.settle()
    weigh()
  }

  /// What is written once the line is closed: nobody hears it, but it is part of the work.
  private mutating func finishNote(_ act: Act) {
    guard act.gesture.isOfNote else { return }
    attempt.acts.append(TimedAct(at: now, act))
    note(act)
    observed.take(act)
    observed.settle()
    weigh()
  }

  /// Does what is written, at the time it says.
  public mutating func perform(_ planned: PlannedAct) {
    switch planned.time {
    case .at(let moment): advance(to: moment)
    case .after(let pause):
      while isCallerSpeaking, let next = nextMoment { advance(to: next) }
      advance(to: max(now, lastWord + pause))
    }
    act(planned.act)
    if planned.act.gesture == .keepSilent, let seconds = Int(planned.act.object) {
      advance(to: now + seconds * 1_000)
    }
  }

  /// The trainee leaves without ending the call.
  public mutating func leave() {
    finish(
      Ending(words: "quitté avant la fin", isMissed: true, isWritten: false))
  }

  private mutating func read(_ act: Act) {
    guard act.gesture == .openGuide || act.gesture == .closeGuide else { return }
    stopReading()
    if act.gesture == .openGuide { reading = (act.object, now) }
  }

  private mutating func stopReading() {
    guard let reading else { return }
    readTimes[reading.slug, default: 0] += now - reading.since
    self.reading = nil
  }

  /// Puts in the observation what the clock changes.
  mutating func setClock() {
    scenario.watch.setClock(&observed.cells, silence: silence, time: now / 1_000)
    for (cell, slug) in scenario.watch.readings {
      let open = reading?.slug == slug ? now - (reading?.since ?? now) : 0
      observed.cells[cell] = Int32((readTimes[slug, default: 0] + open) / 1_000)
    }
  }

  /// The first hour passed that the caller has not reacted to yet: it passed while speaking.
  var passedHour: Int? { scenario.hours.first { $0 > lastHour && $0 * 1_000 <= now } }

  /// The next moment when silence or the hour makes the caller react.
  private var nextCrossing: Int? {
    let silent = scenario.silences.lazy.map { lastWord + $0 * 1_000 }.first { $0 > now }
    let hour = scenario.hours.lazy.map { $0 * 1_000 }.first { $0 > now }
    return [silent, hour].compactMap(\.self).min()
  }
}
