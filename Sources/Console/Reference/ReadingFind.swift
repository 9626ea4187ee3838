import Text

/// Words searched in a guide: the items that hold a word beginning with each of them.
///
/// Accents and case do not count.
struct ReadingFind {
  private let words: [String]
  /// The items found, by rank.
  let items: [Int]

  /// The items found among the folded words of each.
  init(_ typed: SafeText, in items: [[String]]) {
    let words = Fold.words(typed.string)
    self.words = words
    self.items = items.indices.filter { index in
      !words.isEmpty
        && words.allSatisfy { word in items[index].contains { $0.hasPrefix(word) } }
    }
  }

  /// Whether words were typed and nothing holds them.
  var isVain: Bool { !words.isEmpty && items.isEmpty }

  /// The item found after another, or before it; from the last to the first and back.
  func neighbour(of item: Int, isNext: Bool) -> Int? {
    isNext
      ? items.first { $0 > item } ?? items.first
      : items.last { $0 < item } ?? items.last
  }

  /// A text cut where the words found begin and end.
  func pieces(of text: SafeText) -> [(text: SafeText, isFound: Bool)] {
    var pieces: [(text: SafeText, isFound: Bool)] = []
    var rest = text.string[...]
    while let first = rest.first {
      let isWord = first.isWordPart
      let piece = rest.prefix { $0.isWordPart == isWord }
      rest = rest[piece.endIndex...]
      pieces.append((SafeText(piece), isWord && isFound(String(piece))))
    }
    return pieces
  }

  private func isFound(_ word: String) -> Bool {
    let key = Fold.key(word)
    return words.contains { key.hasPrefix($0) }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
