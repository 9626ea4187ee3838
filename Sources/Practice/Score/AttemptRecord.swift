import Text

/// What the lines of an attempt's journal say: what was done, and what people thought of it.
public struct AttemptRecord: Hashable, Sendable {
  /// What was done.
  public let attempt: Attempt
  /// What the trainee thought before seeing anything; nil until then.
  public let selfRating: Ratings?
  /// What the specialist judged; nil until then.
  public let judgement: Ratings?

  /// Reads the lines, in the order they were kept; nil when they are not of an attempt.
  public init?(_ lines: [SafeText]) {
    let run = WrittenRun(lines.joined(separator: "\n").string)
    guard let attempt = run.attempt else { return nil }
    self.attempt = attempt
    selfRating = run.note(Scores.Reader.trainee.name).map { Ratings(written: $0.string) }
    judgement = run.note(Scores.Reader.specialist.name).map { Ratings(written: $0.string) }
  }
}

extension Scores.Reader {
  /// The name of their line.
  fileprivate var name: String {
    switch self {
    case .trainee: "soi"
    case .specialist: "juge"
    }
  }
}

extension Ratings {
  /// The marks as a line of the journal: `# soi: H1=4 H2=3`.
  public func line(of reader: Scores.Reader) -> SafeText {
    let marks = self.marks.sorted { $0.key < $1.key }.map { $0.key.string + "=\($0.value)" }
    return SafeText("# \(reader.name): " + marks.joined(separator: " "))
  }

  fileprivate init(written text: String) {
    self.init()
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=")
      guard sides.count == 2, let mark = Int(sides[1]) else { continue }
      self.mark(SafeText(sides[0]), mark)
    }
  }
}
