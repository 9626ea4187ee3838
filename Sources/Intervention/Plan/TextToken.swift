import Text

/// A run of letters, a run of digits or a single sign of a text, and where it stands.
struct TextToken: Hashable, Sendable {
  /// The token folded: lower case, without accents.
  let key: String
  /// Where it stands, in UTF-8 offsets.
  let range: Range<Int>
  /// Whether it touches the token before it.
  let isGlued: Bool
  /// Whether it begins with a capital letter.
  let isCapital: Bool

  /// Its value, when it is a run of at most four digits.
  var number: Int? { key.utf8.count <= 4 ? Int(key) : nil }

  /// Whether it is made of letters.
  var isWord: Bool { key.first?.isLetter == true }

  /// The tokens of a text, in order; spaces are only between them.
  static func all(in text: SafeText) -> [TextToken] {
    var tokens: [TextToken] = []
    var offset = 0
    var run = (start: 0, kind: Kind.space)
    func close(at end: Int) {
      guard run.kind != .space, end > run.start else { return }
      let range = run.start..<end
      let string = text[range].string
      tokens.append(
        TextToken(
          key: Fold.key(string), range: range,
          isGlued: tokens.last?.range.upperBound == range.lowerBound,
          isCapital: string.first?.isUppercase == true))
    }
    for character in text.string {
      let kind = Kind(character)
      if kind != run.kind || kind == .sign {
        close(at: offset)
        run = (offset, kind)
      }
      offset += character.utf8.count
    }
    close(at: offset)
    return tokens
  }

  private enum Kind {
    case space, letter, digit, sign

    init(_ character: Character) {
      if character.isWhitespace {
        self = .space
      } else if character.isLetter {
        self = .letter
      } else {
        self = character.isASCII && character.isNumber ? .digit : .sign
      }
    }
  }
}
