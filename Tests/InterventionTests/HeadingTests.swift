import Intervention
import Testing
import Text

@Suite("Intertitres : dans la prose quand ils servent")
struct HeadingTests {
  private func content(_ text: String, in passage: Passage = .note(.plan)) -> CallContent {
    var recording = Recording()
    recording.paste(text, in: passage)
    return recording.content
  }

  @Test("Ce qui suit un intertitre lui appartient, jusqu'au suivant, un tiret ou une ligne vide")
  func headed() {
    let content = content(
      """
      Vit seul depuis mars.
      Forces : cherche de l'aide
      a gardé son emploi
      Réseau : une fille
      - appeler sa fille
      pas du réseau
      Santé :
      diabète

      prose
      """)
    #expect(content.headed(.strengths) == ["cherche de l'aide", "a gardé son emploi"])
    #expect(content.headed(.network) == ["une fille"])
    #expect(content.headed(.health) == ["diabète"])
    #expect(content.headed(.medication) == [])
  }

  @Test(
    "L'espace avant le deux-points, la casse et les accents ne comptent pas",
    arguments: [
      "Réseau: une amie", "Réseau : une amie", "Réseau\u{a0}: une amie", "RESEAU\u{202f}:une amie",
      "  reseau   :   une amie", "Network: une amie",
    ])
  func typography(line: String) {
    #expect(content(line).headed(.network) == ["une amie"])
  }

  @Test("Une phrase qui parle de santé n'est pas un intertitre")
  func prose() {
    for line in ["Sa santé : fragile", "santé fragile", "Forces", ": rien", "", "À 9:30, Forces"] {
      #expect(Heading.read(SafeText(line)) == nil)
    }
  }

  @Test("Une hypothèse se note à part des faits, où qu'on l'écrive")
  func hypothesis() {
    #expect(content("Hypothèse : deuil gelé", in: .analysis).headed(.hypothesis) == ["deuil gelé"])
    #expect(content("hypothese: peur", in: .note(.safety)).headed(.hypothesis) == ["peur"])
  }

  @Test("Ce que pose chaque main se relit comme son intertitre", arguments: Heading.allCases)
  func roundTrip(heading: Heading) {
    let line = heading.opening + "quelques mots"
    #expect(Heading.read(line)?.heading == heading)
    #expect(content(line.string).headed(heading) == ["quelques mots"])
    #expect(Heading.read(heading.label.english + ":")?.heading == heading)
    #expect(heading.word.string.allSatisfy { $0.isASCII && $0.isLowercase })
  }

  @Test("Le plan de sécurité : six lignes, dans l'ordre, vides tant qu'on n'écrit rien")
  func safetyPlan() {
    let lines = Heading.safetyPlanTemplate.lines
    #expect(lines.compactMap { Heading.read($0)?.heading } == Heading.safetyPlan)
    #expect(lines.count == 6 && Heading.safetyPlan.allSatisfy { $0.isSafetyPlan })
    var recording = Recording()
    recording.paste(Heading.safetyPlanTemplate.string, in: .note(.plan))
    #expect(!recording.content.hasSafetyPlan)
    #expect(recording.content.missing.contains(.plan))
    recording.paste("carabine chez le voisin", in: .note(.plan))
    #expect(recording.content.hasSafetyPlan)
    #expect(recording.content.headed(.means) == ["carabine chez le voisin"])
    #expect(!recording.content.missing.contains(.plan))
  }

  @Test("Les mots et les noms ne se confondent pas")
  func distinct() {
    #expect(Set(Heading.allCases.map(\.word)).count == Heading.allCases.count)
    #expect(Set(Heading.allCases.map(\.label)).count == Heading.allCases.count)
  }
}
