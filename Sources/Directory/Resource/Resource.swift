import Text

/// A service that can be offered to a person: who answers, at what number, for whom, and how it is
/// known.
///
/// It is one service of HSDS 3.1. Nothing here is a promise: nil or an empty list means unknown, never
/// no.
public struct Resource: Hashable, Sendable, Identifiable {
  /// The source's own id (HSDS: `service.id`).
  public let id: SafeText
  /// The name people know it by.
  public var name: SafeText
  /// Its other names: acronym, former name, words people use for it.
  public var alternateNames: [SafeText]
  /// Who runs it.
  public var organization: SafeText?
  /// What it does.
  public var what: SafeText?
  /// Who it is for.
  public var audience: SafeText?
  /// How to reach it, best first; empty when no number is known.
  public var phones: [Phone]
  /// When it answers.
  public var hours: Hours
  /// The languages it answers in, with their conditions.
  public var languages: [SafeText]
  /// The places it serves.
  public var areas: [SafeText]
  /// What it costs, as its source says it.
  public var cost: SafeText?
  /// What to know before giving it.
  public var alert: SafeText?
  /// Its site.
  public var website: SafeText?
  /// Its electronic address.
  public var email: SafeText?
  /// Where it was seen, and when.
  public var provenance: Provenance
  /// Its rank among the lines shown before anything is searched, 1 first; nil for the others.
  public var firstResort: Int?

  /// A resource of which little is known yet.
  public init(
    id: SafeText, name: SafeText, alternateNames: [SafeText] = [], organization: SafeText? = nil,
    what: SafeText? = nil, audience: SafeText? = nil, phones: [Phone] = [], hours: Hours = Hours(),
    languages: [SafeText] = [], areas: [SafeText] = [], cost: SafeText? = nil,
    alert: SafeText? = nil, website: SafeText? = nil, email: SafeText? = nil,
    provenance: Provenance = Provenance(), firstResort: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.alternateNames = alternateNames
    self.organization = organization
    self.what = what
    self.audience = audience
    self.phones = phones
    self.hours = hours
    self.languages = languages
    self.areas = areas
    self.cost = cost
    self.alert = alert
    self.website = website
    self.email = email
    self.provenance = provenance
    self.firstResort = firstResort
  }
}
