import Text

/// A guide laid out for a width: its title, its standing, then its sections.
///
/// The first two sections follow the title without an empty line, so that 18 lines of 76 columns
/// hold what must be seen at a glance.
public struct GuideLayout: Hashable, Sendable {
  /// The lines, none wider than the width, save for a double-width character in a single column.
  public let lines: [GuideLine]
  /// For each section of the guide, the line its title is on.
  public let sectionStarts: [Int]
  /// The lines of each title, paragraph and line of a list, in order, empty lines left out.
  public let items: [Range<Int>]

  /// Lays a guide out.
  ///
  /// - Parameters:
  ///   - guide: the guide.
  ///   - width: how many columns there are, from one up.
  ///   - language: the language of the console, which may not be the guide's.
  ///   - today: the day, when it is known, to say whether the guide is overdue.
  ///   - name: how to call a resource or a guide; nil leaves it as its author typed it.
  public init(
    _ guide: Guide, width: Int, language: Language, today: CalendarDate? = nil,
    name: @escaping (GuideReference) -> SafeText? = { _ in nil }
  ) {
    var writer = GuideWriter(width: width)
    writer.write([GuidePiece(guide.title, .heading)])
    writer.write(GuideBanner(guide, language, today).pieces)
    GuideBlockWriter(name: name).write(guide.ownIntroduction, to: &writer)
    var starts: [Int] = []
    for (index, section) in guide.sections.enumerated() {
      if index > 1 || ![.remember, .safetyFirst].contains(section.kind) { writer.skipLine() }
      starts.append(writer.lines.count)
      writer.write([GuidePiece(section.title, .heading)])
      GuideBlockWriter(section.kind, name: name).write(section.blocks, to: &writer)
      if index == guide.seeAlsoIndex {
        GuideBlockWriter(name: name).write(guide.seeAlso, to: &writer)
      }
    }
    lines = writer.lines
    sectionStarts = starts
    items = writer.items
  }

  /// The section a line belongs to, by its place in the guide; nil above the first.
  public func section(at line: Int) -> Int? { sectionStarts.lastIndex { $0 <= line } }

  /// The item a line belongs to, by its rank; on an empty line, the one above.
  public func item(at line: Int) -> Int {
    max(0, items.countOfFirst { $0.lowerBound <= line } - 1)
  }

  /// The line that a place of the guide is on.
  public func line(at place: Int) -> Int { max(0, lines.countOfFirst { $0.place <= place } - 1) }
}

extension Array {
  /// How many elements, from the first, hold something that the following ones don't.
  fileprivate func countOfFirst(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Guide {
  /// The introduction without the notice every starter guide must bear: the banner says it.
  fileprivate var ownIntroduction: [GuideBlock] {
    introduction.filter { block in
      guard case .quote = block else { return true }
      let words = Fold.words(block.text.string)
      return !words.starts(with: ["contenu", "de", "depart"])
        && !words.starts(with: ["starter", "content"])
    }
  }

  /// The section the related guides of the header are shown in: the referrals, or else the last.
  fileprivate var seeAlsoIndex: Int {
    sections.firstIndex { $0.kind == .referrals } ?? sections.count - 1
  }

  /// The related guides of the header, one by line.
  fileprivate var seeAlso: [GuideBlock] {
    guard !header.seeAlso.isEmpty else { return [] }
    let title = Phrase(fr: "Voir aussi", en: "See also")[language]
    return [
      .paragraph([GuideSpan(text: title, role: .strong)]),
      .bullets(
        header.seeAlso.map { slug in
          [.paragraph([GuideSpan(text: slug, role: .reference(.guide(slug)))])]
        }),
    ]
  }
}
