import Canvas
import Intervention
import Text

/// What is proposed, under the cursor: each choice with why, on the rows there are.
extension NotePane {
  func drawProposals(on canvas: inout Canvas, in rect: Rect, _ language: Language) {
    let text = call.content.proposals.map { $0.label[language] + " (" + $0.because[language] + ")" }
      .joined(separator: Phrase(fr: " ; ", en: "; ")[language])
    canvas.put(text, on: rect, .normal)
  }
}

extension CallScreen {
  /// What the state line says when what is proposed has the cursor.
  var proposalHint: Phrase? {
    guard pane == .note, choice == .proposals, !call.content.proposals.isEmpty else { return nil }
    return Phrase(
      fr: "Entrée confirme tout ; ^Z reprend. Rien ne se confirme seul.",
      en: "Enter confirms all; ^Z takes back. Nothing is confirmed by itself.")
  }
}

extension Canvas {
  /// Writes a text on several rows; what does not fit is cut where it shows that it is.
  mutating func put(_ text: SafeText, on rect: Rect, _ style: Style) {
    let rows = Wrap.rows(text, width: rect.width)
    for line in 0..<rect.height where line < rows.count {
      if line + 1 == rect.height {
        put(text[rows[line].lowerBound..<text.count], in: rect.row(line), style)
      } else {
        put(wrapped: text[rows[line]], in: rect.row(line), style)
      }
    }
  }
}
