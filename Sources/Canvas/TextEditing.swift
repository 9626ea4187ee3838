import Text

/// What a key does in a text field: an edit, or a caret that moves.
public enum TextAction: Equatable, Sendable {
  case edit(Splice)
  case move(Int)
}

/// What a text field remembers between keys; the text and the caret belong to whoever owns them.
public struct TextMemory: Equatable, Sendable {
  /// The column that vertical motion aims at.
  var goalColumn: Int?
  /// What was killed last, for ``Key/control(_:)`` `v`.
  var killed: SafeText = ""
  /// Whether the last key was a kill, so that kills in a row join.
  var isKilling = false

  /// An empty memory.
  public init() {}

  /// Typing ends a run of kills and of vertical motion.
  public mutating func noteTyping() {
    goalColumn = nil
    isKilling = false
  }
}

/// Edits a text by characters, words and rows.
///
/// It is pure: the same keys give the same edits.
public struct TextEditing {
  private let text: SafeText
  private let caret: Int
  private let width: Int
  private let pageRows: Int
  private let isMultiline: Bool

  /// Laid out only for the keys that move by rows: typing needs none of it.
  private var layout: TextLayout { TextLayout(text, width: width) }

  /// An editor for a text laid out at a width, with `height` visible rows.
  ///
  /// Without `isMultiline`, the text may still be shown on several rows, but takes no line end.
  public init(
    _ text: SafeText, caret: Int, width: Int, height: Int, isMultiline: Bool = true
  ) {
    self.text = text
    self.width = width
    self.caret = text.offset(text.index(caret))
    pageRows = max(1, height - 1)
    self.isMultiline = isMultiline
  }

  /// The edit that types or pastes some text at the caret.
  ///
  /// A mark that combines with the character before it replaces that character by the composed one.
  public func typing(_ typed: SafeText) -> Splice {
    text.edit(replacing: caret..<caret, with: isMultiline ? typed : typed.line)
  }

  /// What a key does here, or nil when it does nothing in a text field.
  public func action(for key: Key, memory: inout TextMemory) -> TextAction? {
    let action = perform(key, &memory)
    let isVertical = [.up, .down, .pageUp, .pageDown].contains(key)
    if !isVertical { memory.goalColumn = nil }
    if key != .control("k"), key != .control("w") { memory.isKilling = false }
    return action
  }

  private func perform(_ key: Key, _ memory: inout TextMemory) -> TextAction? {
    switch key {
    case .enter: return isMultiline ? .edit(typing("\n")) : nil
    case .backspace: return removal(offset(before: caret)..<caret)
    case .delete: return removal(caret..<offset(after: caret))
    case .control("w"): return kill(wordStart(before: caret)..<caret, into: &memory, before: true)
    case .control("k"): return kill(caret..<lineKillEnd, into: &memory, before: false)
    case .control("v"):
      return memory.killed.isEmpty ? nil : .edit(typing(memory.killed))
    case .left: return .move(offset(before: caret))
    case .right: return .move(offset(after: caret))
    case .wordLeft: return .move(wordStart(before: caret))
    case .wordRight: return .move(wordEnd(after: caret))
    case .home: return .move(rowEnds.start)
    case .end: return .move(rowEnds.end)
    case .textStart: return .move(0)
    case .textEnd: return .move(text.count)
    case .up: return vertical(by: -1, &memory)
    case .down: return vertical(by: 1, &memory)
    case .pageUp: return vertical(by: -pageRows, &memory)
    case .pageDown: return vertical(by: pageRows, &memory)
    default: return nil
    }
  }

  private var rowEnds: (start: Int, end: Int) {
    let layout = layout
    let row = layout.row(of: caret)
    return (layout.rows[row].lowerBound, layout.end(ofRow: row))
  }

  /// Up from the first row and down from the last leave the field, unless the caret can still go to
  /// the very beginning or end.
  private func vertical(by rows: Int, _ memory: inout TextMemory) -> TextAction? {
    let layout = layout
    let column = memory.goalColumn ?? layout.column(of: caret)
    memory.goalColumn = column
    let target = layout.row(of: caret) + rows
    if target < 0 { return caret == 0 ? nil : .move(0) }
    if target >= layout.rows.count { return caret == text.count ? nil : .move(text.count) }
    return .move(layout.offset(row: target, column: column))
  }

  private func removal(_ range: Range<Int>) -> TextAction? {
    range.isEmpty ? nil : .edit(text.edit(replacing: range, with: ""))
  }

  private func kill(
    _ range: Range<Int>, into memory: inout TextMemory, before: Bool
  ) -> TextAction? {
    guard !range.isEmpty else { return nil }
    let killed = text[range]
    let kept = memory.isKilling ? memory.killed : ""
    memory.killed = before ? killed + kept : kept + killed
    memory.isKilling = true
    return removal(range)
  }

  /// To the end of the line; at the end already, its line end too.
  private var lineKillEnd: Int {
    let string = text.string
    let start = text.index(caret)
    let end = string[start...].firstIndex(of: "\n") ?? string.endIndex
    return start == end ? offset(after: caret) : text.offset(end)
  }

  // Offsets of characters and words.

  private func offset(before offset: Int) -> Int {
    let index = text.index(offset)
    return index == text.string.startIndex ? 0 : text.offset(text.string.index(before: index))
  }

  private func offset(after offset: Int) -> Int {
    let index = text.index(offset)
    return index == text.string.endIndex ? text.count : text.offset(text.string.index(after: index))
  }

  private func wordStart(before offset: Int) -> Int {
    let string = text.string
    var index = text.index(offset)
    var isInWord = false
    while index > string.startIndex {
      let previous = string.index(before: index)
      let isLetter = string[previous].isLetter || string[previous].isNumber
      if isInWord && !isLetter { break }
      isInWord = isLetter
      index = previous
    }
    return text.offset(index)
  }

  private func wordEnd(after offset: Int) -> Int {
    let string = text.string
    var index = text.index(offset)
    var isInWord = false
    while index < string.endIndex {
      let isLetter = string[index].isLetter || string[index].isNumber
      if isInWord && !isLetter { break }
      isInWord = isLetter
      index = string.index(after: index)
    }
    return text.offset(index)
  }
}
