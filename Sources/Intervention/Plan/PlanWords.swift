/// The words by which a plan item says who and where, folded.
enum PlanWords {
  /// What comes before someone.
  static let withPerson: [[String]] = [
    ["avec"], ["par"], ["with"], ["by"], ["appeler"], ["rappeler"], ["joindre"], ["contacter"],
    ["prevenir"], ["aviser"], ["rencontrer"], ["voir"], ["parler", "a"], ["parler", "avec"],
    ["demander", "a"], ["dire", "a"], ["call"], ["tell"], ["ask"], ["see"], ["talk", "to"],
  ]

  /// What stands between a preposition and a noun.
  static let determiners: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "ce", "cette", "cet", "sa", "son", "ses", "leur",
    "leurs", "ma", "mon", "mes", "notre", "nos", "votre", "vos", "the", "a", "an", "his", "her",
    "their", "my", "our", "your",
  ]

  /// Who someone can be to another.
  static let people: Set<String> = [
    "fille", "fils", "mere", "pere", "soeur", "frere", "ami", "amie", "amis", "amies", "voisin",
    "voisine", "voisins", "conjoint", "conjointe", "mari", "femme", "epouse", "epoux", "blonde",
    "chum", "copain", "copine", "ex", "cousin", "cousine", "tante", "oncle", "mamie", "papi",
    "grand", "beau", "belle", "parent", "parents", "enfant", "enfants", "proche", "proches",
    "famille", "medecin", "infirmier", "infirmiere", "intervenant", "intervenante", "travailleur",
    "travailleuse", "psychologue", "psychiatre", "pharmacien", "pharmacienne", "educateur",
    "educatrice", "sage", "interprete", "collegue", "patron", "patronne", "professeur",
    "enseignant", "enseignante", "directeur", "directrice", "proprietaire", "concierge", "equipe",
    "police", "ambulance", "pivot", "curateur", "avocat", "avocate", "parrain", "marraine",
    "daughter", "son", "mother", "father", "sister", "brother", "friend", "friends", "neighbour",
    "neighbor", "husband", "wife", "partner", "doctor", "nurse", "family", "worker", "team",
  ]

  /// What comes before a place, beside « chez ».
  static let atPlace: Set<String> = ["a", "au", "aux", "at", "in"]

  /// Where one can be.
  static let places: Set<String> = [
    "urgence", "hopital", "clsc", "gmf", "clinique", "maison", "domicile", "travail", "bureau",
    "ecole", "cegep", "universite", "refuge", "centre", "pharmacie", "poste", "appartement",
    "cafe", "eglise", "garderie", "chsld", "residence", "cour", "tribunal", "palais", "gare",
    "bibliotheque", "arena", "gym", "hebergement", "parc", "aaor", "hospital", "home", "clinic",
    "work", "school", "shelter", "pharmacy", "office", "place", "court", "station", "er",
  ]

  /// What joins two names: « Marc et Julie ».
  static let and: Set<String> = ["et", "and"]

  /// What ends a name or a place.
  static let stops: Set<String> = [
    "si", "pour", "avant", "apres", "quand", "et", "ou", "puis", "afin", "des", "jusqu", "en",
    "dans", "a", "au", "aux", "chez", "avec", "par", "qui", "que", "qu", "sur", "vers", "sans",
    "car", "mais", "donc", "selon", "contre", "sous", "sera", "va", "garde", "est", "lorsque",
    "if", "for", "before", "after", "when", "and", "or", "then", "until", "in", "at", "with", "by",
    "who", "that", "on", "to", "from", "because", "but",
  ]

  /// What can be left over once the time is taken out of a line.
  static let links: Set<String> = ["a", "le", "vers", "at", "on", "pour", "des", "avant"]
}
