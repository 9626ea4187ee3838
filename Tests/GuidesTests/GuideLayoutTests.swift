import Guides
import Testing
import Text

@Suite("Mettre un guide en lignes")
struct GuideLayoutTests {
  @Test("le début du guide du dossier, à 76 colonnes")
  func laysOutTheFirstScreen() throws {
    let layout = GuideLayout(try GuideSample.guide(), width: 76, language: .french)

    expect(
      layout.lines.prefix(18),
      """
      Idées suicidaires : la personne appelle pour elle-même
      [départ · à valider] · enjeu élevé · échéance 2027-05-21
      À retenir
      • Nommer le suicide calmement : la question soulage, elle n’aggrave pas.
      • Chercher comment, où, quand, et ce qui retient.
      • Ne pas laisser sans filet : une personne, un lieu, un moment.
      Sécurité d’abord
      • Geste commencé, moyen en main, en route → 911 en conférence, adresse,
        rester en ligne.
      • Plan, moyen proche, moment fixé, pas de filet → ne pas laisser seul,
        équipe de crise ou transport.
      • Ingestion ou blessure → antipoison ou 911 avant toute exploration.
      • Enfant ou autre personne visée → guides liés, protéger d’abord.

      Questions
      • Quand c’est le plus lourd, pensez-vous à mourir ou à vous tuer ?
      • Qu’est-ce qui rend aujourd’hui différent des autres jours ?
      • Avez-vous pensé à comment, où et quand ?
      """)
  }

  @Test("les listes imbriquées, numérotées et citées gardent leur retrait")
  func indents() throws {
    let layout = try layout(
      """
      ## Suivi
      Un premier paragraphe assez long.

      Un second.

      ### Ce soir
      9. Rappeler la personne à vingt heures
         - avec l'interprète, si elle le veut
      10. Prévenir

      > Cité mot à mot, sur deux lignes
      """, width: 24)

    expect(
      layout.lines.suffix(from: layout.sectionStarts[2]),
      """
      Suivi
      Un premier paragraphe
      assez long.

      Un second.

      Ce soir
      9. Rappeler la personne
         à vingt heures
         • avec l’interprète,
           si elle le veut
      10. Prévenir
        Cité mot à mot, sur
        deux lignes
      """)
  }

  @Test("aucune largeur ne déborde ni ne perd un mot")
  func fitsEveryWidth() throws {
    let guide = try GuideSample.guide()
    let whole = words(GuideLayout(guide, width: 10_000, language: .french))
    for width in 1...140 {
      let layout = GuideLayout(guide, width: width, language: .french)
      let widest = layout.lines.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
      #expect(widest <= width)
      #expect(words(layout) == whole, "à \(width) colonnes")
      #expect(layout.sectionStarts.count == guide.sections.count)
    }
    for section in guide.sections {
      #expect(whole.contains(section.blocks.text.string.filter { !$0.isWhitespace }.prefix(30)))
    }
  }

  @Test("chaque section commence à sa ligne")
  func knowsWhereSectionsStart() throws {
    let guide = try GuideSample.guide()
    let layout = GuideLayout(guide, width: 40, language: .french)

    for (index, start) in layout.sectionStarts.enumerated() {
      #expect(layout.lines[start].text == guide.sections[index].title)
      #expect(layout.lines[start].runs.map(\.style) == [.heading])
      #expect(layout.section(at: start) == index)
    }
    #expect(layout.section(at: 0) == nil)
    #expect(layout.section(at: layout.lines.count - 1) == guide.sections.count - 1)
  }

  @Test("une ligne porte les ressources et les guides qu'elle nomme, une seule fois")
  func carriesReferences() throws {
    let guide = try GuideSample.guide()
    for width in [1, 9, 20, 76] {
      let layout = GuideLayout(guide, width: width, language: .french)

      #expect(
        layout.lines.flatMap(\.resources) == [
          "1866appelle", "suicideca-texto", "centredecrise", "811-1", "911",
        ])
      #expect(
        layout.lines.flatMap(\.guides) == ["plan-de-securite-moyens", "suicide-tiers-inquiet"])
    }
  }

  @Test("une question ou une intervention suit toutes ses lignes, entière, prête pour la note")
  func carriesPhrases() throws {
    let layout = GuideLayout(try GuideSample.guide(), width: 30, language: .french)

    let asked = layout.lines.compactMap(\.phrase)

    #expect(asked.count == 33)
    #expect(
      asked.prefix(3).allSatisfy {
        $0 == "Quand c’est le plus lourd, pensez-vous à mourir ou à vous tuer\u{a0}?"
      })
    #expect(Set(asked).count == 13)
  }

  @Test("les ressources et les guides prennent le nom qu'on leur connaît")
  func namesReferences() throws {
    let layout = GuideLayout(try GuideSample.guide(), width: 76, language: .french) { reference in
      switch reference {
      case .resource("911"): "Urgence, 911"
      case .guide("suicide-tiers-inquiet"): "Un proche appelle"
      default: nil
      }
    }

    let line = try #require(layout.lines.first { $0.resources.contains("911") })
    #expect(line.runs.last?.text == "Urgence, 911")
    #expect(line.runs.last?.style == .reference)
    #expect(
      layout.lines.first { $0.guides == ["suicide-tiers-inquiet"] }?.text == "• Un proche appelle")
  }

  @Test("une adresse du dehors se lit après ses mots, sans se répéter")
  func showsAddresses() throws {
    let layout = try layout(
      "## Sources\n- [OMS](https://who.int)\n- <https://infosuicide.org>", width: 60)

    expect(
      layout.lines.suffix(2),
      """
      • OMS <https://who.int>
      • https://infosuicide.org
      """)
  }

  private func layout(_ sections: String, width: Int) throws -> GuideLayout {
    let text = GuideSample.short("test", sections: sections)
    return GuideLayout(
      try GuideSample.guide(text, named: "test.md"), width: width, language: .french)
  }

  private func words(_ layout: GuideLayout) -> String {
    layout.lines.map(\.text.string).joined().filter { !$0.isWhitespace }
  }

  /// Compares lines with a drawing of them, in which no-break spaces are typed as plain ones.
  private func expect(
    _ lines: some Sequence<GuideLine>, _ drawing: String,
    location: SourceLocation = #_sourceLocation
  ) {
    let shown = lines.map { $0.text.string.replacing("\u{a0}", with: " ") }
    #expect(shown.joined(separator: "\n") == drawing, sourceLocation: location)
  }
}
