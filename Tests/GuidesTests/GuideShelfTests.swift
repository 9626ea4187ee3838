import Guides
import Testing
import Text

@Suite("Chercher un guide")
struct GuideShelfTests {
  @Test(
    "les accents, la casse et l'ordre des mots ne comptent pas",
    arguments: [
      "idees noires", "IDÉES NOIRES", "noires idées", "idé noir",
    ])
  func ignoresAccents(_ typed: String) throws {
    #expect(try shelf().search(typed).map(\.slug) == ["suicide-idees-appelant"])
  }

  @Test("« IDÉES » trouve par le titre, et dit pourquoi")
  func saysWhy() throws {
    let hit = try #require(try shelf().search("IDÉES").first)

    #expect(hit.title == "Idées suicidaires\u{a0}: la personne appelle pour elle-même")
    #expect(hit.category == .crisis)
    #expect(hit.score > 0)
    #expect(hit.why == ["Idées suicidaires\u{a0}: la personne appelle pour elle-même"])
    #expect(hit.state == .usable)
  }

  @Test("un mot clé ou un titre qui répond passe avant le texte d'un guide")
  func ranksTitlesFirst() throws {
    let found = try shelf().search("arme").map(\.slug)
    #expect(Set(found.prefix(2)) == ["danger-en-direct", "arme-a-feu-moyen-letal"], "\(found)")
    #expect(try shelf().search("arme à feu").first?.slug == "arme-a-feu-moyen-letal")
  }

  @Test("le début d'un mot suffit", arguments: ["ar", "cara", "bâdr"])
  func findsPrefixes(_ typed: String) throws {
    #expect(try shelf().search(typed).isEmpty == false)
  }

  @Test("ce que disent les gens trouve le guide")
  func findsSpokenWords() throws {
    let hits = try shelf().search("je veux plus vivre")

    #expect(hits.map(\.slug) == ["suicide-idees-appelant"])
    #expect(hits.first?.why == ["je veux plus vivre"])
  }

  @Test("le slug et les intertitres du centre trouvent aussi")
  func findsSlugsAndTitles() throws {
    #expect(try shelf().search("danger-en-direct").first?.slug == "danger-en-direct")
    #expect(try shelf().search("code carabine").first?.slug == "danger-en-direct")
    #expect(try shelf().search("retenir").isEmpty, "les titres du plan sont dans tous les guides")
  }

  @Test("ce qui n'est nulle part ne trouve rien")
  func findsNothing() throws {
    #expect(try shelf().search("hélicoptère").isEmpty)
    #expect(try shelf().search("zzz").isEmpty)
  }

  @Test("ce qui ne répond qu'à une partie vient après ce qui répond à tout")
  func ranksPartialAnswersLast() throws {
    #expect(
      try shelf().search("arme agression").prefix(2).map(\.slug)
        == ["danger-en-direct", "arme-a-feu-moyen-letal"])
  }

  @Test("sans rien taper, tout est là, la crise d'abord", arguments: ["", "  ", "?!"])
  func listsEverything(_ typed: String) throws {
    #expect(
      try shelf().search(typed).map(\.slug) == [
        "danger-en-direct", "arme-a-feu-moyen-letal", "suicide-idees-appelant", "anxiete",
      ])
  }

  @Test("un guide illisible garde sa place et se trouve par son titre")
  func keepsUnreadableGuides() throws {
    let bad = UnreadableGuide(
      slug: "deuil", title: "Deuil", category: .loss, reason: Phrase(fr: "illisible", en: "bad"))
    let shelf = GuideShelf([.unreadable(bad), .guide(try GuideSample.guide())])

    #expect(shelf.search("deuil").map(\.state) == [.unreadable])
    #expect(shelf["deuil"] == .unreadable(bad))
    #expect(shelf.guide("deuil") == nil)
    #expect(shelf.guides.map(\.slug) == ["suicide-idees-appelant"])
  }

  @Test("un guide retiré se trouve, marqué")
  func marksWithdrawnGuides() throws {
    let text = try GuideSample.text("statut: à valider", becomes: "statut: retiré\nmotif: vieux")

    let shelf = GuideShelf(guides: [try GuideSample.guide(text)])

    #expect(shelf.search("suicide").map(\.state) == [.withdrawn])
  }

  @Test("de deux guides du même nom, le premier reste")
  func keepsTheFirst() throws {
    let guide = try GuideSample.guide()

    let shelf = GuideShelf(guides: [guide, try GuideSample.guide(origin: .centre(name: "Nord"))])

    #expect(shelf.guides == [guide])
    #expect(shelf.guide("suicide-idees-appelant")?.origin == .starter)
    #expect(shelf["absent"] == nil)
  }

  private func shelf() throws -> GuideShelf {
    func guide(_ slug: String, _ title: String, keys: String = "", more: String = "") throws
      -> Guide
    {
      try GuideSample.guide(
        GuideSample.short(slug, title: title, keys: keys, sections: more), named: slug + ".md")
    }
    let anxiety = GuideSample.short("anxiete", title: "Anxiété")
      .replacing("crise-securite", with: "sante-mentale")
    return GuideShelf(guides: [
      try GuideSample.guide(anxiety, named: "anxiete.md"),
      try GuideSample.guide(),
      try guide("arme-a-feu-moyen-letal", "Arme à feu ou moyen très létal à portée"),
      try guide(
        "danger-en-direct", "Agression pendant l'appel", keys: "mots_cles: [arme, cris]",
        more: "## Code carabine\nAviser la chef."),
    ])
  }
}
