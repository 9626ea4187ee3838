import Testing
import Text

@testable import Library

@Suite("Importer du JSON")
struct ImportJSONTests {
  let scratch: DirectoryScratch

  init() throws { scratch = try DirectoryScratch() }

  private func trial(_ text: String, at name: String = "services.json") throws -> ImportTrial {
    try ImportTrial(try scratch.write(text, at: name))
  }

  @Test("une liste, un objet par ligne, une page et un objet seul donnent la même chose")
  func forms() throws {
    let one = #"{"id":"1","name":"Un","phones":[{"number":"418 555-0101"}]}"#
    let two = #"{"id":"2","name":"Deux"}"#
    for text in [
      "[\(one),\(two)]", "\(one)\n\(two)\n", "{\"total_items\":2,\"contents\":[\(one),\(two)]}",
      "{\"services\":[\(one),\(two)]}", "\u{feff}[\(one),\(two)]",
    ] {
      let trial = try trial(text)
      #expect(trial.resources.map(\.name) == ["Un", "Deux"], "\(text)")
      #expect(trial["1"]?.phones.count == 1, "\(text)")
      #expect(trial.report.findings.isEmpty, "\(text)")
    }
  }

  @Test("ce qui est emboîté sans id tient à ce qui le contient, même quand l'id vient après")
  func noIDs() throws {
    let trial = try trial(
      """
      {"phones":[{"number":"418 555-0101"}],
       "service_at_locations":[{"location":{"name":"Lieu","addresses":[{"address_1":"1 rue A",
         "city":"Laval","address_type":"physical"}]},
         "schedules":[{"freq":"WEEKLY","byday":"MO","opens_at":"09:00","closes_at":"12:00"}]}],
       "organization":{"name":"Organisme"}, "name":"Service", "id":"s"}
      """)
    let resource = try #require(trial["s"])
    #expect(resource.phones.count == 1 && resource.organization == "Organisme")
    #expect(resource.sites.first?.address == "1 rue A")
    #expect(resource.sites.first?.hours?.schedules.count == 1)
    #expect(trial.count(.danglingReference) == 0)
  }

  @Test("le même organisme répété dans chaque service n'est compté qu'une fois")
  func repeated() throws {
    let services = (1...3).map {
      #"{"id":"\#($0)","name":"S\#($0)","organization":{"id":"o","name":"O","phones":[{"number":"418 555-0100"}]}}"#
    }
    let trial = try trial("[" + services.joined(separator: ",") + "]")
    #expect(trial.rows == ["services": 3, "organizations": 1, "phones": 1])
    #expect(trial.report.organizations == 1 && trial.report.findings.isEmpty)
    #expect(trial.resources.allSatisfy { $0.organizationPhones.count == 1 })
  }

  @Test("un constat donne la ligne de l'objet")
  func lines() throws {
    let trial = try trial(
      "[\n{\"id\":\"1\",\"name\":\"Un\"},\n\n{\"id\":\"2\",\n\"name\":\"Deux\",\"status\":\"ouvert\"}\n]"
    )
    #expect(trial.places(.unknownValue) == ["services.json:4"])
  }

  @Test("un JSON coupé garde ce qui était entier et dit où il casse")
  func truncated() throws {
    let trial = try trial("[{\"id\":\"1\",\"name\":\"Un\"},\n{\"id\":\"2\",\"na")
    #expect(trial.resources.map(\.id) == ["1"])
    #expect(trial.places(.unreadableFile) == ["services.json:2"])
  }

  @Test("trop profond, trop long ou pas du JSON : une phrase, et rien ne tombe")
  func hostile() throws {
    let deep = String(repeating: "[", count: 100_000)
    for text in [deep, "{\"a\":\"" + String(repeating: "x", count: 9_000_000), "{]", "nul", "[[["] {
      #expect(throws: ImportError.self) { try trial(text) }
    }
  }

  @Test("un échappement hostile devient un texte sans danger")
  func escapes() throws {
    let name = try trial(#"[{"id":"1","name":"A\u001b[31m\u202eB\u0000C"}]"#).resources.first?.name
    #expect(name?.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202e}" } == true)
  }
}
