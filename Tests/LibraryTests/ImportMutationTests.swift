import Chance
import Foundation
import Testing
import Text

@testable import Library

@Suite("Importer des fichiers abîmés")
struct ImportMutationTests {
  private static let isLong = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"
  let scratch: DirectoryScratch

  init() throws { scratch = try DirectoryScratch() }

  private static let tables: [String: String] = [
    "organizations.csv": "id,name,description\no,Organisme,« Aide »\n",
    "services.csv":
      "id,organization_id,name,description,status,minimum_age\n"
      + "1,o,Écoute,\"De l'aide, toujours\",active,14\n2,o,Refuge,,inactive,\n",
    "locations.csv": "id,organization_id,name,latitude,longitude\nl,o,Lieu,45.5,-73.6\n",
    "service_at_location.csv": "id,service_id,location_id\na,1,l\nb,2,l\n",
    "phones.csv": "id,service_id,location_id,number,type\n1,1,,418 555-0101,voice\n2,,l,211,fax\n",
    "schedules.csv":
      "id,service_at_location_id,freq,byday,opens_at,closes_at,dtstart\n"
      + "1,a,WEEKLY,\"MO,1SA\",09:00,5pm,2026-01-01\n",
    "attributes.csv": "id,link_id,link_entity,taxonomy_term_id\n1,1,service,t\n",
    "taxonomy_terms.csv": "id,code,name\nt,BH-1800,Logement\n",
    "contents.json":
      #"[{"id":"3","name":"Deuil","organization":{"name":"O"},"phones":[{"number":"911"}],"#
      + #""service_at_locations":[{"location":{"id":"m","addresses":[{"city":"Québec"}]}}]}]"#,
  ]

  @Test(
    "deux cents jeux de tables abîmés (dix mille en trempage) : jamais de chute, des comptes justes"
  )
  func mutations() throws {
    let trials = Self.isLong ? 10_000 : 200
    let names = Self.tables.keys.sorted()
    for (name, text) in Self.tables { try scratch.write(text, at: name) }
    for trial in 0..<trials {
      var chance = Chance(UInt64(trial))
      let damaged = names.shuffled(using: &chance).prefix(chance.number(1...4))
      for name in damaged {
        try scratch.write(chance.damage(Array((Self.tables[name] ?? "").utf8)), at: name)
      }
      do {
        let trial = try ImportTrial(scratch.folder.path)
        #expect(trial.isTruthful, "\(trial.report.tables)")
        #expect(trial.report.findings.allSatisfy { $0.line >= 1 && !$0.text.isEmpty })
      } catch is ImportError {}
      for name in damaged { try scratch.write(Self.tables[name] ?? "", at: name) }
    }
    #expect(
      try ImportTrial(scratch.folder.path).resources.map(\.name) == ["Écoute", "Refuge", "Deuil"])
  }
}

extension Chance {
  /// The bytes with some harm: signs changed, taken or put in, a piece repeated, the end cut, another
  /// encoding, a line without end.
  fileprivate mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let signs: [UInt8] = [0x22, 0x2c, 0x0a, 0x0d, 0x00, 0x1b, 0xff, 0xc3, 0x3b, 0x7b, 0x5d, 0x5c]
    for _ in 0..<number(1...6) where !bytes.isEmpty {
      let place = number(0...bytes.count - 1)
      switch number(0...7) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[place] = signs[number(0...signs.count - 1)]
      case 2: bytes.insert(signs[number(0...signs.count - 1)], at: place)
      case 3: bytes.remove(at: place)
      case 4: bytes.removeLast(bytes.count - place)
      case 5: bytes += bytes[place...].prefix(200)
      case 6: bytes = bytes.flatMap { [$0, 0] }
      default: bytes.insert(contentsOf: [UInt8](repeating: 0x61, count: 70_000), at: place)
      }
    }
    return bytes
  }
}
