import Foundation
import Library
import Testing
import Text

@Suite("Trouver le dossier de départ")
struct GuideStarterFolderTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  @Test("--guides passe avant tout, même relatif")
  func optionFirst() throws {
    try folders("demande", "variable", "usr/share/ecoute/guides/fr", "usr/bin/guides/fr")

    #expect(try found(option: "demande", variable: path("variable")) == path("demande"))
    #expect(try found(option: path("demande"), variable: nil) == path("demande"))
  }

  @Test("puis ECOUTE_GUIDES, sauf vide")
  func variableSecond() throws {
    try folders("variable", "usr/share/ecoute/guides/fr")

    #expect(try found(variable: path("variable")) == path("variable"))
    #expect(try found(variable: "") == path("usr/share/ecoute/guides"))
  }

  @Test("puis share, à côté de l'exécutable installé")
  func shareThird() throws {
    try folders("usr/share/ecoute/guides/fr", "usr/bin/guides/fr", "guides/fr")

    #expect(try found() == path("usr/share/ecoute/guides"))
  }

  @Test("puis le dossier guides le plus proche au-dessus de l'exécutable")
  func nearestLast() throws {
    try folders("guides/fr", "usr/guides/fr")
    #expect(try found() == path("usr/guides"))

    try folders("usr/bin/guides")
    #expect(try found() == path("usr/guides"), "un dossier guides sans fr est celui d'un autre")
  }

  @Test("un exécutable lancé par un lien se cherche là où il est")
  func followsTheExecutable() throws {
    try folders("usr/share/ecoute/guides/fr", "usr/bin", "ailleurs")
    try house.write("usr/bin/ecoute", "")
    try house.link("ailleurs/ecoute", to: "../usr/bin/ecoute")

    #expect(try found(executable: "ailleurs/ecoute") == path("usr/share/ecoute/guides"))
  }

  @Test("un dossier demandé qui n'existe pas n'est pas remplacé par un autre")
  func refusesMissingFolders() throws {
    try folders("usr/share/ecoute/guides/fr")

    let option = #expect(throws: Problem.self) { try found(option: "absent") }
    let variable = #expect(throws: Problem.self) { try found(variable: "absent") }

    #expect(
      option?.description(in: .french)
        == "absent\u{a0}: ce dossier, demandé par --guides, n’existe pas. Corrigez le chemin.")
    #expect(variable?.what.french.string.contains("ECOUTE_GUIDES") == true)
  }

  @Test("sans aucun dossier, on dit comment en donner un")
  func tellsHow() throws {
    let problem = #expect(throws: Problem.self) { try found() }

    #expect(problem?.remedy.french.string.contains("--guides") == true)
  }

  private func found(
    option: String? = nil, variable: String? = nil, executable: String = "usr/bin/ecoute"
  ) throws -> String {
    let clues = StarterFolder.Clues(
      option: option, environment: variable.map { ["ECOUTE_GUIDES": $0] } ?? [:],
      executable: house.folder.appending(path: executable), workingFolder: house.folder)
    return try StarterFolder.find(clues).resolvingSymlinksInPath().path
  }

  private func path(_ path: String) -> String {
    house.folder.appending(path: path).resolvingSymlinksInPath().path
  }

  private func folders(_ paths: String...) throws {
    for path in paths {
      try FileManager.default.createDirectory(
        at: house.folder.appending(path: path), withIntermediateDirectories: true)
    }
  }
}
