import Text
import Yarn

/// Many runs of a case by chance, that a seed says whole: what happens, how often.
///
/// One run in two follows the expert with mistakes; the others do anything.
public struct Rehearsal: Sendable {
  /// The case.
  public let scenario: Case
  /// How many runs are done.
  public private(set) var count = 0
  /// How often each ending came.
  public private(set) var endings: [Ending: Int] = [:]
  /// How often each criterion was earned.
  public private(set) var earned: [SafeText: Int] = [:]
  /// How often each node was reached, by its name.
  public private(set) var visits: [String: Int] = [:]
  private(set) var reach = Reach()
  private var chance: Luck
  private let menu: [Act]

  /// A rehearsal at its beginning.
  public init(_ scenario: Case, seed: UInt64) {
    self.scenario = scenario
    chance = Luck(seed)
    menu = scenario.menu
  }

  /// Plays one run more, and gives it back.
  @discardableResult
  public mutating func play() -> Exercise {
    var exercise = Exercise(scenario, seed: chance.next())
    let isExpert = chance.whole(below: 2) == 0
    if isExpert { followExpert(&exercise) }
    var left = isExpert ? 6 : 4 + chance.whole(below: 60)
    while !exercise.hasEnded, left > 0 {
      left -= 1
      perform(menu[chance.whole(below: menu.count)], &exercise)
    }
    perform(Act(.end), &exercise)
    note(exercise)
    return exercise
  }

  /// The nodes no run has reached, of those that say or do something.
  public var neverReached: [String] {
    scenario.speaking.filter { !reach.nodes.contains($0) }.map { scenario.script.nodes[$0].name }
  }

  private mutating func followExpert(_ exercise: inout Exercise) {
    let skipped = chance.whole(below: 40)
    for planned in scenario.expert where planned.act.gesture != .end {
      if chance.whole(below: 100) < 12 { perform(menu[chance.whole(below: menu.count)], &exercise) }
      if chance.whole(below: 100) >= skipped { exercise.perform(planned) }
    }
  }

  private mutating func perform(_ act: Act, _ exercise: inout Exercise) {
    let pauses = [1, 2, 3, 5, 8, 13, 21, 34]
    var pause = pauses[chance.whole(below: pauses.count)]
    // Now and then, as long as it takes for the caller to mind.
    if !scenario.silences.isEmpty, chance.whole(below: 20) == 0 {
      pause = scenario.silences[chance.whole(below: scenario.silences.count)]
    }
    exercise.perform(PlannedAct(time: .after(pause * 1_000), act: act, line: 0))
  }

  private mutating func note(_ exercise: Exercise) {
    count += 1
    if let ending = exercise.ending { endings[ending, default: 0] += 1 }
    for result in ObservedScore(exercise).results {
      let code = result.criterion.code
      if result.isEarned { earned[code, default: 0] += 1 }
      if exercise.evidence[code] != nil {
        reach.held.insert(code)
      } else {
        reach.spared.insert(code)
      }
    }
    let names = Set(exercise.events.map(\.node).filter { !$0.isEmpty })
    for name in names { visits[name, default: 0] += 1 }
    for event in exercise.events {
      switch event.what {
      case .clue(let clue): reach.clues.insert(clue)
      case .ended(let ending): reach.endings.insert(ending)
      case .broken(let what): reach.failures[what] = place(of: exercise)
      default: break
      }
    }
    for (index, node) in scenario.script.nodes.enumerated() where names.contains(node.name) {
      reach.nodes.insert(index)
    }
  }

  /// The node it was in last.
  private func place(of exercise: Exercise) -> ScriptPlace {
    let name = exercise.events.last { !$0.node.isEmpty }?.node
    let node = scenario.script.nodes.first { $0.name == name } ?? scenario.script.nodes[0]
    return node.place
  }
}

extension Case {
  /// The nodes of the call that say or do something.
  var speaking: [Int] {
    let all = Set((script.lines + script.commands).map(\.node))
    return all.filter { !["Fiche", "Grille", "Expert"].contains(script.nodes[$0].title) }.sorted()
  }
}
