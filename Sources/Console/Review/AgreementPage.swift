import Canvas
import Intervention
import Review
import Text

/// Where two blind readings agree, criterion by criterion.
struct AgreementPage: Equatable, Sendable {
  /// The call that was just read a second time; nil for all of them.
  let call: CallID?
  private(set) var scroll = Scroll()

  init(call: CallID?) { self.call = call }

  /// Handles a key; returns whether the page has a use for it.
  mutating func press(_ key: Key, rows: Int, height: Int) -> Bool {
    [.up, .down, .pageUp, .pageDown].contains(key)
      && scroll.press(key, count: rows, height: height)
  }

  static let title = Phrase(fr: "Accord entre deux lectures", en: "Agreement of two readings")

  /// How many calls it is about.
  static func sentence(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(fr: "1 appel lu deux fois", en: "1 call read twice")
      : Phrase(fr: "\(count) appels lus deux fois", en: "\(count) calls read twice")
  }
}

extension Agreement {
  /// What it says, with how many marks it says it from.
  var label: Phrase {
    guard let kappa else {
      return Phrase(
        fr: "\(same) sur \(count) · kappa non défini", en: "\(same) of \(count) · kappa undefined")
    }
    let hundredths = Int((kappa * 100).rounded())
    let sign = hundredths < 0 ? "−" : ""
    let figures = "\(abs(hundredths) / 100)"
    let rest = "\(abs(hundredths) % 100)"
    let end = rest.count == 1 ? "0" + rest : rest
    return Phrase(
      fr: "\(same) sur \(count) · kappa \(SafeText(sign + figures + "," + end))",
      en: "\(same) of \(count) · kappa \(SafeText(sign + figures + "." + end))")
  }
}

/// Draws where two readings agree.
struct AgreementView {
  let page: AgreementPage
  let pairs: [ReadingPair]
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }
  private var pair: ReadingPair? { pairs.first { $0.first.call == page.call } }

  /// What there is to read; the last grid says the order of the criteria.
  private var lines: [HungLine] {
    guard let grid = (pair ?? pairs.last)?.first.grid else {
      return [HungLine(Phrase(fr: "Lecture de l'accord…", en: "Reading the agreement…")[language])]
    }
    var lines: [HungLine] = []
    if let pair, let whole = pair.agreement {
      let number = pair.first.number.callNumber
      let call = Phrase(fr: "Appel \(number) : ", en: "Call \(number): ")
      lines = [HungLine(call[language] + whole.label[language]), HungLine(legend[language])]
    }
    for section in grid.sections {
      lines += (lines.isEmpty ? [] : [HungLine("")]) + [HungLine(section.title)]
      for item in section.items {
        let marks = pair?.marks(item).map { $0.sign + " " + $1.sign + "  " } ?? ""
        lines.append(HungLine("  " + marks, item.text))
        if let agreement = pairs.agreement(on: item) {
          lines.append(HungLine("      ", agreement.label[language]))
        }
      }
    }
    return lines
  }

  private var legend: Phrase {
    Phrase(
      fr: "À gauche, la première marque puis la vôtre ; dessous, tous les appels lus deux fois.",
      en: "On the left, the first mark then yours; below, all the calls read twice.")
  }

  /// The lines as they are drawn.
  func rows(width: Int) -> [SafeText] {
    lines.flatMap { $0.rows(width: width) }
  }

  /// What these figures are, and are not.
  private var foot: [Phrase] {
    let count = AgreementPage.sentence(pairs.count)
    return [
      Phrase(
        fr: "\(count.french). Cela juge la grille, pas les personnes.",
        en: "\(count.english). It judges the grid, not people."),
      Phrase(
        fr: "Un kappa dit peu sur peu d'appels ; non défini : une seule marque partout.",
        en: "A kappa says little of few calls; undefined: one mark everywhere."),
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let parts = ReviewDeskView.parts(area, around)
    parts.page.draw(
      AgreementPage.title[language],
      hints: Hints([
        Hint(.pageDown, fr: "Défiler", en: "Scroll"), Hint(.escape, fr: "Liste", en: "List"),
      ]), on: &canvas, language)
    let rows = rows(width: parts.text.width)
    canvas.put(rows, from: page.scroll, in: parts.text)
    canvas.placeCursor(parts.text.origin)
    let feet = foot + (notice.map { [$0] } ?? [])
    for (line, phrase) in feet.enumerated() where line < parts.foot.height {
      canvas.put(phrase[language].cut(to: parts.foot.width), in: parts.foot.row(line))
    }
  }

  func said() -> Said {
    Said(
      title: AgreementPage.title[language],
      rows: lines.map(\.whole).filter { !$0.isBlank } + foot.map { $0[language] },
      focus: notice?[language] ?? foot[0][language])
  }
}
