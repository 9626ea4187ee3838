import Text

extension Script {
  /// A machine at rest, with the variables' first values.
  ///
  /// The seed settles everything that is left to chance.
  public func machine(saliency: Saliency = .best, seed: UInt64 = 0) -> Machine {
    var machine = Machine(memory: Cells(firstMemory), luck: Luck(seed), saliency: .best)
    use(saliency, in: &machine)
    return machine
  }

  /// Changes how nodes and lines of a group are chosen.
  public func use(_ saliency: Saliency, in machine: inout Machine) {
    machine.saliency = saliency
    if saliency.countsViews && machine.memory.count == firstMemory.count {
      machine.memory.grow(by: viewCount)
    }
  }

  /// Puts a machine at the start of a node or group, variables and visits kept; false when none has
  /// this title.
  ///
  /// A group that has nothing to run leaves the machine ended.
  public func start(at title: String, _ machine: inout Machine, host: some Host) throws(Failure)
    -> Bool
  {
    guard let destination = destinations[title] else { return false }
    machine.end()
    var turn = Turn(host: host)
    try enter(destination, &machine, &turn)
    return true
  }

  /// Runs a node or group now, then comes back to where the machine was, as a detour does.
  ///
  /// False when nothing of it can run: the machine has not moved. This is how a reaction is played at
  /// any moment, while the machine waits for a choice or has ended.
  public func interrupt(
    with title: String, _ machine: inout Machine, host: some Host
  ) throws(Failure) -> Bool {
    guard let destination = destinations[title] else { return false }
    return try interrupt(with: destination, &machine, host: host)
  }

  /// Runs one node now, whatever its `when:` says, then comes back as ``interrupt(with:_:host:)`` does.
  public func interrupt(
    withNode node: Int, _ machine: inout Machine, host: some Host
  ) throws(Failure) -> Bool {
    try interrupt(with: .node(Int32(node)), &machine, host: host)
  }

  private func interrupt(
    with destination: Destination, _ machine: inout Machine, host: some Host
  ) throws(Failure) -> Bool {
    var turn = Turn(host: host)
    let before = machine
    machine.isChoosing = false
    machine.frames += [machine.nodeIndex, machine.position]
    if machine.depth <= Self.deepest, try enter(destination, &machine, &turn) { return true }
    machine = before
    return false
  }

  /// Goes on to the next thing that is said, asked or told.
  public func step(_ machine: inout Machine, host: some Host) -> Output {
    step(&machine, Turn(host: host))
  }

  /// The same, as long as a turn may last.
  func step(_ machine: inout Machine, _ turn: Turn) -> Output {
    var turn = turn
    do throws(Failure) {
      return try run(&machine, &turn)
    } catch {
      machine.end()
      return .failed(error)
    }
  }

  /// Chooses an option by its index, or none; false when it is not open or nothing is asked.
  ///
  /// Choosing none goes on after the options: it is what is left when none of them is open.
  public func choose(
    _ index: Int?, in machine: inout Machine, host: some Host
  ) throws(Failure) -> Bool {
    guard machine.isChoosing, case .ask(let first, let end, let after) = code[Int(machine.position)]
    else { return false }
    machine.isChoosing = false
    guard let index else {
      machine.position = after
      return true
    }
    var turn = Turn(host: host)
    guard (0..<Int(end - first)).contains(index), case let choice = choices[Int(first) + index],
      try holds(choice.guardian, &machine, &turn)
    else {
      machine.isChoosing = true
      return false
    }
    if choice.mark >= 0 { machine.memory[Int(choice.mark)] = 1 }
    machine.position = choice.target
    return true
  }

  /// How many detours may be inside one another.
  static let deepest = 64

  private func run(_ machine: inout Machine, _ turn: inout Turn) throws(Failure) -> Output {
    while machine.position >= 0 {
      let index = Int(machine.position)
      turn.place = places[index]
      try turn.spend()
      machine.position += 1
      switch code[index] {
      case .say(let line): return .line(try utter(lines[Int(line)], &machine, &turn))
      case .command(let line): return .command(try utter(commands[Int(line)], &machine, &turn))
      case .ask(let first, let end, _):
        machine.position -= 1
        machine.isChoosing = true
        return .options(try offers(first, end, &machine, &turn))
      case .pick(let first, let end, let after):
        machine.position = try pick(first, end, &machine, &turn) ?? after
      case .set(let variable, let formula):
        let value = try value(formula, &machine, &turn)
        try turn.spend(on: value)
        store(value, variable, &machine)
      case .evaluate(let formula): _ = try value(formula, &machine, &turn)
      case .mark(let cell): machine.memory[Int(cell)] = 1
      case .jump(let target): machine.position = target
      case .jumpUnless(let formula, let target):
        if try !holds(formula, &machine, &turn) { machine.position = target }
      case .go(let destination, let isDetour):
        try go(to: destination, isDetour: isDetour, &machine, &turn)
      case .goTo(let formula, let isDetour):
        let title = try value(formula, &machine, &turn).spelled
        guard let destination = destinations[title] else { throw turn.unknown(title) }
        try go(to: destination, isDetour: isDetour, &machine, &turn)
      case .leave: leave(&machine)
      case .stop:
        unwind(&machine)
        machine.end()
      }
    }
    return .ended
  }

  private func offers(
    _ first: Int32, _ end: Int32, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> [Offer] {
    var offers: [Offer] = []
    for choice in choices[Int(first)..<Int(end)] {
      let isOpen = try holds(choice.guardian, &machine, &turn)
      let utterance = try utter(lines[Int(choice.line)], &machine, &turn)
      offers.append(Offer(utterance: utterance, isOpen: isOpen))
    }
    return offers
  }

  /// A line with the values of its words.
  private func utter(
    _ line: Line, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Utterance {
    var values: [SafeText] = []
    for case .value(let root) in line.pieces {
      values.append(SafeText(try value(root, &machine, &turn).spelled))
    }
    return Utterance(line: line, values: values)
  }
}

/// What one step needs besides the machine: who answers, how long it may still run, where it is.
struct Turn {
  let host: any Host
  var place = ScriptPlace(line: 1, column: 1)
  private var fuel: Int

  /// Enough for any case by default: a scene that never ends is found out at once, also in a proof.
  init(host: any Host, fuel: Int = 20_000) {
    self.host = host
    self.fuel = fuel
  }

  /// Counts a text that is made or kept for what it weighs.
  mutating func spend(on value: Value) throws(Failure) {
    if case .text(let text) = value { try spend(text.utf8.count / 64) }
  }

  /// Counts one instruction or operation; a step that never ends fails instead.
  mutating func spend(_ cost: Int = 1) throws(Failure) {
    fuel -= cost
    guard fuel >= 0 else {
      throw Failure(
        place: place,
        what: Phrase(
          fr: "Le script tourne en rond sans rien dire", en: "The script loops and says nothing"))
    }
  }

  func unknown(_ title: String) -> Failure {
    Failure(
      place: place,
      what: Phrase(
        fr: "Aucun nœud ne porte le titre « \(SafeText(title)) »",
        en: "No node has the title “\(SafeText(title))”"))
  }
}
