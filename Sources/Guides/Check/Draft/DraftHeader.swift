import Text

/// The keys of a guide's header, each read on its own, with the lines they stand on.
struct DraftHeader: Sendable {
  var slug: SafeText?
  var title: SafeText?
  var category: GuideCategory?
  var stake: GuideStake?
  var status: GuideStatus?
  /// `statut` as it was typed.
  var statusTyped: SafeText?
  var revised: CalendarDate?
  var reviewBefore: CalendarDate?
  var lawChecked: CalendarDate?
  var reviewers: [SafeText] = []
  var keywords: [SafeText] = []
  var synonyms: [SafeText] = []
  var flags: [GuideFlag] = []
  var seeAlso: [SafeText] = []
  var resources: [SafeText] = []
  var licence: SafeText?
  var sources: [DraftSource] = []
  /// What is written in a key and cannot be, for the keys that no rule of its own checks.
  private(set) var mistakes: [GuideError] = []

  private let keyLines: [String: Int]
  private let lines: [Substring]

  init(_ fields: YamlFields, _ lines: [Substring]) {
    self.lines = lines
    let keys = [
      "slug", "titre", "categorie", "enjeu", "statut", "origine", "remplace", "version", "cree_le",
      "revise_le", "echeance", "droit_verifie_le", "auteurs", "reviseurs", "mots_cles",
      "synonymes", "drapeaux", "voir_aussi", "ressources", "licence", "sources",
    ]
    keyLines = Dictionary(uniqueKeysWithValues: keys.map { ($0, fields.line(of: $0)) })
    var mistakes = DraftMistakes()
    title = mistakes.keep { () throws(GuideError) in try fields.text("titre") }
    stake = mistakes.keep { () throws(GuideError) in try fields.choice("enjeu") }
    flags = mistakes.keep { () throws(GuideError) in try fields.choices("drapeaux") } ?? []
    revised = mistakes.keep { () throws(GuideError) in try fields.date("revise_le") }
    reviewBefore = mistakes.keep { () throws(GuideError) in try fields.date("echeance") }
    lawChecked = mistakes.date(fields, "droit_verifie_le")
    reviewers = mistakes.texts(fields, "reviseurs")
    keywords = mistakes.texts(fields, "mots_cles")
    synonyms = mistakes.texts(fields, "synonymes")
    seeAlso = mistakes.texts(fields, "voir_aussi")
    resources = mistakes.texts(fields, "ressources")
    licence = mistakes.keep { () throws(GuideError) in try fields.optionalText("licence") } ?? nil
    let groups = mistakes.keep { () throws(GuideError) in try fields.groups("sources") } ?? []
    sources = groups.map(DraftSource.init)
    // These only have to make sense.
    _ = mistakes.keep { () throws(GuideError) in try fields.numbers("etapes", in: 1...4) }
    _ = mistakes.keep { () throws(GuideError) in try fields.text("version") }
    _ = mistakes.date(fields, "cree_le")
    _ = mistakes.texts(fields, "auteurs")
    // Rules 2, 3 and 8 speak of these; what they say is clearer.
    slug = try? fields.text("slug")
    category = try? fields.choice("categorie")
    statusTyped = try? fields.text("statut")
    status = try? fields.choice("statut")
    self.mistakes = mistakes.all
  }

  /// The line of a key, or where the header begins when it is not written.
  func line(of key: String) -> Int { keyLines[key] ?? 2 }

  /// The line of the file an item of a key stands on, at the key or below it.
  func line(of key: String, holding item: SafeText) -> Int {
    let start = line(of: key)
    let below = lines.indices.dropFirst(start - 1)
    return below.first { lines[$0].contains(item.string) }.map { $0 + 1 } ?? start
  }
}

extension DraftMistakes {
  fileprivate mutating func texts(_ fields: YamlFields, _ key: String) -> [SafeText] {
    keep { () throws(GuideError) in try fields.texts(key) } ?? []
  }

  fileprivate mutating func date(_ fields: YamlFields, _ key: String) -> CalendarDate? {
    keep { () throws(GuideError) in try fields.optionalDate(key) } ?? nil
  }
}

/// A source, as it is written in the header.
struct DraftSource: Sendable {
  let line: Int
  let title: SafeText?
  let url: SafeText?
  let seen: SafeText?
  let published: SafeText?
  let licence: SafeText?

  init(_ fields: YamlFields) {
    func text(_ key: String) -> SafeText? { (try? fields.optionalText(key)) ?? nil }
    line = fields.line
    title = text("titre")
    url = text("url")
    seen = text("vu_le")
    published = text("date_page")
    licence = text("licence")
  }
}
