/// What is known of the kinds of a script: cells, some found to be of the same kind.
struct KindTable {
  private var parents: [Int] = []
  private var kinds: [Kind?] = []

  /// A new cell, of a kind that may be known.
  mutating func add(_ kind: Kind? = nil) -> Int {
    parents.append(parents.count)
    kinds.append(kind)
    return parents.count - 1
  }

  /// The kind of a cell, once known.
  func kind(_ cell: Int) -> Kind? { kinds[root(cell)] }

  /// Makes two cells one; false when they are of different kinds.
  mutating func join(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (root(one), root(other))
    if one == other { return true }
    if let first = kinds[one], let second = kinds[other], first != second { return false }
    let kind = kinds[one] ?? kinds[other]
    // The older cell keeps the name: variables stay roots, so that paths stay short.
    parents[max(one, other)] = min(one, other)
    kinds[min(one, other)] = kind
    return true
  }

  /// The cell that stands for all those known to be of one kind.
  func root(_ cell: Int) -> Int {
    var cell = cell
    while parents[cell] != cell { cell = parents[cell] }
    return cell
  }
}
