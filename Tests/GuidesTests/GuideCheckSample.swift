import Guides
import Testing
import Text

/// A guide that breaks no rule, which every bad sample starts from.
enum GuideCheckSample {
  static let stem: SafeText = "suicide-idees-appelant"

  /// What a text breaks, among neighbours that know what the sample names.
  static func findings(
    _ text: String = text, stem: SafeText = stem, folder: GuideCategory? = .crisis,
    origin: GuideOrigin = .starter, language: Language = .french, neighbours: [GuideDraft] = others,
    catalogue: GuideCatalogue? = nil, today: CalendarDate? = nil
  ) -> [GuideFinding] {
    let draft = draft(text, stem: stem, folder: folder, origin: origin, language: language)
    let around = GuideNeighbours(
      neighbours + [draft], resources: resources, catalogue: catalogue, today: today)
    return GuideCheck.findings(draft, among: around)
  }

  static func draft(
    _ text: String = text, stem: SafeText = stem, folder: GuideCategory? = .crisis,
    origin: GuideOrigin = .starter, language: Language = .french, file: SafeText? = nil
  ) -> GuideDraft {
    GuideDraft(
      file: file ?? "fr/crise-securite/" + stem + ".md", stem: stem, folder: folder,
      Array(text.utf8), origin: origin, language: language)
  }

  /// The sample with one passage changed; the passage must be there.
  static func text(
    _ old: String, becomes new: String, location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try #require(
      text.contains(old), "« \(old) » n'est pas dans l'exemple", sourceLocation: location)
    return text.replacing(old, with: new, maxReplacements: 1)
  }

  static let resources: [SafeText: SafeText] = [
    "911": "Urgence", "1866appelle": "Prévention du suicide", "suicideca-texto": "suicide.ca texto",
  ]

  /// Two other guides, which lead to the sample and to each other.
  static let others: [GuideDraft] = [
    ("plan-de-securite-moyens", "suicide-idees-appelant, dpj-signalement"),
    ("dpj-signalement", "plan-de-securite-moyens"),
  ].map { stem, seeAlso in
    draft("---\nslug: \(stem)\nvoir_aussi: [\(seeAlso)]\n---\n", stem: SafeText(stem))
  }

  static let text = """
    ---
    slug: suicide-idees-appelant
    titre: "Idées suicidaires : la personne appelle pour elle-même"
    categorie: crise-securite
    etapes: [2, 3]
    enjeu: élevé
    statut: à valider
    origine: depart
    remplace: null
    version: 0.1.0
    cree_le: 2026-11-21
    revise_le: 2026-11-21
    echeance: 2027-05-21
    droit_verifie_le: 2026-11-21
    auteurs: ["Équipe Écoute"]
    reviseurs: []
    mots_cles: [suicide, idées noires, mourir]
    synonymes: ["je veux plus vivre", "mon ex est un manipulateur"]
    drapeaux: [suicide]
    voir_aussi: [plan-de-securite-moyens, dpj-signalement]
    ressources: [1866appelle, "911"]
    licence: CC-BY-4.0
    sources:
      - {titre: "OMS, mhGAP", url: "https://who.int/555-1234", vu_le: 2026-11-21, date_page: "2023", licence: "CC"}
      - {titre: "MSSS, art. 74", url: "https://msss.gouv.qc.ca", vu_le: 2026-11-21, date_page: "2024", licence: "faits"}
    ---
    # Idées suicidaires : la personne appelle pour elle-même

    > CONTENU DE DÉPART — À VALIDER PAR L’ÉQUIPE CLINIQUE

    ## À retenir

    - Nommer le suicide calmement : la question soulage.
    - Chercher comment, où, quand, et ce qui retient.
    - Ne pas laisser sans filet.

    ## Sécurité d’abord

    - Si geste commencé ou moyen en main → @911 en conférence, rester en ligne.
    - Si plan et moyen proche → ne pas laisser seul.

    ## Questions

    - Pensez-vous à mourir ou à vous tuer ?
    - Avez-vous pensé à comment, où et quand ?
    - Le moyen est-il près de vous ?
    - Qu’est-ce qui vous retient encore ?

    ## Signaux d’alarme

    - Calme soudain, adieux, dons.
    - « Je suis un poids. »
    - Arme ou médicaments à la maison.

    ## Interventions

    - Valider : « Vous portez ça depuis longtemps, et vous appelez quand même. »
    - Amplifier l’ambivalence : « Une part de vous cherche autre chose. »
    - Construire un plan pour cette nuit, comme dans [[plan-de-securite-moyens]].

    ## À éviter

    - Promettre le secret ; traiter la personne de manipulateur.
    - Raccrocher pour appeler le 911.

    ## Loi

    - Art. 74 LRSSS : risque sérieux de mort et urgence, dire le nécessaire.

    ## Références

    - @1866appelle : proche, endeuillé ou intervenant

    ## Suivi

    - Relance sous 24 h si moyen ou plan.
    - Consigner ce qui a été demandé, jugé, fait.

    ## Sources

    - OMS, mhGAP (vu 2026-11-21)
    - MSSS, art. 74 LRSSS (vu 2026-11-21)
    """
}
