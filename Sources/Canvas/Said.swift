import Text

/// The linear description of a screen: what a screen reader or a braille display is given.
///
/// Every screen makes one beside its canvas, from the same state. A linear display says the title
/// and rows when the title changes, else only the rows that changed, then the focus.
public struct Said: Equatable, Sendable {
  /// Where one is: the screen or overlay.
  public var title: SafeText
  /// What the screen holds, in reading order, a thing a line, without drawing characters.
  public var rows: [SafeText]
  /// The focused thing, as one would say it: « Note, étape 1, Alliance ».
  public var focus: SafeText
  /// The text being edited there, and the caret as a UTF-8 offset; nil when nothing is edited.
  public var entry: Entry?

  /// A text being edited.
  public struct Entry: Equatable, Sendable {
    /// The whole text.
    public var text: SafeText
    /// The caret, a UTF-8 offset.
    public var caret: Int

    /// An entry.
    public init(text: SafeText, caret: Int) {
      self.text = text
      self.caret = caret
    }
  }

  /// A description.
  public init(title: SafeText, rows: [SafeText], focus: SafeText, entry: Entry? = nil) {
    self.title = title
    self.rows = rows
    self.focus = focus
    self.entry = entry
  }
}
