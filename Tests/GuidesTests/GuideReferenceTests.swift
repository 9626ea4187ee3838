import Guides
import Testing
import Text

@Suite("Les mots et les renvois d'une phrase")
struct GuideReferenceTests {
  @Test(
    "ce qui renvoie à une ressource du répertoire",
    arguments: [
      ("Appeler le @911.", ["911"]),
      ("@1866appelle  @suicideca-texto, (@811-1)", ["1866appelle", "suicideca-texto", "811-1"]),
      ("« @911 »", ["911"]),
      ("**@911** et *@211*", ["911", "211"]),
      ("écrire à nom@exemple.ca", []),
      ("seul @ ici, @- non plus, @É non plus", []),
      ("un @lieu- puis", ["lieu"]),
    ])
  func findsResources(_ sentence: String, _ expected: [String]) throws {
    let found = try spans(sentence).compactMap { span -> String? in
      if case .reference(.resource(let id)) = span.role { id.string } else { nil }
    }

    #expect(found == expected)
  }

  @Test(
    "ce qui renvoie à un autre guide",
    arguments: [
      ("Voir [[deuil]].", ["deuil"], "Voir deuil."),
      ("Voir [le deuil](deuil).", ["deuil"], "Voir le deuil."),
      ("Voir [le deuil](../pertes-transitions/deuil.md).", ["deuil"], "Voir le deuil."),
      ("Voir [[Deuil]] ou [[]].", [], "Voir [[Deuil]] ou [[]]."),
      ("Voir [ailleurs](Un%20Dossier/).", [], "Voir ailleurs."),
    ])
  func findsGuides(_ sentence: String, _ expected: [String], _ shown: String) throws {
    let spans = try spans(sentence)

    let found = spans.compactMap { span -> String? in
      if case .reference(.guide(let slug)) = span.role { slug.string } else { nil }
    }
    #expect(found == expected)
    #expect(spans.map(\.text).joined() == SafeText(shown))
  }

  @Test("un lien vers le dehors garde son adresse")
  func keepsLinks() throws {
    let link = try spans("Lire [le guide](https://who.int).")[1]

    #expect(link.text == "le guide")
    #expect(link.role == .link("https://who.int"))
  }

  @Test("le gras et l'italique sont des rôles, et la ponctuation reste collée")
  func keepsStyles() throws {
    let spans = try spans("Pensez-vous à **mourir** ? C'est *grave* : oui.")

    #expect(
      spans.map(\.text) == [
        "Pensez-vous à ", "mourir", "\u{a0}? C’est ", "grave", "\u{a0}: oui.",
      ])
    #expect(spans.map(\.role) == [.plain, .strong, .plain, .emphasis, .plain])
  }

  @Test("un commentaire ne se voit pas, du code et du HTML se lisent tels quels")
  func keepsTheRest() throws {
    #expect(
      try spans("Un `code` <b>gras</b> <!-- caché -->").map(\.text).joined()
        == "Un code <b>gras</b>")
  }

  private func spans(_ sentence: String) throws -> [GuideSpan] {
    let text = GuideSample.short("test", sections: "## Suivi\n\(sentence)")
    let guide = try GuideSample.guide(text, named: "test.md")
    guard case .paragraph(let spans)? = guide.section(.followUp)?.blocks.first else { return [] }
    return spans
  }
}
