import Testing
import Text

@testable import Library

@Suite("Importer des textes mal encodés")
struct ImportEncodingTests {
  let scratch: DirectoryScratch

  init() throws {
    scratch = try DirectoryScratch()
    try scratch.writeSmallDirectory(in: "hsds")
  }

  private func trial(services bytes: [UInt8]) throws -> ImportTrial {
    try scratch.write(bytes, at: "hsds/services.csv")
    return try ImportTrial(scratch.folder.path + "/hsds")
  }

  private static let table = "id,organization_id,name\nligne,org,Écoute à l’œuvre\n"

  @Test("UTF-8 avec ou sans marque, UTF-16 des deux sens, avec ou sans marque")
  func wide() throws {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let little = Array(Self.table.utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let big = Array(Self.table.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    for bytes in [
      Array(Self.table.utf8), mark + Array(Self.table.utf8), [0xff, 0xfe] + little,
      [0xfe, 0xff] + big, little, big,
    ] {
      #expect(try trial(services: bytes)["ligne"]?.name == "Écoute à l’œuvre")
    }
  }

  /// The table in Windows-1252.
  private static let windows: [UInt8] =
    Array("id,organization_id,name\nligne,org,".utf8)
    + [0xc9] + Array("coute ".utf8) + [0xe0] + Array(" l".utf8) + [0x92, 0x9c]
    + Array("uvre\n".utf8)

  @Test("Windows-1252 se reconnaît, et se dit une fois par fichier")
  func cp1252() throws {
    let trial = try trial(services: Self.windows)
    #expect(trial["ligne"]?.name == "Écoute à l’œuvre")
    #expect(trial.places(.encoding) == ["services.csv:1"])
  }

  @Test("une ligne en Windows-1252 dans un fichier en UTF-8 se lit, les autres n'en souffrent pas")
  func mixed() throws {
    let good = "id,organization_id,name\na,org,Été\nb,org,Forêt\nc,org,Île\n"
    let trial = try trial(services: Array(good.utf8) + Array("d,org,Lac ".utf8) + [0xe0, 0x0a])
    #expect(trial.resources.map(\.name) == ["Été", "Forêt", "Île", "Lac à"])
    #expect(trial.places(.encoding) == ["services.csv:5"])
  }

  @Test("l'encodage que les données déclarent est suivi quand les octets le permettent")
  func declared() throws {
    try scratch.write(
      "id,name,language,character_set\n1,services,fr,macintosh\n",
      at: "hsds/meta_table_descriptions.csv")
    let mac = Array("id,organization_id,name\nligne,org,".utf8) + [0x83] + Array("coute\n".utf8)
    #expect(try trial(services: mac)["ligne"]?.name == "Écoute")
    #expect(try trial(services: Array(Self.table.utf8))["ligne"]?.name == "Écoute à l’œuvre")
  }

  @Test(
    "des accents lus deux fois de travers sont remis en place, les vrais restent",
    arguments: [
      ("Ã‰coute", "Écoute"), ("hÃ´pital", "hôpital"), ("lâ€™aide", "l’aide"),
      ("Ã  lâ€™Å“uvre", "à l’œuvre"),
      ("Ã\u{a0} pied", "à pied"), ("ÃƒÂ©tÃƒÂ©", "été"), ("naïf", "naïf"), ("São Ã", "São Ã"),
    ])
  func mojibake(written: String, read: String) {
    #expect(String(decoding: Mojibake.mended(Array(written.utf8)), as: UTF8.self) == read)
  }

  @Test("les « \\n » en toutes lettres et les octets nuls sont retirés, et comptés")
  func signs() throws {
    let text = "id,organization_id,name,description\nligne,org,Li\u{0}gne,Un\\nDeux\\r\\nTrois\n"
    let trial = try trial(services: Array(text.utf8))
    #expect(trial["ligne"]?.name == "Ligne")
    #expect(trial["ligne"]?.what == "Un Deux Trois")
    #expect(trial.count(.literalNewline) == 1 && trial.count(.controlCharacters) == 1)
    #expect(trial.report.tables.first { $0.name == "services" }?.mended == 1)
  }

  @Test("le point-virgule et la tabulation séparent aussi")
  func separators() throws {
    for separator in [";", "\t"] {
      let text = Self.table.split(separator: ",").joined(separator: separator)
      #expect(try trial(services: Array(text.utf8))["ligne"]?.name == "Écoute à l’œuvre")
    }
  }
}
