import Console
import Directory
import Guides
import Intervention
import Text

/// A few guides and resources, for consoles under test; all of it is invented.
enum Samples {
  /// Three guides, one of them unreadable, and four resources.
  static func shelves() throws -> Shelves {
    Shelves(guides: try guides(), resources: resources)
  }

  static func guides() throws -> GuideShelf {
    GuideShelf([
      .guide(try GuideParser.parse("suicide-idees-appelant.md", suicide)),
      .guide(try GuideParser.parse("deuil-recent.md", grief)),
      .unreadable(
        UnreadableGuide(
          slug: "vc-victime", title: "Violence conjugale", category: .violence,
          reason: Phrase(
            fr: "vc-victime.md:4 : « enjeu » manque. Ajoutez la ligne « enjeu: élevé ».",
            en: "vc-victime.md:4: \"enjeu\" is missing. Add the line \"enjeu: élevé\"."))),
    ])
  }

  /// A centre with a tool on one axis and a declared event.
  static let settings = CallSettings(
    levels: [.suicide: ["vert", "jaune", "orange", "rouge"]],
    events: [CivilEvent(id: "crue", name: "Inondation", territory: "Île Fictive")])

  static let resources = ResourceShelf([
    Resource(
      id: "911", name: "Urgence 911", what: "Police, ambulance, pompiers.",
      phones: [Phone("911")], hours: Hours(written: "24/7", isAlwaysOpen: true),
      areas: ["Québec"], provenance: Provenance(status: .a), firstResort: 1),
    Resource(
      id: "1866appelle", name: "Prévention du suicide", alternateNames: ["1 866 APPELLE"],
      what: "Achemine vers le centre régional.", audience: "Personne suicidaire, proche, endeuillé",
      phones: [Phone("1 866 277-3553", note: "1 866 APPELLE")],
      hours: Hours(written: "24/7", isAlwaysOpen: true), areas: ["Québec"],
      provenance: Provenance(status: .b, source: "infodimanche", pageDate: "2022-10"),
      firstResort: 2),
    Resource(
      id: "deuiljeunesse", name: "Deuil-Jeunesse", audience: "Jeunes 3-25 ans",
      phones: [Phone("1 855 889-3666")], provenance: Provenance(status: .c, source: "dépôt public")),
    Resource(
      id: "acef", name: "ACEF de l’Île Fictive", what: "Budget, dettes.",
      phones: [Phone("450 555-0134")], areas: ["Île Fictive"], provenance: Provenance(status: .d)),
  ])

  private static let suicide = """
    ---
    slug: suicide-idees-appelant
    titre: "Idées suicidaires : la personne appelle"
    categorie: crise-securite
    enjeu: élevé
    statut: à valider
    version: 0.1.0
    revise_le: 2026-11-21
    echeance: 2027-05-21
    mots_cles: [suicide, idées noires, mourir]
    ---
    # Idées suicidaires : la personne appelle

    ## À retenir
    - Nommer le suicide calmement : la question soulage.
    - Chercher comment, où, quand, et ce qui retient.
    - Ne pas laisser sans filet.

    ## Sécurité d'abord
    - Geste commencé, moyen en main → 911, adresse, rester en ligne.
    - Plan, moyen proche → ne pas laisser seul.

    ## Questions
    - Quand c'est le plus lourd, pensez-vous à vous tuer ?
    - Avez-vous pensé à comment, où et quand ?
    - Qu'est-ce qui vous retient encore ?

    ## Références
    - @1866appelle @911

    ## Sources
    - Fiction, pour les tests.
    """

  private static let grief = """
    ---
    slug: deuil-recent
    titre: "Deuil récent"
    categorie: pertes-transitions
    enjeu: moyen
    statut: à valider
    version: 0.2.0
    revise_le: 2026-11-21
    echeance: 2027-11-21
    mots_cles: [deuil, décès, été]
    ---
    # Deuil récent

    ## À retenir
    - Laisser raconter; nommer la personne disparue.

    ## Sécurité d'abord
    - Idées de la rejoindre → suicide demandé en clair.
    """
}
