import Text
import Yarn

/// Tries everything a trainee can do in a case, from every state it can be in.
///
/// A state is the machine at rest, what the script remembers of the console, and how far silence and
/// time have gone among the numbers the script compares them to. Facts that only the grid or the
/// closing asks about do not multiply the states: they are tried where they matter. What a deed comes
/// to depends only on the cells it touches: it is played once for what they hold, then remembered.
struct Explorer {
  let scenario: Case
  let relevance: Relevance
  let complexities: [Int]
  var reach: Reach
  private let deeds: [Deed]
  private let opening: Situation
  private var columns: Columns
  private var table: StateTable
  private var memo: Memo
  /// Those of the state being visited.
  private var outcomes: [Memo.Outcome] = []

  init(_ scenario: Case, from reach: Reach) {
    self.scenario = scenario
    self.reach = reach
    complexities = scenario.script.nodes.map(\.complexity)
    relevance = Relevance(scenario)
    deeds = Deed.all(of: scenario, relevance)
    opening = Situation(scenario)
    let memory = opening.machine.memory.count
    let facts = opening.observed.cells.count
    let kept = relevance.lasting.map { memory + $0 }
    columns = Columns(Array(0..<memory) + kept + [memory + facts, memory + facts + 1])
    table = StateTable(width: columns.cells.count)
    memo = Memo(deeds: deeds.count)
  }

  /// Goes through the states, at most so many.
  mutating func explore(most: Int) {
    guard let first = begin(opening) else { return reach.isWhole = true }
    let values = first.values
    let row = columns.cells.indices.map { columns.number(of: values[columns.cells[$0]], in: $0) }
    table.add(row, StateTable.key(of: row), [], 0..<0)
    var next = 0
    while next < table.count, table.count < most, canGoOn {
      visit(table[next])
      next += 1
    }
    reach.states = table.count
    reach.isWhole = next == table.count && canGoOn
  }

  /// A scene that cannot go on is a fault whatever else there is; and too many scenes to play would
  /// take minutes.
  private var canGoOn: Bool {
    reach.failures.isEmpty && !columns.overflows && memo.count < Self.mostScenes
  }

  /// How many scenes a proof plays before it gives up; the starter cases need a few thousand.
  private static let mostScenes = 500_000

  private mutating func visit(_ row: [UInt16]) {
    let key = StateTable.key(of: row)
    memo.outcomes(in: row, &outcomes)
    for deed in deeds.indices {
      let outcome = outcomes[deed].isKnown ? outcomes[deed] : learn(deed, in: row)
      if outcome.count > 0 { table.add(row, key, memo.changes, outcome.range) }
    }
  }

  /// Does a deed for the first time where the cells it touches hold this; what it changes.
  private mutating func learn(_ deed: Int, in row: [UInt16]) -> Memo.Outcome {
    var values = opening.values
    for (column, cell) in columns.cells.enumerated() {
      values[cell] = columns.value(row[column], in: column)
    }
    let witness = Witness()
    let after = play(deeds[deed], in: opening.holding(values, told: witness))?.values
    let touched = witness.touched.compactMap { columns.column(of: $0) }
    let changes = touched.compactMap { column -> Change? in
      guard let value = after?[columns.cells[column]] else { return nil }
      let number = columns.number(of: value, in: column)
      return number == row[column] ? nil : Change(column: UInt16(column), value: number)
    }
    return memo.keep(changes, of: deed, in: row, touching: touched)
  }
}
