import Guides
import Testing
import Text

/// A rule broken in the good sample: what changes, and where the finding must point.
///
/// `◀` stands on the line of the finding; without it, the line is that of a text.
struct Breach: CustomTestStringConvertible, Sendable {
  let rule: Int
  let testDescription: String
  let old: String
  let new: String
  private let place: String?

  init(_ rule: Int, _ name: String, _ old: String, _ new: String, at place: String? = nil) {
    self.rule = rule
    testDescription = "règle \(rule) : \(name)"
    self.old = old
    self.new = new
    self.place = place
  }

  /// The line of the finding in the sample once it is changed.
  func line(in text: String) -> Int? {
    text.firstRange(of: place ?? "◀").map { range in
      text[..<range.lowerBound].count { $0 == "\n" } + 1
    }
  }

  static let all = structure + header + lengths + safety + wording + numbers

  static let structure = [
    Breach(1, "section absente", "## Suivi\n", "### Suivi\n", at: "## Sources"),
    Breach(1, "section en double", "## Sources\n", "## Suivi◀\n\n- Relance.\n\n## Sources\n"),
    Breach(
      1, "section vide", "- @1866appelle : proche, endeuillé ou intervenant", "",
      at: "## Références"),
    Breach(
      1, "sections dans le désordre", "## Références\n",
      "## Sources\n\n- OMS.\n\n## Références◀\n"),
    Breach(1, "titre autre que celui de l'en-tête", "# Idées", "# ◀Pensées"),
    Breach(23, "rien à éviter", after("## À éviter◀\n", until: "## Loi"), "## À éviter◀\n\n"),
    Breach(5, "guide inconnu dans le texte", "[[plan-de-securite-moyens]]", "[[plan-b]]◀"),
    Breach(5, "lien sans but", "ce qui retient.", "[ce qui retient](#plan).◀"),
    Breach(37, "image", "- Calme soudain, adieux, dons.", "- ![Une courbe](courbe.png)◀"),
    Breach(37, "document joint", "adieux", "[adieux](lettre.pdf)◀"),
  ]

  static let header = [
    Breach(0, "enjeu inconnu", "enjeu: élevé", "enjeu: énorme◀"),
    Breach(0, "étape cinq", "[2, 3]", "[2, 5]◀"),
    Breach(0, "YAML illisible", "licence: CC-BY-4.0", "licence◀"),
    Breach(2, "slug d'un autre fichier", "slug: suicide-idees-appelant", "slug: deuil◀"),
    Breach(2, "slug absent", "slug: suicide-idees-appelant\n", "", at: "titre:"),
    Breach(3, "catégorie inconnue", "categorie: crise-securite", "categorie: crise◀"),
    Breach(3, "autre dossier", "categorie: crise-securite", "categorie: violences◀"),
    Breach(4, "guide inconnu", "dpj-signalement]", "plan-b]◀"),
    Breach(4, "ressource inconnue", "[1866appelle,", "[suicide-action,◀"),
    Breach(4, "ressource inconnue dans le texte", "- @1866appelle", "- @suicide-action◀"),
    Breach(8, "statut inconnu", "statut: à valider", "statut: bientôt◀"),
    Breach(8, "statut mal écrit", "statut: à valider", "statut: A valider◀"),
    Breach(
      9, "sans bandeau", "> CONTENU DE DÉPART — À VALIDER PAR L’ÉQUIPE CLINIQUE", "", at: "# Idées"),
    Breach(9, "bandeau tronqué", " — À VALIDER PAR L’ÉQUIPE CLINIQUE", "", at: "# Idées"),
    Breach(
      10, "approuvé par un seul", "statut: à valider", "statut: approuvé-centre", at: "reviseurs:"),
    Breach(11, "échéance avant la révision", "echeance: 2027-05-21", "echeance: 2026-11-20◀"),
    Breach(11, "échéance trop lointaine", "echeance: 2027-05-21", "echeance: 2027-05-22◀"),
    Breach(
      13, "droit jamais vérifié", "droit_verifie_le: 2026-11-21", "droit_verifie_le: null",
      at: "## Loi"),
    Breach(
      22, "une seule source", "  - {titre: \"MSSS, art. 74\"", "autres:\n  - {titre: \"MSSS\"",
      at: "  - {titre: \"OMS"),
    Breach(22, "source sans adresse", "url: \"https://msss.gouv.qc.ca\", ", "◀"),
    Breach(22, "source sans date", "vu_le: 2026-11-21, date_page: \"2024\", ", "◀"),
    Breach(36, "source sans licence", ", licence: \"faits\"", "◀"),
    Breach(36, "guide sans licence", "licence: CC-BY-4.0\n", "", at: "slug:"),
  ]

  static let lengths = [
    Breach(14, "deux puces", "- Ne pas laisser sans filet.\n", "", at: "## À retenir"),
    Breach(14, "puce de quinze mots", "Ne pas laisser sans filet.", words(15) + "◀"),
    Breach(
      15, "premier écran trop long", "→ ne pas laisser seul.",
      "→ ne pas laisser seul." + String(repeating: "\n- " + words(60), count: 3),
      at: "## Sécurité"),
    Breach(16, "trois questions", "- Le moyen est-il près de vous ?\n", "", at: "## Questions"),
    Breach(16, "puce de vingt-six mots", "Calme soudain, adieux, dons.", words(26) + "◀"),
    Breach(16, "question de dix-neuf mots", "Qu’est-ce qui vous retient", words(18) + "◀"),
    Breach(
      16, "plus de six cents mots", "- OMS, mhGAP (vu 2026-11-21)",
      "- OMS.\n" + String(repeating: "- " + words(20) + ".\n", count: 25), at: "## Sources"),
    Breach(17, "phrase de vingt et un mots", "Arme ou médicaments à la maison.", words(21) + "◀"),
    Breach(18, "question sans point d'interrogation", "retient encore ?", "retient encore.◀"),
  ]

