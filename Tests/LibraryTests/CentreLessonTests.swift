import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Les exemples donnés aux centres se lisent tels quels")
struct CentreLessonTests {
  let house: GuideScratch
  let guides = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../guides").standardizedFileURL

  init() throws { house = try GuideScratch() }

  @Test("le manifeste d'ÉCRIRE.md n'a aucune erreur, et son guide est inscrit")
  func manifest() throws {
    let lesson = try text("ÉCRIRE.md")
    let start = try #require(lesson.firstRange(of: "```yaml\n")).upperBound
    let end = try #require(lesson[start...].firstRange(of: "```\n")).lowerBound
    try house.write("home/centre/centre.yaml", String(lesson[start..<end]))

    let (settings, problems) = CentreSettings.load(home: house.home)

    #expect(problems == [])
    #expect(settings.name == "CIUSSS de l'Exemple")
    #expect(settings.manifest.keeper == "A. Tremblay, poste 4410")
    #expect(settings.manifest.entries.map(\.slug) == ["deuil"])
    #expect(
      settings.manifest.entries.map(\.approval) == [
        GuideApproval(
          approved: CalendarDate("2026-09-01"), reviewBefore: CalendarDate("2027-09-01"))
      ])
    #expect(lesson.contains("## Remplacer un guide dans son centre"))
  }

  @Test("les mots que la leçon dit lire à l'écran sont ceux de l'écran")
  func standings() throws {
    let lesson = try text("ÉCRIRE.md")
    try house.write(
      "home/centre/guides/deuil.md",
      GuideScratch.guide("deuil", "Deuil", status: "approuvé-centre")
        .replacing("version: 0.1.0", with: "version: 2.3.0"))
    let own = try house.sum("home/centre/guides/deuil.md")
    let other = String(repeating: "0", count: 64)

    for entries in ["- {slug: deuil, sha256: \(own), ", "- {slug: deuil, sha256: \(other), ", ""] {
      let rest = entries.isEmpty ? "" : "approuve_le: 2026-09-01}"
      try house.write(
        "home/centre/centre.yaml", "nom: CIUSSS de l’Exemple\nguides:\n\(entries)\(rest)\n")
      let guide = try #require(house.load().shelf.guide("deuil"))
      let standing = guide.standing.french.string.replacing("\u{a0}", with: " ")
      #expect(lesson.contains("`\(standing)`"), "\(standing)")
    }
    #expect(lesson.contains("`[départ · à valider]`"))
  }

  @Test("centre.exemple.yaml et phrases.exemple.yaml se lisent en entier")
  func examples() throws {
    try house.write("home/centre/centre.yaml", try text("centre.exemple.yaml"))
    try house.write("home/phrases.yaml", try text("phrases.exemple.yaml"))

    let (settings, problems) = CentreSettings.load(home: house.home)
    let phrases = Phrases.load(home: house.home)

    #expect(problems + phrases.problems == [])
    #expect(settings.manifest.entries.count == 1)
    #expect(settings.emergencyNumbers.count == 1)
    #expect(settings.tools.keys.sorted() == ["suicide", "violence"])
    #expect(settings.events.map(\.id) == ["inondation-2026"])
    #expect(phrases.phrases.count == 3)
    #expect(phrases.phrases["rappel"]?.lines.count == 2)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: guides.appending(path: name), encoding: .utf8)
  }
}
