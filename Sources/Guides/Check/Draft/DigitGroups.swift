/// The runs of digits of a line, with what stands around them.
///
/// Regular expressions would say the same; they cost more than everything else of a check.
struct DigitGroups {
  /// A run of digits.
  struct Group {
    let digits: String
    /// Where it lies among the characters of the line.
    let range: Range<Int>
  }

  let signs: [Character]
  let groups: [Group]

  init(_ line: Substring) {
    let signs = Array(line)
    var groups: [Group] = []
    var start: Int?
    for (index, sign) in (signs + [" "]).enumerated() {
      if sign.isASCII && sign.isNumber {
        start = start ?? index
      } else if let begun = start {
        groups.append(Group(digits: String(signs[begun..<index]), range: begun..<index))
        start = nil
      }
    }
    self.signs = signs
    self.groups = groups
  }

  /// How many digits each group has, from one of them on, as long as one sign or two part them; five
  /// groups at most, which is more than any number has.
  func sizes(from first: Int) -> [Int] {
    var sizes: [Int] = []
    for index in groups.indices.dropFirst(first).prefix(5) {
      if index > first && !areClose(index - 1) { break }
      sizes.append(groups[index].digits.count)
    }
    return sizes
  }

  /// Whether a group belongs with the next: a space, a hyphen, a point or a parenthesis parts them.
  func areClose(_ index: Int) -> Bool {
    guard index + 1 < groups.count else { return false }
    let between = signs[groups[index].range.upperBound..<groups[index + 1].range.lowerBound]
    return between.count <= 2 && between.allSatisfy(Self.parts)
  }

  /// Whether one sign parts a group from the next, whatever it is.
  func areNext(_ index: Int) -> Bool {
    index + 1 < groups.count
      && groups[index + 1].range.lowerBound == groups[index].range.upperBound + 1
  }

  /// Whether a letter touches a group on its left.
  func followsLetter(_ index: Int) -> Bool {
    let start = groups[index].range.lowerBound
    return start > 0 && signs[start - 1].isLetter
  }

  /// The text of some groups, with what parts them.
  func text(_ range: Range<Int>) -> String {
    String(
      signs[
        groups[range.lowerBound].range.lowerBound..<groups[range.upperBound - 1].range.upperBound])
  }

  static func parts(_ sign: Character) -> Bool { " \u{a0}\u{202f}-‑.()".contains(sign) }
}
