import Canvas
import Console
import ConsoleTesting
import Guides
import Text

/// Guides to be read in tests; all of it is invented.
enum ReadingSample {
  /// A console with a call just answered, and one guide of the sample open beside its note.
  static func reading(
    _ slug: String = "lecture", size: Size = .w80h24, language: Language = .french
  ) throws -> TestConsole {
    var console = TestConsole.onCall(size: size, language: language, shelves: try shelves())
    console.press(.function(3))
    console.type(slug + "\n")
    return console
  }

  static func shelves() throws -> Shelves {
    let guides = try [
      guide("lecture", long), guide("voisin", short),
      guide("vieux", short, reviewBefore: "2026-11-20"),
      guide("centre", long, origin: .centre(name: "CIUSSS du Nord")),
      guide("nu", "", status: "retiré\nmotif: protocole changé"),
    ]
    return Shelves(guides: GuideShelf(guides: guides), resources: Samples.resources)
  }

  /// A guide of some sections.
  static func guide(
    _ slug: String, _ sections: String, status: String = "à valider",
    reviewBefore: String = "2027-05-21", origin: GuideOrigin = .starter
  ) throws -> Guide {
    try GuideParser.parse(
      "\(slug).md",
      """
      ---
      slug: \(slug)
      titre: "Guide \(slug)"
      categorie: crise-securite
      enjeu: élevé
      statut: \(status)
      version: 0.3.0
      revise_le: 2026-11-21
      echeance: \(reviewBefore)
      voir_aussi: \(slug == "lecture" ? "[voisin]" : "[]")
      ---
      # Guide \(slug)
      \(sections)
      """, origin: origin)
  }

  private static let short = """

    ## À retenir
    - Un voisin, en deux mots.

    ## Sécurité d'abord
    - Danger → 911.
    """

  private static let long = """

    ## À retenir
    - Nommer les choses calmement : la question soulage.
    - Chercher comment, où et quand.

    ## Sécurité d'abord
    - Geste commencé → 911, adresse exacte, rester en ligne.

    ## Questions
    - Où êtes-vous exactement, et qui est avec vous en ce moment ?
    - Depuis quand est-ce si lourd ?

    ## Interventions
    - Accueillir : « Vous avez appelé. Merci. »
    - Faire venir de l'aide avec @911, puis lire [[voisin]].

    ## À éviter
    - Promettre le secret, minimiser, faire la morale à l'élève.
    - Raccrocher pour appeler le 911.
    - Laisser aller chercher le moyen « pour vérifier ».

    ## Références
    - @1866appelle : relais, jour et nuit
    - @911 et @deuiljeunesse au besoin
    - @inconnue et [[perdu]]

    ## Sources
    - Fiction, pour les tests.
    """
}

extension TestConsole {
  /// What is beside the note at 80 × 24, with its frame and the cursor shown as ▮.
  var besideNote: String {
    screenWithCursor.plain.split(separator: "\n", omittingEmptySubsequences: false)[3..<22]
      .map { String($0.dropFirst(43)) }.joined(separator: "\n")
  }
}
