import Guides
import Testing
import Text

/// A mistake an author can make: what becomes of the example, and what must be said of it.
///
/// `◀` stands on the line the message must point at.
struct Mistake: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let old: String
  let new: String
  let line: Int?
  let says: String
  let advises: String

  init(
    _ name: String, _ old: String, _ new: String, line: Int? = nil, says: String,
    advises: String = ""
  ) {
    testDescription = name
    self.old = old
    self.new = new
    self.line = line
    self.says = says
    self.advises = advises
  }
}

@Suite("Dire ce qui ne va pas dans un guide")
struct GuideMistakesTests {
  @Test("la ligne, le quoi et le remède", arguments: header + values + bodies)
  func tellsTheMistake(_ mistake: Mistake) throws {
    let marked = try GuideSample.text(mistake.old, becomes: mistake.new)
    let text = marked.replacing("◀", with: "")

    let error = #expect(throws: GuideError.self) { try GuideSample.guide(text) }

    let before = marked.components(before: "◀")
    let expected = mistake.line ?? before.count { $0 == "\n" } + 1
    #expect(error?.line == expected)
    #expect(error?.what.french.says(mistake.says) == true, "\(String(describing: error))")
    #expect(error?.remedy.french.says(mistake.advises) == true)
    #expect(error?.what.english.isEmpty == false && error?.remedy.english.isEmpty == false)
  }

  static let header = [
    Mistake("pas d'en-tête", "---\nslug", "slug", line: 1, says: "ne commence pas par un en-tête"),
    Mistake("une ligne avant l'en-tête", "---\nslug", "\n---\nslug", line: 1, says: "en-tête"),
    Mistake("en-tête ouvert", "licence: \"CC\"}\n---", "licence: \"CC\"}", line: 1, says: "fermé"),
    Mistake(
      "deux-points sans guillemets",
      "titre: \"Idées suicidaires : la personne appelle pour elle-même\"", "titre: Idées : noires◀",
      says: "YAML", advises: "guillemets droits"),
    Mistake("guillemets ouverts", "\"CC\"}", "\"CC}◀", says: "YAML", advises: "guillemets"),
    Mistake("liste ouverte", "[2, 3]", "[2, 3", line: 6, says: "YAML"),
    Mistake("tabulation", "licence:", "◀\tlicence:", says: "YAML"),
    Mistake("clé sans valeur ni deux-points", "licence: CC-BY-4.0", "licence◀", says: "YAML"),
    Mistake(
      "clé en double", "licence:", "enjeu: bas\nlicence:", line: 6,
      says: "« enjeu » est écrite deux fois"),
    Mistake("alias inconnu", "CC-BY-4.0", "*CC◀", says: "YAML", advises: "« * »"),
    Mistake("liste au lieu des clés", text, "---\n- un\n- deux\n---\n", line: 2, says: "des clés"),
    Mistake("en-tête vide", text, "---\n---\n## À retenir\n", line: 2, says: "« slug » manque"),
    Mistake("fichier vide", text, "  \n", line: 1, says: "vide"),
    Mistake("octet nul", "tanné", "tan\u{0}né◀", says: "contrôle"),
    Mistake("échappement", "tanné", "\u{1b}[2J◀", says: "contrôle"),
  ]

  static let values = [
    Mistake("slug absent", "slug: suicide-idees-appelant\n", "", line: 2, says: "« slug » manque"),
    Mistake(
      "titre absent", "titre: ", "titres: ", line: 2, says: "« titre » manque", advises: "titre: "),
    Mistake(
      "titre vide", "titre: \"Idées suicidaires : la personne appelle pour elle-même\"",
      "titre: \"\" ◀", says: "« titre » manque"),
    Mistake("échéance absente", "echeance: 2027-05-21\n", "", line: 2, says: "« echeance » manque"),
    Mistake(
      "slug d'un autre fichier", "slug: suicide-idees-appelant", "slug: deuil◀",
      says: "nom du fichier", advises: "deuil.md"),
    Mistake(
      "slug avec accents", "slug: suicide-idees-appelant", "slug: idées◀", says: "signes interdits"),
    Mistake(
      "catégorie inconnue", "categorie: crise-securite", "categorie: crise◀", says: "« crise »",
      advises: "crise-securite, violences"),
    Mistake(
      "enjeu inconnu", "enjeu: élevé", "enjeu: énorme◀", says: "« énorme »",
      advises: "élevé, moyen, bas"),
    Mistake("statut en liste", "statut: à valider", "statut: [à valider]◀", says: "un seul texte"),
    Mistake(
      "drapeau inconnu", "drapeaux: [suicide]", "drapeaux: [feu]◀", says: "« feu »", advises: "aine"
    ),
    Mistake("étape cinq", "[2, 3]", "[2, 5]◀", says: "« 5 »", advises: "de 1 à 4"),
    Mistake("étape seule", "[2, 3]", "2◀", says: "une liste"),
    Mistake(
      "jour impossible", "echeance: 2027-05-21", "echeance: 2027-02-30◀", says: "pas un jour"),
    Mistake("date à l'envers", "cree_le: 2026-11-21", "cree_le: 21/11/2026◀", says: "pas un jour"),
    Mistake(
      "mots-clés imbriqués", "mots_cles: [suicide,", "mots_cles: [[suicide],◀",
      says: "une liste de textes"),
    Mistake(
      "source en texte", "  - {titre: \"mhGAP\"", "  - mhGAP◀\n  - {titre: \"mhGAP\"",
      says: "groupes de clés"),
    Mistake("source sans titre", "{titre: \"mhGAP\", ", "{◀", says: "« titre » manque"),
    Mistake("jour lu de travers", "vu_le: 2026-11-21", "vu_le: hier◀", says: "« vu_le »"),
    Mistake("retiré sans motif", "statut: à valider", "statut: retiré", line: 2, says: "« motif »"),
  ]

  static let bodies = [
    Mistake("sans « À retenir »", "## À retenir", "## À oublier", line: 26, says: "À retenir"),
    Mistake(
      "sans « Sécurité d'abord »", "## Sécurité d'abord", "## Bof", line: 26, says: "Sécurité"),
    Mistake(
      "section vide", "## Suivi\n", "## Mineurs◀\n\n## Suivi\n", says: "« Mineurs » est vide"),
    Mistake(
      "section en double", "## Suivi\n", "## à retenir◀\n- Encore.\n\n## Suivi\n", says: "deux fois"
    ),
    Mistake(
      "ligne démesurée", "## Suivi\n", "◀" + String(repeating: "a", count: 5000), says: "démesurée"),
    Mistake(
      "citations sans fond", "## Suivi\n", "◀\(String(repeating: ">", count: 3000)) a\n\n",
      says: "imbriqués"),
    Mistake(
      "styles sans fond", "## Suivi\n",
      "◀\(String(repeating: "*a **b ", count: 9))\(String(repeating: "a** b* ", count: 9))\n\n",
      says: "imbriqués"),
  ]

  private static let text = GuideSample.text
}

extension SafeText {
  /// Whether some words, typed with plain spaces and apostrophes, are in the text.
  fileprivate func says(_ words: String) -> Bool {
    words.isEmpty || string.contains(Typography.french(words))
  }
}
