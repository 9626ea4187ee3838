import Canvas
import Practice
import Text

/// The caller of an exercise, above the note: what was said by both, line by line as it comes.
struct CallerPane {
  let exam: Exam
  let isHeld: Bool

  /// The rows it takes of some rows below the safety row.
  static func height(of rows: Int, isTiny: Bool) -> Int {
    isTiny ? min(2, rows / 3) : max(3, min(14, rows * 2 / 5))
  }

  /// Draws a rule with the caller's state, then the last things heard.
  func draw(on canvas: inout Canvas, in rect: Rect, _ language: Language) {
    guard !rect.isEmpty else { return }
    let head = rect.splitTop(rect.height > 2 ? 1 : 0)
    canvas.fill(head.top, "─", style: .border)
    canvas.put(" " + title[language] + " ", in: head.top.inset(x: 1), .strong)
    let body = head.rest.inset(x: rect.width >= 40 ? 1 : 0)
    let rows = heard(language, last: body.height).flatMap { line in
      Wrap.rows(line.text, width: body.width).map { range in
        (line.text[range], line.isOwn ? Style.discreet : .normal)
      }
    }
    for (index, row) in rows.suffix(body.height).enumerated() {
      canvas.put(wrapped: row.0, in: body.row(index), row.1)
    }
  }

  /// The caller's state: speaking, listening, gone.
  var title: Phrase {
    let pace =
      exam.pace == 100
      ? Phrase(same: "")
      : Phrase(fr: " · ralenti \(100 / exam.pace) fois", en: " · \(100 / exam.pace) times slower")
    let state =
      if exam.exercise.hasEnded {
        Phrase(fr: "la ligne est fermée", en: "the line is closed")
      } else if isHeld {
        Phrase(fr: "l'appel attend que vous ayez parlé", en: "the call waits for you to speak")
      } else if exam.exercise.isCallerSpeaking {
        Phrase(fr: "parle", en: "speaking")
      } else {
        Phrase(fr: "écoute", en: "listening")
      }
    return Phrase(
      fr: "Appelant·e · \(state.french)\(pace.french)",
      en: "Caller · \(state.english)\(pace.english)")
  }

  /// The last things heard on the line, oldest first.
  func heard(_ language: Language, last count: Int) -> [(text: SafeText, isOwn: Bool)] {
    let heard = exam.exercise.events.reversed().lazy.compactMap { event in
      event.heard(in: language).map { ($0.asFrench, event.isOwn) }
    }
    return heard.prefix(count).reversed()
  }

  /// The last things heard, for the ear, each with its minute: two silences are two lines.
  func said(_ language: Language) -> [SafeText] {
    exam.exercise.events.filter { $0.heard(in: language) != nil }.suffix(12)
      .compactMap { $0.line(in: language)?.asFrench }
  }
}

extension SafeText {
  /// What a case says, typed plainly by its author, with the signs of French, in which cases are.
  var asFrench: SafeText { SafeText(Typography.french(string)) }
}

extension Practice.Event {
  /// Whether it is the trainee's.
  fileprivate var isOwn: Bool { if case .act = what { true } else { false } }

  /// What is heard on the line; nil for what is only done or observed.
  fileprivate func heard(in language: Language) -> SafeText? {
    switch what {
    case .said(let speaker, let words, _): speaker.isEmpty ? words : speaker + " : " + words
    case .paused: "…"
    case .sound(let sound): "(" + sound + ")"
    case .act(let act) where act.gesture == .keepSilent:
      Phrase(fr: "> (vous vous taisez)", en: "> (you keep silent)")[language]
    case .act(let act) where act.gesture.isHeard: "> « " + act.words + " »"
    case .hungUp: Phrase(fr: "(raccroche)", en: "(hangs up)")[language]
    case .act, .cutIn, .clue, .alliance, .earned, .lost, .ended, .broken: nil
    }
  }
}
