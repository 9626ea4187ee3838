import Text

/// A line of the plan: what, who, when and where, as far as the line says it.
///
/// It is read from a line that begins with a hyphen, and never invents: what is not said in a known
/// form is nil. « qui : », « quand : » and « où : » in the line correct what was read.
public struct PlanItem: Hashable, Sendable {
  /// The whole line, without its hyphen.
  public let text: SafeText
  /// What is to be done: the line without what was read as when and where.
  public let what: SafeText
  /// Who does it, or with whom it is done.
  public let who: SafeText?
  /// When, in the words of the line.
  public let when: SafeText?
  /// Where, in the words of the line.
  public let `where`: SafeText?

  /// Reads the text of an item.
  public init(reading text: SafeText) {
    let reader = PlanReader(text)
    self.text = text
    what = reader.what
    who = reader.who
    when = reader.when
    `where` = reader.where
  }

  /// Whether a line of the note is a plan item.
  static func isItem(_ line: SafeText) -> Bool { content(of: line) != nil }

  /// What follows the hyphen of a line; nil when the line has none.
  fileprivate static func content(of line: SafeText) -> SafeText? {
    let trimmed = line.string.drop { $0 == " " }
    guard trimmed.first == "-" || trimmed.first == "–" else { return nil }
    return SafeText(trimmed.dropFirst().drop { $0 == " " })
  }
}

extension CallContent {
  /// The plan: the lines of the third step that begin with a hyphen, without it.
  public var planItems: [SafeText] {
    self[.note(.plan)].lines.compactMap { line in
      PlanItem.content(of: line).flatMap { $0.isBlank ? nil : $0 }
    }
  }

  /// The plan, each line read.
  public var plan: [PlanItem] { planItems.map(PlanItem.init(reading:)) }
}
