import Directory
import Text

/// What many services share, kept at hand: who runs them, where they are given, the terms of needs.
final class HSDSShelf {
  /// More than this of a kind and the oldest are looked for again: memory is bounded.
  private static let most = 4_096

  private let stage: HSDSStage
  private var rows: [HSDSKey: [HSDSRecord]] = [:]
  private var places: [HSDSKey: HSDSPlace] = [:]

  init(_ stage: HSDSStage) { self.stage = stage }

  /// Who runs a service.
  func organization(_ service: HSDSRecord) throws -> HSDSRecord? {
    try shared(.organization, service.bytes(.organizationId)).first { $0.table == .organization }
  }

  /// The numbers of who runs a service.
  func organizationPhones(_ service: HSDSRecord) throws -> [Phone] {
    var faults: [HSDSFault] = []
    return try phones(shared(.organization, service.bytes(.organizationId)), faults: &faults)
  }

  /// The names of the program that a service is a part of.
  func program(_ service: HSDSRecord) throws -> [SafeText]? {
    let program = try shared(.program, service.bytes(.programId)).first { $0.table == .program }
    return program.map { [$0[.name], $0[.alternateName]].compactMap { $0 } }
  }

  /// The term that a row of `attributes` gives, with the name of its taxonomy.
  func term(_ attribute: HSDSRecord) throws -> HSDSRecord? {
    try attribute[.taxonomyTermId].flatMap { try term($0) }
  }

  /// The term of an id.
  func term(_ id: SafeText) throws -> HSDSRecord? {
    let terms = try shared(.taxonomyTerm, Array(id.string.utf8)[...])
    guard let term = terms.first(where: { $0.table == .taxonomyTerm }) else { return nil }
    guard term.lacks(.taxonomy), let id = term.bytes(.taxonomyId),
      let taxonomy = try shared(.taxonomy, id).first(where: { $0.table == .taxonomy })?[.name]
    else { return term }
    var named = term
    named.add(.taxonomy, taxonomy.string)
    return named
  }

  /// A row of capacity with the name of its unit; any other row as it is.
  func named(_ row: HSDSRecord) throws -> HSDSRecord {
    guard row.table == .capacity, let id = row.bytes(.unitId),
      let unit = try shared(.unit, id).first(where: { $0.table == .unit })?[.name]
    else { return row }
    var named = row
    named.add(.label, unit.string)
    return named
  }

  /// The numbers among some rows, then those of the contacts among them.
  func phones(_ rows: [HSDSRecord], faults: inout [HSDSFault]) throws -> [Phone] {
    var phones: [Phone] = []
    for row in rows where row.table == .phone {
      if let phone = Phone(row, languages: try languages(row), faults: &faults) {
        phones.add(phone)
      }
    }
    for row in rows where row.table == .contact {
      guard let id = row.bytes(.id), let key = HSDSKey(.contact, id) else { continue }
      for phone in try self.phones(stage.rows(under: key).map(\.record), faults: &faults) {
        phones.add(phone)
      }
    }
    return phones
  }

  private func languages(_ phone: HSDSRecord) throws -> [SafeText] {
    guard stage.hasPhoneLanguages, let id = phone.bytes(.id), let key = HSDSKey(.phone, id) else {
      return []
    }
    return try stage.rows(under: key).map(\.record).filter { $0.table == .language }
      .compactMap(SafeText.init(language:))
  }

  /// A place and all that hangs on it.
  func place(_ id: ArraySlice<UInt8>) throws -> HSDSPlace? {
    guard let key = HSDSKey(.location, id) else { return nil }
    if let known = places[key] { return known }
    let rows = try stage.rows(under: key).map(\.record)
    guard let record = rows.first(where: { $0.table == .location }) else { return nil }
    var faults: [HSDSFault] = []
    var site = Site(record, id: record[.id] ?? "", with: rows, faults: &faults)
    site.languages += rows.filter { $0.table == .language }
      .compactMap(SafeText.init(language:))
    let schedules = rows.filter { $0.table == .schedule }
    let hours = Hours(schedules, readsWords: true, faults: &faults)
    let addresses = rows.filter { $0.table == .address } + [record]
    let secrets = addresses.flatMap { [$0.street, $0[.address1], $0[.postalCode]] }
    let place = HSDSPlace(
      site: site, phones: try phones(rows, faults: &faults), hours: hours, faults: faults,
      isVirtual: Site.isVirtual(record), secrets: secrets.compactMap { $0 })
    if places.count >= Self.most { places.removeAll(keepingCapacity: true) }
    places[key] = place
    return place
  }

  private func shared(_ table: HSDSTable, _ id: ArraySlice<UInt8>?) throws -> [HSDSRecord] {
    guard let id, let key = HSDSKey(table, id) else { return [] }
    if let known = rows[key] { return known }
    let found = try stage.rows(under: key).map(\.record)
    if rows.count >= Self.most { rows.removeAll(keepingCapacity: true) }
    rows[key] = found
    return found
  }
}
