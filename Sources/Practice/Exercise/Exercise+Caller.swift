import Text
import Yarn

extension Exercise {
  /// What the caller does because time passed.
  mutating func tick() {
    react()
    weigh()
  }

  /// Consults the reactions; nothing happens when none can run.
  mutating func react() {
    setClock()
    var nearness = nearness
    nearness?.look(at: self)
    self.nearness = nearness
    run { exercise throws(Failure) in
      _ = try exercise.scenario.script.interrupt(
        with: Case.reaction, &exercise.machine, host: exercise.observed)
    }
    resumesAt = now
    pump()
  }

  /// The trainee ends the call.
  mutating func close() {
    enter(Case.closing)
    hurry()
    observed.settle()
    weigh()
    if !hasEnded {
      finish(Ending(words: "appel terminé", isMissed: true, isWritten: false))
    }
  }

  mutating func enter(_ title: String) {
    setClock()
    run { exercise throws(Failure) in
      _ = try exercise.scenario.script.start(
        at: title, &exercise.machine, host: exercise.observed)
    }
    resumesAt = now
  }

  /// Goes on with the scene until the caller has to speak, pause or listen.
  mutating func pump() {
    var steps = 0
    while !hasEnded, !machine.hasEnded, resumesAt <= now {
      steps += 1
      guard steps <= Self.mostSteps else { return breakDown(Self.endless, in: machine.node) }
      setClock()
      switch scenario.script.step(&machine, host: observed) {
      case .line(let line): say(line)
      case .command(let command): obey(command)
      case .options: breakDown(Self.asked, in: machine.node)
      case .failed(let failure): breakDown(failure)
      case .ended: break
      }
    }
    guard machine.hasEnded, !hasEnded else { return }
    observed.settle()
    weigh()
    // An hour that passed during the scene comes first: it would else take the place of the next act.
    if let passedHour {
      lastHour = passedHour
      tick()
    } else if isReactionDue {
      isReactionDue = false
      react()
    }
  }

  /// Says at once what is left of the scene.
  mutating func cutIn() {
    hurry()
    isReactionDue = false
    lastWord = min(lastWord, now)
  }

  private mutating func hurry() {
    var steps = 0
    while isCallerSpeaking {
      steps += 1
      guard steps <= Self.mostSteps else { return breakDown(Self.endless, in: machine.node) }
      resumesAt = now
      pump()
    }
    resumesAt = now
  }

  private mutating func say(_ line: Utterance) {
    let words = line.speech
    note(
      .said(speaker: line.line.speaker ?? "", words: words, id: line.line.id ?? ""),
      node: line.line.node)
    resumesAt = now + Self.time(toSay: words)
    lastWord = resumesAt
  }

  private mutating func obey(_ command: Utterance) {
    guard let order = scenario.order(command) else {
      return breakDown(Self.unknown, in: command.line.node)
    }
    let node = command.line.node
    switch order {
    case .pause(let time):
      note(.paused(time), node: node)
      resumesAt = now + time
    case .clue(let subject, let words):
      for cell in subject.map(scenario.watch.known) ?? [] { observed.cells[cell] = 1 }
      given.take(words, on: subject, at: now)
      note(.clue(words), node: node)
    case .alliance(let by):
      let before = alliance
      scenario.move(&machine, allianceBy: by, observed)
      if alliance != before { note(.alliance(by: alliance - before), node: node) }
    case .sound(let sound): note(.sound(sound), node: node)
    case .hangUp: note(.hungUp, node: node)
    case .end(let words, let isMissed):
      weigh()
      finish(Ending(words: words, isMissed: isMissed, isWritten: true))
    }
  }

  /// Ends the call, once.
  mutating func finish(_ ending: Ending) {
    guard !hasEnded else { return }
    note(.ended(ending))
    self.ending = ending
  }

  private mutating func breakDown(_ failure: Failure) {
    let nodes = scenario.script.nodes
    breakDown(failure.what, in: nodes.lastIndex { $0.place <= failure.place })
  }

  private mutating func breakDown(_ what: Phrase, in node: Int?) {
    note(.broken(what), node: node)
    finish(Ending(words: "cas en panne", isMissed: true, isWritten: false))
  }

  mutating func note(_ what: Event.What, node: Int? = nil, doubt: Doubt? = nil) {
    events.append(
      Event(
        at: now, what: what, alliance: alliance, step: step,
        node: node.map { scenario.script.nodes[$0].name } ?? "", doubt: doubt))
  }

  /// Notes what the trainee did, and whether an answer rests on nothing.
  mutating func note(_ act: Act) {
    note(.act(act), doubt: given.doubt(of: act))
    given.take(act)
  }

  private mutating func run(_ move: (inout Exercise) throws(Failure) -> Void) {
    do throws(Failure) {
      try move(&self)
    } catch {
      breakDown(error)
    }
  }

  /// How long a line takes to be said: measured on nobody, about 16 signs a second.
  public static func time(toSay words: SafeText) -> Int {
    300 + 60 * words.string.unicodeScalars.count
  }

  /// The most things a scene may say in a row; those of the starter cases say ten.
  static let mostSteps = 500

  static let endless = Phrase(
    fr: "la scène tourne en rond", en: "the scene goes round in circles")
  private static let asked = Phrase(
    fr: "un cas n'offre pas de choix écrits (->)", en: "a case offers no written choice (->)")
  private static let unknown = Phrase(
    fr: "cette commande est inconnue", en: "this command is unknown")
}

extension Case {
  /// What a command orders; nil when it is none of ours.
  func order(_ command: Utterance) -> Order? { orders[command.line] ?? Order(command.text) }

  /// The alliance of a machine.
  func alliance(_ machine: Machine, _ observed: Observed) -> Int {
    let value = try? script.value(of: Self.alliance, in: machine, host: observed)
    return value?.whole ?? 0
  }

  /// Moves the alliance, within its bounds.
  func move(_ machine: inout Machine, allianceBy by: Int, _ observed: Observed) {
    let moved = min(
      max(alliance(machine, observed) + by, allianceBounds.lowerBound), allianceBounds.upperBound)
    _ = script.set(Self.alliance, to: .number(Float(moved)), in: &machine)
  }
}
