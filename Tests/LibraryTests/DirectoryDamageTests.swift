import Chance
import Foundation
import Testing

@testable import Library

@Suite("Recevoir un répertoire abîmé")
struct DirectoryDamageTests {
  private static let tables = [
    "organizations", "services", "phones", "schedules", "service_areas", "languages", "attributes",
    "taxonomy_terms",
  ]
  let scratch: DirectoryScratch

  init() throws { scratch = try DirectoryScratch() }

  private func bytes(of table: String) throws -> [UInt8] {
    let file = DirectoryHouse.guides.appending(path: "repertoire/\(table).csv")
    return Array(try Data(contentsOf: file))
  }

  @Test("cinq cents tables abîmées au hasard se chargent ou s'expliquent, sans jamais tomber")
  func mutations() throws {
    let originals = try Self.tables.map { (name: $0, bytes: try bytes(of: $0)) }
    for (name, bytes) in originals { try scratch.write(bytes, at: "repertoire/\(name).csv") }
    var chance = Chance(500)
    // Four tables at a time: what they say of each other breaks too.
    for _ in 0..<125 {
      let damaged = originals.shuffled(using: &chance).prefix(4)
      for (name, bytes) in damaged {
        try scratch.write(chance.damage(bytes), at: "repertoire/\(name).csv")
      }
      let loaded = DirectoryFolder.load(starter: scratch.folder.path)
      let texts = DirectoryShown.texts(loaded, in: [.french])
      #expect(texts.allSatisfy(DirectoryShown.isHarmless))
      for (name, bytes) in damaged { try scratch.write(bytes, at: "repertoire/\(name).csv") }
    }
    #expect(DirectoryFolder.load(starter: scratch.folder.path).problems == [])
  }
}

extension Chance {
  /// The bytes with one to eight changes: a byte flipped, taken, doubled, or the end cut.
  fileprivate mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let signs: [UInt8] = [0x22, 0x2c, 0x0a, 0x0d, 0x00, 0x1b, 0xff, 0xc3, 0x3b, 0x20]
    for _ in 0..<number(1...8) where !bytes.isEmpty {
      let place = number(0...bytes.count - 1)
      switch number(0...4) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[place] = signs[number(0...signs.count - 1)]
      case 2: bytes.insert(signs[number(0...signs.count - 1)], at: place)
      case 3: bytes.remove(at: place)
      default: bytes.removeLast(number(0...min(bytes.count, 200) - 1))
      }
    }
    return bytes
  }
}
