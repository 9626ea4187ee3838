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

  @Test("le guide d'un centre porte son nom, sa version et le jour de son approbation")
  func showsCentre() throws {
    #expect(
      try banner(Self.approved, origin: Self.centre(.entered(Self.approval)))
        == "[CIUSSS du Nord · v2.3 · approuvé le 2026-09-01] · enjeu élevé · échéance 2027-03-01")
    #expect(
      try styles(Self.approved, origin: Self.centre(.entered(Self.approval))).first == .discreet)
  }

  @Test(
    "sans inscription, ou avec un autre texte, il n'est jamais dit approuvé un jour",
    arguments: [
      (CentreListing.unlisted, "[CIUSSS du Nord · v2.3 · approuvé · non inscrit au manifeste]"),
      (.unknown, "[CIUSSS du Nord · v2.3 · approuvé · manifeste illisible]"),
      (.entered(GuideApproval()), "[CIUSSS du Nord · v2.3 · approuvé]"),
      (
        .changed(approval),
        "[CIUSSS du Nord · v2.3 · ! texte changé] depuis l’approbation du 2026-09-01"
          + " (guide de départ révisé le 2026-11-21) · enjeu élevé"
      ),
    ])
  func doubtsTheCentre(_ listing: CentreListing, _ start: String) throws {
    let text = try banner(Self.approved, origin: Self.centre(listing))

    #expect(text.hasPrefix(start), "\(text)")
    #expect(try styles(Self.approved, origin: Self.centre(listing)).first == .warning)
  }

  @Test("inscrit mais encore à valider dans son fichier : à valider")
  func believesTheCarefulOne() throws {
    #expect(
      try banner(origin: Self.centre(.entered(Self.approval)))
        .hasPrefix("[CIUSSS du Nord · v0.1.0 · à valider]"))
  }

  @Test("l'échéance du centre dépassée se voit, avec les deux dates")
  func showsCentreOverdue() throws {
    let origin = Self.centre(.entered(Self.approval))

    #expect(
      try banner(Self.approved, origin: origin, today: CalendarDate("2027-03-02")).hasSuffix(
        "· ! échéance du centre dépassée : 2027-03-01 (guide de départ révisé le 2026-11-21)"))
    #expect(
      try styles(Self.approved, origin: origin, today: CalendarDate("2027-03-02")).first
        == .warning)
    #expect(
      try banner(Self.approved, origin: origin, today: CalendarDate("2027-03-01"))
        .contains("dépassée") == false)
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
    _ text: String = GuideSample.text, origin: GuideOrigin = .starter, today: CalendarDate? = nil
  ) throws -> [GuideStyle] {
    try line(text, origin: origin, today: today).runs.map(\.style)
  }

  private static let approval = GuideApproval(
    approved: CalendarDate("2026-09-01"), reviewBefore: CalendarDate("2027-03-01"))

  private static let approved =
    GuideSample.text
    .replacing("statut: à valider", with: "statut: approuvé-centre")
    .replacing("version: 0.1.0", with: "version: 2.3")

  private static func centre(_ listing: CentreListing) -> GuideOrigin {
    .centre(
      name: "CIUSSS du Nord", listing: listing, starterRevised: CalendarDate("2026-11-21"))
  }
}
