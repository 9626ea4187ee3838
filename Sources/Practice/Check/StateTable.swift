/// The states a proof has met, each once, in the order they were met.
///
/// A state is a row of small numbers, all rows of one width, one after the other: a million states take
/// a hundred megabytes or so, and none is an object of its own.
struct StateTable {
  /// How many numbers a row has.
  let width: Int
  /// How many states there are.
  private(set) var count = 0
  private var rows: [UInt16] = []
  /// Where the rows are by their key: its high half, then one more than the number of the row; zero
  /// where there is none.
  private var places = [UInt64](repeating: 0, count: 1 << 12)

  init(width: Int) { self.width = width }

  /// A row by its number.
  subscript(index: Int) -> [UInt16] { Array(rows[index * width..<(index + 1) * width]) }

  /// Adds what a row becomes by some changes out of a list; nothing when it is there already.
  ///
  /// `key` is the row's own, so that only what changes is reckoned anew.
  mutating func add(_ row: [UInt16], _ key: UInt64, _ changes: [Change], _ some: Range<Int>) {
    var key = key
    let start = rows.count
    rows += row
    for index in some {
      let change = changes[index]
      let column = Int(change.column)
      key ^= Self.part(column, row[column]) ^ Self.part(column, change.value)
      rows[start + column] = change.value
    }
    if count * 2 >= places.count { grow() }
    let high = key & Self.high
    var place = Int(truncatingIfNeeded: key) & (places.count - 1)
    while places[place] != 0 {
      let known = places[place]
      if known & Self.high == high, isSame(Int(known & ~Self.high) - 1) {
        rows.removeLast(width)
        return
      }
      place = (place + 1) & (places.count - 1)
    }
    count += 1
    places[place] = high | UInt64(count)
  }

  /// What a row is found by: each of its numbers changes it on its own.
  static func key(of row: [UInt16]) -> UInt64 {
    row.indices.reduce(0) { $0 ^ part($1, row[$1]) }
  }

  private static func part(_ column: Int, _ value: UInt16) -> UInt64 {
    // SplitMix64's mixing (Steele, Lea and Flood, 2014).
    var mixed = (UInt64(column) << 16 | UInt64(value)) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  private static let high: UInt64 = 0xffff_ffff_0000_0000

  /// Whether a row is the same as the one just put at the end.
  private func isSame(_ index: Int) -> Bool {
    let rows = rows.span
    let (one, other) = (index * width, rows.count - width)
    for column in 0..<width where rows[one + column] != rows[other + column] { return false }
    return true
  }

  private mutating func grow() {
    places = [UInt64](repeating: 0, count: places.count * 4)
    for index in 0..<count {
      let key = Self.key(of: self[index])
      var place = Int(truncatingIfNeeded: key) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = key & Self.high | UInt64(index + 1)
    }
  }
}

/// A number of a row that becomes another.
struct Change {
  let column: UInt16
  let value: UInt16
}
