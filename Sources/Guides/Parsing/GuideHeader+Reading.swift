import Text

extension GuideHeader {
  /// Reads the header of a file that should hold the guide of a slug.
  init(_ fields: YamlFields, slug expected: SafeText, language: Language) throws(GuideError) {
    slug = try Self.slug(fields, expected: expected)
    title = SafeText.typeset(try fields.text("titre").string, language)
    category = try fields.choice("categorie")
    steps = try fields.numbers("etapes", in: 1...4)
    stake = try fields.choice("enjeu")
    status = try fields.choice("statut")
    // Whoever looks for a guide that was taken back must find out why.
    reason = try status == .withdrawn ? fields.text("motif") : fields.optionalText("motif")
    claimedOrigin = try fields.optionalChoice("origine")
    replaces = try fields.optionalText("remplace")
    version = try fields.text("version")
    created = try fields.optionalDate("cree_le")
    revised = try fields.date("revise_le")
    reviewBefore = try fields.date("echeance")
    lawChecked = try fields.optionalDate("droit_verifie_le")
    authors = try fields.texts("auteurs")
    reviewers = try fields.texts("reviseurs")
    keywords = try fields.texts("mots_cles")
    synonyms = try fields.texts("synonymes")
    flags = try fields.choices("drapeaux")
    seeAlso = try fields.texts("voir_aussi")
    resources = try fields.texts("ressources")
    licence = try fields.optionalText("licence")
    var sources: [GuideSource] = []
    for source in try fields.groups("sources") { sources.append(try GuideSource(source)) }
    self.sources = sources
  }

  private static func slug(
    _ fields: YamlFields, expected: SafeText
  ) throws(GuideError) -> SafeText {
    let slug = try fields.text("slug")
    guard isSlug(slug.string) else {
      throw GuideError(
        line: fields.line(of: "slug"),
        what: Phrase(
          fr: "le slug « \(slug.cut(to: 40)) » a des signes interdits",
          en: "the slug “\(slug.cut(to: 40))” has forbidden signs"),
        remedy: Phrase(
          fr: "Servez-vous de lettres minuscules sans accent, de chiffres et de traits d'union",
          en: "Use lower-case letters without accents, digits and hyphens"))
    }
    guard slug == expected else {
      throw GuideError(
        line: fields.line(of: "slug"),
        what: Phrase(
          fr: "le slug « \(slug) » n'est pas le nom du fichier",
          en: "the slug “\(slug)” is not the name of the file"),
        remedy: Phrase(
          fr: "Écrivez « slug: \(expected) » ou renommez le fichier en \(slug).md",
          en: "Write “slug: \(expected)” or rename the file \(slug).md"))
    }
    return slug
  }

  /// Whether a text may be the name of a guide.
  static func isSlug(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
      }
  }
}

extension GuideSource {
  fileprivate init(_ fields: YamlFields) throws(GuideError) {
    title = try fields.text("titre")
    url = try fields.optionalText("url")
    seen = try fields.optionalDate("vu_le")
    published = try fields.optionalText("date_page")
    licence = try fields.optionalText("licence")
  }
}

extension SafeText {
  /// A text of a file, safe, with the typography of its language.
  static func typeset(_ raw: String, _ language: Language) -> SafeText {
    SafeText(language == .french ? Typography.french(raw) : raw)
  }
}
