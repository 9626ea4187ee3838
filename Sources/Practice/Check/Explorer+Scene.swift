import Text
import Yarn

extension Explorer {
  /// What became of a scene.
  enum Scene { case listens, spoke, isOver }

  /// Runs the scene to its end.
  mutating func run(_ situation: inout Situation) -> Scene {
    var hasSpoken = false
    var hasHungUp: Int?
    for _ in 0..<Exercise.mostSteps {
      if let node = situation.machine.node { reach.nodes.insert(node) }
      switch scenario.script.step(&situation.machine, host: situation.observed) {
      case .line(let line):
        reach.nodes.insert(line.line.node)
        hasSpoken = true
      case .command(let command):
        reach.nodes.insert(command.line.node)
        switch scenario.order(command) {
        case .end(let words, let isMissed)?:
          reach.endings.insert(Ending(words: words, isMissed: isMissed, isWritten: true))
          return .isOver
        case .alliance(let by)?:
          scenario.move(&situation.machine, allianceBy: by, situation.observed)
        case .clue(let subject, let words)?:
          reach.clues.insert(words)
          for cell in subject.map(scenario.watch.known) ?? [] { situation.observed.cells[cell] = 1 }
        case .hangUp?: hasHungUp = command.line.node
        default: break
        }
      case .ended:
        checkBounds(situation)
        if let hasHungUp { reach.unended.insert(hasHungUp) }
        return hasSpoken ? .spoke : .listens
      case .failed(let failure):
        reach.failures[failure.what] = failure.place
        return .isOver
      case .options: return .isOver
      }
    }
    // Where the machine still is, when nothing stopped it.
    if let node = situation.machine.node {
      reach.failures[Exercise.endless] = scenario.script.nodes[node].place
    }
    return .isOver
  }

  /// Untold of: what the scene did not touch was in its bounds before.
  private mutating func checkBounds(_ situation: Situation) {
    let untold = situation.holding(situation.values)
    for variable in relevance.bounded {
      guard let bounds = variable.bounds,
        let value = try? scenario.script.value(
          of: variable.name, in: untold.machine, host: untold.observed),
        case .number(let number) = value,
        number < Float(bounds.lowerBound) || number > Float(bounds.upperBound)
      else { continue }
      reach.strays.insert(variable.name)
    }
  }
}
