import Text

/// The tables of HSDS, from version 1.1 to 3.1, under the names each version and dialect gives them.
///
/// Source: github.com/openreferral/specification, branches 1.1, 3.0 and 3.1-dev, tag v2.0.1; Ohana's
/// sample of codeforamerica/ohana-api. The order matters: what others name comes first.
enum HSDSTable: UInt8, CaseIterable {
  case organization, program, location, service, serviceAtLocation, contact, taxonomy, taxonomyTerm
  case unit, language, phone, address, schedule, serviceArea, attribute, accessibility, eligibility
  case cost, payment, document, capacity, link, metadata, funding, identifier, description

  /// The table that a file or a JSON key of this name holds.
  init?(named name: String) {
    if let table = Self.names[name] {
      self = table
      return
    }
    // « schedules__services.csv »: what is before is the example it comes from.
    let end = name.firstRange(of: "__")?.upperBound ?? name.startIndex
    let key = name[end...].map { $0 == "-" || $0 == " " ? "_" : String($0) }.joined()
    guard let table = Self.names[key] else { return nil }
    self = table
  }

  private static let names: [String: HSDSTable] = [
    "organization": .organization, "organizations": .organization,
    "program": .program, "programs": .program,
    "location": .location, "locations": .location,
    "service": .service, "services": .service,
    "service_at_location": .serviceAtLocation, "service_at_locations": .serviceAtLocation,
    "services_at_location": .serviceAtLocation, "services_at_locations": .serviceAtLocation,
    "contact": .contact, "contacts": .contact,
    "taxonomies": .taxonomy, "taxonomy_detail": .taxonomy,
    "taxonomy_details": .taxonomy,
    "taxonomy": .taxonomyTerm, "taxonomy_term": .taxonomyTerm, "taxonomy_terms": .taxonomyTerm,
    "unit": .unit, "units": .unit,
    "language": .language, "languages": .language,
    "phone": .phone, "phones": .phone,
    "address": .address, "addresses": .address, "physical_address": .address,
    "physical_addresses": .address, "postal_address": .address, "postal_addresses": .address,
    "mail_address": .address, "mail_addresses": .address,
    "schedule": .schedule, "schedules": .schedule, "regular_schedule": .schedule,
    "regular_schedules": .schedule, "holiday_schedule": .schedule, "holiday_schedules": .schedule,
    "service_area": .serviceArea, "service_areas": .serviceArea,
    "attribute": .attribute, "attributes": .attribute, "service_attribute": .attribute,
    "service_attributes": .attribute, "other_attributes": .attribute,
    "services_taxonomy": .attribute, "service_taxonomy": .attribute,
    "service_taxonomies": .attribute,
    "accessibility": .accessibility, "accessibility_for_disabilities": .accessibility,
    "eligibility": .eligibility, "eligibilities": .eligibility,
    "cost_option": .cost, "cost_options": .cost,
    "payment_accepted": .payment, "payments_accepted": .payment,
    "required_document": .document, "required_documents": .document,
    "service_capacity": .capacity, "service_capacities": .capacity, "capacities": .capacity,
    "url": .link, "urls": .link, "additional_urls": .link, "additional_websites": .link,
    "metadata": .metadata,
    "funding": .funding, "fundings": .funding,
    "organization_identifier": .identifier, "organization_identifiers": .identifier,
    "meta_table_description": .description, "meta_table_descriptions": .description,
  ]

  /// Its name in the report, when no file says it.
  var plural: SafeText {
    switch self {
    case .organization: "organizations"
    case .program: "programs"
    case .location: "locations"
    case .service: "services"
    case .serviceAtLocation: "service_at_location"
    case .contact: "contacts"
    case .taxonomy: "taxonomies"
    case .taxonomyTerm: "taxonomy_terms"
    case .unit: "units"
    case .language: "languages"
    case .phone: "phones"
    case .address: "addresses"
    case .schedule: "schedules"
    case .serviceArea: "service_areas"
    case .attribute: "attributes"
    case .accessibility: "accessibility"
    case .eligibility: "eligibility"
    case .cost: "cost_options"
    case .payment: "payments_accepted"
    case .document: "required_documents"
    case .capacity: "service_capacity"
    case .link: "url"
    case .metadata: "metadata"
    case .funding: "funding"
    case .identifier: "organization_identifiers"
    case .description: "meta_table_descriptions"
    }
  }

  /// What a table under one of its older names says that its columns do not.
  static func implied(by name: String) -> (column: HSDSColumn, value: String)? {
    switch name {
    case "physical_address", "physical_addresses": (.addressType, "physical")
    case "postal_address", "postal_addresses", "mail_address", "mail_addresses":
      (.addressType, "postal")
    case "holiday_schedule", "holiday_schedules": (.isHoliday, "true")
    default: nil
    }
  }

  /// Whether the console uses what it holds; the others are only checked.
  var isUsed: Bool {
    switch self {
    case .funding, .identifier: false
    default: true
    }
  }
}
