import Text
import Yarn

/// How near each reaction came to happening, in one exercise.
struct Nearness: Sendable {
  /// The moment a reaction lacked the least.
  struct Moment: Hashable {
    let at: Int
    let lacking: [Condition]
    let alliance: Int
  }

  private(set) var moments: [Int: Moment] = [:]

  /// Looks at every reaction, just before the caller reacts.
  ///
  /// Of two moments that lacked as little, the later one is kept: it is the one remembered.
  mutating func look(at exercise: Exercise) {
    for (node, conditions) in exercise.scenario.conditions {
      let lacking = conditions.filter {
        !exercise.scenario.holds($0.variable, exercise.machine, exercise.observed)
      }
      if let known = moments[node], known.lacking.count < lacking.count { continue }
      moments[node] = Moment(at: exercise.now, lacking: lacking, alliance: exercise.alliance)
    }
  }
}
