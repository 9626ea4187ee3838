import Console
import Guides
import Text

extension Samples {
  /// Six guides that words of a call may propose, three of them about dangers; all of it is invented.
  static func proposing() throws -> Shelves {
    let guides = try [
      guide(
        "logement-eviction", "Logement et éviction", in: "conditions-de-vie", stake: "bas",
        flags: "suicide", sayings: "bail, avis d'éviction"),
      guide(
        "deuil-recent", "Deuil récent", in: "pertes-transitions", stake: "moyen", flags: "suicide",
        sayings: "mari est mort, funérailles"),
      guide(
        "alcool", "Alcool", in: "dependances", stake: "moyen", flags: "medical",
        sayings: "boit trop, bière"),
      guide(
        "suicide-idees", "Idées suicidaires", in: "crise-securite", stake: "élevé",
        flags: "suicide", sayings: "envie de mourir, suicide"),
      guide(
        "suicide-tiers", "Un proche s'inquiète", in: "crise-securite", stake: "élevé",
        flags: "suicide", sayings: "mon fils parle de suicide"),
      guide(
        "vc-victime", "Violence conjugale", in: "violences", stake: "élevé",
        flags: "violence, homicide", sayings: "il me frappe, violence subie"),
    ]
    return Shelves(guides: GuideShelf(guides: guides), resources: resources)
  }

  private static func guide(
    _ slug: String, _ title: String, in category: String, stake: String, flags: String,
    sayings: String
  ) throws -> Guide {
    try GuideParser.parse(
      slug + ".md",
      """
      ---
      slug: \(slug)
      titre: "\(title)"
      categorie: \(category)
      enjeu: \(stake)
      statut: à valider
      version: 0.1.0
      revise_le: 2026-11-21
      echeance: 2027-11-21
      synonymes: [\(sayings)]
      drapeaux: [\(flags)]
      ---
      # \(title)

      ## À retenir
      - Respirer ensemble.

      ## Sécurité d'abord
      - Si danger → @911.
      """)
  }
}
