import Text

/// What a display reports: something a person or the machine did at the terminal.
public enum Happening: Equatable, Sendable {
  /// Characters typed, safe and ready for a text field; never empty.
  case typed(SafeText)
  /// A paste, or a burst of keys too fast for hands; line ends are kept.
  case pasted(SafeText)
  /// A key other than a character.
  case pressed(Key)
  /// The terminal's new size.
  case resized(Size)
  /// The terminal is gone: nothing can be shown any more.
  case hungUp
}
