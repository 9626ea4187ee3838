import Foundation

/// The tables of HSDS 3.0 that a generated directory is written in.
struct Tables {
  var organizations, services, locations, servicesAtLocation, addresses, phones: TableWriter
  var schedules, areas, languages, terms, attributes: TableWriter

  init(_ folder: URL) throws {
    func table(_ name: String, _ columns: String) throws -> TableWriter {
      try TableWriter(folder.appending(path: name + ".csv"), columns)
    }
    organizations = try table("organizations", "id,name,description")
    services = try table(
      "services",
      "id,organization_id,name,alternate_name,description,status,eligibility_description,assured_date"
    )
    locations = try table("locations", "id,organization_id,location_type,latitude,longitude")
    servicesAtLocation = try table("service_at_location", "id,service_id,location_id")
    addresses = try table(
      "addresses", "id,location_id,address_1,city,state_province,country,address_type")
    phones = try table("phones", "id,service_id,number,type")
    schedules = try table("schedules", "id,service_id,byday,opens_at,closes_at,freq")
    areas = try table("service_areas", "id,service_id,name")
    languages = try table("languages", "id,service_id,code")
    terms = try table("taxonomy_terms", "id,name,description,taxonomy_id")
    attributes = try table("attributes", "id,link_id,link_entity,taxonomy_term_id")
    var taxonomies = try table("taxonomies", "id,name,description")
    try taxonomies.add(["besoins", "Besoins", "Besoins fictifs"])
    try taxonomies.close()
  }

  mutating func close() throws {
    try organizations.close()
    try services.close()
    try locations.close()
    try servicesAtLocation.close()
    try addresses.close()
    try phones.close()
    try schedules.close()
    try areas.close()
    try languages.close()
    try terms.close()
    try attributes.close()
  }
}

/// A CSV table being written.
struct TableWriter {
  private let file: FileHandle
  private var bytes: [UInt8]
  private var rows = 0

  init(_ url: URL, _ columns: String) throws {
    try Data().write(to: url)
    file = try FileHandle(forWritingTo: url)
    bytes = Array((columns + "\n").utf8)
  }

  mutating func add(_ cells: [String]) throws {
    rows += 1
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      let mustQuote = cell.utf8.contains { $0 == 0x2c || $0 == 0x22 }
      if mustQuote { bytes.append(0x22) }
      bytes += cell.replacing("\"", with: "\"\"").utf8
      if mustQuote { bytes.append(0x22) }
    }
    bytes.append(0x0a)
    if bytes.count > 1 << 20 { try flush() }
  }

  mutating func close() throws {
    try flush()
    try file.close()
  }

  private mutating func flush() throws {
    try file.write(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
