import Directory
import Testing
import Text

@testable import Library

@Suite("Recevoir un répertoire hostile")
struct DirectoryHostileTests {
  let scratch: DirectoryScratch

  init() throws { scratch = try DirectoryScratch() }

  @Test(
    "une chaîne hostile dans n'importe quelle case n'atteint jamais l'écran",
    .enabled(if: DirectoryHouse.mustRead(DirectoryHouse.hostileStrings), "../shared est absent"))
  func hostileStrings() throws {
    let strings = try DirectoryHouse.rows(DirectoryHouse.hostileStrings)
    #expect(strings.count > 20)
    for columns in strings {
      let hostile = try #require(columns.count > 1 ? Self.decode(hex: columns[1]) : nil)
      try writeDirectory(with: hostile)
      let loaded = DirectoryFolder.load(starter: scratch.folder.path)
      #expect(loaded.shelf.resources.count == 1, "\(columns[0])")
      let texts = DirectoryShown.texts(loaded, in: Language.allCases)
      #expect(texts.allSatisfy(DirectoryShown.isHarmless), "\(columns[0])")
    }
  }

  /// A directory with the same bytes in every cell, quoted.
  private func writeDirectory(with hostile: [UInt8]) throws {
    let cell =
      Array("\"".utf8) + hostile.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } + Array("\"".utf8)
    let headers = [
      "organizations": "id,name,website",
      "services": "id,organization_id,name,alternate_name,description,url,email,status,"
        + "fees_description,eligibility_description,assured_date,alert",
      "phones": "id,service_id,number,description", "schedules": "id,service_id,description",
      "service_areas": "id,service_id,name,description", "languages": "id,service_id,name,note",
    ]
    for (table, header) in headers {
      let count = header.split(separator: ",").count
      let row = Array([[UInt8]](repeating: cell, count: count).joined(separator: [0x2c]))
      try scratch.write(Array(header.utf8) + [0x0a] + row, at: "repertoire/\(table).csv")
    }
    // The source and the date of its page hang on terms that must be the right ones.
    var attributes = Array("id,link_id,link_entity,taxonomy_term_id,value".utf8)
    for term in ["source", "date-page"] {
      attributes += [0x0a] + cell + [0x2c] + cell + Array(",service,\(term),".utf8) + cell
    }
    try scratch.write("id\nsource\ndate-page\n", at: "repertoire/taxonomy_terms.csv")
    try scratch.write(attributes, at: "repertoire/attributes.csv")
  }

  private static func decode(hex: String) -> [UInt8]? {
    let digits = Array(hex)
    guard digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}
