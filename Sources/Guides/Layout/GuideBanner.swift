import Text

/// The line under the title: whose guide it is, how far it is approved, until when it holds.
struct GuideBanner {
  private(set) var pieces: [GuidePiece] = []

  init(_ guide: Guide, _ language: Language, _ today: CalendarDate?) {
    let header = guide.header
    let isApproved = header.status == .approved && guide.origin != .starter
    pieces = [GuidePiece(guide.standing[language], isApproved ? .discreet : .warning)]
    add(header.stake.label[language])
    let date = header.reviewBefore
    if let today, guide.isOverdue(on: today) {
      let overdue = Phrase(fr: "! échéance dépassée : \(date)", en: "! review overdue: \(date)")
      add(overdue[language], .warning)
    } else {
      add(Phrase(fr: "échéance \(date)", en: "review by \(date)")[language])
    }
    if guide.language != language {
      let only: Phrase =
        guide.language == .french
        ? Phrase(fr: "en français seulement", en: "in French only")
        : Phrase(fr: "en anglais seulement", en: "in English only")
      add(only[language], .warning)
    }
    if header.status == .withdrawn, let reason = header.reason {
      add(Phrase(fr: "motif : \(reason)", en: "reason: \(reason)")[language], .warning)
    }
  }

  private mutating func add(_ text: SafeText, _ style: GuideStyle = .discreet) {
    pieces += [GuidePiece(" · ", .discreet), GuidePiece(text, style)]
  }
}
