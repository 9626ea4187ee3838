import Foundation
import PseudoTerminal
import Testing

@Suite("Des fichiers à corriger")
struct BadFileTests {
  /// A file of the centre that people wrote wrong: where it is wrong, and what is said of it.
  struct BadFile: CustomTestStringConvertible {
    let path: String
    let text: String
    let place: String

    var testDescription: String { path }
  }

  static let badFiles = [
    BadFile(
      path: "centre/guides/crise-securite/mauvais.md",
      text: "---\nslug: mauvais\ntitre: [pas\ncategorie: crise-securite\n---\n\n# Rien\n",
      place: "centre/guides/crise-securite/mauvais.md:"),
    BadFile(
      path: "centre/centre.yaml", text: "nom: Nord\n  nom: [\n", place: "centre/centre.yaml:"),
    BadFile(
      path: "centre/phrases.yaml", text: "calme: Voix calme.\nrappel: [un\n",
      place: "centre/phrases.yaml:2"),
    BadFile(
      path: "centre/repertoire/services.csv",
      text: "id,organization_id,name\nabri,abri,L'abri\n,abri,Sans identifiant\n",
      place: "centre/repertoire/services.csv:3"),
  ]

  @Test("un fichier du centre mal écrit : une ligne dit où, le reste marche", arguments: badFiles)
  func centreFile(_ file: BadFile) throws {
    let desk = try Desk()
    try desk.write(file.text, to: file.path)
    let console = try desk.takeCall()
    try openProblems(console, showing: file.place)
    #expect(console.screen.contains(/centre\/[^:]+:\d+ :/), "\(console.screen)")
    console.press(.escape)

    console.type("Note écrite malgré tout")
    console.press(.f3)
    console.type("idées suicidaires")
    try console.waitFor("> Idées suicidaires")
    console.press(.f4)
    console.type("Info-Social")
    try console.waitFor("> Info-Social")
    #expect(try desk.note("0001").contains("Note écrite malgré tout"))

    let answer = try desk.run("guides", "list")
    #expect(answer.status == 1)
    let lines = answer.errors.split(separator: "\n").filter { $0.hasPrefix(file.place) }
    #expect(lines.count == 1 && lines.allSatisfy { $0.contains(/:\d+/) }, "\(answer.errors)")
    #expect(answer.output.contains("suicide-idees-appelant"))
  }

  @Test("un journal abîmé : une phrase calme, rien d'effacé, les autres appels s'ouvrent")
  func damagedJournal() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("Premier appel")
    console.press(.control("n"))
    try console.waitFor("Appel 0002")
    console.type("Second appel")
    console.press(.control("q"))
    try console.waitForEnd()

    let folder = URL(filePath: desk.home).appending(path: "journals")
    let files = { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
    let first = folder.appending(path: try #require(try files().min()))
    var bytes = try Data(contentsOf: first)
    bytes[bytes.count / 2] ^= 0xff
    try bytes.write(to: first)

    let after = try desk.open()
    try after.waitFor("Second appel")
    // Every byte that was there still is, under some name.
    let damaged = try files().map { try Data(contentsOf: folder.appending(path: $0)) }
    #expect(damaged.contains(bytes), "le journal abîmé n'est plus entier")
    after.type(" et la suite")
    #expect(try desk.note("0002").contains("Second appel et la suite"))
  }

  @Test("sans dossier de guides : l'appel se prend quand même, et c'est dit")
  func noGuides() throws {
    let desk = try Desk()
    desk.environment["ECOUTE_GUIDES"] = desk.folder + "/absent"
    let console = try desk.takeCall()
    console.type("Sans guides")
    try openProblems(console, showing: "n’existe pas")
    #expect(try desk.note("0001").contains("Sans guides"))
  }

  /// Asks for the files to mend until they have been read.
  private func openProblems(_ console: Console, showing words: String) throws {
    try console.wait(for: "« \(words) » dans les fichiers à corriger") { console in
      if !console.shows(words) { console.press(prefixed: "e") }
      return console.shows(words)
    }
  }
}