  static let safety = [
    Breach(
      19, "une seule règle", "- Si plan et moyen proche → ne pas laisser seul.\n", "",
      at: "## Sécurité"),
    Breach(19, "pas de 911", "@911 en conférence", "police", at: "## Sécurité"),
    Breach(
      21, "enfant sans le DPJ",
      "drapeaux: [suicide]\nvoir_aussi: [plan-de-securite-moyens, dpj-signalement]",
      "drapeaux: [enfant]\nvoir_aussi: [plan-de-securite-moyens]◀"),
    Breach(
      21, "violence sans son guide", "drapeaux: [suicide]", "drapeaux: [violence]", at: "voir_aussi"
    ),
    Breach(24, "pas de relance", "Relance sous 24 h", "Attendre 24 h", at: "## Suivi"),
    Breach(25, "pourcentage", "Arme ou médicaments", "Risque de 80 %◀, arme"),
    Breach(25, "note sur dix en chiffres", "Arme ou médicaments", "Danger, 7/10◀, arme"),
    Breach(25, "score", "Arme ou médicaments", "Score élevé◀"),
    Breach(25, "note sur dix", "Arme ou médicaments", "Danger à 7 sur 10◀"),
    Breach(30, "dose", "Arme ou médicaments", "Plus de 50 mg◀"),
    Breach(30, "dose collée", "Arme ou médicaments", "Plus de 50mg◀"),
    Breach(30, "ordonnance", "cherche autre chose", "dit : prenez deux comprimés◀"),
    Breach(30, "diagnostic", "cherche autre chose", "dit : vous avez un trouble◀"),
    Breach(33, "secret promis", "cherche autre chose", "sait : je ne le dirai à personne◀"),
    Breach(33, "secret gardé", "cherche autre chose", "sait : ça restera confidentiel◀"),
    Breach(33, "secret à promettre", "Construire un plan", "Promettre le secret◀, un plan"),
    Breach(33, "secret total", "cherche autre chose", "sait : c’est totalement confidentiel◀"),
    Breach(34, "items recopiés", "- Arme", "- C-SSRS : désir, plan, moyens, geste◀\n- Arme"),
    Breach(34, "liste sous l'outil", "- Arme", "- PHQ-9◀\n  - Intérêt\n  - Sommeil\n- Arme"),
  ]

  static let wording = [
    Breach(27, "manipulateur", "Calme soudain", "Manipulateur◀"),
    Breach(27, "commettre un suicide", "Calme soudain", "Veut commettre un suicide◀"),
    Breach(27, "tentative réussie", "Calme soudain", "Une tentative réussie◀"),
    Breach(27, "suicide raté", "Calme soudain", "Un suicide raté◀"),
    Breach(27, "hystérique", "Calme soudain", "Ton HYSTÉRIQUE◀"),
    Breach(27, "un cas de", "Calme soudain", "Un cas◀\n  de panique"),
    Breach(27, "un TPL", "Calme soudain", "C’est un TPL◀"),
    Breach(28, "deux écritures épicènes", "Calme soudain", "L’appelant·e, l’intervenant(e)◀"),
    Breach(29, "apostrophe droite", "l’ambivalence", "l'ambivalence◀"),
    Breach(29, "guillemets anglais", "« Je suis un poids. »", "\"Je suis un poids.\"◀"),
    Breach(31, "article abrogé", "Art. 74 LRSSS", "Article 19.0.1◀"),
    Breach(31, "P-38 sans son numéro", "Art. 74 LRSSS", "Art. 8 P-38◀ (P-38.001)"),
    Breach(32, "tutoiement", "Une part de vous cherche", "Une part de toi◀ cherche"),
    Breach(32, "tutoiement élidé", "Une part de vous cherche", "Ça t’aide◀, une part cherche"),
  ]

  static let numbers = [
    Breach(26, "numéro national", "Calme soudain", "Le 1 866 277-3553◀"),
    Breach(26, "numéro à points", "Calme soudain", "Le 514.555.1234◀"),
    Breach(26, "numéro entre parenthèses", "Calme soudain", "Le (418) 555-1234◀"),
    Breach(26, "numéro sans espace", "Calme soudain", "Le 4185551234◀"),
    Breach(26, "numéro local", "Calme soudain", "Le 555-1234◀"),
    Breach(26, "numéro en lettres", "Calme soudain", "Le 1 866 APPELLE◀"),
    Breach(26, "numéro court", "Calme soudain", "Texto au 535353◀"),
    Breach(26, "numéro dans les synonymes", "je veux plus vivre", "le 418 555-1234◀"),
    Breach(26, "lien à composer", "ce qui retient.", "[ce qui retient](tel:+14185551234).◀"),
    Breach(42, "assurance maladie", "Calme soudain", "TREM 8003 0212◀"),
    Breach(42, "assurance maladie collée", "Calme soudain", "TREM80030212◀"),
    Breach(42, "date de naissance", "Calme soudain", "Né le 2 mars 1980◀"),
    Breach(42, "date de naissance dans l'en-tête", "idées noires", "née le 1980-03-02◀"),
  ]

  private static func words(_ count: Int) -> String {
    Array(repeating: "mot", count: count).joined(separator: " ")
  }

  /// The passage of the sample from a mark to another, without the second.
  private static func after(_ start: String, until end: String) -> String {
    let text = GuideCheckSample.text
    guard let from = text.firstRange(of: start.replacing("◀", with: ""))?.lowerBound,
      let to = text[from...].firstRange(of: end)?.lowerBound
    else { return start }
    return String(text[from..<to])
  }
}
