import Chance
import Effort
import Guides
import Testing
import Text

@Suite("Un fichier hostile ne fait jamais tomber la console")
struct GuideHostileTests {
  @Test("cinq cents exemples abîmés au hasard se lisent ou s'expliquent")
  func survivesMutations() {
    var random = Chance(811)
    let bytes = Array(GuideSample.text.utf8)
    for _ in 0..<500 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...12, using: &random) { mutated.mutate(using: &random) }
      let lines = mutated.count { $0 == 0x0a || $0 == 0x0d } + 1
      do throws(GuideError) {
        let guide = try GuideParser.parse(GuideSample.fileName, mutated)
        _ = GuideLayout(guide, width: Int.random(in: 1...100, using: &random), language: .french)
      } catch {
        #expect((1...lines).contains(error.line), "ligne \(error.line) de \(lines) : \(error.what)")
        #expect(!error.what.french.isEmpty && !error.remedy.english.isEmpty)
      }
    }
  }

  @Test("des octets qui ne sont pas de l'UTF-8 sont refusés à leur ligne")
  func refusesBadBytes() throws {
    var bytes = Array(GuideSample.text.utf8)
    bytes[bytes.count - 3] = 0xff

    let error = #expect(throws: GuideError.self) {
      try GuideParser.parse(GuideSample.fileName, bytes)
    }

    #expect(error?.line == 79)
    #expect(error?.what.french == "le texte n’est pas en UTF-8")
  }

  @Test("une bombe d'alias YAML est refusée avant d'éclater")
  func refusesAliasBombs() throws {
    let bomb = (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    let keys = "a0: &a0 [x]\n" + bomb.joined(separator: "\n") + "\n? *a29\n: x"

    let error = #expect(throws: GuideError.self) {
      try GuideSample.guide(GuideSample.short("deuil", keys: keys), named: "deuil.md")
    }

    #expect(error?.what.french.string.contains("renvois") == true)
  }

  @Test("un YAML imbriqué mille fois est refusé", arguments: ["[", "{a: ", "- "])
  func refusesDeepYaml(_ opening: String) {
    let keys = "x:\n  " + String(repeating: opening, count: 1200)

    #expect(throws: GuideError.self) {
      try GuideSample.guide(GuideSample.short("deuil", keys: keys), named: "deuil.md")
    }
  }

  @Test(
    "un Markdown fait pour épuiser l'analyseur se lit vite ou se refuse",
    arguments: ["[", "![[]()", "**x [a*b_", "`a``b```", "> ", "- ", "<a ", "1. ", "* - ", "a**b"])
  func survivesExpensiveMarkdown(_ pattern: String) {
    let line = String(repeating: pattern, count: 4000 / pattern.utf8.count) + "\n"
    let text = GuideSample.short("deuil", sections: String(repeating: line, count: 15))

    let time = effort {
      guard let guide = try? GuideSample.guide(text, named: "deuil.md") else { return }
      _ = GuideLayout(guide, width: 40, language: .french)
      _ = GuideShelf(guides: [guide])
    }

    #expect(time < .seconds(20))
  }

  @Test("un fichier démesuré est refusé avant d'être lu en entier")
  func refusesHugeFiles() {
    let text = GuideSample.text + String(repeating: "aaa\n", count: 20_000)

    let error = #expect(throws: GuideError.self) { try GuideSample.guide(text) }

    #expect(error?.what.french == "le fichier est démesuré")
  }

  @Test("un mégaoctet sans fin de ligne est refusé")
  func refusesEndlessLines() {
    let text = "---\nslug: " + String(repeating: "a", count: 1_000_000)

    let error = #expect(throws: GuideError.self) { try GuideSample.guide(text) }

    #expect(error?.line == 2)
  }
}

extension [UInt8] {
  /// Damages the bytes at one place, as a bad copy or a slip of the hand would.
  fileprivate mutating func mutate(using random: inout Chance) {
    guard !isEmpty else { return }
    let place = Int.random(in: 0..<count, using: &random)
    let end = Swift.min(count, place + Int.random(in: 1...80, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: self[place] = UInt8.random(in: 0...255, using: &random)
    case 1: removeSubrange(place..<end)
    case 2: insert(contentsOf: self[place..<end], at: Int.random(in: 0..<count, using: &random))
    case 3:
      insert(Array("[]{}:-*&?|>'\"#@\n\t`!%".utf8).randomElement(using: &random) ?? 0, at: place)
    case 4: insert(contentsOf: Array("---\n".utf8), at: place)
    default: removeLast(count - place > 400 ? 0 : count - place)
    }
  }
}
