import Text

/// A one-line text field that owns its text: a search, a filter, a name.
public struct LineField: Equatable, Sendable {
  /// What was typed.
  public private(set) var text: SafeText
  /// The caret, a UTF-8 offset.
  public private(set) var caret: Int
  private var memory = TextMemory()

  /// A field with the caret at its end; line ends become spaces.
  public init(_ text: SafeText = "") {
    self.text = text.line
    caret = text.count
  }

  /// Types or pastes at the caret; line ends become spaces.
  public mutating func type(_ typed: SafeText) {
    apply(editing.typing(typed))
    memory.noteTyping()
  }

  /// Handles a key; returns whether the field had a use for it.
  public mutating func press(_ key: Key) -> Bool {
    switch editing.action(for: key, memory: &memory) {
    case .edit(let splice): apply(splice)
    case .move(let offset): caret = offset
    case nil: return false
    }
    return true
  }

  /// Draws the part around the caret, on as many rows as it is given; returns the cell of the caret.
  public func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .normal) -> Point {
    TextView(text, caret: caret, width: rect.width).draw(on: &canvas, in: rect, style: style)
  }

  /// The field as a linear display says it.
  public var entry: Said.Entry { Said.Entry(text: text, caret: caret) }

  private var editing: TextEditing {
    TextEditing(text, caret: caret, width: .max / 2, height: 1, isMultiline: false)
  }

  private mutating func apply(_ splice: Splice) {
    caret = text.apply(splice).end
  }
}
