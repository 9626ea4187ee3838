/// Words typed on one line, separated with commas: « mots français / English words ».
struct BilingualWords {
  /// The French words.
  private(set) var french: [String] = []
  /// The English words, after the « / ».
  private(set) var english: [String] = []
  /// Whether the line has more than one « / ».
  let hasTwoSlashes: Bool

  /// The words of a line.
  init(_ line: String) {
    let halves = line.split(separator: " / ", omittingEmptySubsequences: false)
    hasTwoSlashes = halves.count > 2
    french = Self.words(halves.first ?? "")
    english = halves.count > 1 ? Self.words(halves[1]) : []
  }

  private static func words(_ half: Substring) -> [String] {
    half.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// A text without the spaces around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
