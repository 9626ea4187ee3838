import Directory
import Text

extension Resource {
  /// Reads a row of `services`, named by another when it has no name of its own.
  init(_ record: HSDSRecord, id: SafeText, name: SafeText, faults: inout [HSDSFault]) {
    self.init(id: id, name: name)
    alternateNames = record[.alternateName].map { $0.parts(";") } ?? []
    what = record.first(.description, .details)
    audience = Self.audience(record)
    ages = Self.ages(record, &faults)
    cost = record.first(.feesDescription, .fees)
    application = record[.applicationProcess]
    wait = record[.waitTime]
    alert = record[.alert]
    website = record.first(.url, .website)
    email = record[.email]
    documents = record.list(.requiredDocuments)
    areas = record.list(.serviceAreas).map { ServiceArea($0) }
    languages = record.list(.languages)
    if let interpretation = record[.interpretationServices] {
      languages.append(SafeText("interprétation (") + interpretation + ")")
    }
    terms = (record.list(.keywords) + record.list(.categories)).map { NeedTerm($0) }
    readStatus(record, &faults)
    readDates(record, &faults)
    if let payments = record[.acceptedPayments] { add(payment: payments) }
  }

  /// What is wrong in a row of `services`.
  static func faults(of record: HSDSRecord) -> [HSDSFault] {
    var faults: [HSDSFault] = []
    var resource = Resource(id: "", name: "")
    _ = ages(record, &faults)
    resource.readStatus(record, &faults)
    resource.readDates(record, &faults)
    return faults
  }

  private mutating func readStatus(_ record: HSDSRecord, _ faults: inout [HSDSFault]) {
    guard let written = record[.status] else { return }
    let known = ServiceStatus(rawValue: written.string)
    guard let known = known ?? ServiceStatus(rawValue: Fold.key(written.string)) else {
      faults.append(.value("status", written))
      return
    }
    status = known
    hours.isSuspended = known == .temporarilyClosed
  }

  /// Only a date of verification verifies: a record that was saved was not checked by a person.
  private mutating func readDates(_ record: HSDSRecord, _ faults: inout [HSDSFault]) {
    if let bytes = record.bytes(.assuredDate) {
      provenance.verified = WrittenDate.read(bytes)
      if provenance.verified == nil {
        faults.append(.value("assured_date", SafeText(bytes: bytes).line))
      }
    }
    if let bytes = record.bytes(.lastModified), let date = WrittenDate.read(bytes) {
      provenance.pageDate = SafeText(date.description)
    }
  }

  private static func audience(_ record: HSDSRecord) -> SafeText? {
    let said = [record[.eligibilityDescription], record[.eligibility], record[.audience]]
      .compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: "; ")
  }

  private static func ages(_ record: HSDSRecord, _ faults: inout [HSDSFault]) -> AgeRange? {
    func age(_ column: HSDSColumn) -> Int? {
      guard let text = record[column] else { return nil }
      if let number = Double(text.string), (0...150).contains(number) { return Int(number) }
      faults.append(.misused(column.name, text))
      return nil
    }
    return AgeRange(minimum: age(.minimumAge), maximum: age(.maximumAge))
  }

  /// Adds who runs it: its names, its words, and its site where the service has none.
  mutating func add(organization record: HSDSRecord) {
    organization = record.first(.name, .alternateName)
    organizationAlternateNames = record[.alternateName].map { $0.parts(";") } ?? []
    organizationWhat = record[.description]
    website = website ?? record.first(.website, .url)
    email = email ?? record[.email]
  }

  /// Adds a row of the tables that hang on a service and say one thing each.
  mutating func add(_ record: HSDSRecord) {
    switch record.table {
    case .language: languages += SafeText(language: record).map { [$0] } ?? []
    case .serviceArea: areas += ServiceArea(record).map { [$0] } ?? []
    case .document: documents += record.first(.document, .name).map { [$0] } ?? []
    case .link: website = website ?? record.first(.url, .website)
    case .payment: if let payment = record.first(.name, .value) { add(payment: payment) }
    case .eligibility:
      guard let said = record.first(.eligibility, .description) else { return }
      audience = audience.map { $0 + "; " + said } ?? said
    case .cost:
      guard let said = SafeText(cost: record) else { return }
      cost = cost.map { $0 + "; " + said } ?? said
    case .capacity:
      guard let said = SafeText(capacity: record) else { return }
      wait = wait.map { $0 + "; " + said } ?? said
    default: break
    }
  }

  private mutating func add(payment: SafeText) {
    cost = cost.map { $0 + "; " + payment } ?? payment
  }

  /// Adds a row of `attributes` whose term is known.
  ///
  /// The terms of the taxonomies `provenance` and `usage`, those of our own tables, say how a card is
  /// known and used; the others are needs.
  mutating func add(attribute record: HSDSRecord, term: HSDSRecord?) -> HSDSFault? {
    let value = record[.value]
    switch record[.taxonomyTermId] {
    case "statut-a": provenance.status = .a
    case "statut-b": provenance.status = .b
    case "statut-c": provenance.status = .c
    case "statut-d": provenance.status = .d
    case "source": provenance.source = value
    case "date-page": provenance.pageDate = value
    case "premier-recours":
      firstResort = value.flatMap { Int($0.string) }
      if let value, firstResort == nil { return .value("value", value) }
    default:
      if let need = term.flatMap(NeedTerm.init) ?? record[.label].map({ NeedTerm($0) }),
        !terms.contains(need)
      {
        terms.append(need)
      }
    }
    return nil
  }
}

extension NeedTerm {
  /// Reads a row of `taxonomy_terms`, or of the `taxonomy` of older versions, where the id is often
  /// the code itself.
  init?(_ record: HSDSRecord) {
    guard let name = record.first(.name, .description) else { return nil }
    let code = record[.code] ?? record[.id].flatMap { Self.isCode($0) ? $0 : nil }
    self.init(name, code: code, taxonomy: record[.taxonomy])
  }

  /// Whether an id is a code of Open Eligibility (`101-01`) or of the 211 taxonomy (`BH-1800.8500`).
  ///
  /// A regular expression was measured at a third of the time of a whole import.
  private static func isCode(_ id: SafeText) -> Bool {
    let parts = id.string.utf8.split(separator: 0x2d, omittingEmptySubsequences: false)
    guard let first = parts.first else { return false }
    let levels = parts.dropFirst().map(lengths)
    if lengths(first) == [3] { return levels.allSatisfy { $0 == [2] } }
    let known: [[[Int]]] = [[[4], [4, 4]], [[3], [3, 2]]]
    return (1...2).contains(first.count) && first.allSatisfy { (0x41...0x5a).contains($0) }
      && levels.count <= known.count && zip(known, levels).allSatisfy { $0.contains($1) }
  }

  /// How many digits are between the dots; empty when there is anything else.
  private static func lengths(_ part: Substring.UTF8View) -> [Int] {
    let isNumber = part.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e }
    return isNumber
      ? part.split(separator: 0x2e, omittingEmptySubsequences: false).map(\.count) : []
  }
}

extension ServiceArea {
  /// Reads a row of `service_areas`.
  init?(_ record: HSDSRecord) {
    guard let name = record.first(.name, .description) else { return nil }
    let note = record[.description]
    self.init(name, note: note == name ? nil : note)
  }
}
