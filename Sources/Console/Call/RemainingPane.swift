import Canvas
import Intervention
import Text

/// The third pane of wide screens: what the note still lacks, the sections of the guide being read,
/// and the guides opened.
struct RemainingPane {
  let call: Call
  let missing: [Missing]
  let contents: [(text: SafeText, style: Style)]

  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    guard !rect.isEmpty else { return }
    var row = 0
    for (text, style) in lines(language) {
      let ranges = Wrap.rows(text, width: rect.width - 2)
      for (index, range) in ranges.enumerated() {
        canvas.put(wrapped: (index == 0 ? "" : "  ") + text[range], in: rect.row(row), style)
        row += 1
      }
    }
  }

  private func lines(_ language: Language) -> [(SafeText, Style)] {
    var lines: [(SafeText, Style)] = missing.map { ("- " + $0.label[language], .normal) }
    if missing.isEmpty { lines = [(Self.complete[language], .normal)] }
    if !contents.isEmpty { lines += [("", .normal)] + contents }
    guard !call.guides.isEmpty else { return lines }
    lines += [("", .normal), (Self.opened[language], .strong)]
    return lines + call.guides.map { ($0.at.hour + " " + $0.slug, .normal) }
  }

  private static let complete = Phrase(fr: "Rien ne manque.", en: "Nothing is missing.")
  private static let opened = Phrase(fr: "Guides ouverts", en: "Guides opened")
}
