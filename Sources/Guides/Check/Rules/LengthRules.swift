import Text

extension GuideRule {
  /// Rule 14: « À retenir » is three items of fourteen words at most.
  static let remember = GuideRule(14, withdrawn: false) { draft, _ in
    guard let section = draft.body.section(.remember), !section.passages.isEmpty else { return [] }
    let count = section.items.count
    let faults =
      count == 3
      ? []
      : [
        GuideFault(
          section.line,
          Phrase(fr: "\(count) puces au lieu de 3", en: "\(count) items instead of 3"),
          Phrase(fr: "Gardez les trois gestes qui comptent", en: "Keep the three acts that matter"))
      ]
    return faults + section.items.compactMap { tooLong($0.text, 14) }
  }

  /// Rule 15: the first screen holds the title, the status and the first two sections.
  static let firstScreen = GuideRule(15, withdrawn: false) { draft, neighbours in
    guard let guide = draft.guide,
      guide.sections.prefix(2).map(\.kind) == [.remember, .safetyFirst]
    else { return [] }
    let layout = GuideLayout(guide, width: 76, language: draft.language) { reference in
      guard case .resource(let id) = reference else { return nil }
      return neighbours.resources?[id]
    }
    // The empty line before the third section need not be on the screen.
    let rows =
      layout.sectionStarts.count > 2 ? layout.sectionStarts[2] - 1 : layout.lines.count
    guard rows > 18 else { return [] }
    return [
      GuideFault(
        guide.sections[1].line,
        Phrase(
          fr: "le premier écran prend \(rows) lignes de 76 colonnes, 18 au plus",
          en: "the first screen takes \(rows) lines of 76 columns, 18 at most"),
        Phrase(
          fr: "Raccourcissez les deux premières sections", en: "Shorten the first two sections"))
    ]
  }

  /// Rule 16: how many items a section has, how many words an item and the whole guide have.
  static let bounds = GuideRule(16, withdrawn: false) { draft, _ in
    let faults = draft.body.sections.flatMap { section -> [GuideFault] in
      count(section, draft)
        + section.passages.compactMap { passage in
          // Rule 14 counts the words of « À retenir ».
          if section.kind == .remember { return nil }
          return tooLong(passage.text, section.kind == .questions ? 18 : 25)
        }
    }
    guard let stake = draft.header?.stake else { return faults }
    let most = stake == .high ? 600 : 450
    let length = draft.body.length
    guard length > most else { return faults }
    let whole = GuideFault(
      draft.body.sections.last?.line ?? 1,
      Phrase(fr: "\(length) mots, \(most) au plus", en: "\(length) words, \(most) at most"),
      Phrase(
        fr: "Enlevez ce qui ne sert pas pendant l'appel",
        en: "Remove what is of no use during a call"))
    return faults + [whole]
  }

  private static func count(_ section: DraftSection, _ draft: GuideDraft) -> [GuideFault] {
    guard let (least, most) = itemBounds[section.kind], !section.passages.isEmpty else { return [] }
    let count = section.items.count
    // Rule 19 says it of a guide where the stakes are high.
    let isSaidElsewhere = section.kind == .safetyFirst && draft.header?.stake == .high
    guard count > most || count < least && !isSaidElsewhere else { return [] }
    let name = section.kind.label[draft.language]
    return [
      GuideFault(
        section.line,
        Phrase(
          fr: "« \(name) » a \(count) puces ; il en faut de \(least) à \(most)",
          en: "“\(name)” has \(count) items; it takes \(least) to \(most)"),
        count > most
          ? Phrase(fr: "Gardez les plus graves", en: "Keep the most serious")
          : Phrase(fr: "Ajoutez ce qui manque", en: "Add what is missing"))
    ]
  }

  private static let itemBounds: [SectionKind: (Int, Int)] = [
    .safetyFirst: (2, 5), .questions: (4, 8), .alarmSigns: (3, 8), .interventions: (3, 7),
    .avoid: (2, 5),
  ]

  private static func tooLong(_ text: DraftText, _ most: Int) -> GuideFault? {
    let length = text.length
    guard length > most else { return nil }
    return GuideFault(
      text.line,
      Phrase(fr: "\(length) mots, \(most) au plus", en: "\(length) words, \(most) at most"),
      Phrase(
        fr: "Raccourcissez, ou faites-en deux puces", en: "Shorten it, or make two items of it"))
  }
}
