import Guides
import Testing
import Text

@Suite("Lire un guide")
struct GuideParserTests {
  @Test("l'en-tête du dossier se lit clé par clé")
  func readsEveryKey() throws {
    let header = try GuideSample.guide().header

    #expect(header.slug == "suicide-idees-appelant")
    #expect(header.title == "Idées suicidaires\u{a0}: la personne appelle pour elle-même")
    #expect(header.category == .crisis)
    #expect(header.steps == [2, 3])
    #expect(header.stake == .high)
    #expect(header.status == .unvalidated)
    #expect(header.claimedOrigin == .starter)
    #expect(header.replaces == nil)
    #expect(header.version == "0.1.0")
    #expect(header.created == CalendarDate("2026-11-21"))
    #expect(header.revised == CalendarDate("2026-11-21"))
    #expect(header.reviewBefore == CalendarDate("2027-05-21"))
    #expect(header.lawChecked == nil)
    #expect(header.authors == ["…"])
    #expect(header.reviewers == [])
    #expect(header.keywords == ["suicide", "idées noires", "mourir", "en finir"])
    #expect(header.synonyms == ["je veux plus vivre", "tanné", "bâdrer personne"])
    #expect(header.flags == [.suicide])
    #expect(header.seeAlso == ["plan-de-securite-moyens", "suicide-tiers-inquiet"])
    #expect(header.resources == ["1866appelle", "suicideca-texto", "811-1", "911"])
    #expect(header.licence == "CC-BY-4.0")
    #expect(header.sources.map(\.title) == ["mhGAP"])
    #expect(header.sources.first?.url == "https://who.int")
    #expect(header.sources.first?.seen == CalendarDate("2026-11-21"))
  }

  @Test("les sections du dossier sont reconnues, dans l'ordre, avec leur ligne")
  func readsSections() throws {
    let guide = try GuideSample.guide()

    #expect(
      guide.sections.map(\.kind) == [
        .remember, .safetyFirst, .questions, .alarmSigns, .interventions, .avoid, .referrals,
        .followUp, .sources,
      ])
    #expect(guide.sections.map(\.title).first == "À retenir")
    #expect(guide.section(.remember)?.line == 29)
    #expect(guide.section(.sources)?.line == 76)
    #expect(guide.section(.law) == nil)
  }

  @Test("le titre de niveau un et le bandeau ne sont pas des sections")
  func keepsTheIntroductionApart() throws {
    let guide = try GuideSample.guide()

    #expect(
      guide.introduction.text == "CONTENU DE DÉPART — À VALIDER PAR L’ÉQUIPE CLINIQUE")
  }

  @Test("les questions sont des puces, avec la typographie française")
  func readsBullets() throws {
    let questions = try #require(try GuideSample.guide().section(.questions))

    guard case .bullets(let items) = try #require(questions.blocks.first) else {
      Issue.record("des puces étaient attendues")
      return
    }
    #expect(items.count == 8)
    #expect(
      items.first?.text
        == "Quand c’est le plus lourd, pensez-vous à mourir ou à vous tuer\u{a0}?")
  }

  @Test("un ajout du centre reste une section, sous son titre")
  func keepsUnknownSections() throws {
    let text = try GuideSample.text(
      "## Suivi", becomes: "## Entente locale\nVoir la chef.\n\n## Suivi")

    let guide = try GuideSample.guide(text)

    #expect(guide.sections.map(\.kind).contains(.other("Entente locale")))
  }

  @Test("les accents, la casse et l'apostrophe du titre d'une section ne comptent pas")
  func recognisesLooseTitles() throws {
    let text = try GuideSample.text("## Sécurité d'abord", becomes: "## SECURITE D’ABORD :")

    #expect(try GuideSample.guide(text).section(.safetyFirst)?.title == "Sécurité d’abord")
  }

  @Test("un guide en anglais a ses titres anglais")
  func readsEnglish() throws {
    let text = """
      \(GuideSample.short("grief").components(before: "## "))
      ## Remember
      - Breathe.
      ## Safety first
      - If danger → @911.
      """

    let guide = try GuideSample.guide(text, named: "grief.md", language: .english)

    #expect(guide.sections.map(\.title) == ["Remember", "Safety first"])
  }

  @Test("une clé de trop, un BOM et des fins de ligne de Windows ne gênent pas")
  func toleratesHabits() throws {
    let text = try GuideSample.text(
      "licence: CC-BY-4.0", becomes: "licence: CC-BY-4.0\nhumeur: calme")

    let guide = try GuideSample.guide("\u{feff}" + text.replacing("\n", with: "\r\n"))

    #expect(guide.header.licence == "CC-BY-4.0")
    #expect(guide.section(.remember)?.line == 30)
  }

  @Test("l'enjeu et le statut s'écrivent aussi sans accent")
  func toleratesMissingAccents() throws {
    let text = try GuideSample.text("enjeu: élevé", becomes: "enjeu: ELEVE")

    #expect(try GuideSample.guide(text).header.stake == .high)
  }

  @Test("un guide retiré garde son motif et peut ne rien dire d'autre")
  func readsWithdrawnGuides() throws {
    let text = GuideSample.short("deuil", keys: "motif: \"Remplacé par le protocole\"")
      .replacing("à valider", with: "retiré").components(before: "## ")

    let guide = try GuideSample.guide(text, named: "deuil.md")

    #expect(guide.header.reason == "Remplacé par le protocole")
    #expect(guide.sections.isEmpty)
  }

  @Test("un texte hostile devient sûr")
  func cleansTexts() throws {
    let text = GuideSample.short(
      "deuil", title: "Deuil\\e[2J", sections: "## \u{202e}Piège\nUn \u{200b}mot.")

    let guide = try GuideSample.guide(text, named: "deuil.md")

    #expect(guide.title == "Deuil␛[2J")
    #expect(guide.sections.last?.title == "\u{fffd}Piège")
    #expect(guide.sections.last?.blocks.text == "Un mot.")
  }
}

extension String {
  /// The text before the first time a mark appears.
  func components(before mark: String) -> String {
    firstRange(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
