import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Des dossiers abîmés se vérifient quand même")
struct CheckHostileTests {
  private static let tables = ["services", "phones", "schedules", "attributes", "organizations"]

  @Test("des tables abîmées au hasard : des constats, jamais une chute")
  func survivesBadTables() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ecoute-tables-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: ContentHouse.guides.resolvingSymlinksInPath().appending(path: "repertoire"), to: folder)
    let run = GuideCheckRun(starter: nil, centre: nil, today: CalendarDate("2026-11-21"))
    var state: UInt64 = 41
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    for round in 0..<(ContentHouse.isSoaking ? 1500 : 25) {
      let file = folder.appending(path: Self.tables[round % Self.tables.count] + ".csv")
      let good = Array(try Data(contentsOf: file))
      var bytes = good
      for _ in 0...next(6) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(200) + 1))
        case 2:
          bytes.insert(contentsOf: Array("\",\n;TREM 8003 0212".utf8).prefix(next(20)), at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(next(300)), at: place)
        }
      }
      try Data(bytes).write(to: file)
      let report = try run.paths([folder.path], from: folder)
      #expect(report.findings.allSatisfy { $0.line >= 1 })
      try Data(good).write(to: file)
    }
    #expect(try run.paths([folder.path], from: folder).findings.errors == 0)
  }

  @Test("un nom de fichier piégé s'affiche sans danger, un lien en rond n'arrête rien")
  func survivesNames() throws {
    let house = try CheckScratch()
    try house.write("guides/fr/cadre/\u{1b}[2J\n.md", "rien")
    try FileManager.default.createSymbolicLink(
      atPath: house.guides.appending(path: "fr/rond").path, withDestinationPath: "..")

    let report = try house.check("guides/fr/cadre")

    #expect(report.findings.contains { $0.rule == 0 && $0.file.string.contains("␛") })
    #expect(report.findings.allSatisfy { $0.description(in: .french).lines.count == 1 })
  }
}
