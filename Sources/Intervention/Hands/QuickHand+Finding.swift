import Text

extension QuickHand {
  /// The key that may fire a hand.
  public enum Key: Hashable, Sendable {
    case space, enter
  }

  /// The hand that a key fires at the caret, and what of the text it takes, in UTF-8 offsets.
  ///
  /// A line may hold several hands: the last is found; once it is taken out, look again.
  public static func find(
    in text: SafeText, endingAt offset: Int, on key: Key = .enter, now: Moment,
    phrases: [SafeText: SafeText] = [:]
  ) -> (range: Range<Int>, hand: QuickHand)? {
    let string = text.string
    let caret = text.index(offset)
    if caret < string.endIndex, !string[caret].isNewline,
      key == .enter || !string[caret].isWhitespace
    {
      return nil
    }
    for slash in slashes(in: string, before: caret) {
      let typed = SafeText(string[slash..<caret])
      if let hand = read(typed, now: now, phrases: phrases) {
        guard hand.firesOn(key, typed: typed) else { return nil }
        return (text.offset(slash)..<text.offset(caret), hand)
      }
    }
    return nil
  }

  /// The `/word` being typed at the caret, for its completions; nil when there is none.
  public static func word(in text: SafeText, endingAt offset: Int) -> SafeText? {
    let caret = text.index(offset)
    guard let slash = slashes(in: text.string, before: caret).first else { return nil }
    let typed = text.string[slash..<caret]
    return typed.contains(where: \.isWhitespace) ? nil : SafeText(typed)
  }

  /// A text fires just after its word; an argument may hold spaces, so only Enter ends it.
  private func firesOn(_ key: Key, typed: SafeText) -> Bool {
    if case .text = fills { return typed.string.last?.isWhitespace == false }
    return key == .enter
  }

  /// The slashes of the line that begin a word, from the caret back.
  private static func slashes(in string: String, before caret: String.Index) -> [String.Index] {
    var found: [String.Index] = []
    var index = caret
    while index > string.startIndex {
      index = string.index(before: index)
      if string[index].isNewline { break }
      let isFirst = index == string.startIndex || string[string.index(before: index)].isWhitespace
      if string[index] == "/", isFirst { found.append(index) }
    }
    return found
  }
}
