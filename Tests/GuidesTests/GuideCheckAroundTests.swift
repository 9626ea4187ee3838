import Guides
import Testing
import Text

@Suite("Les règles d'un guide parmi les autres")
struct GuideCheckAroundTests {
  private typealias Sample = GuideCheckSample

  @Test("règle 6 : un guide où rien ne mène; chez un centre, ce n'est qu'un avertissement")
  func orphan() throws {
    let alone = Sample.others.map { other in
      Sample.draft("---\nslug: \(other.stem)\n---\n", stem: other.stem)
    }

    let starter = Sample.findings(neighbours: alone).filter { $0.rule == 6 }
    let own = Sample.findings(origin: .centre(name: "C"), neighbours: alone)
      .filter { $0.rule == 6 }

    #expect(starter.map(\.line) == [2] && starter.map(\.severity) == [.error])
    #expect(own.map(\.severity) == [.warning])
  }

  @Test("règle 6 : un lien du texte suffit, un renvoi à soi-même non")
  func reached() throws {
    let linking = Sample.draft(
      "---\nslug: deuil\n---\n## À retenir\n- Lire [[suicide-idees-appelant]].\n", stem: "deuil")
    let selfish = try Sample.text("[plan-de", becomes: "[suicide-idees-appelant, plan-de")
    let mute = [
      Sample.draft("---\nslug: dpj-signalement\n---\n", stem: "dpj-signalement"),
      Sample.draft("---\nslug: p\n---\n", stem: "plan-de-securite-moyens"),
    ]

    #expect(Sample.findings(neighbours: [linking] + mute) == [])
    #expect(Sample.findings(selfish, neighbours: mute).map(\.rule) == [6])
  }

  @Test("règle 2 : deux fichiers pour un guide; celui du centre remplace, il ne double pas")
  func twin() {
    let twin = Sample.draft(file: "fr/violences/suicide-idees-appelant.md")
    let centre = Sample.draft(origin: .centre(name: "C"), file: "centre/guides/x.md")

    let findings = Sample.findings(neighbours: Sample.others + [twin])

    #expect(findings.map(\.rule) == [2])
    #expect(findings.first?.what.french.string.contains("fr/violences") == true)
    #expect(Sample.findings(neighbours: Sample.others + [centre]) == [])
  }

  @Test("règle 7 : la liste dit ce qui manque, à sa ligne; un guide attendu n'est pas un lien mort")
  func catalogue() throws {
    let list = "crise-securite:\n  - suicide-idees-appelant\n  - panique\ncadre: [droits]\n"
    let catalogue = GuideCatalogue(file: "catalogue.yaml", Array(list.utf8))
    let text = try Sample.text("voir_aussi: [", becomes: "voir_aussi: [panique, ")

    let missing = catalogue.findings([Sample.draft()])

    #expect(catalogue.slugs == ["suicide-idees-appelant", "panique", "droits"])
    #expect(missing.map(\.rule) == [7, 7] && missing.map(\.line) == [3, 4])
    #expect(Sample.findings(text, catalogue: catalogue) == [])
    #expect(Sample.findings(text).map(\.rule) == [4])
  }

  @Test("règle 7 : une liste illisible ou en double se dit")
  func badCatalogue() {
    let broken = GuideCatalogue(file: "c.yaml", Array("cadre: [".utf8))
    let twice = GuideCatalogue(file: "c.yaml", Array("cadre: [a, a]".utf8))

    #expect(broken.findings([]).map(\.rule) == [0])
    #expect(twice.findings([]).map(\.rule) == [7, 7])
  }

  @Test("règle 3 : la catégorie est aussi celle de la liste")
  func listedCategory() {
    let list = GuideCatalogue(file: "c", Array("cadre: [suicide-idees-appelant]".utf8))

    #expect(Sample.findings(folder: nil, catalogue: list).map(\.rule) == [3])
  }

  @Test("règle 12 : l'échéance passée n'est qu'un avertissement, et seulement au jour donné")
  func overdue() throws {
    let late = Sample.findings(today: CalendarDate("2027-05-22"))

    #expect(late.map(\.rule) == [12] && late.map(\.severity) == [.warning])
    #expect(late.errors == 0)
    #expect(Sample.findings(today: CalendarDate("2027-05-21")) == [])
    #expect(Sample.findings() == [])
  }

  @Test("règle 20 : le drapeau du suicide mène à son guide")
  func suicide() throws {
    let text = try Sample.text("slug: suicide-idees-appelant", becomes: "slug: deuil")

    let findings = Sample.findings(text, stem: "deuil")

    #expect(findings.map(\.rule).contains(20))
    #expect(findings.first { $0.rule == 20 }?.line == 20)
  }

  @Test("un guide retiré garde son motif; le reste n'est plus exigé")
  func withdrawn() {
    let text = """
      ---
      slug: suicide-idees-appelant
      titre: "Idées suicidaires"
      categorie: crise-securite
      enjeu: élevé
      statut: retiré
      motif: "Remplacé par le protocole local"
      version: 0.2.0
      revise_le: 2026-11-21
      echeance: 2027-05-21
      licence: CC-BY-4.0
      ---
      Voir le protocole local, ou le 418 555-1234.
      """

    #expect(Sample.findings(text).map(\.rule) == [26])
  }

  @Test("un fichier sans en-tête ne dit qu'une chose : règle 0")
  func illegible() {
    #expect(Sample.findings("Bonjour").map(\.rule) == [0])
    #expect(Sample.findings("").map(\.line) == [1])
    #expect(Sample.findings("---\na: 1\n---\n\u{1b}").map(\.rule) == [0])
  }

  @Test("une ligne par constat, dans les deux langues")
  func sentence() throws {
    let finding = try #require(
      Sample.findings(try Sample.text("Calme soudain", becomes: "Le 418 555-1234")).first)

    #expect(
      finding.description(in: .french).string
        == "fr/crise-securite/suicide-idees-appelant.md:51: règle 26\u{a0}: le numéro «\u{a0}418 555-1234\u{a0}» est écrit en dur. Nommez la ressource, comme @911\u{a0}; son numéro est au répertoire."
    )
    #expect(finding.description(in: .english).string.contains(":51: rule 26: the number"))
  }

  @Test("un guide anglais suit le même plan, avec ses mots")
  func english() throws {
    let findings = Sample.findings(
      "---\nslug: suicide-idees-appelant\n---\n## Remember\n- It's \"ok\".\n", language: .english)

    #expect(!findings.contains { $0.rule == 29 })
    #expect(
      findings.contains { $0.rule == 1 && $0.what.french.string.contains("Safety first") })
    #expect(!findings.contains { $0.rule == 1 && $0.what.french.string.contains("Remember") })
  }
}
