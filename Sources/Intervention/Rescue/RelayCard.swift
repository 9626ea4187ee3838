import Text

/// What to read aloud to whoever takes the relay: at most 60 words, about twenty seconds.
///
/// Every line has words of its own; what short lines leave goes to the longer ones, the most useful
/// first. What does not fit is cut after a word, with an ellipsis.
public struct RelayCard: Hashable, Sendable {
  /// The sentences to read, in order.
  public let lines: [SafeText]

  /// The most words a card has; a word is what stands between two spaces.
  public static let words = 60

  /// The card of a call at a moment.
  public init(_ call: Call, now: Moment, language: Language = .french) {
    let writer = RelayWriter(call: call, language: language, now: now)
    // What it says, the words it has of its own, and who gets first what the others leave.
    let parts: [(text: SafeText, words: Int, rank: Int)] = [
      (writer.who, 7, 7), (writer.place, 11, 4), (writer.danger, 11, 1), (writer.facts, 8, 5),
      (writer.means, 6, 2), (writer.present, 3, 8), (writer.done, 9, 6), (writer.number, 5, 3),
    ]
    let lengths = parts.map { Self.count($0.text) }
    var shares = zip(parts, lengths).map { min($0.words, $1) }
    var left = Self.words - shares.reduce(0, +)
    for index in parts.indices.sorted(by: { parts[$0].rank < parts[$1].rank }) {
      let more = min(left, lengths[index] - shares[index])
      shares[index] += more
      left -= more
    }
    lines = zip(parts, shares).map { Self.cut($0.text, to: $1) }.filter { !$0.isEmpty }
  }

  /// How many words a text has.
  static func count(_ text: SafeText) -> Int {
    text.string.split(whereSeparator: \.isWhitespace).count
  }

  /// The first words of a text, with an ellipsis when there were more.
  static func cut(_ text: SafeText, to count: Int) -> SafeText {
    let text = sayable(text)
    let words = text.string.split(whereSeparator: \.isWhitespace)
    guard words.count > count else { return text }
    guard count > 0 else { return "" }
    var kept = text.string[..<words[count - 1].endIndex]
    while let last = kept.last, last.isWhitespace || ",;:.–-".contains(last) { kept.removeLast() }
    return SafeText(kept) + "…"
  }

  /// The text, its endless words cut: what nobody can say in a breath is no word.
  private static func sayable(_ text: SafeText) -> SafeText {
    let longest = 30
    var said = text.string
    for word in said.split(whereSeparator: \.isWhitespace).reversed() where word.count > longest {
      let end = said.index(word.startIndex, offsetBy: longest)
      said.replaceSubrange(end..<word.endIndex, with: "…")
    }
    return said == text.string ? text : SafeText(said)
  }
}
