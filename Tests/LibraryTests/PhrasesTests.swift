import Foundation
import Library
import Testing
import Text

@Suite("Les phrases toutes faites, du centre et de l'intervenant·e")
struct PhrasesTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  @Test("sans fichier, aucune phrase et rien à dire")
  func none() {
    let (phrases, problems) = Phrases.load(home: house.home)

    #expect(phrases.isEmpty)
    #expect(problems.isEmpty)
  }

  @Test("les deux fichiers servent, et le sien l'emporte")
  func ownWins() throws {
    try house.write("home/centre/phrases.yaml", "rappel: Rappeler le 811.\ncalme: Voix calme.\n")
    try house.write("home/phrases.yaml", "/rappel: Me rappeler demain.\n")

    let (phrases, problems) = Phrases.load(home: house.home)

    #expect(phrases == ["rappel": "Me rappeler demain.", "calme": "Voix calme."])
    #expect(problems.isEmpty)
  }

  @Test("une phrase peut avoir plusieurs lignes, et rien de caché")
  func lines() throws {
    try house.write("home/phrases.yaml", "plan: |\n  - un\n  - deux\nmal: \"a\\e[2Jb\"\n")

    let phrases = Phrases.load(home: house.home).phrases

    #expect(phrases["plan"] == "- un\n- deux")
    #expect(phrases["mal"] == "a␛[2Jb")
  }

  @Test(
    "une mauvaise ligne est dite, les autres servent",
    arguments: [
      ("b: [x, y]", 2), ("b: Si : alors", 2), ("b: \"ouvert", 2), ("b:", 2), ("deux mots: x", 2),
      ("sans deux-points", 2), ("/: x", 2), ("a: encore", 2), ("/a: encore", 2), ("\u{7f}: x", 2),
    ])
  func badLine(_ bad: String, _ line: Int) throws {
    try house.write("home/phrases.yaml", "a: Un.\n\(bad)\nz: Fin.\n")

    let (phrases, problems) = Phrases.load(home: house.home)

    #expect(phrases == ["a": "Un.", "z": "Fin."])
    #expect(problems.map(\.line) == [line], "\(problems.map { $0.description(in: .french) })")
    #expect(problems.map(\.file) == ["phrases.yaml"])
  }

  @Test("un fichier fait de fautes s'arrête, et le dit")
  func stops() throws {
    try house.write("home/phrases.yaml", String(repeating: "rien\n", count: 500) + "a: Un.\n")

    let problems = Phrases.load(home: house.home).problems

    #expect(problems.count == 21)
    #expect(problems.last?.line == 21)
  }

  @Test("un dossier ou un fichier fermé à cette place se dit")
  func notAFile() throws {
    try house.write("home/phrases.yaml/x", "")

    #expect(Phrases.load(home: house.home).problems.map(\.file) == ["phrases.yaml"])
  }
}
