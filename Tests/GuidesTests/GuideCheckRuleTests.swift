import Guides
import Testing
import Text

@Suite("Les règles d'un guide")
struct GuideCheckRuleTests {
  @Test("le bon exemple n'enfreint rien")
  func clean() {
    #expect(GuideCheckSample.findings() == [])
  }

  @Test("une règle enfreinte se dit, avec sa ligne et son numéro", arguments: Breach.all)
  func finds(_ breach: Breach) throws {
    let marked = try GuideCheckSample.text(breach.old, becomes: breach.new)
    let line = try #require(breach.line(in: marked))

    let findings = GuideCheckSample.findings(marked.replacing("◀", with: ""))

    let found = findings.filter { $0.rule == breach.rule }
    #expect(found.map(\.line).contains(line), "\(findings)")
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(found.allSatisfy { !$0.what.english.isEmpty && !$0.remedy.french.isEmpty })
  }

  @Test("chaque règle d'un guide a au moins un mauvais exemple")
  func isWhole() {
    let elsewhere: Set<Int> = [6, 12, 20]
    let tried = Set(Breach.all.map(\.rule)).union(elsewhere)
    #expect(GuideRule.all.map(\.number).filter { !tried.contains($0) } == [])
    #expect(GuideRule.all.map(\.number) == GuideRule.all.map(\.number).sorted())
  }

  @Test("ce qui est permis ne se dit pas", arguments: Self.fair)
  func isFair(_ fair: Fair) throws {
    let text = try GuideCheckSample.text(fair.old, becomes: fair.new)

    #expect(GuideCheckSample.findings(text) == [])
  }

  /// A change of the sample that breaks nothing.
  struct Fair: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let old: String
    let new: String

    init(_ name: String, _ old: String, _ new: String) {
      testDescription = name
      self.old = old
      self.new = new
    }
  }

  static let fair = [
    Fair("surdose", "Calme soudain", "Surdose, dose de naloxone"),
    Fair("manipulation", "Calme soudain", "Manipulation d’une arme"),
    Fair("en cas de", "Calme soudain", "En cas de panique"),
    Fair("limite du secret", "cherche autre chose", "sait : ça reste entre nous, sauf danger"),
    Fair("secret jamais promis", "Calme soudain", "Écouter sans promettre le secret"),
    Fair("fraction et date", "Calme soudain", "2 fois sur 3, 1/2 heure, le 21/10/2026"),
    Fair("P-38.001 puis P-38", "Art. 74 LRSSS", "P-38.001, art. 8 ; P-38"),
    Fair("outil nommé", "Calme soudain", "Processus AUDIS, échelle de Columbia"),
    Fair("heures et dates", "Calme soudain", "24 h sur 24, le 2024-11-18, de 12 à 25 ans"),
    Fair("numéros courts", "Calme soudain", "Le 911, le 811 ou le 211"),
    Fair("vouvoiement avec « a-t-il »", "Calme soudain", "Y a-t-il une arme, s’est-il tu"),
    Fair("mot dit à un jeune", "Une part de vous", "à un jeune : « Tu fais bien »"),
    Fair("mot pour dire", "Art. 74 LRSSS :", "Art. 74 de la LRSSS, 2024 :"),
    Fair("une seule écriture épicène", "Calme soudain", "Appelant·e, intervenant·e"),
    Fair("puce sur deux lignes", "Calme soudain", "Calme\n  soudain"),
    Fair("section des tiers", "## Loi", "## Tiers\n\n- Le proche reste.\n\n## Loi"),
    Fair(
      "apostrophe droite dans le YAML", "auteurs: [\"Équipe", "auteurs: ['Équipe Écoute', \"Équipe"),
  ]
}
