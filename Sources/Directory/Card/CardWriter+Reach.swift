import Text

/// How to reach a service: its numbers, its sites, and who answers when it does not.
extension CardWriter {
  /// Its numbers; when it has none, those of who runs it, marked so.
  ///
  /// A number that nobody saw on a page that can be cited says so beside its digits. Source: dossier
  /// §5.6, rule 40.
  var phones: [Row?] {
    let isOwn = !resource.phones.isEmpty
    let phones = isOwn ? resource.phones : resource.organizationPhones
    guard !phones.isEmpty else {
      let isSaidBelow = resource.sites.contains { !$0.phones.isEmpty }
      return [
        isSaidBelow ? nil : row(.voice, word("aucun numéro connu", "no known number"))
      ]
    }
    let warning = resource.provenance.isGivable ? nil : resource.provenance.seen[language]
    let inherited = isOwn ? nil : word("de l'organisme", "of the organization")
    return phones.map {
      Row(label: $0.kind.label[language], value: joined([$0.described, inherited, warning]))
    }
  }

  /// A line that answers now, and a resource that serves the place, when this one does not.
  var instead: [Row?] {
    [
      row(.meanwhile, context.meanwhile(resource).map(said)),
      row(.instead, context.instead.map(said)),
    ]
  }

  private func said(_ other: Resource) -> SafeText {
    joined([
      list([other.name, other.phone(at: nil)?.number].compactMap { $0 }),
      context.opening(of: other, at: nil)?.phrase[language],
    ])
  }

  /// How many sites are said one by one.
  private static let mostSites = 20

  /// Its sites: the one that was found first, then the nearest.
  var sites: [Row] {
    let rest = context.sites.count - Self.mostSites
    let more = word("et \(rest) autres lieux", "and \(rest) other places")
    return context.sites.prefix(Self.mostSites).flatMap(rows)
      + (rest > 0 ? [row(.site, more)] : []).compactMap { $0 }
  }

  private func rows(_ seen: CardContext.SeenSite) -> [Row] {
    let site = resource.sites[seen.index]
    let address =
      site.isConfidential ? word("adresse confidentielle", "confidential address") : site.address
    let place = list([site.name, address, site.municipality].compactMap { $0 }) ?? unknown
    let phones = site.phones.map { row($0.kind, $0.described) }
    let rows: [Row?] =
      [row(.site, joined([place, seen.distance?.phrase[language]]))] + phones + [
        row(.hours, hours(of: site, seen)), row(.languages, list(site.languages)),
        row(.accessibility, site.accessibility),
        row(.transport, site.isConfidential ? nil : site.transport),
        row(.sameAsService, inherited(by: site)),
      ]
    return rows.compactMap { $0 }
  }

  private func row(_ kind: Phone.Kind, _ value: SafeText) -> Row? {
    Row(label: kind.label[language], value: value)
  }

  private func hours(of site: Site, _ seen: CardContext.SeenSite) -> SafeText? {
    site.hours.map { hours in
      joined([hours.written, context.opening(of: resource, at: seen)?.phrase[language]])
    }
  }

  /// What a site leaves to its service: « téléphone, heures ».
  private func inherited(by site: Site) -> SafeText? {
    let hasNumber = !(resource.phones.isEmpty && resource.organizationPhones.isEmpty)
    return list(
      [
        site.phones.isEmpty && hasNumber ? word("téléphone", "phone") : nil,
        site.hours == nil && resource.hours != Hours() ? word("heures", "hours") : nil,
      ].compactMap { $0 })
  }
}

/// The labels of a card.
enum CardLabel {
  case name, voice, alert, hours, meanwhile, instead, audience, what, application, documents, cost
  case wait, area, languages, site, accessibility, transport, sameAsService, website, email
  case organization, seen, source

  var phrase: Phrase {
    switch self {
    case .name: Phrase(fr: "Nom", en: "Name")
    case .voice: Phone.Kind.voice.label
    case .alert: Phrase(fr: "Attention", en: "Caution")
    case .hours: Phrase(fr: "Heures", en: "Hours")
    case .meanwhile: Phrase(fr: "Entre-temps", en: "Meanwhile")
    case .instead: Phrase(fr: "Dessert ce lieu", en: "Serves that place")
    case .audience: Phrase(fr: "Pour qui", en: "For whom")
    case .what: Phrase(fr: "Quoi", en: "What")
    case .application: Phrase(fr: "Comment faire", en: "How to ask")
    case .documents: Phrase(fr: "À apporter", en: "To bring")
    case .cost: Phrase(fr: "Coût", en: "Cost")
    case .wait: Phrase(fr: "Attente", en: "Wait")
    case .area: Phrase(fr: "Territoire", en: "Area")
    case .languages: Phrase(fr: "Langues", en: "Languages")
    case .site: Phrase(fr: "Lieu", en: "Place")
    case .accessibility: Phrase(fr: "Accès", en: "Access")
    case .transport: Phrase(fr: "Transport", en: "Transport")
    case .sameAsService: Phrase(fr: "Du service", en: "As the service")
    case .website: Phrase(fr: "Site", en: "Site")
    case .email: Phrase(fr: "Courriel", en: "Email")
    case .organization: Phrase(fr: "Organisme", en: "Organization")
    case .seen: Phrase(fr: "Vérification", en: "Check")
    case .source: Phrase(fr: "Source", en: "Source")
    }
  }
}
