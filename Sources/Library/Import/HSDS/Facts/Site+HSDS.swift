import Directory
import Text

extension Site {
  /// Reads a row of `locations` and the rows that hang on it: its addresses and its access.
  init(_ record: HSDSRecord, id: SafeText, with rows: [HSDSRecord], faults: inout [HSDSFault]) {
    self.init(id: id)
    name = record[.name]
    alternateNames = record[.alternateName].map { $0.parts(";") } ?? []
    transport = record[.transportation]
    point = Coordinates(record, faults: &faults)
    languages = record.list(.languages)
    accessibility = record[.accessibility]
    let access = rows.filter { $0.table == .accessibility }.compactMap(
      SafeText.init(accessibility:))
    if !access.isEmpty {
      accessibility = ([accessibility].compactMap { $0 } + access).joined(separator: "; ")
    }
    let addresses = rows.filter { $0.table == .address }
    isConfidential =
      Confidential.isSaid(by: record) || addresses.contains(where: Confidential.isSaid)
    // Where mail goes is not where people go: it only says the municipality.
    let physical = addresses.first { $0[.addressType] != "postal" } ?? record
    address = physical.street
    for place in [physical] + addresses {
      municipality = municipality ?? place[.city]
      region = region ?? place.first(.region, .stateProvince)
      postalCode = postalCode ?? place[.postalCode]
    }
  }

  /// Whether it is not a place: a telephone line or a site on the web.
  static func isVirtual(_ record: HSDSRecord) -> Bool {
    record[.locationType] == "virtual" || record[.virtual].map(Truth.says) ?? false
  }
}

extension HSDSRecord {
  /// The street of an address on one line.
  var street: SafeText? {
    let parts = [self[.address1], self[.address2]].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
