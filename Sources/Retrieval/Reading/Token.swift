/// A word of a text, with what is needed to compare it and to show it again.
struct Token {
  /// The word without case, accents and ligatures.
  var key: String
  /// The word in lower case with its accents, for the stemmers.
  var accented: String
  /// The UTF-8 offsets of what was written, in the text.
  var span: Range<Int>
  /// Whether it was written in capitals, as abbreviations are.
  var isCapital: Bool
  /// What stands between the word before and this one.
  var pause: Pause

  /// Whether it is a number.
  var isNumber: Bool { key.utf8.first.map { $0 < 0x3a } ?? false }

  /// What separates two words, from the least to the most.
  enum Pause: UInt8, Comparable {
    /// Nothing, or an apostrophe, as in « j'ai » or « p38 ».
    case joined
    case space
    /// A comma, a colon, a bracket.
    case clause
    /// A full stop, the end of a line.
    case sentence

    static func < (left: Pause, right: Pause) -> Bool { left.rawValue < right.rawValue }
  }
}
