import Foundation
import PseudoTerminal
import Testing

@Suite("Importer un répertoire")
struct DirectoryImportTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  /// Writes a directory in tables of HSDS, and gives its folder.
  private func folder(_ name: String, services: Int, word: String) throws -> String {
    var tables = ["organizations": "id,name\no1,Organisme de \(word)\n"]
    tables["services"] = "id,organization_id,name,status\n"
    tables["phones"] = "id,service_id,number\n"
    for number in 1...services {
      tables["services"]? += "s\(number),o1,Service \(word) \(number),active\n"
      tables["phones"]? += "p\(number),s\(number),418 555-0101\n"
    }
    let folder = desk.folder + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (table, text) in tables {
      try text.write(toFile: folder + "/\(table).csv", atomically: true, encoding: .utf8)
    }
    return folder
  }

  /// The ids that a search finds.
  private func found(_ text: String) throws -> [String] {
    let answer = try desk.run("directory", "search", text, "--json")
    let hits = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]]
    return try #require(hits, "\(answer.errors)").compactMap { $0["id"] as? String }
  }

  @Test("le rapport dit ce qu'il a trouvé en mots, pas en codes")
  func reportInWords() throws {
    let folder = try folder("hsds", services: 1, word: "zirconium")
    try "id,service_id,number\np1,s1,418 555-0101\np2,s1,\n".write(
      toFile: folder + "/phones.csv", atomically: true, encoding: .utf8)
    let answer = try desk.run("directory", "import", folder, "--language", "fr")
    #expect(answer.output.contains("valeur obligatoire absente × 1"), "\(answer.output)")
    #expect(!answer.output.contains("missing-required"))
  }

  @Test("importé, un service se cherche, se montre et se vérifie")
  func wholeGesture() throws {
    let folder = try folder("hsds", services: 3, word: "zirconium")
    let answer = try desk.run("directory", "import", folder, "--json")
    #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(report["profile"] as? String == "hsds")
    #expect(report["services"] as? Int == 3 && report["organizations"] as? Int == 1)
    for table in try #require(report["tables"] as? [[String: Any]]) {
      let counts = ["rows", "kept", "set_aside"].compactMap { table[$0] as? Int }
      #expect(counts.count == 3 && counts[0] == counts[1] + counts[2])
    }
    #expect(try Set(found("zirconium")) == ["s1", "s2", "s3"])
    let card = try desk.run("directory", "show", "s2")
    #expect(card.status == 0 && card.output.contains("Service zirconium 2"))
    #expect(card.output.contains("418 555-0101"))
    let check = try desk.run("directory", "check")
    #expect(check.status == 1 && check.output.contains("jamais vérifié"))
    // The same path is the same source: nothing is there twice.
    #expect(try desk.run("directory", "import", folder).status == 0)
    #expect(try found("zirconium").count == 3)
  }

  @Test("rien à lire, rien là, ou seulement pour voir : le répertoire est comme avant")
  func nothingDone() throws {
    #expect(try desk.run("directory", "import", desk.folder + "/absent").status == 66)
    try FileManager.default.createDirectory(
      atPath: desk.folder + "/vide", withIntermediateDirectories: true)
    #expect(try desk.run("directory", "import", desk.folder + "/vide").status == 65)
    let rehearsal = try desk.run(
      "directory", "import", try folder("hsds", services: 2, word: "zirconium"), "--dry-run")
    #expect(rehearsal.status == 0, "\(rehearsal.errors)")
    #expect(rehearsal.output.contains("Rien n’est écrit"), "\(rehearsal.output)")
    #expect(try found("zirconium").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: desk.home + "/directory.sqlite"))
  }

  @Test(
    "arrêté ou tué net en chemin, un import laisse l'ancien répertoire, que l'on cherche pendant",
    arguments: [SIGINT, SIGKILL])
  func stopped(by signal: Int32) throws {
    let source = ["--source", "a"]
    let old = try folder("avant", services: 3, word: "zirconium")
    #expect(try desk.run("directory", "import", old, "--source", "a").status == 0)
    let new = try folder("après", services: 20_000, word: "béryllium")
    let console = try Console(desk.launch(["directory", "import", new] + source))
    try console.waitFor("Import : 1")
    #expect(try found("zirconium").count == 3)
    console.kill(signal)
    let ending = try console.waitForEnd()
    if signal == SIGINT {
      #expect(ending == .exited(130))
      try console.waitFor("le répertoire est comme avant")
    } else {
      #expect(ending == .killed(signal: signal))
    }
    #expect(try found("zirconium").count == 3)
    #expect(try found("béryllium").isEmpty)
    #expect(try desk.run("directory", "import", old, "--source", "a").status == 0)
    #expect(try found("zirconium").count == 3)
  }
}
