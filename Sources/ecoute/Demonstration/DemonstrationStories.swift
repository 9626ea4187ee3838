import Intervention

/// What the calls of the last weeks are about; all of it is invented.
enum DemonstrationStories {
  /// Those that are told at length.
  static let long = [
    DemonstrationStory(
      reason: .suicide, kind: .crisisUrgent, end: .emergency, place: "Rimouski",
      words: "J'ai tout sorti de la pharmacie, c'est sur la table.",
      facts: "Seule depuis hier. Pleure, parle peu, accepte de rester en ligne.",
      plan: "Comprimés dans une autre pièce.\n- Ambulance demandée avec son accord\n- Sœur avisée",
      safetyAt: 1, answers: [.suicide: .yes],
      details: ["suicide.ideation", "suicide.comment", "suicide.moyens"],
      guides: ["suicide-idees-appelant"], rescue: (asked: 6, arrived: nil), length: 34),
    DemonstrationStory(
      reason: .housing, kind: .crisisNotUrgent, end: .community, place: "Longueuil",
      words: "Le proprio veut nous sortir pour vendredi.",
      facts: "Deux enfants à la maison. Avis reçu lundi, jamais contesté.",
      plan: "Liste des démarches faite ensemble.\n- Comité logement demain matin",
      answers: [.autrui: .notAsked, .medical: .notAsked], length: 19),
    DemonstrationStory(
      reason: .grief, kind: .crisisNotUrgent, end: .mobileTeam, place: "Saguenay",
      words: "Je sais plus pourquoi je me lève.",
      facts: "Conjoint mort au printemps. Parle longtemps de lui avant toute autre chose.",
      plan: "Équipe mobile en soirée, avec son accord.\n- Voisine présente d'ici là",
      safetyAt: 11, answers: [.suicide: .yes], details: ["suicide.ideation"],
      guides: ["deuil", "suicide-idees-appelant"], length: 31),
    DemonstrationStory(
      reason: .partnerViolence, kind: .crisisUrgent, end: .shelter, place: "Gatineau",
      words: "Il m'a serrée au cou samedi. Il revient à six heures.",
      facts: "Deux enfants. Sac prêt chez une amie. Peut parler encore vingt minutes.",
      plan: "Départ avant son retour.\n- Maison d'hébergement jointe à trois\n- Faire voir son cou",
      safetyAt: 2, answers: [.violence: .yes, .vulnerable: .yes],
      details: ["violence.etranglement"], guides: ["vc-victime"], length: 27),
    DemonstrationStory(
      reason: .caregiver, kind: .preCrisis, end: .intakePriority, place: "Matane",
      words: "Ma mère se lève toutes les nuits, je dors plus.",
      facts: "Aide sa mère depuis deux ans, seul. A crié après elle hier, en a honte.",
      plan: "Répit demandé au soutien à domicile.\n- Frère appelé ce soir", caller: .relative,
      answers: [.vulnerable: .unclear], length: 22),
    DemonstrationStory(
      reason: .psychosis, kind: .crisisUrgent, end: .emergency, place: "Laval",
      words: "Mon frère barricade les portes, il dit qu'on nous écoute.",
      facts: "Ne dort plus depuis quatre jours. Un couteau de cuisine dans sa chambre.",
      plan: "Sœur et enfant chez la voisine.\n- Policiers demandés, sans sirène", caller: .relative,
      safetyAt: 2, answers: [.autrui: .yes, .suicide: .unclear], details: ["autrui.moyens"],
      guides: ["psychose"], rescue: (asked: 5, arrived: 24), length: 29),
  ]

  /// Those that are soon told.
  static let short = [
    DemonstrationStory(
      reason: .services, kind: .information, end: .informationOnly, place: "Montréal",
      words: "Je cherche juste un numéro.", facts: "Cherche le CLSC de son quartier.",
      plan: "Numéro et heures donnés.", length: 7),
    DemonstrationStory(
      reason: .anxiety, kind: .educationPrevention, end: .selfCare, place: "Québec",
      words: "Le cœur me débat avant d'aller travailler.", facts: "Troisième matin de suite.",
      plan: "Respiration essayée ensemble.\n- Une marche avant le travail", guides: ["anxiete"]),
    DemonstrationStory(
      reason: .loneliness, kind: .educationPrevention, end: .community, place: "Trois-Rivières",
      words: "Les fins de semaine sont longues.", facts: "Seule depuis son déménagement.",
      plan: "- Centre communautaire, mercredi 13 h", length: 21),
    DemonstrationStory(
      reason: .work, kind: .preCrisis, end: .appointment, place: "Sherbrooke",
      words: "Je pleure dans mon char avant de rentrer.", facts: "En arrêt depuis lundi.",
      plan: "- Rencontre au GMF la semaine prochaine\n- Dort chez sa sœur", length: 24),
    DemonstrationStory(
      reason: .parenting, kind: .educationPrevention, end: .selfCare, place: "Lévis",
      words: "J'ai haussé le ton, je veux pas devenir de même.",
      facts: "Trois enfants, peu d'aide.",
      plan: "Pause prévue quand ça monte.\n- Ligne des parents donnée", length: 18),
    DemonstrationStory(
      reason: .breakUp, kind: .preCrisis, end: .selfCare, place: "",
      words: "Elle est partie avec ses boîtes.", facts: "Rupture d'hier. Mange peu.",
      plan: "- Reste chez un ami jusqu'à dimanche"),
    DemonstrationStory(
      reason: .money, kind: .information, end: .community, place: "Repentigny",
      words: "Il me reste vingt piasses pour dix jours.", facts: "Chèque en retard.",
      plan: "- Dépannage alimentaire, heures données", length: 11),
  ]
}
