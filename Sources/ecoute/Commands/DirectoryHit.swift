import Directory
import Text

/// A hit of `directory search`, as the contract writes it; what is unknown is null (DESIGN §5).
struct DirectoryHit: Encodable {
  let id: SafeText
  let name: SafeText
  let municipality: SafeText?
  let phone: SafeText?
  /// Its open state in words.
  let opening: SafeText
  private let organization: SafeText?
  private let location: SafeText?
  private let distance: Double?
  private let open: OpenState
  private let serves: Bool?
  private let verified: CalendarDate?
  private let why: [SafeText]

  private enum Keys: String, CodingKey {
    case id, name, organization, municipality, open, phone, serves, verified, why
    case location = "location_id"
    case distance = "distance_km"
  }

  init(_ hit: Ranked, _ resource: Resource, in language: Language) {
    let site = hit.site.flatMap { $0 < resource.sites.count ? resource.sites[$0] : nil }
    id = resource.id
    name = resource.name
    organization = resource.organization
    location = site?.id
    municipality = site?.municipality
    // To a tenth: no place is known better than that.
    distance = hit.distance.map { ($0.kilometres * 10).rounded() / 10 }
    open = hit.standing.openState
    opening = open.label[language]
    phone =
      (site?.phones.first ?? resource.phones.first ?? resource.organizationPhones.first)?.number
    serves = hit.serves
    verified = resource.provenance.verified
    why = hit.why.map { $0[language] }
  }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Keys.self)
    try row.encode(id, forKey: .id)
    try row.encode(name, forKey: .name)
    try row.encode(organization, forKey: .organization)
    try row.encode(location, forKey: .location)
    try row.encode(municipality, forKey: .municipality)
    try row.encode(distance, forKey: .distance)
    try row.encode(open.rawValue, forKey: .open)
    try row.encode(phone, forKey: .phone)
    try row.encode(serves, forKey: .serves)
    try row.encode(verified?.description, forKey: .verified)
    try row.encode(why, forKey: .why)
  }
}
