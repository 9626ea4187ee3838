import Chance
import Foundation

/// A French directory that never was, of any size, the same for the same seed.
///
/// Written as the tables of HSDS 3.0, so that it is imported as any other. Its numbers are 555-01xx,
/// which ring nowhere.
public struct DirectoryGenerator {
  private var chance: Chance
  private let count: Int

  /// A directory of some services.
  public init(seed: UInt64 = 811, services count: Int) {
    chance = Chance(seed)
    self.count = count
  }

  /// A service, as far as the searches of others need it.
  public struct Line {
    /// Its id.
    public let id: String
    /// Its name.
    public let name: String
    /// Where it is.
    public let town: String
    /// All its words.
    public let text: String
  }

  /// Writes the tables in a folder, and hands over the line of each service.
  public mutating func write(to folder: URL, each: (Line) throws -> Void = { _ in }) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var tables = try Tables(folder)
    for (number, need) in Words.needs.enumerated() {
      try tables.terms.add(["besoin-\(number)", need, need, "besoins"])
    }
    for number in 0..<count { try each(writeService(number, &tables)) }
    try tables.close()
  }

  private mutating func writeService(_ number: Int, _ tables: inout Tables) throws -> Line {
    let id = "s\(number)"
    // An organization gives three services.
    let organization = "o\(number / 3)"
    if number.isMultiple(of: 3) {
      let name = "\(pick(Words.kinds)) \(pick(Words.first)) \(familyName())"
      try tables.organizations.add([organization, name, pick(Words.phrases)])
    }
    let town = pick(Words.towns)
    var name = "\(pick(Words.kinds)) \(pick(Words.purposes))"
    switch chance.number(0...3) {
    case 0: name += " \(familyName())"
    case 1: name += " de \(town.name)"
    case 2: name += " \(pick(Words.first))-\(familyName())"
    default: name = "\(pick(Words.kinds)) \(familyName()) \(pick(Words.purposes))"
    }
    let what =
      (0...chance.number(1...4)).map { _ in pick(Words.phrases) }.joined(separator: ". ") + "."
    let audience = pick(Words.audiences)
    let isActive = chance.number(0...49) > 0
    let year = chance.number(2023...2026)
    try tables.services.add([
      id, organization, name, "", what, isActive ? "active" : "inactive", audience,
      String(format: "%d-%02d-%02d", year, chance.number(1...12), chance.number(1...28)),
    ])
    try writeSite(id, organization, town, &tables)
    let phone = String(
      format: "%d 555-01%02d", pick([418, 514, 450, 819, 873, 581]), chance.number(0...99))
    try tables.phones.add(["p\(number)", id, phone, "voice"])
    try writeHours(id, &tables)
    if chance.number(0...9) > 1 {
      let area = chance.number(0...3) == 0 ? "Québec" : town.region
      try tables.areas.add(["t\(number)", id, area])
    }
    for language in chance.number(0...2) == 0 ? ["fr", "en"] : ["fr"] {
      try tables.languages.add(["l\(number)\(language)", id, language])
    }
    let need = chance.number(0...(Words.needs.count - 1))
    try tables.attributes.add(["a\(number)", id, "service", "besoin-\(need)"])
    return Line(
      id: id, name: name, town: town.name,
      text: [name, what, audience, Words.needs[need], town.name, phone].joined(separator: " "))
  }

  private mutating func writeSite(
    _ id: String, _ organization: String,
    _ town: (name: String, latitude: Double, longitude: Double, region: String),
    _ tables: inout Tables
  ) throws {
    // One in ten answers by phone only.
    guard chance.number(0...9) > 0 else { return }
    let latitude = town.latitude + Double(chance.number(-90...90)) / 1_000
    let longitude = town.longitude + Double(chance.number(-120...120)) / 1_000
    try tables.locations.add([
      "e" + id, organization, "physical", String(format: "%.4f", latitude),
      String(format: "%.4f", longitude),
    ])
    try tables.servicesAtLocation.add(["r" + id, id, "e" + id])
    try tables.addresses.add([
      "d" + id, "e" + id, "\(chance.number(1...4_000)), \(pick(Words.streets))", town.name, "QC",
      "CA", "physical",
    ])
  }

  private mutating func writeHours(_ id: String, _ tables: inout Tables) throws {
    let week = "MO,TU,WE,TH,FR"
    var rules: [[String]] = []
    switch chance.number(0...9) {
    case 0: break
    case 1: rules = [[week + ",SA,SU", "00:00", "23:59"]]
    case 2, 3: rules = [[week, "08:30", "12:00"], [week, "13:00", "16:30"]]
    case 4: rules = [["FR,SA", "18:00", "02:00"]]
    default:
      let opens = pick(["08:00", "08:30", "09:00", "10:00"])
      rules = [[week, opens, pick(["16:00", "16:30", "17:00", "20:00"])]]
    }
    for (place, rule) in rules.enumerated() {
      try tables.schedules.add(["h\(place)" + id, id] + rule + ["WEEKLY"])
    }
  }

  private mutating func familyName() -> String {
    pick(Words.starts) + pick(Words.middles)
      + (chance.number(0...2) == 0 ? pick(Words.middles) : "")
      + pick(Words.ends)
  }

  private mutating func pick<Thing>(_ things: [Thing]) -> Thing {
    things[chance.number(0...(things.count - 1))]
  }
}
