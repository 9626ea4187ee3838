import Guides
import Testing
import Text

/// The whole example of the clinical dossier (§5.3 and §5.7), which every other test starts from.
enum GuideSample {
  static let fileName = "suicide-idees-appelant.md"

  /// The guide of the example.
  static func guide(
    _ text: String = text, named fileName: String = fileName, origin: GuideOrigin = .starter,
    language: Language = .french
  ) throws -> Guide {
    try GuideParser.parse(fileName, text, origin: origin, language: language)
  }

  /// The example with one passage changed; the passage must be there.
  static func text(
    _ old: String, becomes new: String, location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try #require(
      text.contains(old), "« \(old) » n'est pas dans l'exemple", sourceLocation: location)
    return text.replacing(old, with: new, maxReplacements: 1)
  }

  /// A short guide with some keys and some sections of its own.
  static func short(
    _ slug: String, title: String = "Un titre", keys: String = "", sections: String = ""
  ) -> String {
    """
    ---
    slug: \(slug)
    titre: "\(title)"
    categorie: crise-securite
    enjeu: moyen
    statut: à valider
    version: 0.1.0
    revise_le: 2026-11-21
    echeance: 2027-11-21
    \(keys)
    ---
    ## À retenir
    - Respirer.

    ## Sécurité d'abord
    - Si danger → @911.

    \(sections)
    """
  }

  static let text = """
    ---
    slug: suicide-idees-appelant
    titre: "Idées suicidaires : la personne appelle pour elle-même"
    categorie: crise-securite
    etapes: [2, 3]            # étapes où le guide s'ouvre
    enjeu: élevé              # élevé | moyen | bas
    statut: à valider         # brouillon | à valider | approuvé-centre | retiré
    origine: depart           # depart | centre
    remplace: null            # un guide de centre met le même slug
    version: 0.1.0
    cree_le: 2026-11-21
    revise_le: 2026-11-21
    echeance: 2027-05-21
    droit_verifie_le: null    # obligatoire si le guide cite une loi
    auteurs: ["…"]
    reviseurs: []             # 2 si élevé, exigés pour approuvé-centre
    mots_cles: [suicide, idées noires, mourir, en finir]
    synonymes: ["je veux plus vivre", "tanné", "bâdrer personne"]
    drapeaux: [suicide]       # suicide|homicide|violence|enfant|aine|medical
    voir_aussi: [plan-de-securite-moyens, suicide-tiers-inquiet]
    ressources: [1866appelle, suicideca-texto, "811-1", "911"]
    licence: CC-BY-4.0
    sources:
      - {titre: "mhGAP", url: "https://who.int", vu_le: 2026-11-21, date_page: "2023", licence: "CC"}
    ---
    # Idées suicidaires : la personne appelle pour elle-même
    > CONTENU DE DÉPART — À VALIDER PAR L'ÉQUIPE CLINIQUE

    ## À retenir
    - Nommer le suicide calmement : la question soulage, elle n'aggrave pas.
    - Chercher comment, où, quand, et ce qui retient.
    - Ne pas laisser sans filet : une personne, un lieu, un moment.

    ## Sécurité d'abord
    - Geste commencé, moyen en main, en route → 911 en conférence, adresse, rester en ligne.
    - Plan, moyen proche, moment fixé, pas de filet → ne pas laisser seul, équipe de crise ou transport.
    - Ingestion ou blessure → antipoison ou 911 avant toute exploration.
    - Enfant ou autre personne visée → guides liés, protéger d'abord.

    ## Questions
    - Quand c'est le plus lourd, pensez-vous à mourir ou à vous tuer ?
    - Qu'est-ce qui rend aujourd'hui différent des autres jours ?
    - Avez-vous pensé à comment, où et quand ?
    - Le moyen est-il près de vous en ce moment ?
    - Avez-vous déjà essayé ? Qu'est-ce qui s'est passé ensuite ?
    - Qu'est-ce qui vous retient encore ?
    - Avez-vous bu ou consommé aujourd'hui ?
    - Qui pourrait être avec vous ce soir ?

    ## Signaux d'alarme
    - Calme soudain après l'angoisse, adieux, dons, lettres.
    - « Je suis un poids », aucun espoir, aucun retour possible.
    - Perte, rupture, humiliation ou congé d'hôpital récent.
    - Intoxication, insomnie totale, voix qui ordonnent.
    - Arme ou grande quantité de médicaments à la maison.

    ## Interventions
    - Valider : « Vous portez ça depuis longtemps, et vous appelez quand même. »
    - Amplifier l'ambivalence : « Une part de vous cherche autre chose. »
    - Réduire le moyen maintenant, au téléphone, avec un proche.
    - Construire un plan pour cette nuit, puis demain midi.
    - Offrir une relance datée et dire quand rappeler.

    ## À éviter
    - Promettre le secret; minimiser; faire la morale.
    - Contrat de non-suicide; longue liste de numéros.
    - Raccrocher pour appeler le 911.

    ## Références
    - @1866appelle  @suicideca-texto  @centredecrise  @811-1 (santé)  @911

    ## Suivi
    - Consigner : ce qui a été demandé, entendu, jugé, fait, par qui, heure.
    - Relance sous 24 h si moyen ou plan; prévenir le service suivant.

    ## Sources
    - infosuicide.org, évaluation du potentiel suicidaire (vu 2026-11-21)
    - OMS, mhGAP et LIVE LIFE (vu 2026-11-21)
    - MSSS, communication de renseignements, art. 74 LRSSS (vu 2026-11-21)
    """
}
