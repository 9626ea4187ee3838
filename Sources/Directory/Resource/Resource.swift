import Text

/// A service that can be offered to a person: who answers, at what number, for whom, where, and how it
/// is known.
///
/// It is one service of HSDS 3.1 with the places where it is given. Nothing here is a promise: nil or
/// an empty list means unknown, never no. What a site does not say is what the service says.
public struct Resource: Hashable, Sendable, Identifiable, Codable {
  /// The source's own id (HSDS: `service.id`).
  public let id: SafeText
  /// The name of the source it was imported from; nil for the starter's and the centre's own tables.
  public var source: SafeText?
  /// Whether it may be given.
  public var status: ServiceStatus = .active
  /// The name people know it by.
  public var name: SafeText
  /// Its other names: acronym, former name, words people use for it.
  public var alternateNames: [SafeText]
  /// Who runs it.
  public var organization: SafeText?
  /// The other names of who runs it.
  public var organizationAlternateNames: [SafeText] = []
  /// What it does.
  public var what: SafeText?
  /// What who runs it does, searched after all the rest.
  public var organizationWhat: SafeText?
  /// The needs it answers, as its source codes them.
  public var terms: [NeedTerm] = []
  /// Who it is for.
  public var audience: SafeText?
  /// The ages it is for.
  public var ages: AgeRange?
  /// How to reach it, best first; empty when no number is known.
  public var phones: [Phone]
  /// The numbers of who runs it, said only when the service and the site have none.
  public var organizationPhones: [Phone] = []
  /// When it answers.
  public var hours: Hours
  /// The languages it answers in, with their conditions.
  public var languages: [SafeText]
  /// The places it serves.
  public var areas: [ServiceArea]
  /// Where it is given; empty when its source names no place.
  public var sites: [Site] = []
  /// What it costs, as its source says it.
  public var cost: SafeText?
  /// How to ask for it.
  public var application: SafeText?
  /// What to bring.
  public var documents: [SafeText] = []
  /// How long people wait, as its source says it.
  public var wait: SafeText?
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
  /// What its source says that could not be read.
  public var unread: [UnreadFact] = []

  /// A resource of which little is known yet.
  public init(
    id: SafeText, name: SafeText, alternateNames: [SafeText] = [], organization: SafeText? = nil,
    what: SafeText? = nil, audience: SafeText? = nil, phones: [Phone] = [], hours: Hours = Hours(),
    languages: [SafeText] = [], areas: [ServiceArea] = [], cost: SafeText? = nil,
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
