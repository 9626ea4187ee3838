import Foundation
import Review
import Testing
import Text

@testable import Library

@Suite("La grille de relecture, dans un fichier que le centre écrit")
struct GridReaderTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  static let good = """
    titre: Ma grille
    version: "2"
    sections:
      - id: securite
        titre: Sécurité
        items:
          - {id: demande, texte: Chaque danger est demandé}
          - {id: lieu, texte: Le lieu est connu}
      - id: plan
        titre: Plan
        items:
          - {id: filet, texte: "Un filet : quand rappeler"}
    """

  private func load(_ text: String) throws -> (grid: Grid?, problems: [Problem]) {
    try house.write("home/centre/grilles/relecture.yaml", text)
    let centre = CentreSettings(folder: house.home.appending(path: "centre"))
    return GridFolder.load(starter: nil, centre: centre)
  }

  @Test("la grille de départ se lit, regarde la sécurité, et garde chaque id une fois")
  func starter() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let (grid, problems) = GridFolder.load(starter: root.appending(path: "guides"), centre: nil)
    #expect(problems.isEmpty)
    let ids = try #require(grid).items.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      grid?.sections.map(\.id) == [
        "alliance", "securite", "plan", "validation", "documentation",
      ])
  }

  @Test("celle du centre remplace celle de départ, en entier")
  func replaces() throws {
    try house.write("guides/grilles/relecture.yaml", Self.good)
    let own = Self.good.replacingOccurrences(of: "Ma grille", with: "La nôtre")
    try house.write("home/centre/grilles/relecture.yaml", own)
    let centre = CentreSettings(folder: house.home.appending(path: "centre"))
    let loaded = GridFolder.load(starter: house.starter, centre: centre)
    #expect(loaded.grid?.title == "La nôtre")
    #expect(loaded.problems.isEmpty)
  }

  @Test("une grille du centre mal écrite est dite, et celle de départ reste en place")
  func falls() throws {
    try house.write("guides/grilles/relecture.yaml", Self.good)
    try house.write("home/centre/grilles/relecture.yaml", "titre: [")
    let centre = CentreSettings(folder: house.home.appending(path: "centre"))
    let loaded = GridFolder.load(starter: house.starter, centre: centre)
    #expect(loaded.grid?.title == "Ma grille")
    #expect(loaded.problems.first?.file == "centre/grilles/relecture.yaml")
  }

  /// What is written in place of what, and the line that must be told.
  static let mistakes: [(String, String, Int)] = [
    ("titre: Ma grille", "", 1), ("titre: Ma grille", "titre:", 1),
    ("titre: Ma grille", "titre: [a, b]", 1), ("titre: Ma grille", "titre: {a: b}", 1),
    ("titre: Ma grille", "titre: \"Ma grille", 1), ("titre: Ma grille", "titre: ~", 1),
    ("titre: Ma grille", "titre Ma grille", 1), ("titre: Ma grille", "titer: Ma grille", 1),
    ("titre: Ma grille", "titre: *rien", 1), ("titre: Ma grille", "\ttitre: Ma grille", 1),
    ("version: \"2\"", "", 1), ("version: \"2\"", "version:", 2),
    ("version: \"2\"", "version: [2]", 2), ("version: \"2\"", "titre: deux", 2),
    ("version: \"2\"", "version: '2", 2), ("version: \"2\"", "version: \"2\"\nnote: bonjour", 3),
    ("sections:", "section:", 1), ("sections:", "sections: rien\nautre:", 3),
    ("sections:", "sections: [", 3), ("sections:", "sections: {", 3),
    ("  - id: securite", "  - id: Sécurité", 4), ("  - id: securite", "  - id: dangers", 3),
    ("  - id: securite", "  - id:", 4), ("  - id: securite", "  - id: [securite]", 4),
    ("  - id: securite", "  - id: a b", 4), ("  - id: securite", "  - nom: securite", 4),
    ("  - id: securite", "  - rien\n  - id: securite", 4),
    ("  - id: securite", "  - id: securite\n    poids: 3", 5),
    ("    titre: Sécurité", "", 4), ("    titre: Sécurité", "    titre:", 5),
    ("    titre: Sécurité", "    titre: [Sécurité]", 5),
    ("    titre: Sécurité", "    tittre: Sécurité", 4),
    ("    titre: Sécurité", "   titre: Sécurité", 5),
    ("- {id: demande, texte: Chaque danger est demandé}", "- demande", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: demande}", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {texte: Chaque danger}", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: demande, texte: }", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: demande, texte: [a]}", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: demande, texte: a, poids: 2}", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: demande, texte: a", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: lieu, texte: a}", 8),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: DEMANDE, texte: a}", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: é, texte: a}", 7),
    ("- {id: demande, texte: Chaque danger est demandé}", "- {id: securite, texte: a}", 7),
    (
      "- {id: demande, texte: Chaque danger est demandé}",
      "- {id: demande, texte: \(String(repeating: "long ", count: 21))}", 7
    ),
    ("- id: plan", "- id: securite", 9), ("- id: plan", "- id: lieu", 9),
    ("      - {id: filet, texte: \"Un filet : quand rappeler\"}", "", 11),
    ("      - {id: filet, texte: \"Un filet : quand rappeler\"}", "        rien: non", 11),
    (
      "{id: filet, texte: \"Un filet : quand rappeler\"}", "{id: filet, texte: Un filet : quand}",
      12
    ),
    ("{id: filet, texte: \"Un filet : quand rappeler\"}", "", 12),
    ("{id: filet, texte: \"Un filet : quand rappeler\"}", "[filet, Un filet]", 12),
  ]

  @Test("mal écrite de plus de cinquante façons : jamais une demi-grille, toujours une ligne")
  func malformed() throws {
    let files = Self.mistakes.map { Self.good.replacingOccurrences(of: $0.0, with: $0.1) }
    #expect(Set(files).subtracting([Self.good]).count == Self.mistakes.count)
    #expect(Self.mistakes.count >= 50)
    for (good, bad, line) in Self.mistakes {
      let (grid, problems) = try load(Self.good.replacingOccurrences(of: good, with: bad))
      #expect(grid == nil, "\(good) → \(bad)")
      #expect(
        problems.contains { abs(($0.line ?? -9) - line) <= 1 },
        "\(good) → \(bad) : \(problems.map { $0.sentence.french })")
      #expect(
        problems.allSatisfy { $0.line != nil && $0.file == "centre/grilles/relecture.yaml" })
    }
  }

  @Test("quarante critères au plus")
  func tooMany() throws {
    let items = (0..<41).map { "      - {id: c\($0), texte: Critère}" }.joined(separator: "\n")
    let (grid, problems) = try load(Self.good + "\n" + items)
    #expect(grid == nil)
    #expect(problems.count == 1)
  }
}

