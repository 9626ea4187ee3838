import Foundation
import Guides
import Testing
import Text

@Suite("ÉCRIRE.md enseigne ce que la vérification demande")
struct WritingGuideTests {
  let lesson: String
  let template: String

  init() throws {
    lesson = try String(
      contentsOf: ContentHouse.guides.appending(path: "ÉCRIRE.md"), encoding: .utf8)
    let start = try #require(lesson.firstRange(of: "```markdown\n")).upperBound
    let end = try #require(lesson[start...].firstRange(of: "```\n")).lowerBound
    template = String(lesson[start..<end])
  }

  @Test("le modèle, copié tel quel, n'a aucune erreur")
  func templateIsClean() throws {
    let findings = try findings(template)

    #expect(findings.errors == 0, "\(findings)")
    #expect(findings.map(\.rule) == [6])
  }

  @Test("le modèle a les neuf sections, et rien d'une explication ne se montre")
  func templateIsWhole() throws {
    let guide = try GuideParser.parse("panne-courant.md", template)

    #expect(guide.sections.count == 9)
    let layout = GuideLayout(guide, width: 76, language: .french)
    #expect(!layout.lines.contains { $0.text.string.contains("puces") })
  }

  @Test("le constat donné en exemple est celui que la commande écrit")
  func exampleIsTrue() throws {
    let text = template.replacing("- Depuis quand êtes-vous", with: "- Le 418 555-1234, ")

    let finding = try #require(try findings(text).first { $0.rule == 26 })

    let said = finding.description(in: .french).string.replacing("\u{a0}", with: " ")
    #expect(lesson.contains(said), "\(said)")
  }

  @Test("chaque règle de la vérification y est expliquée")
  func everyRule() {
    let rows = lesson.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let told = Set(
      rows.flatMap { row in
        row.split(separator: "|").first.map { cell in
          cell.split(separator: ",").compactMap { Int($0.filter { !$0.isWhitespace }) }
        } ?? []
      })

    #expect(GuideRule.all.map(\.number).filter { !told.contains($0) } == [])
    #expect(told.isSuperset(of: [0, 7, 35, 38, 39, 40, 41]))
  }

  @Test("les limites dites sont celles de la vérification")
  func limits() throws {
    for (rule, old, new) in [
      (14, "- Chercher le froid, le monoxyde, l’isolement.\n", ""),
      (
        15, "- Si confusion",
        String(repeating: "- " + Self.words(60) + "\n", count: 4) + "- Si confusion"
      ),
      (16, "Parole lente", Self.words(26)), (16, "Depuis quand", Self.words(17)),
      (17, "Parole lente, propos décousus", Self.words(21)),
    ] {
      let rules = try findings(template.replacing(old, with: new)).map(\.rule)
      #expect(rules.contains(rule), "\(rule) : \(rules)")
    }
  }

  /// What a draft of a centre's breaks, among the guides of the repository.
  private func findings(_ text: String) throws -> [GuideFinding] {
    let draft = GuideDraft(
      file: "panne-courant.md", stem: "panne-courant", Array(text.utf8),
      origin: .centre(name: "Centre"))
    let around = GuideNeighbours(
      try ContentHouse.drafts.get() + [draft],
      resources: ["911": "Urgence", "811-1": "Info-Santé", "211": "211"],
      today: CalendarDate("2026-11-21"))
    return GuideCheck.findings(draft, among: around)
  }

  private static func words(_ count: Int) -> String {
    Array(repeating: "mot", count: count).joined(separator: " ")
  }
}
