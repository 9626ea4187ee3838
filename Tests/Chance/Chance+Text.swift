import Text

extension Chance {
  /// Raw text of some scalars, from the plainest to the most hostile.
  public mutating func raw(_ length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length { scalars.append(scalar()) }
    return String(scalars)
  }

  /// A French sentence of sorts: words, figures, punctuation and no-break spaces.
  public mutating func sentence(_ length: Int) -> SafeText {
    let pieces = [
      "appel", "à", "l’aide", "cœur", "9-8-8", "14\u{a0}h\u{a0}30", "12 000", "peut-être",
      "«\u{a0}oui\u{a0}»",
      "418 555-0199", "?", "été,", "mot\u{202f}!", "\n", "界", "😀", "anticonstitutionnellement",
    ]
    let words = (0..<length).map { _ in pieces.randomElement(using: &self) ?? "" }
    return SafeText(words.joined(separator: " "))
  }

  private mutating func scalar() -> Unicode.Scalar {
    let blocks: [ClosedRange<Int>] = [
      0x61...0x7a, 0x20...0x20, 0x0a...0x0d, 0x00...0x1f, 0x7f...0xff, 0x300...0x36f,
      0x340...0x345, 0x900...0x97f, 0xd4e...0xd4e, 0xe31...0xe4e, 0xf71...0xf84, 0x1100...0x11ff,
      0xac00...0xac20, 0x2000...0x206f, 0x3040...0x30ff, 0xfe00...0xfe0f, 0xfeff...0xffff,
      0x1f1e6...0x1f1ff, 0x1f3f0...0x1f480, 0xe0000...0xe007f, 0xe000...0x10ffff, 0...0xd7ff,
    ]
    let block = blocks.randomElement(using: &self) ?? 0x61...0x7a
    return Unicode.Scalar(UInt32(number(block))) ?? "\u{fffd}"
  }
}
