import Canvas
import Intervention
import Text

/// The shift handover, on one screen, as it was when it was opened; Enter opens the call of a line.
struct HandoverSheet: Equatable, Sendable {
  private let handover: Handover
  private let lines: [Line]
  private var selection = 0

  /// One line: a section's title, or what is handed over and its call.
  private struct Line: Equatable, Sendable {
    let text: SafeText
    let call: CallID?
    let isTitle: Bool
  }

  static let title = Phrase(fr: "Remise de quart", en: "Shift handover")

  init(_ handover: Handover) {
    self.handover = handover
    lines = handover.sections.flatMap { section in
      [Line(text: section.title, call: nil, isTitle: true)]
        + section.lines.indices.map { index in
          let isCall = section.calls.indices.contains(index)
          return Line(
            text: section.lines[index], call: isCall ? section.calls[index] : nil, isTitle: false)
        }
    }
    selection = targets.first ?? 0
  }

  /// The lines that lead to a call.
  private var targets: [Int] { lines.indices.filter { lines[$0].call != nil } }

  /// The call of the line under the hand; nil when nothing is handed over.
  var call: CallID? { lines.indices.contains(selection) ? lines[selection].call : nil }

  /// Moves among the lines that lead to a call; returns whether the key does.
  mutating func press(_ key: Key) -> Bool {
    let targets = targets
    let index = targets.firstIndex(of: selection) ?? 0
    let next: Int
    switch key {
    case .up, .backTab: next = index - 1
    case .down, .tab: next = index + 1
    case .pageUp, .home, .textStart: next = 0
    case .pageDown, .end, .textEnd: next = targets.count - 1
    default: return false
    }
    if !targets.isEmpty { selection = targets[min(max(0, next), targets.count - 1)] }
    return true
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings, notice: Phrase?) {
    let language = around.language
    canvas.fill(area)
    let page = Page(area, mark: area.y == 0 ? around.mark : nil, language)
    page.draw(
      handover.heading, state: state(around, notice), hints: Self.hints, on: &canvas, language)
    let body = page.body.inset(x: page.body.width >= 40 ? 1 : 0)
    canvas.placeCursor(body.origin)
    let rows = rows(width: body.width)
    let current = rows.firstIndex { $0.line == selection } ?? 0
    let end = rows.lastIndex { $0.line == selection } ?? 0
    let first = max(0, min((current + end) / 2 - body.height / 2, rows.count - body.height))
    for line in 0..<body.height where first + line < rows.count {
      let row = rows[first + line]
      let isCurrent = row.line == selection && call != nil
      let isTitle = row.line.map { lines[$0].isTitle } ?? false
      if isCurrent { canvas.fill(body.row(line), style: .active) }
      canvas.put(
        wrapped: row.text, in: body.row(line), isCurrent ? .active : isTitle ? .strong : .normal)
      if isCurrent, first + line == max(first, current) {
        canvas.placeCursor(body.row(line).origin)
      }
    }
  }

  /// The rows at a width: long lines go on below, sections are apart.
  private func rows(width: Int) -> [(text: SafeText, line: Int?)] {
    lines.indices.flatMap { index -> [(text: SafeText, line: Int?)] in
      let line = lines[index]
      let mark: SafeText = line.isTitle ? "" : index == selection && line.call != nil ? "> " : "  "
      let wrapped = line.text.rows(width: width - 2)
      let texts = wrapped.enumerated().map {
        (text: ($0.offset == 0 ? mark : "  ") + $0.element, line: Optional(index))
      }
      return (line.isTitle && index > 0 ? [(text: "", line: nil)] : []) + texts
    }
  }

  private func state(_ around: Surroundings, _ notice: Phrase?) -> StateLine {
    let idle =
      call == nil
      ? Phrase(fr: "Rien à remettre. Échap ferme.", en: "Nothing to hand over. Esc closes.")
      : Phrase(fr: "Entrée ouvre l'appel. Échap ferme.", en: "Enter opens the call. Esc closes.")
    return StateLine(around, notice: notice, idle: idle)
  }

  private static let hints = Hints([
    Hint(.enter, fr: "Ouvrir l'appel", en: "Open the call"),
    Hint(.escape, fr: "Fermer", en: "Close"), Hint(.down, fr: "Suivant", en: "Next"),
  ])

  /// The handover as lines, for the ear.
  func said(_ language: Language) -> Said {
    let focus = call == nil ? Self.title[language] : lines[selection].text
    return Said(title: handover.heading, rows: lines.map(\.text), focus: focus)
  }
}
