extension DraftText {
  /// A sentence of a text.
  struct Sentence {
    /// The line it begins on.
    let line: Int
    /// How many words it has.
    let length: Int
  }

  /// Its sentences: what `.`, `!`, `?` or `…` ends.
  ///
  /// The point of « art. 74 » ends nothing.
  var sentences: [Sentence] {
    var sentences: [Sentence] = []
    var start = line
    var length = 0
    let tokens = rows.flatMap { row in
      row.text.split(whereSeparator: \.isWhitespace).map { (text: $0, line: row.line) }
    }
    for (index, token) in tokens.enumerated() {
      if Self.isWord(token.text) {
        if length == 0 { start = token.line }
        length += 1
      }
      let next = index + 1 < tokens.count ? tokens[index + 1].text : nil
      if length > 0, Self.ends(token.text, before: next) {
        sentences.append(Sentence(line: start, length: length))
        length = 0
      }
    }
    return length > 0 ? sentences + [Sentence(line: start, length: length)] : sentences
  }

  private static func ends(_ token: Substring, before next: Substring?) -> Bool {
    var token = token
    while let last = token.last, ")»\"”".contains(last) { token.removeLast() }
    switch token.last {
    case "!", "?", "…": return true
    case ".":
      guard let sign = next?.first else { return true }
      return !sign.isLowercase && !sign.isNumber
    default: return false
    }
  }
}
