/// What a piece of text is for.
///
/// Each display shows a role with what it has: colour, bold, reverse. A role never carries meaning
/// alone: danger has its `!` and its word, the active thing has the cursor. Roles stay told apart in
/// monochrome, save ``discreet`` and ``border``, which are normal.
public enum Style: UInt8, Hashable, Sendable, CaseIterable {
  case normal
  /// Titles and what matters in a line: bold.
  case strong
  /// The chosen or focused thing: reverse video.
  case active
  /// Something to look at: underlined.
  case attention
  /// Something that can hurt: bold and reverse in monochrome, always with `!` and a word.
  case danger
  /// What may be skipped.
  case discreet
  /// Frames.
  case border
}

/// One cell of a canvas: a character and its style; the right half of a wide character is empty.
public struct Cell: Hashable, Sendable {
  /// The character, or nil in the right half of a wide one.
  public var character: Character?
  /// Its style.
  public var style: Style

  /// A cell.
  public init(_ character: Character?, _ style: Style) {
    self.character = character
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(" ", .normal)
}
