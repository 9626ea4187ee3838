import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Les signalements de guides, sur disque")
struct GuideFlagsTests {
  let house: GuideScratch
  private var file: URL { GuideFlags.file(home: house.home) }

  init() throws { house = try GuideScratch() }

  private func flag(_ comment: SafeText, section: SafeText? = "Questions") -> FlaggedGuide {
    FlaggedGuide(
      slug: "deuil", version: "0.2.0", section: section, comment: comment,
      at: "2026-11-21T12:05:00-05:00", by: "Ana Fictive")
  }

  @Test("sans fichier, aucun signalement et aucun problème")
  func none() {
    let (flags, problems) = GuideFlags.read(home: house.home)
    #expect(flags == [])
    #expect(problems.isEmpty)
  }

  @Test("un signalement s'ajoute à la fin, dans un fichier que personne d'autre ne lit")
  func adds() throws {
    try GuideFlags.add(flag("La question 2, trop longue : « et si ? »"), home: house.home)
    try GuideFlags.add(flag("- enlever \"tu\"", section: nil), home: house.home)

    let (flags, problems) = GuideFlags.read(home: house.home)
    #expect(
      flags == [
        flag("La question 2, trop longue : « et si ? »"), flag("- enlever \"tu\"", section: nil),
      ])
    #expect(problems.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("slug,version,section,commentaire,signale_le,par\ndeuil,0.2.0,"))
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test(
    "n'importe quel texte se relit sur une ligne",
    arguments: ["", "a\nb", "=HYPERLINK(\"x\")", "'", "été;ok,\"", "\u{202e}abc\u{1b}[31m", "日本"])
  func anything(comment: String) throws {
    let flag = flag(SafeText(comment))
    try GuideFlags.add(flag, home: house.home)
    try GuideFlags.add(flag, home: house.home)
    #expect(GuideFlags.read(home: house.home).flags == [flag, flag])
  }

  @Test("une ligne déchirée par une panne reste ; la suivante commence sur la sienne")
  func torn() throws {
    try GuideFlags.add(flag("un"), home: house.home)
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("deuil,0.2".utf8))
    try handle.close()
    try GuideFlags.add(flag("deux"), home: house.home)

    let (flags, problems) = GuideFlags.read(home: house.home)
    #expect(flags.map(\.comment) == ["un", "deux"])
    #expect(problems.map(\.line) == [3])
  }

  @Test("un dossier à la place du fichier, ou un tube : une phrase calme, rien de bloqué")
  func refused() throws {
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    #expect(throws: Problem.self) { try GuideFlags.add(flag("a"), home: house.home) }
    try FileManager.default.removeItem(at: file)
    mkfifo(file.path, 0o600)
    #expect(throws: Problem.self) { try GuideFlags.add(flag("a"), home: house.home) }
  }

  @Test("le refus dit que rien n'est gardé et quoi faire")
  func sentence() throws {
    try house.write("home/centre", "ceci n'est pas un dossier")
    do throws(Problem) {
      try GuideFlags.add(flag("a"), home: house.home)
      Issue.record("écrit")
    } catch {
      let said = error.description(in: .french).string.replacing("\u{a0}", with: " ")
      #expect(said.hasPrefix("centre/signalements.csv : "))
      #expect(said.contains("le signalement n’est pas gardé. Dites-le à qui garde les guides."))
    }
  }
}
