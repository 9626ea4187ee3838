import Text

extension Heading {
  /// The heading that a line begins with, and what follows it on the line.
  ///
  /// Case, accents and the kind of space before the colon do not matter; either language does.
  public static func read(_ line: SafeText) -> (heading: Heading, rest: SafeText)? {
    // Bytes first: whole lines are asked at each key.
    guard line.string.utf8.contains(UInt8(ascii: ":")),
      let colon = line.string.firstIndex(of: ":")
    else { return nil }
    let name = key(line[0..<line.offset(colon)])
    guard let heading = keys[name] else { return nil }
    let rest = line.string[line.string.index(after: colon)...].drop { $0.isWhitespace }
    return (heading, SafeText(rest))
  }

  private static let keys: [String: Heading] = Dictionary(
    allCases.flatMap { heading in
      [heading.label.french, heading.label.english].map { (key($0), heading) }
    }, uniquingKeysWith: { first, _ in first })

  private static func key(_ text: SafeText) -> String {
    Fold.words(text.string).joined(separator: " ")
  }
}

extension CallContent {
  /// What is written under a heading, in the prose of the steps and the analysis.
  ///
  /// It is the rest of the heading's own line and the lines that follow, up to the next heading, a
  /// plan item or a blank line; a heading used twice gives both.
  public func headed(_ heading: Heading) -> [SafeText] {
    (Step.allCases.map { Passage.note($0) } + [.analysis]).flatMap { passage in
      var under: [SafeText] = []
      var isUnder = false
      for line in self[passage].lines {
        if let read = Heading.read(line) {
          isUnder = read.heading == heading
          if isUnder, !read.rest.isBlank { under.append(read.rest) }
        } else if line.isBlank || PlanItem.isItem(line) {
          isUnder = false
        } else if isUnder {
          under.append(line)
        }
      }
      return under
    }
  }

  /// Whether a part of a safety plan says something.
  public var hasSafetyPlan: Bool { Heading.safetyPlan.contains { !headed($0).isEmpty } }
}
