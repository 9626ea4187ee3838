/// Swift source split into what the compiler runs and what people read; comments are left out.
struct SwiftSource {
  /// A part of a source.
  enum Piece: Equatable {
    /// A name or a number, without what surrounds it.
    case word(String)
    /// Any other sign but a space.
    case sign(Character)
    /// A string literal, each interpolation shown as ``hole``.
    case string(String)
  }

  /// What stands for an interpolation in a literal.
  static let hole: Character = "\u{fffc}"

  /// The pieces, in order; the pieces of an interpolation come in parentheses before its literal.
  let pieces: [Piece]
  /// The code alone, on one line, literals shown as `""`.
  let code: String

  init(_ text: String) {
    var reader = Reader(text)
    reader.readCode(isInterpolation: false)
    pieces = reader.pieces
    code = reader.code
  }

  /// The modules it imports.
  var imports: [String] {
    let kinds: Set<String> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    return pieces.indices.compactMap { index in
      guard pieces[index] == .word("import") else { return nil }
      for case .word(let name) in pieces[(index + 1)...] where !kinds.contains(name) { return name }
      return nil
    }
  }
}

/// Reads a source once, from left to right.
private struct Reader {
  var pieces: [SwiftSource.Piece] = []
  var code = ""
  private let text: [Character]
  private var index = 0

  init(_ text: String) { self.text = Array(text) }

  mutating func readCode(isInterpolation: Bool) {
    var depth = 0
    while index < text.count {
      if starts("//") {
        skip { $0 != "\n" }
      } else if starts("/*") {
        skipBlockComment()
      } else if let hashes = stringAhead() {
        readString(hashes)
      } else if text[index].isLetter || text[index].isNumber || text[index] == "_" {
        readWord()
      } else {
        let sign = text[index]
        if isInterpolation && sign == ")" && depth == 0 { return }
        if sign == "(" { depth += 1 }
        if sign == ")" { depth -= 1 }
        readSign(sign)
      }
    }
  }

  private mutating func readWord() {
    let start = index
    skip { $0.isLetter || $0.isNumber || $0 == "_" }
    let word = String(text[start..<index])
    pieces.append(.word(word))
    code += word
  }

  private mutating func readSign(_ sign: Character) {
    index += 1
    if !sign.isWhitespace {
      pieces.append(.sign(sign))
      code.append(sign)
    } else if code.last != " " {
      code.append(" ")
    }
  }

  /// How many `#` begin the literal that begins here, if one does.
  private func stringAhead() -> Int? {
    var ahead = index
    while ahead < text.count, text[ahead] == "#" { ahead += 1 }
    return ahead < text.count && text[ahead] == "\"" ? ahead - index : nil
  }

  private mutating func readString(_ hashes: Int) {
    index += hashes
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    index += quotes.count
    let end = quotes + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    var value = ""
    while index < text.count && !starts(end) {
      if starts(escape + "(") {
        index += escape.count + 1
        pieces.append(.sign("("))
        code += "("
        readCode(isInterpolation: true)
        readSign(")")
        value.append(SwiftSource.hole)
      } else if starts(escape) {
        index += escape.count
        value += readEscape()
      } else {
        value.append(text[index])
        index += 1
      }
    }
    index += end.count
    pieces.append(.string(value))
    code += "\"\""
  }

  private mutating func readEscape() -> String {
    guard index < text.count else { return "" }
    let letter = text[index]
    index += 1
    switch letter {
    case "n": return "\n"
    case "t": return "\t"
    case "\n":
      skip { $0 == " " }
      return ""
    case "u":
      let start = index + 1
      skip { $0 != "}" }
      let value = UInt32(String(text[start..<index]), radix: 16).flatMap(Unicode.Scalar.init)
      index += 1
      return value.map { String($0) } ?? ""
    default: return String(letter)
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 }
      if starts("*/") { depth -= 1 }
      index += starts("/*") || starts("*/") ? 2 : 1
    } while depth > 0 && index < text.count
  }

  private mutating func skip(while condition: (Character) -> Bool) {
    while index < text.count && condition(text[index]) { index += 1 }
  }

  private func starts(_ sign: String) -> Bool {
    index + sign.count <= text.count && text[index..<(index + sign.count)].elementsEqual(sign)
  }
}
