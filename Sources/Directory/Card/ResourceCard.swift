import Text

/// A resource as a worker says it aloud: one row per thing to say, in order.
public struct ResourceCard: Hashable, Sendable {
  /// One thing to say of a resource.
  public struct Row: Hashable, Sendable {
    /// What the value is: « Téléphone », « Pour qui ».
    public let label: SafeText
    /// The value, on one line or more.
    public let value: SafeText
  }

  /// The rows, from what is said first to what is said last.
  public let rows: [Row]

  /// The card of a resource.
  public init(_ resource: Resource, in language: Language) {
    var rows = [Row(label: Label.name[language], value: resource.name)]
    rows += Self.phones(of: resource, in: language)
    if let alert = resource.alert { rows.append(Row(label: Label.alert[language], value: alert)) }
    rows.append(Self.hours(of: resource, in: language))
    let unknown = Label.unknown[language]
    rows.append(Row(label: Label.audience[language], value: resource.audience ?? unknown))
    if let what = resource.what { rows.append(Row(label: Label.what[language], value: what)) }
    if let cost = resource.cost { rows.append(Row(label: Label.cost[language], value: cost)) }
    rows.append(Row(label: Label.area[language], value: Self.list(resource.areas) ?? unknown))
    rows.append(
      Row(
        label: Label.languages[language],
        value: Self.list(resource.languages) ?? Label.unknownLanguages[language]))
    if let website = resource.website {
      rows.append(Row(label: Label.website[language], value: website))
    }
    if let email = resource.email { rows.append(Row(label: Label.email[language], value: email)) }
    if let organization = resource.organization, organization != resource.name {
      rows.append(Row(label: Label.organization[language], value: organization))
    }
    rows.append(Row(label: Label.seen[language], value: resource.provenance.seen[language]))
    let source = resource.provenance.source ?? Label.unknownSource[language]
    rows.append(Row(label: Label.source[language], value: source))
    self.rows = rows
  }

  /// A number that nobody saw on a page that can be cited says so beside its digits.
  ///
  /// Source: dossier §5.6, rule 40.
  private static func phones(of resource: Resource, in language: Language) -> [Row] {
    guard !resource.phones.isEmpty else {
      return [Row(label: Phone.Kind.voice.label[language], value: Label.noPhone[language])]
    }
    let warning =
      resource.provenance.isGivable ? "" : SafeText(" · ") + resource.provenance.seen[language]
    return resource.phones.map {
      Row(label: $0.kind.label[language], value: $0.described + warning)
    }
  }

  private static func hours(of resource: Resource, in language: Language) -> Row {
    let state = resource.openState.label[language]
    let value = resource.hours.written.map { $0 + " · " + state } ?? state
    return Row(label: Label.hours[language], value: value)
  }

  private static func list(_ texts: [SafeText]) -> SafeText? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}

/// The labels of a card.
private enum Label {
  static let name = Phrase(fr: "Nom", en: "Name")
  static let alert = Phrase(fr: "Attention", en: "Caution")
  static let hours = Phrase(fr: "Heures", en: "Hours")
  static let audience = Phrase(fr: "Pour qui", en: "For whom")
  static let what = Phrase(fr: "Quoi", en: "What")
  static let cost = Phrase(fr: "Coût", en: "Cost")
  static let area = Phrase(fr: "Territoire", en: "Area")
  static let languages = Phrase(fr: "Langues", en: "Languages")
  static let website = Phrase(fr: "Site", en: "Site")
  static let email = Phrase(fr: "Courriel", en: "Email")
  static let organization = Phrase(fr: "Organisme", en: "Organization")
  static let seen = Phrase(fr: "Vérification", en: "Check")
  static let source = Phrase(fr: "Source", en: "Source")
  static let unknown = Phrase(fr: "inconnu", en: "unknown")
  static let unknownLanguages = Phrase(fr: "inconnues", en: "unknown")
  static let unknownSource = Phrase(fr: "inconnue", en: "unknown")
  static let noPhone = Phrase(fr: "aucun numéro connu", en: "no known number")
}
