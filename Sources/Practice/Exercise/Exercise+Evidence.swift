import Text
import Yarn

extension Exercise {
  /// Looks at every criterion not settled yet, and keeps the time of what is proven.
  mutating func weigh() {
    setClock()
    for criterion in scenario.criteria where evidence[criterion.code] == nil {
      guard criterion.canStillMove(at: now), scenario.holds(criterion.variable, machine, observed)
      else { continue }
      evidence[criterion.code] = now
      note(criterion.proof == .never ? .lost(criterion.code) : .earned(criterion.code))
    }
  }
}

extension Criterion {
  /// Whether what happens at this time can still settle it.
  func canStillMove(at time: Int) -> Bool {
    switch proof {
    case .human: false
    case .once(let before): before.map { time < $0 * 1_000 } ?? true
    case .never: true
    }
  }
}

extension Case {
  /// Whether a computed condition holds; one that cannot be computed does not.
  func holds(_ variable: String, _ machine: Machine, _ observed: Observed) -> Bool {
    (try? script.value(of: variable, in: machine, host: observed)) == .truth(true)
  }
}
