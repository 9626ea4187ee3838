import Text

extension GuideRule {
  /// Rule 1: the sections of the common plan, each once, in its order.
  static let order = GuideRule(1, withdrawn: false) { draft, _ in
    titleFaults(draft) + missing(draft) + misplaced(draft) + twins(draft) + empty(draft)
  }

  /// The sections a guide may do without.
  private static let optional: [SectionKind] = [.minors, .thirdParties, .law]

  private static func titleFaults(_ draft: GuideDraft) -> [GuideFault] {
    guard let title = draft.header?.title, let repeated = draft.body.title,
      Fold.words(title.string) != Fold.words(repeated.string)
    else { return [] }
    return [
      GuideFault(
        repeated.line,
        Phrase(
          fr: "ce titre n'est pas celui de l'en-tête", en: "this title is not that of the header"),
        Phrase(fr: "Écrivez « # \(title) »", en: "Write “# \(title)”"))
    ]
  }

  private static func missing(_ draft: GuideDraft) -> [GuideFault] {
    let language = draft.language
    let kinds = draft.body.sections.map(\.kind)
    return SectionKind.plan.enumerated().compactMap { rank, kind in
      guard !optional.contains(kind), !kinds.contains(kind) else { return nil }
      let name = kind.label[language]
      let before = SectionKind.plan[..<rank].last { kinds.contains($0) }
      let after = SectionKind.plan[rank...].first { kinds.contains($0) }
      let place = after.flatMap { draft.body.section($0) }?.line ?? draft.lines.count
      let remedy =
        before.map { before in
          Phrase(
            fr: "Ajoutez « ## \(name) » après « \(before.label[language]) »",
            en: "Add “## \(name)” after “\(before.label[language])”")
        } ?? Phrase(fr: "Ajoutez « ## \(name) » au début", en: "Add “## \(name)” at the start")
      return GuideFault(
        place,
        Phrase(fr: "la section « \(name) » manque", en: "the section “\(name)” is missing"), remedy)
    }
  }

  private static func misplaced(_ draft: GuideDraft) -> [GuideFault] {
    var faults: [GuideFault] = []
    var furthest: (rank: Int, kind: SectionKind)?
    for section in draft.body.sections {
      let name = SafeText(section.title.string).line
      guard let rank = SectionKind.plan.firstIndex(of: section.kind) else {
        faults.append(
          GuideFault(
            section.line,
            Phrase(
              fr: "« \(name.cut(to: 40)) » n'est pas une section du plan",
              en: "“\(name.cut(to: 40))” is not a section of the plan"),
            Phrase(
              fr: "Vérifiez que ce texte n'irait pas mieux dans une section du plan",
              en: "Check that this text would not be better in a section of the plan"),
            severity: .warning))
        continue
      }
      if let furthest, rank < furthest.rank {
        let other = furthest.kind.label[draft.language]
        faults.append(
          GuideFault(
            section.line,
            Phrase(fr: "« \(name) » n'est pas à sa place", en: "“\(name)” is out of place"),
            Phrase(fr: "Mettez-la avant « \(other) »", en: "Put it before “\(other)”")))
      } else if furthest?.rank != rank {
        furthest = (rank, section.kind)
      }
    }
    return faults
  }

  private static func twins(_ draft: GuideDraft) -> [GuideFault] {
    var seen: Set<SectionKind> = []
    return draft.body.sections.filter { !seen.insert($0.kind).inserted }.map { section in
      let name = SafeText(section.title.string).line.cut(to: 40)
      return GuideFault(
        section.line,
        Phrase(
          fr: "la section « \(name) » est là deux fois", en: "the section “\(name)” is there twice"),
        Phrase(fr: "Réunissez-les", en: "Bring them together"))
    }
  }

  /// Rule 23 speaks of an empty « À éviter ».
  private static func empty(_ draft: GuideDraft) -> [GuideFault] {
    draft.body.sections.filter { $0.passages.isEmpty && $0.kind != .avoid }.map { section in
      let name = SafeText(section.title.string).line.cut(to: 40)
      return GuideFault(
        section.line,
        Phrase(fr: "la section « \(name) » est vide", en: "the section “\(name)” is empty"),
        Phrase(
          fr: "Écrivez au moins une ligne, ou retirez le titre",
          en: "Write at least one line, or remove the title"))
    }
  }
}
