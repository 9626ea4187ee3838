import Text

/// The words of written hours, one after the other: numbers, words and signs.
struct HoursWords {
  enum Token: Hashable {
    /// A number and how many figures it is written with.
    case number(Int, figures: Int)
    case word(String)
    case sign(Character)
  }

  private let tokens: [Token]
  private(set) var position = 0

  init(_ written: SafeText) {
    let text = Fold.key(written.string)
      .replacing("a.m.", with: "am").replacing("p.m.", with: "pm").replacing("—", with: "-")
    var tokens: [Token] = []
    var rest = Substring(text)
    while let first = rest.first {
      let figures = rest.prefix { ("0"..."9").contains($0) }
      let letters = rest.prefix(while: \.isLetter)
      if !figures.isEmpty {
        tokens.append(.number(Int(figures.prefix(5)) ?? 0, figures: figures.count))
        rest = rest.dropFirst(figures.count)
      } else if !letters.isEmpty {
        tokens.append(.word(String(letters)))
        rest = rest.dropFirst(letters.count)
      } else {
        // An apostrophe only joins: « jusqu'à », « l'après-midi ».
        if first == "\n" || !first.isWhitespace && first != "'" { tokens.append(.sign(first)) }
        rest = rest.dropFirst()
      }
    }
    self.tokens = tokens
  }

  var isAtEnd: Bool { position == tokens.count }

  /// Goes back to a place where it was.
  mutating func goBack(to position: Int) { self.position = position }

  /// Takes these words, numbers and signs if they come next: « 7 j / 7 ».
  mutating func take(_ expected: String) -> Bool {
    let start = position
    for piece in expected.split(separator: " ") {
      guard position < tokens.count, Self.matches(tokens[position], piece) else {
        position = start
        return false
      }
      position += 1
    }
    return true
  }

  /// Takes the first of these that comes next, the longest first where one begins another.
  mutating func takeOne(of choices: [String]) -> Bool { choices.contains { take($0) } }

  /// Takes a word that a table knows.
  mutating func take<Value>(from table: [String: Value]) -> Value? {
    guard position < tokens.count, case .word(let word) = tokens[position], let value = table[word]
    else { return nil }
    position += 1
    return value
  }

  /// Takes a number of at most two figures, or of exactly two.
  mutating func takeNumber(ofTwoFigures: Bool = false) -> Int? {
    guard position < tokens.count, case .number(let value, let figures) = tokens[position],
      figures == 2 || figures == 1 && !ofTwoFigures
    else { return nil }
    position += 1
    return value
  }

  private static func matches(_ token: Token, _ piece: Substring) -> Bool {
    switch token {
    case .number(let value, _): Int(piece) == value
    case .word(let word): word == piece
    case .sign(let sign): piece.count == 1 && piece.first == sign
    }
  }
}
