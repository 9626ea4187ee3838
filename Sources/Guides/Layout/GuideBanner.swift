import Text

/// The line under the title: whose guide it is, how far it is approved, until when it holds.
struct GuideBanner {
  private(set) var pieces: [GuidePiece] = []

  init(_ guide: Guide, _ language: Language, _ today: CalendarDate?) {
    let isApproved = guide.isApproved(on: today)
    let standing = Self.bound(guide.standing[language])
    pieces = [GuidePiece(standing, isApproved ? .discreet : .warning)]
    if let changed = guide.changed { pieces.append(GuidePiece(" " + changed[language], .warning)) }
    add(guide.header.stake.label[language])
    if let overdue = today.flatMap({ guide.overdue(on: $0) }) {
      add(overdue[language], .warning)
    } else {
      let day = guide.reviewBefore
      add(Phrase(fr: "échéance \(day)", en: "review by \(day)")[language])
    }
    if guide.language != language {
      let only: Phrase =
        guide.language == .french
        ? Phrase(fr: "en français seulement", en: "in French only")
        : Phrase(fr: "en anglais seulement", en: "in English only")
      add(only[language], .warning)
    }
    if guide.header.status == .withdrawn, let reason = guide.header.reason {
      add(Phrase(fr: "motif : \(reason)", en: "reason: \(reason)")[language], .warning)
    }
  }

  private mutating func add(_ text: SafeText, _ style: GuideStyle = .discreet) {
    pieces += [GuidePiece(" · ", .discreet), GuidePiece(Self.bound(text), style)]
  }

  /// The same text, where a warning's mark never ends a line without its first word.
  private static func bound(_ text: SafeText) -> SafeText {
    SafeText(text.string.replacing("! ", with: "!\u{a0}"))
  }
}
