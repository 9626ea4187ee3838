/// The words that generated services are made of.
enum Words {
  static let kinds = [
    "Centre", "Maison", "Carrefour", "Regroupement", "Association", "Service", "Clinique",
    "Comptoir",
    "Relais", "Refuge", "Atelier", "Coopérative", "Groupe", "Halte", "Ligne", "Réseau", "Point",
    "Accueil", "Table", "Entraide",
  ]
  static let purposes = [
    "d'aide alimentaire", "d'hébergement", "d'écoute", "de crise", "des aînés", "de la famille",
    "des jeunes", "des femmes", "pour hommes", "en santé mentale", "en dépendance", "d'entraide",
    "d'action bénévole", "de répit", "en employabilité", "d'alphabétisation", "de francisation",
    "pour proches aidants", "de justice de proximité", "de transport adapté", "de périnatalité",
    "en itinérance", "de deuil", "contre la violence conjugale", "de défense des droits",
    "en déficience intellectuelle", "de loisirs", "de popote roulante", "d'aide aux devoirs",
    "de consultation budgétaire", "de prévention du suicide", "d'intervention de quartier",
  ]
  static let needs = [
    "Aide alimentaire", "Hébergement d'urgence", "Écoute téléphonique", "Intervention de crise",
    "Soutien à domicile", "Habiletés parentales", "Maison des jeunes", "Violence conjugale",
    "Santé mentale", "Dépendances", "Emploi", "Alphabétisation", "Francisation", "Répit",
    "Transport",
    "Deuil", "Logement", "Aide juridique", "Budget et dettes", "Loisirs", "Handicap", "Grossesse",
    "Prévention du suicide", "Vêtements", "Meubles", "Impôts", "Garde d'enfants", "Itinérance",
  ]
  static let phrases = [
    "Accueil, écoute et référence pour toute personne dans le besoin",
    "Accompagnement individuel et suivi à court ou à moyen terme",
    "Ateliers de groupe, cafés-rencontres et activités de jour",
    "Distribution de denrées et dépannage d'urgence sur rendez-vous",
    "Intervention psychosociale offerte par une équipe d'intervenantes",
    "Hébergement temporaire avec soutien, en milieu de vie chaleureux",
    "Information, sensibilisation et défense collective des droits",
    "Visites d'amitié, transport et accompagnement aux rendez-vous médicaux",
    "Soutien aux familles, aux parents et aux tout-petits du territoire",
    "Aide à la recherche d'emploi, rédaction du curriculum vitæ et simulation d'entrevue",
    "Repas chauds servis le midi, livraison à domicile pour les personnes en perte d'autonomie",
    "Groupes d'entraide pour les personnes qui vivent un deuil ou une séparation",
    "Thérapie individuelle, de couple ou familiale selon la capacité de payer",
    "Activités de prévention dans les écoles secondaires et les maisons de jeunes",
    "Consultation téléphonique confidentielle, de jour comme de soir",
    "Prêt de matériel, bibliothèque et centre de documentation ouverts au public",
    "Répit de fin de semaine pour les proches d'une personne malade ou handicapée",
    "Cours de français, jumelage interculturel et accueil des nouveaux arrivants",
  ]
  static let audiences = [
    "Population générale", "Femmes et leurs enfants", "Hommes de 18 ans et plus",
    "Jeunes de 12 à 17 ans",
    "Personnes aînées de 65 ans et plus", "Familles avec enfants de 0 à 5 ans",
    "Personnes immigrantes",
    "Proches aidants", "Personnes en situation de handicap", "Toute personne en détresse",
  ]
  static let streets = [
    "rue Principale", "rue Saint-Jean", "boulevard des Laurentides", "chemin du Roy",
    "rue de l'Église",
    "avenue Cartier", "rue Notre-Dame", "boulevard Talbot", "rang Saint-Joseph", "rue du Collège",
  ]
  static let first = [
    "Marie", "Jeanne", "Louise", "Anne", "Thérèse", "Marguerite", "Joseph", "Pierre", "Jacques",
    "André",
    "Émile", "Gabrielle", "Rita", "Albert", "Armand", "Cécile", "Fernand", "Irène", "Léo", "Simone",
  ]
  /// What family names are made of, so that a large directory has many different words.
  static let starts = [
    "Beau", "Char", "Des", "La", "Mar", "Gau", "Tru", "Pel", "Bou", "Cour", "Fré", "Gin", "Ham",
    "Jol",
    "Lam", "Mo", "Nor", "Ouel", "Per", "Quen", "Rou", "Saul", "Thi", "Val", "Bé", "Cla", "Dro",
    "Ga",
  ]
  static let middles = [
    "ban", "che", "du", "fon", "gne", "lin", "mon", "na", "pe", "ri", "so", "ti", "vi", "ber",
    "cou",
    "den", "ge", "li", "ma", "no", "ra", "sel", "ter", "ver",
  ]
  static let ends = [
    "ault", "eau", "ier", "in", "ois", "on", "ard", "et", "elle", "ette", "mont", "ville", "court",
    "lac",
    "oux", "ain", "and", "ert", "y", "an",
  ]
  /// Municipalities, with where they are and their sociosanitary region.
  static let towns: [(name: String, latitude: Double, longitude: Double, region: String)] = [
    ("Montréal", 45.51, -73.59, "Montréal"), ("Québec", 46.81, -71.21, "Capitale-Nationale"),
    ("Laval", 45.58, -73.75, "Laval"), ("Gatineau", 45.48, -75.65, "Outaouais"),
    ("Longueuil", 45.53, -73.52, "Montérégie"), ("Sherbrooke", 45.40, -71.89, "Estrie"),
    ("Saguenay", 48.43, -71.07, "Saguenay–Lac-Saint-Jean"),
    ("Lévis", 46.74, -71.25, "Chaudière-Appalaches"),
    ("Trois-Rivières", 46.35, -72.55, "Mauricie-et-Centre-du-Québec"),
    ("Terrebonne", 45.70, -73.65, "Lanaudière"), ("Saint-Jérôme", 45.78, -74.00, "Laurentides"),
    ("Drummondville", 45.88, -72.48, "Mauricie-et-Centre-du-Québec"),
    ("Granby", 45.40, -72.73, "Estrie"), ("Rimouski", 48.45, -68.52, "Bas-Saint-Laurent"),
    ("Rouyn-Noranda", 48.24, -79.02, "Abitibi-Témiscamingue"),
    ("Sept-Îles", 50.20, -66.38, "Côte-Nord"),
    ("Gaspé", 48.83, -64.48, "Gaspésie–Îles-de-la-Madeleine"),
    ("Joliette", 46.02, -73.45, "Lanaudière"),
    ("Victoriaville", 46.05, -71.97, "Mauricie-et-Centre-du-Québec"),
    ("Val-d'Or", 48.10, -77.78, "Abitibi-Témiscamingue"),
    ("Alma", 48.55, -71.65, "Saguenay–Lac-Saint-Jean"),
    ("Saint-Georges", 46.12, -70.67, "Chaudière-Appalaches"),
    ("Rivière-du-Loup", 47.83, -69.53, "Bas-Saint-Laurent"),
    ("Baie-Comeau", 49.22, -68.15, "Côte-Nord"),
    ("Shawinigan", 46.57, -72.75, "Mauricie-et-Centre-du-Québec"),
    ("Magog", 45.27, -72.15, "Estrie"),
    ("Saint-Hyacinthe", 45.63, -72.95, "Montérégie"),
    ("Thetford Mines", 46.10, -71.30, "Chaudière-Appalaches"),
    ("Chibougamau", 49.92, -74.37, "Nord-du-Québec"),
    ("Mont-Laurier", 46.55, -75.50, "Laurentides"),
  ]
}
