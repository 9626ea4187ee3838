import Chance
import Effort
import Foundation
import Guides
import Testing
import Text

@Suite("La vérification ne tombe jamais")
struct GuideCheckHostileTests {
  @Test("des guides livrés abîmés au hasard se vérifient, chaque constat à une ligne du fichier")
  func survivesMutations() throws {
    let guides = try Self.guides()
    let isLong = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"
    var random = Chance(42)
    for (index, bytes) in guides.enumerated() {
      // Each guide in turn: a seeded sample, or two hundred of each.
      for _ in 0..<(isLong ? 200 : 3) {
        var mutated = bytes
        for _ in 0..<Int.random(in: 1...10, using: &random) {
          mutated.damage(with: guides[(index + 7) % guides.count], using: &random)
        }
        Self.check(mutated)
      }
    }
  }

  @Test("l'exemple coupé à chaque octet se vérifie")
  func survivesCuts() {
    let bytes = Array(GuideCheckSample.text.utf8)
    let isLong = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"
    for end in stride(from: 0, through: bytes.count, by: isLong ? 1 : 37) {
      Self.check(Array(bytes[..<end]))
    }
  }

  @Test(
    "un texte fait pour épuiser la vérification ne l'épuise pas",
    arguments: [
      "a(e) ", "1 ", "418 555-", "prenez ", "un cas ", "@a", "[[a", "· ", "> ", "- ", "? ", "80 % ",
    ])
  func survivesExpensiveText(_ pattern: String) {
    let line = String(repeating: pattern, count: 4000 / pattern.utf8.count)
    let lines = String(repeating: line + "\n", count: 14)
    let text = "---\nslug: a\n---\n## À retenir\n- a\n## Questions\n" + lines

    let time = effort { Self.check(Array(text.utf8)) }

    #expect(time < .seconds(20))
  }

  @Test("une liste de guides abîmée au hasard se lit ou s'explique")
  func survivesBadLists() {
    var random = Chance(80)
    let bytes = Array("crise-securite:\n  - panique\n  - deuil\ncadre: [droits, loi]\n".utf8)
    for _ in 0..<300 {
      var mutated = bytes
      mutated.damage(with: bytes, using: &random)
      let findings = GuideCatalogue(file: "catalogue.yaml", mutated).findings([])
      #expect(findings.allSatisfy { $0.line >= 1 })
    }
  }

  private static func check(_ bytes: [UInt8]) {
    let draft = GuideDraft(file: "fr/a.md", stem: "a", bytes)
    let around = GuideNeighbours(
      [draft] + GuideCheckSample.others, resources: GuideCheckSample.resources,
      today: CalendarDate("2030-01-01"))
    let lines = bytes.count { $0 == 0x0a || $0 == 0x0d } + 1
    for finding in GuideCheck.findings(draft, among: around) {
      #expect((1...lines).contains(finding.line), "\(finding)")
      #expect(finding.description(in: .french).lines.count == 1)
    }
  }

  private static func guides() throws -> [[UInt8]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../guides/fr").standardizedFileURL
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
      .map { Array(try Data(contentsOf: folder.appending(path: $0))) }
  }
}

extension [UInt8] {
  /// Damages the bytes at one place: a bad copy, a slip of the hand, a piece of another guide.
  fileprivate mutating func damage(with other: [UInt8], using random: inout Chance) {
    guard !isEmpty, !other.isEmpty else { return }
    let place = Int.random(in: 0..<count, using: &random)
    let end = Swift.min(count, place + Int.random(in: 1...120, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: self[place] = UInt8.random(in: 0...255, using: &random)
    case 1: removeSubrange(place..<end)
    case 2: insert(contentsOf: self[place..<end], at: Int.random(in: 0..<count, using: &random))
    case 3:
      let start = Int.random(in: 0..<other.count, using: &random)
      insert(contentsOf: other[start..<Swift.min(other.count, start + 200)], at: place)
    case 4:
      let marks = [
        "## ", "\n---\n", "[[", "]]", "@", "](", "![", "«", "’", "1 866 ", "%", "\n\n", "- ",
      ]
      insert(
        contentsOf: Array(marks[Int.random(in: 0..<marks.count, using: &random)].utf8), at: place)
    case 5: insert(UInt8.random(in: 0x20...0x7e, using: &random), at: place)
    case 6: insert(0x0a, at: place)
    default: self[place...] = self[place...].reversed()[...]
    }
  }
}
