/// What may come next in a state: something happens, or is only looked at.
enum Deed {
  case act(Move)
  /// Silence goes on to the next number the script waits for.
  case wait
  /// The hour goes on to the next number the script waits for.
  case pass
  /// The call is ended; nothing comes after.
  case close
  /// Whether a criterion can hold here.
  case judge(Criterion)

  /// All that is tried in each state of a case; two acts the script cannot tell apart are one.
  static func all(of scenario: Case, _ relevance: Relevance) -> [Deed] {
    let acts = scenario.menu.map { Move($0, scenario, relevance) }
    var seen: Set<Move> = []
    let moves = acts.filter { $0.isUseful && seen.insert($0).inserted }
    return scenario.observed.map(Deed.judge) + moves.map(Deed.act) + [.wait, .pass, .close]
  }
}
