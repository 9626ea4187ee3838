/// Puts spoken words and abbreviations in the words they stand for.
struct SpokenForms: Sendable {
  private struct Form {
    let keys: [String]
    let words: [Token]
    /// It is also a small word: only capitals make it an abbreviation.
    let needsCapitals: Bool
  }

  private var forms: [String: [Form]] = [:]

  /// The forms of a lexicon.
  init(_ lexicon: Lexicon) {
    for (spoken, written) in lexicon.forms.sorted(by: { $0.key < $1.key }) {
      add(spoken, written, isAbbreviation: false)
    }
    for (short, long) in lexicon.abbreviations.sorted(by: { $0.key < $1.key }) {
      add(short, long, isAbbreviation: true)
    }
    for first in forms.keys { forms[first]?.sort { $0.keys.count > $1.keys.count } }
  }

  private mutating func add(_ spoken: String, _ written: String, isAbbreviation: Bool) {
    let keys = Tokenizer.tokens(spoken).map(\.key)
    guard let first = keys.first else { return }
    let isSmall =
      keys.count == 1 && (Grammar.french[first] != nil || Grammar.english[first] != nil)
    forms[first, default: []].append(
      Form(
        keys: keys, words: Tokenizer.tokens(written), needsCapitals: isAbbreviation && isSmall))
  }

  /// The same text in written words; each keeps the place of what was said.
  func written(_ tokens: [Token]) -> [Token] {
    guard !forms.isEmpty else { return tokens }
    let capitals = tokens.count { $0.isCapital }
    // A few words typed in a search field are not a sentence; a text all in capitals shouts.
    let anyCase = tokens.count <= 2
    let shouts = tokens.count > 3 && 2 * capitals > tokens.count
    var written: [Token] = []
    written.reserveCapacity(tokens.count + 16)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let form = forms[token.key]?.first { form in
        (!form.needsCapitals || anyCase || token.isCapital && !shouts)
          && tokens[index...].lazy.map(\.key).starts(with: form.keys)
      }
      guard let form else {
        written.append(token)
        index += 1
        continue
      }
      let end = index + form.keys.count
      let span = token.span.lowerBound..<tokens[end - 1].span.upperBound
      for (place, word) in form.words.enumerated() {
        var word = word
        word.span = span
        word.pause = place == 0 ? token.pause : .space
        written.append(word)
      }
      index = end
    }
    return written
  }
}
