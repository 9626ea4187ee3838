import Text
import Yarn

/// Tries everything a trainee can do in a case, from every state it can be in.
///
/// A state is the machine at rest, what the script remembers of the console, and how far silence and
/// time have gone among the numbers the script compares them to. Facts that only the grid or the
/// closing asks about do not multiply the states: they are tried where they matter.
struct Explorer {
  let scenario: Case
  let relevance: Relevance
  let moves: [Move]
  let reactions: [Int]
  private let complexities: [Int]
  private(set) var reach: Reach
  private var table = StateTable<State>()
  private var facts: [[Int32]] = []
  private var factIndex: [[Int32]: Int32] = [:]
  /// The reactions already played from the state being visited, by words that change nothing else.
  private var played: Set<Int> = []

  /// A place in the space of what can happen.
  private struct State: Hashable {
    let machine: Machine
    let facts: Int32
    let silence: UInt8
    let time: UInt8
  }

  init(_ scenario: Case, from reach: Reach) {
    self.scenario = scenario
    self.reach = reach
    complexities = scenario.script.nodes.map(\.complexity)
    reactions = scenario.script.groups.first { $0.title == Case.reaction }?.members ?? []
    relevance = Relevance(scenario)
    let members = reactions
    let relevance = relevance
    let acts = scenario.menu.map { Move($0, scenario, relevance, reactions: members) }
    // Two acts the script cannot tell apart are one.
    var seen: Set<Move> = []
    moves = acts.filter { $0.isUseful && seen.insert($0).inserted }
  }

  /// Goes through the states, at most so many.
  mutating func explore(most: Int) {
    var machine = scenario.script.machine()
    var observed = Observed(scenario.watch)
    scenario.watch.setClock(&observed.cells, silence: 0, time: 0)
    guard (try? scenario.script.start(at: Case.opening, &machine, host: observed)) == true,
      run(&machine, &observed) != .isOver
    else { return reach.isWhole = true }
    add(machine, observed, silence: 0, time: 0)
    var next = 0
    while next < table.states.count, table.states.count < most {
      visit(table.states[next])
      next += 1
    }
    reach.states = table.states.count
    reach.isWhole = next == table.states.count
  }

  private mutating func visit(_ state: State) {
    judge(state)
    let spoken = observed(state, silence: 0)
    let listening = observed(state, silence: Int(silence(state.silence)))
    played.removeAll(keepingCapacity: true)
    for move in moves { make(move, in: state, spoken: spoken, listening: listening) }
    wait(in: state)
    pass(in: state)
    close(state)
  }

  private mutating func make(
    _ move: Move, in state: State, spoken: Observed, listening: Observed
  ) {
    let isFleeting = !move.changes(facts[Int(state.facts)])
    // What nobody can answer and changes nothing leads nowhere new.
    if move.candidates.isEmpty, isFleeting { return }
    var observed = move.isHeard ? spoken : listening
    observed.take(move.effects, undone: move.undone, most: relevance.mostCount)
    react(
      move.candidates, observed, state, silence: move.isHeard ? 0 : state.silence, state.time,
      playsOnce: isFleeting && move.isHeard && !relevance.scenesAskInstants)
  }

  /// Silence goes on to the next number the script waits for.
  private mutating func wait(in state: State) {
    guard Int(state.silence) < scenario.silences.count else { return }
    let observed = observed(state, silence: Int(silence(state.silence + 1)))
    react(relevance.silent, observed, state, silence: state.silence + 1, state.time)
  }

  /// The hour goes on to the next number the script waits for.
  private mutating func pass(in state: State) {
    guard Int(state.time) < relevance.hours.count else { return }
    let later = State(
      machine: state.machine, facts: state.facts, silence: state.silence, time: state.time + 1)
    let observed = observed(later, silence: Int(silence(state.silence)))
    react(relevance.silent, observed, later, silence: later.silence, later.time)
  }

  /// The best reaction runs; without one the state only keeps what was observed.
  ///
  /// `playsOnce` when all that lasts of it is the scene: acts answered by one scene are then one.
  private mutating func react(
    _ candidates: [Int], _ before: Observed, _ state: State, silence: UInt8, _ time: UInt8,
    playsOnce: Bool = false
  ) {
    var observed = before
    var machine = state.machine
    guard let chosen = choose(among: candidates, &machine, observed) else {
      observed.settle()
      return add(machine, observed, silence: silence, time: time)
    }
    if playsOnce, !played.insert(chosen).inserted { return }
    guard (try? scenario.script.interrupt(withNode: chosen, &machine, host: observed)) == true
    else {
      return
    }
    let spoke = run(&machine, &observed)
    guard spoke != .isOver else { return }
    observed.settle()
    add(machine, observed, silence: spoke == .spoke ? 0 : silence, time: time)
  }

