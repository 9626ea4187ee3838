import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

extension Size {
  static let w80h24 = Size(width: 80, height: 24)
  static let w40h10 = Size(width: 40, height: 10)
  static let w132h43 = Size(width: 132, height: 43)
}

extension String {
  /// The text with plain spaces: no-break ones look the same on a screen.
  var plain: String { replacing("\u{a0}", with: " ") }
}

extension TestConsole {
  /// Expects a whole screen, the cursor shown as ▮.
  func expect(screen expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let shown = screenWithCursor.plain
    guard shown != expected else { return }
    Issue.record("L'écran est :\n\(shown)\n", sourceLocation: sourceLocation)
  }

  /// Expects some rows of the screen, one after the other, the cursor shown as ▮.
  func expect(rows expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let shown = screenWithCursor.plain
    guard !shown.contains(expected) else { return }
    Issue.record(
      "Ces lignes n'y sont pas :\n\(expected)\nL'écran est :\n\(shown)\n",
      sourceLocation: sourceLocation)
  }

  /// Expects that a passage is in the journal, and that the screen shows it.
  func expect(
    kept text: String, in passage: Passage, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(kept(passage) == text, sourceLocation: sourceLocation)
    #expect(call?.content[passage].string == text, sourceLocation: sourceLocation)
    #expect(isFolded, sourceLocation: sourceLocation)
  }

  /// Whether the call under the hand is exactly what its journal holds.
  var isFolded: Bool {
    guard let call else { return true }
    return Call(id: call.id, changes: journals[call.id] ?? []) == call
  }

  /// The state line: the last row but one.
  var stateLine: String {
    let rows = screen.plain.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.count < 2 ? "" : rows[rows.count - 2].trimmingCharacters()
  }

  /// The row of the cursor.
  var cursorRow: String {
    let rows = screen.plain.split(separator: "\n", omittingEmptySubsequences: false)
    guard let cursor = app.canvas.cursor, rows.indices.contains(cursor.y) else { return "" }
    return String(rows[cursor.y])
  }

  /// The state of an axis, as the call has it.
  func asked(_ axis: SafetyAxis) -> Asked? { call?.content.asked(axis) }
}

extension Substring {
  fileprivate func trimmingCharacters() -> String {
    String(drop { $0 == " " })
  }
}
