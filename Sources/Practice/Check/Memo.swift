/// What each deed comes to, for all that it touched: nothing is ever worked out twice.
///
/// A tree for each deed. At each place a column is looked at, and the number it holds says where to go
/// next; a leaf holds the changes. A deed always looks at the same column first, and what it looks at
/// next depends on what it has seen: the same path leads to the same end.
struct Memo {
  /// What a deed changes in a row: where its changes are in ``Memo/changes``.
  struct Outcome {
    let first: Int32
    /// How many there are; negative when the deed is not known yet.
    let count: Int32

    var isKnown: Bool { count >= 0 }
    var range: Range<Int> { Int(first)..<Int(first + count) }

    static let unknown = Outcome(first: 0, count: -1)
  }

  private struct Place {
    /// The column looked at; ``leaf`` at the end of a path, ``unknown`` where no path went yet.
    var column: Int32
    /// The first branch, of as many as the column has known numbers; of a leaf, the first change.
    var first: Int32 = 0
    var count: Int32 = 0
  }

  private static let leaf: Int32 = -1
  private static let unknown: Int32 = -2

  private let deeds: Int
  private var places: [Place]
  /// The place each number leads to; negative where none went yet.
  private var branches: [Int32] = []
  /// How much is known.
  private(set) var count = 0
  /// The changes of all the leaves, one after the other.
  private(set) var changes: [Change] = []

  /// Nothing known yet of so many deeds.
  init(deeds: Int) {
    self.deeds = deeds
    places = [Place](repeating: Place(column: Self.unknown), count: deeds)
  }

  /// Puts in order what each deed changes in a row.
  func outcomes(in row: [UInt16], _ outcomes: inout [Outcome]) {
    let (places, branches, row) = (places.span, branches.span, row.span)
    outcomes.removeAll(keepingCapacity: true)
    for deed in 0..<deeds {
      var place = places[deed]
      while place.column >= 0 {
        let number = Int32(row[Int(place.column)])
        let next = number < place.count ? branches[Int(place.first + number)] : -1
        place = next < 0 ? Place(column: Self.unknown) : places[Int(next)]
      }
      outcomes.append(
        place.column == Self.leaf ? Outcome(first: place.first, count: place.count) : .unknown)
    }
  }

  /// Keeps what a deed changes in the rows that hold the same in the columns it touched, in the order
  /// it touched them.
  mutating func keep(
    _ outcome: [Change], of deed: Int, in row: [UInt16], touching columns: [Int]
  ) -> Outcome {
    var index = deed
    for column in columns {
      places[index].column = Int32(column)
      index = branch(of: index, for: Int32(row[column]))
    }
    count += 1
    places[index] = Place(
      column: Self.leaf, first: Int32(changes.count), count: Int32(outcome.count))
    changes += outcome
    return Outcome(first: places[index].first, count: places[index].count)
  }

  /// The place a number leads to, made on the way.
  private mutating func branch(of index: Int, for number: Int32) -> Int {
    if number >= places[index].count {
      widen(index, to: max(number + 1, places[index].count * 2))
    }
    let branch = Int(places[index].first + number)
    if branches[branch] < 0 {
      branches[branch] = Int32(places.count)
      places.append(Place(column: Self.unknown))
    }
    return Int(branches[branch])
  }

  /// Moves the branches of a place to where there is room for more.
  private mutating func widen(_ index: Int, to count: Int32) {
    let place = places[index]
    let known = branches[Int(place.first)..<Int(place.first + place.count)]
    places[index].first = Int32(branches.count)
    places[index].count = count
    branches += known
    branches += [Int32](repeating: -1, count: Int(count - place.count))
  }
}
