import Canvas
import Guides
import Text

/// What stays on screen wherever one is in a guide: its name, the section, whose it is.
extension ReferencePane {
  /// The name of a guide and where one is in it, in the longest form that fits.
  func title(_ reading: GuideReading, width: Int) -> SafeText {
    let guide = Phrase(fr: "Guide", en: "Guide")[language] + " · "
    var forms = [guide + reading.id, reading.id]
    if let section = section(reading) {
      let number = SafeText(" · \(section.index + 1)/\(section.count)")
      let named = number + " " + section.title
      forms = [guide + reading.id + named, reading.id + named, reading.id + number]
    }
    return forms.first { DisplayWidth.columns(of: $0) <= width } ?? forms[forms.count - 1]
  }

  /// The section under the hand: its rank, how many there are, its title; nil above the first.
  func section(_ reading: GuideReading) -> (index: Int, count: Int, title: SafeText)? {
    guard let page = page(reading), let guide = guide(reading.id),
      let index = page.layout.section(at: page.row(of: reading)),
      guide.sections.indices.contains(index)
    else { return nil }
    return (index, guide.sections.count, guide.sections[index].title)
  }

  /// Whose guide it is and how far it is approved, and what is wrong with it, in the longest form
  /// that fits.
  func standing(_ guide: Guide, width: Int) -> (text: SafeText, isWarning: Bool) {
    var forms = [guide.standing[language], shortStanding(guide)]
    var isWarning = forms[1].string.contains("!")
    if let overdue = today.flatMap({ guide.overdue(on: $0) }) {
      let short = Phrase(fr: "! dépassé", en: "! overdue")[language]
      forms = [
        forms[0] + " " + overdue[language], forms[0] + " " + short, short + " " + forms[1],
      ]
      isWarning = true
    }
    let text = forms.first { DisplayWidth.columns(of: $0) <= width } ?? forms[forms.count - 1]
    return (text, isWarning)
  }

  /// What keeps a guide of a list from being followed as it is.
  func warning(about hit: GuideHit) -> Phrase? {
    switch hit.state {
    case .unreadable: return Phrase(fr: "! illisible", en: "! unreadable")
    case .withdrawn: return Phrase(fr: "! retiré", en: "! withdrawn")
    case .usable: break
    }
    guard let guide = guide(hit.slug) else { return nil }
    if guide.changed != nil { return Phrase(fr: "! texte changé", en: "! text changed") }
    let isOverdue = today.map { guide.isOverdue(on: $0) } ?? false
    return isOverdue ? Phrase(fr: "! échéance dépassée", en: "! overdue") : nil
  }

  /// For a centre's guide, the status before the name, which may be cut.
  private func shortStanding(_ guide: Guide) -> SafeText {
    guard case .centre(let name, let listing, _) = guide.origin else {
      return guide.standing[language]
    }
    let status: Phrase =
      switch (listing, guide.header.status) {
      case (.changed, _): Phrase(fr: "! texte changé", en: "! text changed")
      case (.unlisted, .approved): Phrase(fr: "non inscrit", en: "not listed")
      case (.unknown, .approved): Phrase(fr: "manifeste illisible", en: "manifest unreadable")
      default: guide.header.status.label
      }
    return "[" + status[language] + " · " + name + "]"
  }

  /// Draws what stands on the frame below what is read: whose guide it is once its banner is out of
  /// sight, and whether it goes on.
  func drawEdge(
    _ reference: Reference?, hasMore: Bool, on canvas: inout Canvas, in row: Rect
  ) {
    var used = 0
    if case .guide(let reading) = reference, let guide = guide(reading.id),
      let page = page(reading), page.top(of: reading) > 0
    {
      let (text, isWarning) = standing(guide, width: row.width - 2)
      used = canvas.put(
        " " + text.cut(to: row.width - 2) + " ", in: row, isWarning ? .danger : .strong)
    }
    guard hasMore else { return }
    let mores = [Self.more, Self.shortMore].map { SafeText(" ") + $0[language] + " " }
    guard let more = mores.first(where: { DisplayWidth.columns(of: $0) + used <= row.width })
    else { return }
    canvas.put(more, in: row.splitRight(DisplayWidth.columns(of: more)).right, .strong)
  }

  /// The same where there is no frame: on a row of its own.
  func drawTitle(_ reading: GuideReading, on canvas: inout Canvas, in row: Rect) {
    guard !row.isEmpty, let guide = guide(reading.id) else { return }
    let section = section(reading)
    let number = section.map { SafeText("\($0.index + 1)/\($0.count)") } ?? ""
    let least = number.isEmpty ? 0 : DisplayWidth.columns(of: number) + 1
    let (text, isWarning) = standing(guide, width: row.width - least)
    let columns = DisplayWidth.columns(of: text)
    let split = row.splitRight(min(max(0, row.width - least), columns))
    canvas.put(text, in: split.right, isWarning ? .danger : .strong)
    let place = section.map { number + " " + $0.title }
    let forms = [place.map { reading.id + " · " + $0 }, place ?? reading.id].compactMap { $0 }
    let named = forms.first { DisplayWidth.columns(of: $0) < split.rest.width } ?? number
    canvas.put(named, in: split.rest, .strong)
  }
}
