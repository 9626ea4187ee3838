import Canvas
import Guides
import Text

/// A guide being read, as a linear display says it.
extension ReferencePane {
  /// Whose guide it is, its sections, the keys; at the top also what must be known at once.
  func saidRows(_ reading: GuideReading) -> [SafeText] {
    guard let page = page(reading), let guide = guide(reading.id) else { return [] }
    var rows = page.layout.items.dropFirst().prefix(1).map { text(of: $0, page) }
    if !guide.sections.isEmpty {
      let titles = guide.sections.map(\.title).joined(separator: ", ")
      rows.append(Phrase(fr: "Sections : \(titles)", en: "Sections: \(titles)")[language])
    }
    rows.append(Self.keys[language])
    if reading.place == 0 {
      let starts = page.layout.sectionStarts
      let glance = (starts.first ?? 0)..<(starts.dropFirst(2).first ?? page.layout.lines.count)
      rows += page.layout.items.filter { glance.contains($0.lowerBound) }.map { text(of: $0, page) }
    }
    if let found = found(reading) {
      let rank = rank(reading, found)[language]
      if !found.items.isEmpty {
        rows.append(rank + " · " + text(of: page.item(of: reading), page))
      } else if !rank.isEmpty {
        rows.append(rank)
      }
    }
    return rows.filter { !$0.isBlank }
  }

  /// What is under the hand and what Enter does there, or the field that searches.
  func saidFocus(_ reading: GuideReading) -> (SafeText, Said.Entry?) {
    let name = Phrase(fr: "Guide", en: "Guide")[language]
    if let field = reading.find {
      return (name + " · " + Self.field[language], field.entry)
    }
    guard let page = page(reading), reading.place > 0 else {
      return (name + " · " + (guide(reading.id)?.title ?? reading.id), nil)
    }
    let item = page.item(of: reading)
    let text = text(of: item, page)
    if page.layout.sectionStarts.contains(item.lowerBound), let section = section(reading) {
      let rank = Phrase(
        fr: ", section \(section.index + 1) sur \(section.count)",
        en: ", section \(section.index + 1) of \(section.count)")
      return (text + rank[language], nil)
    }
    guard let action = ReadingAction.label(actions(reading)) else { return (text, nil) }
    let enter = Phrase(
      fr: " · Entrée : \(action.french.string.lowercased())",
      en: " · Enter: \(action.english.string.lowercased())")
    return (text + enter[language], nil)
  }

  /// The words of an item, without the mark of a list.
  private func text(of item: Range<Int>, _ page: ReadingPage) -> SafeText {
    let text = page.layout.lines[item].map(\.text).joined(separator: " ")
    return text.string.hasPrefix("• ") ? text["• ".utf8.count..<text.count] : text
  }

  private static let keys = Phrase(
    fr: "Bas : ligne suivante. Droite : section suivante. ^X u : chercher. Retour : revenir.",
    en: "Down: next line. Right: next section. ^X u: find. Backspace: back.")
}
