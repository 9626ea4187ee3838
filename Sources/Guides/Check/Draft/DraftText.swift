import Text

/// Some text of a guide's body, with the lines its words stand on.
struct DraftText: Sendable {
  /// The line its first word stands on.
  let line: Int
  /// The text without Markdown signs; `\n` where a line of the file ends.
  let string: String
  /// Its words outside references, folded.
  let words: [DraftWord]
  /// What it sends to inside the console.
  private(set) var references: [(reference: GuideReference, line: Int)] = []
  /// The addresses of its links.
  let links: [(address: String, line: Int)]

  init(line: Int, string: String = "", links: [(address: String, line: Int)] = []) {
    self.line = line
    self.string = string
    self.links = links
    var words: [DraftWord] = []
    var line = line
    for span in ReferenceScanner.spans(of: string, role: .plain) {
      if case .reference(let reference) = span.role {
        references.append((reference, line))
        continue
      }
      let parts = span.text.string.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { line += 1 }
        DraftWord.append(to: &words, part, line: line)
      }
    }
    self.words = words
  }

  init(line: Int, _ text: SafeText?) { self.init(line: line, string: text?.string ?? "") }

  /// The pieces between spaces that hold a letter or a digit: « l'eau » is one word, « → » is none.
  ///
  /// It is the count that favours the author most, and the one people make by eye.
  var length: Int { string.split(whereSeparator: \.isWhitespace).count(where: Self.isWord) }

  /// Its lines, as they stand in the file.
  var rows: [(text: Substring, line: Int)] {
    string.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($1, line + $0) }
  }

  /// Whether one of the patterns is met in it.
  func holds(_ patterns: [WordPattern]) -> Bool {
    patterns.contains { $0.first(in: words) != nil }
  }

  static func isWord(_ token: Substring) -> Bool { token.contains { $0.isLetter || $0.isNumber } }
}

/// A word of a guide, as it is compared: lower case, without accents.
struct DraftWord: Hashable, Sendable {
  let text: String
  /// The line of the file it stands on.
  let line: Int
  /// Whether an apostrophe follows it: the `t` of « t'aime », not that of « a-t-il ».
  let isElided: Bool

  static func append(to words: inout [DraftWord], _ text: some StringProtocol, line: Int) {
    var word = ""
    for sign in Fold.key(String(text)) {
      if sign.isLetter || sign.isNumber {
        word.append(sign)
      } else if !word.isEmpty {
        words.append(DraftWord(text: word, line: line, isElided: sign == "'"))
        word = ""
      }
    }
    if !word.isEmpty { words.append(DraftWord(text: word, line: line, isElided: false)) }
  }

  /// The words of a text that stands on one line.
  static func all(_ text: some StringProtocol, line: Int) -> [DraftWord] {
    var words: [DraftWord] = []
    append(to: &words, text, line: line)
    return words
  }
}
