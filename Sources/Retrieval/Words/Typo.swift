/// How many faults of typing separate two words.
enum Typo {
  /// How many faults a word of some length may have and still be guessed.
  static func most(inLength length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

  /// The letters of a word, one bit each: words far apart here are far apart.
  static func letters(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The faults between two words, letters added, lost, changed or swapped with the next one; nil
  /// when there are more than some.
  static func distance(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, most: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    let left = Array(left)
    let right = Array(right)
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    var line = above
    for row in 0..<left.count {
      line[0] = row + 1
      var least = row + 1
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var faults = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          faults = min(faults, before[column - 1] + 1)
        }
        line[column + 1] = faults
        least = min(least, faults)
      }
      if least > most { return nil }
      (before, above, line) = (above, line, before)
    }
    return above[right.count] <= most ? above[right.count] : nil
  }

  /// The fewest faults between what was typed and the beginning of a word; nil when there are more
  /// than some.
  static func prefixDistance(
    _ typed: [UInt8], _ word: UnsafeBufferPointer<UInt8>, most: Int
  ) -> Int? {
    let longest = min(word.count, typed.count + most)
    guard longest >= typed.count - most else { return nil }
    var least: Int?
    for length in max(1, typed.count - most)...longest {
      let start = Array(word.prefix(length))
      guard let faults = distance(start[...], typed[...], most: most) else { continue }
      least = min(least ?? faults, faults)
    }
    return least
  }
}
