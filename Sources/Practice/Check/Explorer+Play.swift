import Text
import Yarn

extension Explorer {
  /// The situation the caller's first words lead to; nil when they end the call.
  mutating func begin(_ opening: Situation) -> Situation? {
    var situation = opening
    setClock(&situation)
    guard start(at: Case.opening, &situation), run(&situation) != .isOver else { return nil }
    return rest(situation)
  }

  /// What a deed leads to; nil when it ends the call, or leads nowhere.
  mutating func play(_ deed: Deed, in situation: Situation) -> Situation? {
    var after = situation
    switch deed {
    case .act(let move):
      // What nobody can answer and changes nothing leads nowhere new.
      if move.candidates.isEmpty, !move.changes(situation.observed.cells) { return nil }
      if move.isHeard { after.silence = 0 }
      setClock(&after)
      after.observed.take(move.effects, undone: move.undone, most: relevance.mostCount)
      return react(move.candidates, after)
    case .wait:
      guard situation.silence < scenario.silences.count else { return nil }
      after.silence += 1
      setClock(&after)
      return react(relevance.silent, after)
    case .pass:
      guard situation.hour < relevance.hours.count else { return nil }
      after.hour += 1
      setClock(&after)
      return react(relevance.silent, after)
    case .close:
      for cells in relevance.closings { close(situation, with: cells) }
      return nil
    case .judge(let criterion):
      judge(criterion, situation)
      return nil
    }
  }

  /// The best reaction runs; without one, only what was observed is kept.
  private mutating func react(_ candidates: [Int], _ before: Situation) -> Situation? {
    var situation = before
    guard let chosen = choose(among: candidates, &situation) else { return rest(situation) }
    let isPlayed = try? scenario.script.interrupt(
      withNode: chosen, &situation.machine, host: situation.observed)
    guard isPlayed == true else { return nil }
    switch run(&situation) {
    case .isOver: return nil
    case .spoke: situation.silence = 0
    case .listens: break
    }
    return rest(situation)
  }

  private mutating func choose(among candidates: [Int], _ situation: inout Situation) -> Int? {
    var best: Int?
    for node in candidates {
      // The most precise come first.
      if let best, complexities[node] < complexities[best] { break }
      let canRun = try? scenario.script.canRun(node, &situation.machine, host: situation.observed)
      guard canRun == true else { continue }
      if let best {
        reach.ties.insert(Reach.Pair(first: best, second: node))
      } else {
        best = node
      }
    }
    return best
  }

  /// The trainee ends the call, having done some of what only the closing asks about.
  private mutating func close(_ before: Situation, with cells: [Int]) {
    var situation = before
    situation.silence = 0
    setClock(&situation)
    for cell in cells { situation.observed.cells[cell] = 1 }
    guard start(at: Case.closing, &situation), run(&situation) != .isOver else { return }
    if let node = scenario.script.nodes.firstIndex(where: { $0.title == Case.closing }) {
      reach.unended.insert(node)
    }
  }

  /// Notes a criterion that can hold here, whatever of it the states do not keep.
  private mutating func judge(_ criterion: Criterion, _ before: Situation) {
    for filling in relevance.fillings[criterion.code] ?? [] {
      var situation = before
      setClock(&situation)
      for (cell, value) in filling { situation.observed.cells[cell] = value }
      if scenario.holds(criterion.variable, situation.machine, situation.observed) {
        reach.held.insert(criterion.code)
        return
      }
    }
  }

  private func start(at title: String, _ situation: inout Situation) -> Bool {
    (try? scenario.script.start(at: title, &situation.machine, host: situation.observed)) == true
  }

  private func setClock(_ situation: inout Situation) {
    let (silence, hour) = (situation.silence, situation.hour)
    scenario.watch.setClock(
      &situation.observed.cells, silence: silence == 0 ? 0 : scenario.silences[silence - 1],
      time: hour == 0 ? 0 : relevance.hours[hour - 1])
  }

  /// The situation once its instant has passed.
  private func rest(_ situation: Situation) -> Situation {
    var situation = situation
    situation.observed.settle()
    return situation
  }
}
