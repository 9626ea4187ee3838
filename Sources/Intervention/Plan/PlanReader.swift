import Text

/// Reads what, who, when and where from the text of a plan item.
struct PlanReader {
  /// What is to be done: what is left of the line.
  let what: SafeText
  /// Who does it, or with whom.
  let who: SafeText?
  /// When.
  let when: SafeText?
  /// Where.
  let `where`: SafeText?

  init(_ text: SafeText) {
    let line = PlanLine(text)
    let when = line.correction(of: ["quand", "when"]) ?? line.time
    let place = line.correction(of: ["ou", "where"]) ?? line.place
    let who = line.correction(of: ["qui", "who"])
    self.when = when.map { line.words($0.said) }
    self.where = place.map { line.words($0.said) }
    self.who = (who?.said ?? line.person).map(line.words)
    what = line.rest(without: [when, place, who].compactMap { $0?.taken })
  }
}

/// A plan item cut into tokens; every range counts tokens.
private struct PlanLine {
  /// Tokens that say a part, and those to take out of the line with them.
  struct Part {
    let said: Range<Int>
    let taken: Range<Int>
  }

  private let text: SafeText
  private let tokens: [TextToken]
  /// Where the first correction begins: what is read stands before it.
  private let end: Int
  private let timeSaid: Range<Int>?

  /// The longest name or place, in words.
  private static let longest = 5
  private static let corrections: Set<String> = ["qui", "who", "quand", "when", "ou", "where"]

  init(_ text: SafeText) {
    self.text = text
    let tokens = TextToken.all(in: text)
    self.tokens = tokens
    end = tokens.indices.first { Self.isCorrection(tokens, at: $0) } ?? tokens.count
    timeSaid = TimeReader.find(in: Array(tokens[..<end]))
  }

  /// A word that corrects, and its colon.
  private static func isCorrection(_ tokens: [TextToken], at index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].key == ":"
      && corrections.contains(tokens[index].key)
  }

  /// What « quand : … » and the like say, up to the next one.
  func correction(of words: Set<String>) -> Part? {
    guard
      let start = tokens.indices.first(where: {
        words.contains(tokens[$0].key) && Self.isCorrection(tokens, at: $0)
      })
    else { return nil }
    let next = tokens.indices.first { $0 > start + 1 && Self.isCorrection(tokens, at: $0) }
    let taken = start..<(next ?? tokens.count)
    let said = trimmed(start + 2..<taken.upperBound)
    return said.isEmpty ? nil : Part(said: said, taken: taken)
  }

  /// The first time that the line says, and the little words that lead to it.
  var time: Part? {
    timeSaid.map { said in
      var start = said.lowerBound
      while start > 0, PlanWords.links.contains(tokens[start - 1].key) { start -= 1 }
      return Part(said: said, taken: start..<said.upperBound)
    }
  }

  /// « chez elle », « à l'urgence ».
  var place: Part? {
    for start in tokens.indices.prefix(end) {
      var said: Range<Int>?
      if tokens[start].key == "chez" {
        said = name(from: start + 1)
      } else if PlanWords.atPlace.contains(tokens[start].key) {
        said = name(from: start + 1, startingWith: { PlanWords.places.contains($0.key) })
      }
      if let said { return Part(said: start..<said.upperBound, taken: start..<said.upperBound) }
    }
    return nil
  }

  /// Who stands after « avec », « par », « appeler »: a name, or a word for someone.
  var person: Range<Int>? {
    for start in tokens.indices.prefix(end) {
      for form in PlanWords.withPerson
      where tokens[start...].prefix(form.count).map(\.key) == form {
        let said = name(from: start + form.count) {
          $0.isCapital || PlanWords.people.contains($0.key)
        }
        if let said { return said }
      }
    }
    return nil
  }

  /// The words from a place up to what ends a name; nil when there are none, or too many to be sure.
  private func name(
    from start: Int, startingWith isKnown: (TextToken) -> Bool = { _ in true }
  ) -> Range<Int>? {
    var last = start
    while last < end, !endsName(last, from: start) { last += 1 }
    let said = trimmed(start..<max(start, last))
    let noun = said.first { tokens[$0].isWord && !PlanWords.determiners.contains(tokens[$0].key) }
    guard let noun, isKnown(tokens[noun]),
      said.count(where: { tokens[$0].isWord }) <= Self.longest
    else { return nil }
    return said
  }

  private func endsName(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    if time?.taken.contains(index) == true { return true }
    if PlanWords.and.contains(token.key), index + 1 < end, tokens[index + 1].isCapital {
      return false
    }
    if token.isWord { return index > start && PlanWords.stops.contains(token.key) }
    return !(["'", "-", "."].contains(token.key) && token.isGlued)
  }

  /// A range without the signs at its ends.
  private func trimmed(_ range: Range<Int>, of isTrimmed: ((Int) -> Bool)? = nil) -> Range<Int> {
    let isTrimmed = isTrimmed ?? isSign
    var range = range
    while let last = range.last, isTrimmed(last) { range = range.lowerBound..<last }
    while let first = range.first, isTrimmed(first) { range = first + 1..<range.upperBound }
    return range
  }

  /// What is left between two parts: without separators, but with its dots and quotes.
  private func piece(_ range: Range<Int>) -> SafeText {
    guard !trimmed(range).isEmpty else { return "" }
    return words(trimmed(range) { [",", ";", ":", "-"].contains(tokens[$0].key) })
  }

  private func isSign(_ index: Int) -> Bool {
    !tokens[index].isWord && tokens[index].key.first?.isNumber != true
  }

  /// The words of some tokens, as they stand in the line.
  func words(_ range: Range<Int>) -> SafeText {
    guard let first = range.first, let last = range.last else { return "" }
    return text[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
  }

  /// The line without some of its tokens; all of it when nothing would be left.
  func rest(without taken: [Range<Int>]) -> SafeText {
    var left: [SafeText] = []
    var from = 0
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= from
    {
      left.append(piece(from..<range.lowerBound))
      from = range.upperBound
    }
    left.append(piece(from..<tokens.count))
    let rest = left.filter { !$0.isEmpty }.joined(separator: " ")
    return rest.isEmpty ? text : rest
  }
}
