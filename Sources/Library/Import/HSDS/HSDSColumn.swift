/// The columns of HSDS that are read, each under one name whatever the version.
enum HSDSColumn: UInt8, CaseIterable {
  // What a row is and what it names.
  case id, organizationId, parentOrganizationId, programId, serviceId, locationId,
    serviceAtLocationId
  case contactId, phoneId, taxonomyId, taxonomyTermId, parentId, unitId, linkId, linkEntity
  case resourceId, resourceType
  // What it says.
  case name, alternateName, description, details, url, website, email, status, alert
  case interpretationServices, applicationProcess, feesDescription, fees, waitTime
  case eligibilityDescription, eligibility, audience, minimumAge, maximumAge
  case assuredDate, lastModified, lastActionDate, lastActionType
  // Lists in one cell, from older versions and dialects.
  case keywords, taxonomyIds, categories, languages, serviceAreas, requiredDocuments
  case acceptedPayments
  // Numbers.
  case number, `extension`, type
  // Places.
  case locationType, virtual, transportation, accessibility, latitude, longitude, confidential
  case attention, address1, address2, city, region, stateProvince, postalCode, country, addressType
  // Hours.
  case freq, interval, byday, weekday, bymonthday, byweekno, byyearday, count, dtstart, until
  case validFrom, validTo, opensAt, closesAt, closed, startDate, endDate, isHoliday, notes
  // The rest.
  case code, value, label, language, taxonomy, note, title, document
  case option, currency, amount, amountDescription, available, maximum, updated, characterSet

  /// The column of a name, in a table that may use it in its own sense.
  init?(named name: String, in table: HSDSTable) {
    if let column = Self.own[table]?[name] ?? Self.names[name] {
      self = column
    } else if Self.privacy.contains(where: name.contains) {
      self = .confidential
    } else if name.contains(" ") {
      self.init(named: name.split(separator: " ").joined(separator: "_"), in: table)
    } else {
      return nil
    }
  }

  /// Its name in HSDS 3.1, or in the version that had it.
  var name: String { Self.written[Int(rawValue)] }

  private static let written = allCases.map { column in
    var name = ""
    for sign in "\(column)" {
      if sign.isUppercase || sign.isNumber { name += "_" }
      name += sign.lowercased()
    }
    return name
  }

  private static let names: [String: HSDSColumn] = {
    var names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
    names["number_type"] = .type
    names["alternate_names"] = .alternateName
    names["original_text"] = .description
    names["short_desc"] = .details
    names["postcode"] = .postalCode
    names["lat"] = .latitude
    names["lon"] = .longitude
    names["lng"] = .longitude
    names["payment"] = .name
    names["vocabulary"] = .taxonomy
    names["category_names"] = .categories
    return names
  }()

  /// Names that mean something else in one table.
  private static let own: [HSDSTable: [String: HSDSColumn]] = [
    .language: ["language": .name],
    .phone: ["language": .languages],
    .serviceArea: ["service_area": .name],
    .accessibility: ["accessibility": .description],
    .attribute: ["taxonomy_id": .taxonomyTermId],
    .taxonomyTerm: ["term_id": .id],
  ]

  private static let privacy = ["confidential", "confidentiel", "is_private", "isprivate"]
}
