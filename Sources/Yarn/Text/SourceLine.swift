import Text

/// One line of a script, ready to be scanned.
struct SourceLine {
  /// Its number, from one.
  let number: Int
  /// Its scalars, without the line end.
  let scalars: [Unicode.Scalar]
  /// The spaces before its first sign; a tab counts for eight, as upstream counts it.
  let indent: Int
  /// The index of its first sign.
  let start: Int

  init(number: Int, _ scalars: [Unicode.Scalar]) {
    self.number = number
    self.scalars = scalars
    start = scalars.firstIndex { !Self.isSpace($0) } ?? scalars.count
    indent = scalars[..<start].reduce(0) { $0 + ($1 == "\t" ? 8 : 1) }
  }

  /// Whether nothing but spaces is on it.
  var isBlank: Bool { start == scalars.count }

  /// Whether nothing but a comment is on it.
  var isComment: Bool { holds("//", at: start) }

  func place(_ index: Int) -> ScriptPlace { ScriptPlace(line: number, column: index + 1) }

  /// Whether some signs stand at an index.
  func holds(_ signs: StaticString, at index: Int) -> Bool {
    let count = signs.utf8CodeUnitCount
    guard index + count <= scalars.count else { return false }
    return (0..<count).allSatisfy { scalars[index + $0].value == UInt32(signs.utf8Start[$0]) }
  }

  /// The first index from here that is not a space.
  func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while index < scalars.count && Self.isSpace(scalars[index]) { index += 1 }
    return index
  }

  /// Whether the line is over, or only a comment is left, from an index on.
  func isOver(_ index: Int) -> Bool {
    let next = skippingSpaces(index)
    return next == scalars.count || holds("//", at: next)
  }

  /// The identifier that begins at an index, if one does.
  func name(at index: Int) -> String? {
    guard index < scalars.count, Identifier.isHead(scalars[index]) else { return nil }
    return text(index..<nameEnd(index))
  }

  /// The end of the identifier that begins at an index.
  func nameEnd(_ index: Int) -> Int {
    var end = index
    while end < scalars.count && Identifier.isPart(scalars[end]) { end += 1 }
    return end
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// What stands at an index, short enough to be quoted in a finding.
  func excerpt(_ index: Int) -> SafeText {
    let end = min(scalars.count, index + 24)
    guard index < end else { return "" }
    return SafeText(text(index..<end) + (end < scalars.count ? "…" : ""))
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  /// The lines of a text; LF, CR LF and CR end a line, a byte order mark is left out.
  static func all(_ source: String) -> [SourceLine] {
    var lines: [SourceLine] = []
    var line: [Unicode.Scalar] = []
    var isAfterReturn = false
    for (index, scalar) in source.unicodeScalars.enumerated() {
      defer { isAfterReturn = scalar == "\r" }
      if index == 0 && scalar == "\u{feff}" || isAfterReturn && scalar == "\n" { continue }
      if scalar == "\n" || scalar == "\r" {
        lines.append(SourceLine(number: lines.count + 1, line))
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(scalar)
      }
    }
    lines.append(SourceLine(number: lines.count + 1, line))
    return lines
  }
}
