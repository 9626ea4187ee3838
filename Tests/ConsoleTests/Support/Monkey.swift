import Canvas
import Chance
import Console
import ConsoleTesting
import Intervention
import Text

/// Someone who does anything at all: keys, text, pastes, resizes, in no order.
struct Monkey {
  private var seed: Chance
  private(set) var journal: [String] = []

  init(_ seed: UInt64) { self.seed = Chance(seed) }

  /// One thing that can be done at a console.
  enum Gesture {
    case typed(SafeText)
    case pasted(SafeText)
    case pressed(Key)
    case resized(Size)
    case ticked
    case kept
    case refused(Bool)

    /// Whether it types letters; a space alone goes on with what was just answered.
    var isTyped: Bool { if case .typed(let text) = self { !text.isBlank } else { false } }
  }

  /// The next thing done.
  mutating func next() -> Gesture {
    let gesture: Gesture =
      switch Int.random(in: 0..<100, using: &seed) {
      case 0..<42: .typed(letters(count: .random(in: 1...3, using: &seed)))
      case 42..<50: .pasted(pick(Self.pastes))
      case 50..<88: .pressed(pick(Self.keys))
      case 88..<94:
        .resized(
          Size(width: .random(in: 1...132, using: &seed), height: .random(in: 1...43, using: &seed))
        )
      case 94..<96: .ticked
      case 96..<98: .kept
      default: .refused(.random(using: &seed))
      }
    journal.append("\(gesture)")
    return gesture
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &seed)]
  }

  private mutating func letters(count: Int) -> SafeText {
    SafeText((0..<count).map { _ in pick(Self.letters) }.joined())
  }

  private static let letters =
    "abcdefghijlmnopqrstuvxyzéèàçœÉON 0123456789.,;'-?!«»日".map { String($0) } + [
      "e\u{301}", "👩‍👩‍👧", " ", " ", "\u{a0}", "/", "/forces", "/plan ", "/tel 418 555", "/motif v",
      "/relance demain 9h", "/ville ", "/age 5",
    ]

  private static let pastes: [SafeText] = [
    SafeText("deux\nlignes"), SafeText("e\u{301}te\u{301}\r\nn\u{303}"), SafeText("\u{301}seul"),
    SafeText("un\ttab \u{1b}[31m rouge"), SafeText("日本語\n"), SafeText("- élément du plan\n\n"),
    SafeText(String(repeating: "long ", count: 60)), SafeText("418 555-0142"),
  ]

  private static let keys: [Key] =
    [
      .enter, .enter, .tab, .backTab, .escape, .escape, .backspace, .backspace, .delete, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .textStart, .textEnd,
    ] + ((2...9) + [12]).map { .function($0) }
    + "cddefgklnoprstuvwxxxxyz".map { .control($0) }
}
