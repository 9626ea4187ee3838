import Guides
import Testing
import Text

@Suite("Le bandeau dit à qui est le guide et ce qu'il vaut")
struct GuideBannerTests {
  @Test("le guide de départ n'est jamais pris pour celui d'un centre")
  func showsStarter() throws {
    #expect(try banner() == "[départ · à valider] · enjeu élevé · échéance 2027-05-21")
    #expect(try styles().first == .warning)
  }

  @Test("le guide d'un centre porte son nom, sa version et sa révision")
  func showsCentre() throws {
    let text = try GuideSample.text("statut: à valider", becomes: "statut: approuvé-centre")
      .replacing("version: 0.1.0", with: "version: 2.3")

    #expect(
      try banner(text, origin: .centre(name: "CIUSSS du Nord"))
        == "[CIUSSS du Nord · v2.3 · approuvé, révisé le 2026-11-21] · enjeu élevé"
        + " · échéance 2027-05-21")
    #expect(try styles(text, origin: .centre(name: "CIUSSS du Nord")).first == .discreet)
  }

  @Test("une échéance dépassée se voit, en mots")
  func showsOverdue() throws {
    let day = CalendarDate("2027-05-22")

    #expect(
      try banner(today: day)
        == "[départ · à valider] · enjeu élevé · ! échéance dépassée : 2027-05-21")
    #expect(try banner(today: CalendarDate("2027-05-21")).contains("dépassée") == false)
  }

  @Test("un guide retiré dit son motif")
  func showsWithdrawn() throws {
    let text = try GuideSample.text(
      "statut: à valider", becomes: "statut: retiré\nmotif: protocole changé")

    #expect(try banner(text).hasSuffix("· motif : protocole changé"))
    #expect(try banner(text).hasPrefix("[départ · RETIRÉ]"))
  }

  @Test("dans une console en anglais, un guide français se déclare français")
  func showsLanguage() throws {
    #expect(
      try banner(language: .english)
        == "[starter · to be validated] · high stakes · review by 2027-05-21 · in French only")
  }

  private func line(
    _ text: String = GuideSample.text, origin: GuideOrigin = .starter,
    language: Language = .french, today: CalendarDate? = nil
  ) throws -> GuideLine {
    let guide = try GuideSample.guide(text, origin: origin)
    return GuideLayout(guide, width: 200, language: language, today: today).lines[1]
  }

  private func banner(
    _ text: String = GuideSample.text, origin: GuideOrigin = .starter,
    language: Language = .french, today: CalendarDate? = nil
  ) throws -> String {
    try line(text, origin: origin, language: language, today: today).text.string
      .replacing("\u{a0}", with: " ")
  }

  private func styles(
    _ text: String = GuideSample.text, origin: GuideOrigin = .starter
  ) throws -> [GuideStyle] {
    try line(text, origin: origin).runs.map(\.style)
  }
}
