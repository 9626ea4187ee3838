import Text

/// A resource as a worker says it aloud: one row per thing to say, in order.
///
/// What a site does not say is what its service says, and is marked so; what nobody knows is said
/// unknown.
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

  /// The card of a resource, read somewhere at some hour.
  ///
  /// Without a context it says only what its source says.
  public init(_ resource: Resource, _ context: CardContext? = nil, in language: Language) {
    let writer = CardWriter(
      resource: resource, context: context ?? CardContext(resource), language: language)
    rows = writer.head + writer.access + writer.sites + writer.foot
  }
}

/// Writes the rows of a card.
struct CardWriter {
  let resource: Resource
  let context: CardContext
  let language: Language

  typealias Row = ResourceCard.Row

  /// Who it is, how to reach it, when it answers, and who answers instead.
  var head: [Row] {
    ([row(.name, resource.name), withdrawn] + phones
      + [row(.alert, resource.alert), hours] + instead).compactMap { $0 }
  }

  /// For whom it is, what it does, and how to get it.
  var access: [Row] {
    [
      row(.audience, audience ?? unknown), row(.what, resource.what),
      row(.application, resource.application), row(.documents, list(resource.documents)),
      row(.cost, resource.cost), row(.wait, resource.wait), row(.area, area),
      row(.languages, list(resource.languages) ?? word("inconnues", "unknown")),
    ].compactMap { $0 }
  }

  /// Where else it can be found, and how it is known.
  var foot: [Row] {
    [
      row(.website, resource.website), row(.email, resource.email),
      row(.organization, resource.organization == resource.name ? nil : resource.organization),
      row(.seen, seen), row(.source, source),
    ].compactMap { $0 }
  }

  /// What must be said first of a service that is no longer given.
  private var withdrawn: Row? {
    guard !resource.status.isUsable else { return nil }
    return row(.alert, word("ce service n'est plus offert", "this service is no longer given"))
  }

  /// When the service answers; nothing when only its sites say so.
  private var hours: Row? {
    if resource.hours == Hours(), resource.sites.contains(where: { $0.hours != nil }) { return nil }
    let opening = context.opening(of: resource, at: nil)?.phrase ?? resource.openState.label
    return row(.hours, joined([resource.hours.written, opening[language]]))
  }

  private var audience: SafeText? {
    guard let audience = resource.audience else { return resource.ages?.label[language] }
    // Most audiences say their ages themselves.
    let saysAges = audience.string.contains(where: \.isNumber)
    return joined([audience, saysAges ? nil : resource.ages?.label[language]])
  }

  private var area: SafeText {
    joined([list(resource.areas.map(\.described)) ?? unknown, served])
  }

  /// Whether it serves the place where the person is, said only when there is such a place.
  private var served: SafeText? {
    context.place.map { place in
      switch context.serves {
      case true?: word("dessert \(place.name)", "serves \(place.name)")
      case false?: word("ne dessert pas \(place.name)", "does not serve \(place.name)")
      case nil: word("\(place.name) : à confirmer", "\(place.name): to be confirmed")
      }
    }
  }

  private var seen: SafeText {
    let seen = resource.provenance.seen[language]
    let day = context.now.map { LocalTime(utc: $0, in: .eastern).day }
    guard let day, resource.provenance.isStale(on: day) else { return seen }
    return joined([
      seen, word("plus de 12 mois : à confirmer", "over 12 months ago: to be confirmed"),
    ])
  }

  private var source: SafeText {
    let own = [resource.sourceName, resource.provenance.source].compactMap { $0 }
    return list(own) ?? word("inconnue", "unknown")
  }

  func row(_ label: CardLabel, _ value: SafeText?) -> Row? {
    value.map { Row(label: label.phrase[language], value: $0) }
  }

  func list(_ texts: [SafeText]) -> SafeText? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  func joined(_ parts: [SafeText?]) -> SafeText {
    parts.compactMap { $0 }.joined(separator: " · ")
  }

  func word(_ french: String, _ english: String) -> SafeText {
    Phrase(fr: french, en: english)[language]
  }

  var unknown: SafeText { word("inconnu", "unknown") }
}

extension Provenance {
  /// Whether it was checked more than twelve months before a day; the days are those since 2000-01-01.
  public func isStale(on day: Int) -> Bool {
    verified.map { day - $0.dayNumber > 365 } ?? false
  }
}

extension AgeRange {
  /// The ages in words: « 12 à 17 ans ».
  var label: Phrase {
    switch (minimum, maximum) {
    case (let low?, let high?):
      Phrase(fr: "\(low) à \(high) ans", en: "\(low) to \(high) years")
    case (let low?, nil): Phrase(fr: "\(low) ans et plus", en: "\(low) years and over")
    case (nil, let high): Phrase(fr: "\(high ?? 0) ans et moins", en: "up to \(high ?? 0) years")
    }
  }
}
