import Canvas
import Testing
import Text

/// A text field for tests, written with its caret: `été▮`.
final class Field {
  private(set) var text: SafeText
  private(set) var caret: Int
  private var memory = TextMemory()
  private let width: Int
  private let height: Int
  private let isMultiline: Bool

  init(_ shown: String, width: Int = 40, height: Int = 5, isMultiline: Bool = true) {
    let parts = shown.split(separator: "▮", maxSplits: 1, omittingEmptySubsequences: false)
    text = SafeText(parts.joined())
    caret = SafeText(parts[0]).count
    self.width = width
    self.height = height
    self.isMultiline = isMultiline
  }

  /// The text with its caret.
  var shown: String { text[0..<caret].string + "▮" + text[caret..<text.count].string }

  /// Presses keys; returns whether the field had a use for the last one.
  @discardableResult
  func press(_ keys: Key...) -> Bool {
    var isUsed = false
    for key in keys {
      let action = editing.action(for: key, memory: &memory)
      isUsed = action != nil
      switch action {
      case .edit(let splice): make(splice)
      case .move(let offset): caret = offset
      case nil: break
      }
    }
    return isUsed
  }

  /// Types, a scalar at a time, as a keyboard sends them.
  func type(_ typed: String) {
    for scalar in typed.unicodeScalars { paste(String(scalar)) }
  }

  /// Pastes.
  func paste(_ pasted: String) {
    make(editing.typing(SafeText(pasted)))
    memory.noteTyping()
  }

  private var editing: TextEditing {
    TextEditing(text, caret: caret, width: width, height: height, isMultiline: isMultiline)
  }

  private func make(_ splice: Splice) {
    let made = text.apply(splice)
    #expect(made == splice)
    caret = made.end
  }
}

/// One gesture, one line: the field before, the key, the field after.
func check(
  _ before: String, _ key: Key, _ after: String, width: Int = 40, height: Int = 5,
  _ location: SourceLocation = #_sourceLocation
) {
  let field = Field(before, width: width, height: height)
  field.press(key)
  #expect(field.shown == after, sourceLocation: location)
}

/// One line, typed.
func check(
  _ before: String, typing text: String, _ after: String,
  _ location: SourceLocation = #_sourceLocation
) {
  let field = Field(before)
  field.type(text)
  #expect(field.shown == after, sourceLocation: location)
}
