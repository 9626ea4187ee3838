import Intervention
import Text

/// Everything counted about the calls of a period, with what must be left out of its pages.
///
/// Whatever page is made of it, the whole, an MRC, an event, the same cells are left out: pages of one
/// period can be put side by side, added and subtracted.
struct MonthCounts {
  /// How many calls.
  let calls: Int
  /// The regions and MRCs that may be named, as the table orders them.
  private(set) var scopes: [Scope: Int] = [.whole: 0]
  private var columns: [[Int]]
  private var columnOf: [Column: Int] = [:]
  private let facts: [CodedFacts]
  private let columnsOfFacts: [Int]
  private var counted: [String: Counted] = [:]
  /// The calls of each scope that may be told.
  private var callsOf: [Scope: Int] = [:]

  /// What leaf columns are: calls of one place and one event.
  private struct Column: Hashable {
    let spot: TerritoryTable.Spot
    let event: SafeText?

    var scopes: [Scope] {
      let place: [Scope] =
        spot.region.map { [.region($0)] + (spot.mrc.map { [.mrc($0)] } ?? []) } ?? [.unknown]
      return place + (event.map { [.event($0)] } ?? [])
    }
  }

  /// A subject and what was counted of it.
  struct Counted {
    let subject: Subject
    let values: [Int]
    let mask: Mask
    let columnNodes: Int
  }

  /// Counts some calls.
  init(_ facts: [CodedFacts], _ table: TerritoryTable) {
    calls = facts.count
    self.facts = facts
    var order: [Column] = []
    var columnOf: [Column: Int] = [:]
    columnsOfFacts = facts.map { facts in
      let column = Column(spot: table.spot(facts.areas ?? []), event: facts.event)
      if let known = columnOf[column] { return known }
      columnOf[column] = order.count
      order.append(column)
      return order.count - 1
    }
    columns = order.map { _ in [0] }
    self.columnOf = columnOf
    nameScopes(order)
  }

  /// Finds which places and events have calls enough to be named, so that no subtraction tells the
  /// calls of another.
  private mutating func nameScopes(_ order: [Column]) {
    var all: [Scope] = []
    var place: [Scope: Int] = [:]
    for scope in order.flatMap(\.scopes) where place[scope] == nil {
      place[scope] = all.count
      all.append(scope)
    }
    var crossing = Crossing(
      rows: order.map { $0.scopes.compactMap { place[$0] } }, columns: [[0]],
      rowNodes: all.count, columnNodes: 1, keepsColumns: true)
    for column in columnsOfFacts { crossing[column, 0] += 1 }
    let (mask, values) = (Mask(crossing), crossing.values)
    callsOf[.whole] = calls
    for (node, scope) in all.enumerated() where !mask.hidden[node] {
      scopes[scope] = scopes.count
      callsOf[scope] = values[node]
    }
    columns = order.map { [0] + $0.scopes.compactMap { scopes[$0] } }
  }

  /// Counts a subject.
  mutating func count(_ subject: Subject) {
    var crossing = Crossing(
      rows: subject.leaves, columns: columns, rowNodes: subject.nodes.count,
      columnNodes: scopes.count, keepsColumns: subject.isPartition,
      shows: { node, scope in scope == 0 || !subject.wholeOnly.contains(node) })
    for (facts, column) in zip(facts, columnsOfFacts) {
      for leaf in subject.places(facts) { crossing[leaf, column] += 1 }
    }
    counted[subject.id] = Counted(
      subject: subject, values: crossing.values, mask: Mask(crossing), columnNodes: scopes.count)
  }

  /// What was counted of a subject.
  subscript(id: String) -> Counted? { counted[id] }

  /// How many calls a scope has; nil when they are too few to be told.
  func calls(of scope: Scope) -> Int? { callsOf[scope] }

  /// A cell of a page.
  func cell(_ id: String, _ node: Int, _ scope: Scope) -> Report.Cell {
    guard let counted = counted[id], let column = scopes[scope] else { return .hidden }
    let cell = node * counted.columnNodes + column
    return counted.mask.hidden[cell] ? .hidden : .count(counted.values[cell])
  }

  /// The facts of the calls of a scope.
  func facts(of scope: Scope) -> [CodedFacts] {
    guard let node = scopes[scope] else { return [] }
    return zip(facts, columnsOfFacts).filter { columns[$1].contains(node) }.map(\.0)
  }
}
