import Text

/// The names that a misspelled one may be.
public enum NearNames {
  /// At most three names among some, the nearest first: few faults of typing, or a word in common.
  public static func of(_ written: SafeText, among names: some Sequence<SafeText>) -> [SafeText] {
    let typed = Fold.words(written.string)
    let line = Array(typed.joined(separator: " ").utf8)
    let near = Set(names).compactMap { name -> (faults: Int, name: SafeText)? in
      let words = Fold.words(name.string)
      let faults = faults(line, Array(words.joined(separator: " ").utf8))
      let isNear = faults <= max(1, line.count / 3)
      let shares = words.contains { word in word.count > 3 && typed.contains { isAlike($0, word) } }
      return isNear || shares ? (faults, name) : nil
    }
    return near.sorted { ($0.faults, $0.name) < ($1.faults, $1.name) }.prefix(3).map(\.name)
  }

  /// Whether two words are the same, but for a letter when they are long.
  private static func isAlike(_ one: String, _ other: String) -> Bool {
    one == other || other.count > 5 && faults(Array(one.utf8), Array(other.utf8)) == 1
  }

  /// How many signs are added, lost or changed from one text to the other.
  private static func faults(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (place, sign) in one.enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for index in other.indices {
        let changed = corner + (sign == other[index] ? 0 : 1)
        corner = row[index + 1]
        row[index + 1] = min(changed, row[index] + 1, corner + 1)
      }
    }
    return row[other.count]
  }
}