@Suite("Les règles de relecture d'un centre")
struct ReviewRulesReaderTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  private func load(_ text: String) throws -> (settings: CentreSettings, problems: [Problem]) {
    try house.write("home/centre/centre.yaml", text)
    return CentreSettings.load(home: house.home)
  }

  @Test("rien d'écrit : les règles usuelles, et personne à appeler")
  func usual() throws {
    let settings = try load("nom: Centre\n").settings
    #expect(settings.review == ReviewRules())
    #expect(settings.support == nil)
  }

  @Test("les règles, les nombres et l'appui")
  func reads() throws {
    let (settings, problems) = try load(
      """
      relecture:
        regles: [Danger, secours]
        minimum: 2
        maximum: 6
        nouveau_jours: 90
        deuxieme_sur: 4
      appui: {nom: Garde fictive, numero: 418 555-0177}
      """)
    #expect(problems.isEmpty)
    #expect(
      settings.review
        == ReviewRules(
          rules: [.danger, .rescue], least: 2, most: 6, newcomerDays: 90,
          secondIn: 4))
    #expect(settings.support?.number == "418 555-0177")
    let tool = try load("outils: {suicide: [faible, moyen, élevé]}\n").settings
    #expect(tool.review.gravest == ["suicide": "élevé"])
  }

  @Test(
    "une ligne mal écrite est dite, et le reste tient",
    arguments: [
      "relecture: rien", "relecture: {regles: [hasard]}", "relecture: {minimum: trois}",
      "relecture: {minimum: 4, maximum: 2}", "relecture: {nouveau_jours: 999}",
      "relecture: {deuxieme_sur: -1}",
      "appui: 418 555-0177", "appui: {nom: Garde}",
    ])
  func malformed(_ line: String) throws {
    let (settings, problems) = try load(line + "\n")
    #expect(problems.map(\.line) == [1])
    #expect(settings.review.most >= settings.review.least)
  }
}
