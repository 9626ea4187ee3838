/// What each deed comes to, for all that it touched: nothing is ever worked out twice.
///
/// A tree for each deed. At each place a column is looked at, then the branch of its value is taken;
/// a leaf holds the changes. A deed always looks at the same column first, and what it looks at next
/// depends on what it has seen: the same path leads to the same end.
struct Memo {
  private struct Place {
    /// The column looked at; ``leaf`` at the end of a path, ``unknown`` where no path went yet.
    var column: Int32
    /// The first branch; of a leaf, the first change.
    var first: Int32
    /// The number of changes of a leaf.
    var count: Int32 = 0
  }

  private struct Branch {
    let value: UInt16
    let place: Int32
    /// The branch beside it; negative when it is the last.
    let next: Int32
  }

  private static let leaf: Int32 = -1
  private static let unknown: Int32 = -2

  private var places: [Place]
  private var branches: [Branch] = []
  /// How much is known.
  private(set) var count = 0
  /// The changes of all the leaves, one after the other.
  private(set) var changes: [Change] = []

  /// Nothing known yet of so many deeds.
  init(deeds: Int) {
    places = [Place](repeating: Place(column: Self.unknown, first: -1), count: deeds)
  }

  /// Where in ``changes`` is what a deed changes in a row; nil when it is not known yet.
  func outcome(of deed: Int, in row: Span<UInt16>) -> Range<Int>? {
    let (places, branches) = (places.span, branches.span)
    var place = places[deed]
    while place.column >= 0 {
      let value = row[Int(place.column)]
      var branch = Int(place.first)
      while branch >= 0, branches[branch].value != value { branch = Int(branches[branch].next) }
      guard branch >= 0 else { return nil }
      place = places[Int(branches[branch].place)]
    }
    return place.column == Self.leaf ? Int(place.first)..<Int(place.first + place.count) : nil
  }

  /// Keeps what a deed changes in the rows that hold the same in the columns it touched, in the order
  /// it touched them; where.
  mutating func keep(
    _ outcome: [Change], of deed: Int, in row: [UInt16], touching columns: [Int]
  ) -> Range<Int> {
    var index = deed
    for column in columns {
      places[index].column = Int32(column)
      index = branch(of: index, for: row[column])
    }
    places[index] = Place(
      column: Self.leaf, first: Int32(changes.count), count: Int32(outcome.count))
    changes += outcome
    count += 1
    return changes.count - outcome.count..<changes.count
  }

  /// The place a value leads to, made on the way.
  private mutating func branch(of index: Int, for value: UInt16) -> Int {
    var branch = places[index].first
    while branch >= 0 {
      if branches[Int(branch)].value == value { return Int(branches[Int(branch)].place) }
      branch = branches[Int(branch)].next
    }
    branches.append(
      Branch(value: value, place: Int32(places.count), next: places[index].first))
    places[index].first = Int32(branches.count - 1)
    places.append(Place(column: Self.unknown, first: -1))
    return places.count - 1
  }
}
