import Text

extension GuideRule {
  /// Rule 34: an instrument may be named; its items belong to those who made it.
  static let instruments = GuideRule(34) { draft, _ in
    let names = draft.possible(names)
    if names.isEmpty { return [] }
    let passages = draft.body.passages
    return passages.indices.compactMap { index in
      let (section, passage) = passages[index]
      let next = passages[(index + 1)...].first?.passage
      guard section != .sources, listsItems(passage, before: next),
        let name = passage.text.matches(names).first
      else { return nil }
      return GuideFault(
        name.line,
        Phrase(
          fr: "« \(name.words) » est suivi de ses items",
          en: "“\(name.words)” is followed by its items"),
        Phrase(
          fr: "Nommez l'outil, consignez le niveau retenu, ne recopiez rien",
          en: "Name the tool, record the level chosen, copy nothing"))
    }
  }

  /// Whether a passage holds a list, or leads to one.
  private static func listsItems(_ passage: DraftPassage, before next: DraftPassage?) -> Bool {
    let signs = passage.text.string
    if signs.count(where: { $0 == "?" }) >= 2 { return true }
    if signs.last(where: { !$0.isWhitespace }) == ":" { return true }
    let list = signs.drop { $0 != ":" }
    if list.count(where: { $0 == "," || $0 == ";" }) >= 2 { return true }
    switch (passage.shape, next?.shape) {
    case (.item(let level), .item(let below)): return below > level
    case (.paragraph, .item), (.heading, .item), (.rest, .item): return true
    default: return false
    }
  }

  private static let names: [WordPattern] = [
    "c ssrs", "cssrs", "columbia", "safe t", "phq|gad|edps|epds|bdi|bss|ymrs #", "phq9|gad7|phq2",
    "edps|epds", "edinburgh|edimbourg", "stanley brown", "danger assessment", "odara|geris|mmse",
    "b safer", "echelle|inventaire de beck|hamilton", "questionnaire audit", "audit c", "dep ado",
    "grille d|de estimation|dangerosite", "grille … suicide action", "kessler", "k 6|10",
  ]
}
