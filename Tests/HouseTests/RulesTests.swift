import Testing

@Suite("La maison : les pièces pures, les flèches, les raccourcis")
struct RulesTests {
  @Test("Les pièces pures n'ont ni horloge, ni disque, ni hasard, ni processus")
  func purity() throws {
    for (file, source) in try House.sources.get() where Rules.pureRooms.contains(file.room) {
      #expect(Rules.impurities(in: source) == [], "\(file.path)")
    }
  }

  @Test("Une pièce n'importe que ce que ses flèches permettent")
  func arrows() throws {
    for (file, source) in try House.sources.get() {
      let strangers = Rules.strangers(in: source, path: file.path, room: file.room)
      #expect(strangers == [], "\(file.path)")
    }
  }

  @Test("Seul Terminal touche ncurses; seules Records et Library touchent la base")
  func owners() {
    #expect(Rules.arrows.filter { $0.value.contains("CNcurses") }.map(\.key) == ["Terminal"])
    #expect(
      Rules.arrows.filter { $0.value.contains("GRDB") }.map(\.key).sorted() == [
        "Library", "Records",
      ])
    #expect(Rules.pureRooms.allSatisfy { Rules.arrows[$0]?.contains("Foundation") == false })
  }

  @Test("Aucun raccourci dangereux, rien remis à plus tard")
  func shortcuts() throws {
    for (file, source) in try House.sources.get() {
      #expect(Rules.shortcuts(in: source) == [], "\(file.path)")
    }
    for file in try House.files(in: "Sources", ["swift", "c", "h"]) {
      #expect(Rules.promises(in: file.text) == [], "\(file.path)")
    }
  }

  @Test("Aucun fichier ne passe trois cents lignes")
  func length() throws {
    for file in try House.files(in: "Sources", ["swift", "c", "h"]) + House.files(in: "Tests") {
      #expect(file.length <= 300, "\(file.path)")
    }
    #expect(House.File(path: "x", text: String(repeating: "a\n", count: 301)).length == 301)
  }

  @Test("Il y a bien une maison à lire")
  func reading() throws {
    let files = try House.sources.get().map(\.file)
    #expect(files.contains { $0.path == "Sources/Text/Wrap.swift" && $0.room == "Text" })
    #expect(Set(files.map(\.room)).isSuperset(of: ["Text", "Canvas", "Intervention", "Retrieval"]))
  }

  // The rules themselves, on small bad samples.

  @Test(
    "La règle de pureté voit chaque accès au monde",
    arguments: [
      ("let now = Date()", "Date()"), ("let now = Date.now", "Date.now"),
      ("let id = UUID()", "UUID()"),
      ("x = Int.random(in: 0...9)", ".random"), ("FileManager.default.x", "FileManager"),
      ("let u = URL(fileURLWithPath: p)", "URL(fileURLWithPath"), ("fopen(path, mode)", "fopen("),
      ("if let h = getenv(name) {}", "getenv("), ("ProcessInfo.processInfo", "ProcessInfo"),
      ("Thread.sleep(1)", "Thread"), ("DispatchQueue.main", "DispatchQueue"),
      ("print(x)", "print("),
      ("let c = ContinuousClock()", "ContinuousClock"), ("let s = \"a \\(Date())\"", "Date()"),
      ("SystemRandomNumberGenerator()", "SystemRandomNumberGenerator"),
      ("Task { await x }", "Task {"),
    ])
  func purityCanFail(sample: String, name: String) {
    #expect(Rules.impurities(in: SwiftSource(sample)).contains(name))
  }

  @Test(
    "Elle ne prend pas un mot pour un autre, ni un commentaire ou une phrase pour du code",
    arguments: [
      "fingerprint(x)", "blueprint(x)", "CalendarDate()", "let Threads = 1", "// Date()",
      "/* UUID() /* */ */",
      "/// no clock: `Date()`\nlet x = 1", "let s = \"print(x) Date()\"",
      "let s = #\"\\(Date())\"#", "randomly(x)", "list.append(contentsOf: more)",
      "let s = \"\"\"\n  Date()\n  \"\"\"",
    ])
  func purityIsFair(sample: String) { #expect(Rules.impurities(in: SwiftSource(sample)) == []) }

  @Test(
    "La règle des flèches voit une flèche interdite",
    arguments: [
      ("import GRDB", "Console", "GRDB"), ("import CNcurses", "Canvas", "CNcurses"),
      ("import struct Foundation.Date", "Directory", "Foundation"),
      ("@testable import Console", "Guides", "Console"),
      ("public import Terminal", "Console", "Terminal"),
      ("import Text\nimport Foundation", "Text", "Foundation"),
      ("import Text", "Cuisine", "Cuisine n'est pas une pièce connue"),
    ])
  func arrowsCanFail(sample: String, room: String, stranger: String) {
    #expect(
      Rules.strangers(in: SwiftSource(sample), path: "Sources/x.swift", room: room) == [stranger])
  }

  @Test("Elle laisse passer les flèches permises")
  func arrowsAreFair() {
    let sample = SwiftSource("import Canvas\nimport Text\n// import GRDB\nlet s = \"import GRDB\"")
    #expect(Rules.strangers(in: sample, path: "Sources/x.swift", room: "Console") == [])
    let composer = SwiftSource("import Foundation")
    #expect(Rules.strangers(in: composer, path: "Sources/Text/Fold.swift", room: "Text") == [])
  }

  @Test("La règle des raccourcis les voit, dans le code seulement")
  func shortcutsCanFail() {
    #expect(
      Rules.shortcuts(in: SwiftSource("try! f(); x as! Y; fatalError()")) == [
        "try!", "as!", "fatalError(",
      ])
    #expect(
      Rules.shortcuts(in: SwiftSource("// try! as!\nlet was = try? f(); x as? Y; try !f()")) == [])
    #expect(Rules.promises(in: "// TO" + "DO: plus tard") == ["TO" + "DO"])
    #expect(Rules.promises(in: "mastodonte") == [])
  }
}
