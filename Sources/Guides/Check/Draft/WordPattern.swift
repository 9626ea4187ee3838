import Text

/// A few words to look for in a text, whole, accents and case aside.
///
/// Typed as people read it: `suicide|suicides rate`, where `|` is a choice, `relanc*` any word that
/// begins so, `#` a number, `#mg` a number and its unit, and `…` up to four words of any kind.
struct WordPattern: Sendable, ExpressibleByStringLiteral {
  private enum Piece: Sendable {
    case oneOf([String])
    case gap
  }

  private let pieces: [Piece]

  init(stringLiteral typed: String) {
    pieces = typed.split(separator: " ").map { piece in
      piece == "…" ? .gap : .oneOf(piece.split(separator: "|").map(String.init))
    }
  }

  /// Where the pattern is first met.
  func first(in words: [DraftWord]) -> Range<Int>? {
    for index in words.indices {
      if let end = end(of: 0, in: words, at: index) { return index..<end }
    }
    return nil
  }

  /// Whether a text with these words could hold the pattern; most texts can't, which spares a search.
  func mayBe(in vocabulary: Set<String>) -> Bool {
    pieces.allSatisfy { piece in
      guard case .oneOf(let choices) = piece else { return true }
      return choices.contains { choice in
        if !choice.hasPrefix("#") && !choice.hasSuffix("*") { return vocabulary.contains(choice) }
        return vocabulary.contains { Self.matches(choice, $0) }
      }
    }
  }

  private func end(of piece: Int, in words: [DraftWord], at index: Int) -> Int? {
    guard piece < pieces.count else { return index }
    switch pieces[piece] {
    case .oneOf(let choices):
      guard index < words.count, choices.contains(where: { Self.matches($0, words[index].text) })
      else { return nil }
      return end(of: piece + 1, in: words, at: index + 1)
    case .gap:
      for skipped in 0...4 where index + skipped <= words.count {
        if let end = end(of: piece + 1, in: words, at: index + skipped) { return end }
      }
      return nil
    }
  }

  private static func matches(_ choice: String, _ word: String) -> Bool {
    if choice.hasSuffix("*") { return word.hasPrefix(choice.dropLast()) }
    guard choice.hasPrefix("#") else { return word == choice }
    let unit = choice.dropFirst()
    let number = word.dropLast(unit.count)
    return word.hasSuffix(unit) && !number.isEmpty
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension DraftText {
  /// The first match of each pattern, as it is quoted, with its line; of two that overlap, the first.
  func matches(_ patterns: [WordPattern]) -> [(words: SafeText, line: Int)] {
    var taken: [Range<Int>] = []
    for pattern in patterns {
      guard let range = pattern.first(in: words), !taken.contains(where: range.overlaps) else {
        continue
      }
      taken.append(range)
    }
    return taken.map { range in
      (SafeText(words[range].map(\.text).joined(separator: " ")), words[range.lowerBound].line)
    }
  }
}
