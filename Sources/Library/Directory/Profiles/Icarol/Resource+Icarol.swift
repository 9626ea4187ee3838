import Directory
import Text

extension Resource {
  /// Takes from a record all that it says of itself.
  ///
  /// Private addresses and numbers are left out, and so is what tells the way to them. Internal notes
  /// and names of contacts are never read.
  mutating func describe(_ cells: IcarolCells) {
    let columns = ["PublicName", "AlternateName", "OfficialName", "SearchHints"]
    let names = columns.flatMap { cells.list($0) }
    for other in names where other != name && !alternateNames.contains(other) {
      alternateNames.append(other)
    }
    what = cells["AgencyDescription"]
    status = Self.status(cells)
    terms = Self.terms(cells)
    audience = Self.audience(cells)
    phones = Self.phones(cells)
    hours = (cells["Hours"] ?? cells["HoursOfOperation"]).map(Hours.reading) ?? Hours()
    let spoken = cells["LanguagesOfferedList"] == nil ? "LanguagesOffered" : "LanguagesOfferedList"
    languages = cells.list(spoken, separators: ";,*")
    areas = Self.areas(cells)
    cost = cells.joined("FeeStructureSource", "PaymentMethods")
    application = cells["ApplicationProcess"]
    documents = cells.list("DocumentsRequired")
    wait = cells["NormalWaitTime"]
    alert = Self.alert(cells)
    website = cells["WebsiteAddress"]
    email = cells["EmailAddressMain"]
    provenance = Provenance(status: .a, source: "iCarol", verified: cells.day("LastVerifiedOn"))
    sites = Site(icarol: cells, id: id).map { [$0.withheld] } ?? []
    if provenance.verified == nil, let written = cells["LastVerifiedOn"] {
      unread.append(UnreadFact(field: "LastVerifiedOn", text: written))
    }
    // A teletype taken for a telephone would be dialled by voice.
    if let number = cells["PhoneTTY"], !cells.isYes("PhoneTTYIsPrivate") {
      unread.append(UnreadFact(field: "PhoneTTY", text: number))
    }
  }

  /// A record that must not be referred to is like one that is inactive.
  private static func status(_ cells: IcarolCells) -> ServiceStatus {
    let written = Fold.key(cells["AgencyStatus"]?.string ?? "")
    if written.contains("defunct") || written.contains("closed") { return .defunct }
    let isOut = written.contains("inactive") || written.contains("not refer")
    let isInactive =
      isOut || cells.isNo("AvailableForReferral")
      || written.isEmpty && cells["MadeInactiveOn"] != nil
    return isInactive ? .inactive : .active
  }

  /// Terms and their codes stand in two lists of the same order.
  private static func terms(_ cells: IcarolCells) -> [NeedTerm] {
    let codes = cells.list("TaxonomyCodes")
    var names = cells.list("TaxonomyTerms")
    if names.isEmpty { names = cells.list("TaxonomyTerm") }
    let hasCodes = codes.count == names.count
    let coded = names.enumerated().map { place, name in
      NeedTerm(name, code: hasCodes ? codes[place] : nil, taxonomy: "211")
    }
    let others = hasCodes ? [] : codes.map { NeedTerm($0, code: $0, taxonomy: "211") }
    return coded + others + cells.list("Categories").map { NeedTerm($0) }
  }

  private static func audience(_ cells: IcarolCells) -> SafeText? {
    let groups: [(String, SafeText)] = [
      ("EligibilityChild", "enfants"), ("EligibilityTeen", "adolescent·e·s"),
      ("EligibilityAdult", "adultes"), ("EligibilityFamily", "familles"),
      ("EligibilityFemale", "femmes"), ("EligibilityMale", "hommes"),
    ]
    let served = groups.filter { cells.isYes($0.0) }.map(\.1)
    return cells["Eligibility"] ?? (served.isEmpty ? nil : served.joined(separator: ", "))
  }

  private static func areas(_ cells: IcarolCells) -> [ServiceArea] {
    let note = cells["CoverageAreaText"]
    let names = cells.list(cells["Coverage"] == nil ? "CoverageArea" : "Coverage")
    if names.isEmpty { return note.map { [ServiceArea($0)] } ?? [] }
    return names.map { ServiceArea($0, note: $0 == names.last ? note : nil) }
  }

  /// A message for a time keeps its days: whoever reads it sees whether they are past.
  private static func alert(_ cells: IcarolCells) -> SafeText? {
    var alerts: [SafeText] = []
    if let message = cells["TemporaryMessage"] {
      let from = cells.day("TemporaryMessageAppears").map { SafeText(" du \($0)") } ?? ""
      let until = cells.day("TemporaryMessageExpires").map { SafeText(" au \($0)") } ?? ""
      let days = from + until
      alerts.append(days.isEmpty ? message : message + " (message" + days + ")")
    }
    if cells.isYes("ExcludeFromWebsite") {
      alerts.append("À ne pas publier : sa source l'exclut de son site Web")
    }
    return alerts.isEmpty ? nil : alerts.joined(separator: ". ")
  }

  /// Numbers for a crisis first, faxes last; a private number is not even counted.
  private static func phones(_ cells: IcarolCells) -> [Phone] {
    let columns = [
      "PhoneNumberHotline", "Phone1", "Phone2", "Phone3", "Phone4", "Phone5", "PhoneTollFree",
      "PhoneNumberBusinessLine", "PhoneNumberOutOfArea", "PhoneNumberAfterHours", "PhoneFax",
    ]
    return columns.compactMap { column in
      guard let number = cells[column + "Number"] ?? cells[column],
        !cells.isYes(column + "IsPrivate")
      else { return nil }
      let note = cells.joined(column + "Name", column + "Description") ?? standardNotes[column]
      let kind = Fold.key(cells[column + "Type"]?.string ?? "")
      let isFax = column == "PhoneFax" || kind.contains("fax")
      return Phone(number, kind: isFax ? .fax : kind.contains("text") ? .text : .voice, note: note)
    }
  }

  private static let standardNotes: [String: SafeText] = [
    "PhoneNumberHotline": "ligne d'aide", "PhoneTollFree": "sans frais",
    "PhoneNumberBusinessLine": "administration", "PhoneNumberOutOfArea": "de l'extérieur",
    "PhoneNumberAfterHours": "hors des heures",
  ]
}

extension Site {
  /// The physical address of a record; nil when it has none.
  fileprivate init?(icarol cells: IcarolCells, id: SafeText) {
    self.init(id: id)
    address = cells.joined("PhysicalAddress1", "PhysicalAddress2")
    municipality = cells["PhysicalCity"]
    postalCode = cells["PhysicalPostalCode"]
    if address == nil, postalCode == nil, municipality == nil { return nil }
    isConfidential =
      cells.isYes("PhysicalAddressIsPrivate") || address.map(Confidential.hasWord) ?? false
    region = cells["PhysicalStateProvince"]
    within = [cells["PhysicalCounty"]].compactMap { $0 }
    accessibility = cells["DisabilitiesAccess"]
    transport = cells.joined(
      "PhysicalLocationDescription", "BusServiceAccess", "PublicAccessTransportation")
    guard isConfidential else {
      point = cells.run.point(of: cells.row)
      return
    }
    cells.run.tell(.confidential, in: cells.row)
  }
}
