import Text

/// A quick hand: a word typed after `/` in the note, and what it fills.
///
/// A slash begins a hand only at the start of a line or after a space, so that « 24/7 », « et/ou »
/// and « http://… » stay text, as does any word that is no hand.
///
/// - Headings, the safety plan and canned phrases are only text: they fire on a space or on Enter,
///   just after their word, and their text takes the place of `/word`. The key that fires them is not
///   typed.
/// - Hands with an argument (`/tel`, `/ville`, `/motif`, `/demande`, `/relance`…) fire on Enter at the end
///   of the line. The argument goes from the word to the caret, or to the next hand of the line. What
///   was typed from the slash on leaves the note; the line end is not typed.
///
/// The house's words win over a canned phrase of the same name.
public struct QuickHand: Hashable, Sendable {
  /// What it fills, in words.
  public let name: Phrase
  /// What it puts there.
  public let fills: Filling
  /// What was typed after its word; nothing for a text.
  public private(set) var argument: SafeText = ""

  /// What a hand fills.
  public enum Filling: Hashable, Sendable {
    /// A field of the call.
    case passage(Passage, SafeText)
    /// A coded reason, the only one that fits.
    case reason(Reason)
    /// Several reasons fit: someone must choose.
    case reasons(candidates: [Reason])
    /// A promised call-back.
    case followUp(DueDate)
    /// Text of the note, in place of what was typed.
    case text(SafeText)
  }

  /// Whether what was typed is kept but looks impossible: a number too short, a day that is not.
  public var isDoubtful: Bool {
    switch fills {
    case .passage(let passage, let text): passage.isDoubtful(text)
    case .followUp(let due): due.moment == nil
    case .reason, .reasons, .text: false
    }
  }

  /// Reads what was typed from a slash on: « /tel 418 555-0123 », « /forces ».
  ///
  /// Nil when it is no hand, or when a hand lacks its argument: it stays text.
  public static func read(
    _ line: SafeText, now: Moment, phrases: [SafeText: SafeText] = [:]
  ) -> QuickHand? {
    guard line.string.first == "/" else { return nil }
    let typed = line.string.dropFirst()
    let word = typed.prefix { !$0.isWhitespace }
    let argument = SafeText(typed.dropFirst(word.count).trimmed)
    if let hand = HandWord(typed: String(word)) {
      guard !argument.isBlank else { return nil }
      return hand.read(argument, now: now).map {
        QuickHand(name: hand.label, fills: $0, argument: argument)
      }
    }
    guard argument.isEmpty else { return nil }
    return text(SafeText(word), phrases: phrases)
  }

  /// A heading, the safety plan or a canned phrase.
  private static func text(_ word: SafeText, phrases: [SafeText: SafeText]) -> QuickHand? {
    let key = Fold.key(word.string)
    guard !key.isEmpty else { return nil }
    if key == "plan" {
      return QuickHand(name: Heading.planLabel, fills: .text(Heading.safetyPlanTemplate))
    }
    if let heading = Heading.allCases.first(where: { $0.word.string == key || $0.rawValue == key })
    {
      return QuickHand(name: heading.label, fills: .text(heading.opening))
    }
    let name = phrases.keys.sorted().first { Fold.key($0.string) == key }
    guard let name = phrases[word] == nil ? name : word, let text = phrases[name] else {
      return nil
    }
    return QuickHand(name: Phrase(same: "/" + name), fills: .text(text))
  }
}

extension Substring {
  /// The text without the spaces around it.
  var trimmed: Substring {
    var trimmed = drop { $0.isWhitespace }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    return trimmed
  }
}