  private mutating func choose(
    among candidates: [Int], _ machine: inout Machine, _ observed: Observed
  ) -> Int? {
    var best: Int?
    for node in candidates {
      // The most precise come first.
      if let best, complexity(node) < complexity(best) { break }
      guard (try? scenario.script.canRun(node, &machine, host: observed)) == true else { continue }
      if let best, complexity(node) == complexity(best) {
        reach.ties.insert(Reach.Pair(first: best, second: node))
        continue
      }
      best = node
    }
    return best
  }

  /// With nothing and with all that the closing asks about; with each part of it as long as one of
  /// its nodes was never reached.
  private var closings: [[Int]] {
    let isSeen = relevance.closingNodes.allSatisfy(reach.nodes.contains)
    return isSeen
      ? Array(Set([relevance.closings.first, relevance.closings.last].compactMap(\.self)))
      : relevance.closings
  }

  private func complexity(_ node: Int) -> Int { complexities[node] }

  /// The trainee ends the call, with and without what only the closing asks about.
  private mutating func close(_ state: State) {
    for cells in closings {
      var observed = observed(state, silence: 0)
      for cell in cells { observed.cells[cell] = 1 }
      var machine = state.machine
      guard (try? scenario.script.start(at: Case.closing, &machine, host: observed)) == true else {
        continue
      }
      if run(&machine, &observed) != .isOver,
        let node = scenario.script.nodes.firstIndex(where: {
          $0.title == Case.closing
        })
      {
        reach.unended.insert(node)
      }
    }
  }

  /// Whether the criteria not settled yet can hold here.
  private mutating func judge(_ state: State) {
    for criterion in scenario.observed where !reach.held.contains(criterion.code) {
      for filling in relevance.fillings[criterion.code] ?? [] {
        var observed = observed(state, silence: Int(silence(state.silence)))
        for (cell, value) in filling { observed.cells[cell] = value }
        guard scenario.holds(criterion.variable, state.machine, observed) else { continue }
        reach.held.insert(criterion.code)
        break
      }
    }
  }

  private func silence(_ bucket: UInt8) -> Int32 {
    bucket == 0 ? 0 : Int32(scenario.silences[Int(bucket) - 1])
  }

  private func observed(_ state: State, silence: Int) -> Observed {
    var observed = Observed(scenario.watch, facts[Int(state.facts)])
    let time = state.time == 0 ? 0 : relevance.hours[Int(state.time) - 1]
    scenario.watch.setClock(&observed.cells, silence: silence, time: time)
    return observed
  }

  private mutating func add(_ machine: Machine, _ observed: Observed, silence: UInt8, time: UInt8) {
    var cells = observed.cells
    scenario.watch.setClock(&cells, silence: 0, time: 0)
    let index: Int32
    if let known = factIndex[cells] {
      index = known
    } else {
      index = Int32(facts.count)
      facts.append(cells)
      factIndex[cells] = index
    }
    table.add(State(machine: machine, facts: index, silence: silence, time: time))
  }
}

extension Explorer {
  /// What became of a scene.
  enum Scene { case listens, spoke, isOver }

  /// Runs the scene to its end.
  mutating func run(_ machine: inout Machine, _ observed: inout Observed) -> Scene {
    var hasSpoken = false
    var hasHungUp: Int?
    for _ in 0..<2_000 {
      if let node = machine.node { reach.nodes.insert(node) }
      switch scenario.script.step(&machine, host: observed) {
      case .line(let line):
        reach.nodes.insert(line.line.node)
        hasSpoken = true
      case .command(let command):
        reach.nodes.insert(command.line.node)
        switch scenario.order(command) {
        case .end(let words, let isMissed)?:
          reach.endings.insert(Ending(words: words, isMissed: isMissed, isWritten: true))
          return .isOver
        case .alliance(let by)?: scenario.move(&machine, allianceBy: by, observed)
        case .clue(let subject, let words)?:
          reach.clues.insert(words)
          for cell in subject.map(scenario.watch.known) ?? [] { observed.cells[cell] = 1 }
        case .hangUp?: hasHungUp = command.line.node
        default: break
        }
      case .ended:
        checkBounds(machine, observed)
        if let hasHungUp { reach.unended.insert(hasHungUp) }
        return hasSpoken ? .spoke : .listens
      case .failed(let failure):
        reach.failures.insert(failure.what)
        return .isOver
      case .options: return .isOver
      }
    }
    return .isOver
  }

  private mutating func checkBounds(_ machine: Machine, _ observed: Observed) {
    for variable in relevance.bounded {
      guard let bounds = variable.bounds,
        let value = try? scenario.script.value(of: variable.name, in: machine, host: observed),
        case .number(let number) = value,
        !bounds.contains(Int(number))
      else { continue }
      reach.strays.insert(variable.name)
    }
  }
}
