import Text

/// Some words to write: how they look and what they send to.
struct GuidePiece {
  let text: SafeText
  let style: GuideStyle
  let reference: GuideReference?

  init(_ text: SafeText, _ style: GuideStyle, _ reference: GuideReference? = nil) {
    self.text = text
    self.style = style
    self.reference = reference
  }
}

/// What stands at the left of a paragraph: a lead on its first line, as many columns on the others.
struct GuideMargin {
  var lead: SafeText = ""
  var columns = 0

  /// The margin of what follows the first line.
  var next: GuideMargin { GuideMargin(lead: .spaces(columns), columns: columns) }

  /// This margin with a mark at its right: the bullet of a list.
  func adding(_ mark: SafeText) -> GuideMargin {
    GuideMargin(lead: lead + mark, columns: columns + DisplayWidth.columns(of: mark))
  }
}

/// Writes paragraphs one under the other, wrapped to a width.
struct GuideWriter {
  let width: Int
  private(set) var lines: [GuideLine] = []
  /// The lines of each paragraph that is not empty.
  private(set) var items: [Range<Int>] = []
  /// The letters and signs written so far.
  private var place = 0

  init(width: Int) { self.width = max(1, width) }

  /// Leaves an empty line.
  mutating func skipLine() { lines.append(GuideLine(place: place)) }

  /// Writes a paragraph.
  mutating func write(
    _ pieces: [GuidePiece], margin: GuideMargin = GuideMargin(), phrase: SafeText? = nil
  ) {
    let start = (line: lines.count, place: place)
    // A margin that takes a third of the width costs more than it helps: the lead joins the words.
    let hangs = margin.columns * 3 <= width
    let pieces = hangs ? pieces : [GuidePiece(margin.lead.withoutIndent, .normal)] + pieces
    let text = SafeText(pieces.map(\.text.string).joined())
    let spots = Self.spots(of: pieces)
    var lead: SafeText = hangs ? margin.lead : ""
    var first = 0
    for row in Wrap.rows(text, width: hangs ? width - margin.columns : width) {
      var line = GuideLine(phrase: phrase, place: place)
      if !lead.isEmpty { line.runs.append(GuideRun(text: lead, style: .normal)) }
      let seen = Self.seen(row, in: text)
      while first < spots.count, spots[first].upperBound <= row.lowerBound { first += 1 }
      for (piece, spot) in zip(pieces[first...], spots[first...]) {
        if spot.lowerBound >= row.upperBound { break }
        let shared = spot.clamped(to: seen)
        if !shared.isEmpty {
          line.runs.append(GuideRun(text: text[shared], style: piece.style))
        }
        if let reference = piece.reference, row.contains(spot.lowerBound) {
          line.references.append(reference)
        }
      }
      lines.append(line)
      place += line.signs
      if hangs { lead = .spaces(margin.columns) }
    }
    if place > start.place { items.append(start.line..<lines.count) }
  }

  /// Where each piece lies once they are end to end.
  private static func spots(of pieces: [GuidePiece]) -> [Range<Int>] {
    var end = 0
    return pieces.map { piece in
      let start = end
      end += piece.text.count
      return start..<end
    }
  }

  /// The part of a row that shows: the spaces at its end may hang past the edge.
  private static func seen(_ row: Range<Int>, in text: SafeText) -> Range<Int> {
    var end = row.upperBound
    while end > row.lowerBound, text[end - 1..<end] == " " { end -= 1 }
    return row.lowerBound..<end
  }
}

extension GuideLine {
  /// How many bytes of it are not plain spaces: no width changes their number.
  fileprivate var signs: Int {
    runs.reduce(0) { $0 + $1.text.string.utf8.count { $0 != 0x20 } }
  }
}

extension SafeText {
  static func spaces(_ columns: Int) -> SafeText {
    SafeText(String(repeating: " ", count: columns))
  }

  fileprivate var withoutIndent: SafeText { SafeText(string.drop { $0 == " " }) }
}
