import Canvas
import Intervention
import Text

/// The call that made a promise, read beside the one that keeps it: the promise, then its plan.
struct FirstCall: Equatable, Sendable {
  let call: Call
  /// The number of the promise within it.
  let number: Int
  var scroll = Scroll()

  /// What is read of it after the promise and who is called, in order.
  private static let blocks: [NoteBlock] = [
    .plan, .safety, .reason, .referral, .outcome, .followUps, .sinceSignature, .addendum,
  ]

  var title: Phrase {
    Phrase(
      fr: "Appel \(call.number.callNumber) · ce qui est promis",
      en: "Call \(call.number.callNumber) · what was promised")
  }

  /// Its lines, a style for each.
  func lines(at now: Moment, _ language: Language) -> [(text: SafeText, style: Style)] {
    let sections = NoteDocument(call, language: language).sections
    var lines: [(SafeText, Style)] = []
    if let promised = call.promised.first(where: { $0.link.number == number }) {
      lines.append((promised.hour(at: now)[language] + ", " + promised.whose[language], .strong))
      if !promised.what.isBlank { lines.append((promised.what, .normal)) }
    }
    for section in sections where section.block == .caller {
      lines += section.lines.map { ($0, .normal) }
    }
    for block in Self.blocks {
      for section in sections where section.block == block {
        lines += [("", .normal), (section.title, .strong)]
        lines += section.lines.map { ($0, .normal) }
      }
    }
    return lines
  }
}

extension ReferencePane {
  /// The rows of a first call at the width of the pane.
  func rows(_ first: FirstCall) -> [(text: SafeText, style: Style)] {
    first.lines(at: around.now, language).flatMap { line in
      Wrap.rows(line.text, width: window.width).map { (line.text[$0], line.style) }
    }
  }
}
