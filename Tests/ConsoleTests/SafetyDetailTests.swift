import Canvas
import Chance
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Sécurité en profondeur : préciser un oui sans quitter la personne")
struct SafetyDetailTests {
  private func onYes(
    size: Size = .w80h24, settings: CallSettings = CallSettings()
  ) -> TestConsole {
    var console = TestConsole.onCall(size: size, settings: settings)
    console.press(.function(2))
    console.type("o")
    return console
  }

  private func asked(_ console: TestConsole, _ id: String) -> Asked? {
    console.call?.content.answer(SafetyDetail(rawValue: id))?.asked
  }

  private func facts(_ id: String) -> Passage { .detail(SafetyDetail(rawValue: id)) }

  @Test("Un oui ne force rien : le curseur suit l'appel, la ligne d'état dit comment préciser")
  func notice() {
    let console = onYes()
    #expect(console.cursorRow.contains("Autrui"))
    #expect(console.stateLine == "Suicide : OUI. Espace précise ; F3 propose des guides.")
    console.expect(
      rows: """
        │Suicide     OUI! 12:05 · 0/8 précisés     │
        """)
  }

  @Test("Espace après la réponse déplie l'axe ; chaque lettre répond à un point et avance")
  func letters() {
    var console = onYes()
    console.type(" ofnr")
    #expect(asked(console, "suicide.ideation") == .yes)
    #expect(asked(console, "suicide.comment") == .unclear)
    #expect(asked(console, "suicide.ou") == .no)
    #expect(asked(console, "suicide.quand") == .declined)
    #expect(console.cursorRow.contains("Moyen à portée"))
    #expect(
      console.stateLine
        == "Moyen à portée : o oui · n non · f flou · r refus · Espace : faits du précédent")
    console.press(.function(2))
    console.expect(
      rows: """
        │Suicide     OUI! 12:05 · 4/8 précisés     │
        """)
  }

  @Test("Le pire cas en peu de touches : le moyen, l'alcool, ce qui retient, avec leurs faits")
  func caseOne() {
    var console = onYes()
    console.type(" o")
    console.wait(milliseconds: 900)
    console.type("carabine\n")
    console.type("sous-sol\n")
    console.type("ce soir\n")
    console.type("ono trois verres\n")
    console.type("o sa fille\n")
    console.expect(kept: "carabine", in: facts("suicide.comment"))
    console.expect(kept: "sous-sol", in: facts("suicide.ou"))
    console.expect(kept: "trois verres", in: facts("suicide.intoxication"))
    console.expect(kept: "sa fille", in: facts("suicide.retient"))
    #expect(asked(console, "suicide.moyens") == .yes)
    #expect(asked(console, "suicide.tentative") == .no)
    #expect(asked(console, "suicide.comment") == nil, "des faits ne sont pas une réponse")
    #expect(console.cursorRow.contains("Faits"), "après le dernier point")
    console.expect(
      rows: """
        │Suicide     OUI! 12:05 · 8/8 précisés     │
        """)
    console.press(.up)
    console.expect(
      rows: """
        │ Alcool, drogue   oui, trois verres       │
        """)
  }

  @Test(
    "Un mot qui commence par une lettre de réponse va entier dans les faits du point",
    arguments: ["oui, dans le garage", "non, jamais", "fusil", "revolver", "Ou bien demain"])
  func words(words: String) {
    var console = onYes()
    console.type(" ")
    console.type(words)
    console.expect(kept: words, in: facts("suicide.ideation"))
    #expect(SafetyDetail.all(of: .suicide).allSatisfy { asked(console, $0.rawValue) == nil })
    #expect(console.asked(.suicide) == .yes, "l'axe garde sa réponse")
  }

  @Test("Aucun mot tapé ne se perd ni ne répond à la place de la personne", arguments: 0..<60)
  func nothingLost(run: Int) {
    var seed = Chance(Seed.ofThisRun &+ UInt64(run))
    let words = ["oui", "fusil", "nuit", "rien de plus", "onze", "carabine", "frère", "Ou demain"]
    var console = onYes()
    console.type(" ")
    for _ in 0..<8 {
      guard console.app.said.focus.string.contains(" : ") else { break }
      let word = words[Int.random(in: 0..<words.count, using: &seed)]
      console.type(word + "\n")
      let texts = console.call?.content.passages.values.map(\.string) ?? []
      #expect(texts.contains { $0.contains(word) }, "\(word)\(console)")
      console.wait(milliseconds: 900)
    }
    #expect(console.call?.content.precision(ofAnswers: .suicide) == 0)
    #expect(console.isFolded)
    for _ in 0..<200 { console.press(.control("z")) }
    #expect(console.call?.content == CallContent())
  }

  @Test("On dit où le mot est allé")
  func wordNotice() {
    var console = onYes()
    console.type(" oui")
    #expect(console.stateLine == "Un mot, pas des réponses : Idée, écrit dans les faits.")
  }

  @Test("F2 alterne : l'axe non demandé, puis les points du oui, puis l'axe")
  func safetyKey() {
    var console = onYes()
    console.press(.function(2))
    #expect(console.cursorRow.contains("Idée"))
    console.press(.function(2))
    #expect(console.cursorRow.contains("Autrui"))
    console.type("nnnn")
    console.press(.function(2))
    #expect(console.cursorRow.contains("Idée"), "tout est demandé : F2 précise le oui")
    console.press(.function(2))
    #expect(console.stateLine == "Les cinq axes ont une réponse ou une raison.")
  }

  @Test("De retour d'ailleurs, F2 est toujours l'axe : les lettres ne vont pas aux points du oui")
  func safetyKeyAfterRescue() {
    var console = onYes()
    console.press(.function(2), .function(2))
    #expect(console.cursorRow.contains("Autrui"))
    console.press(.function(5), .escape, .function(2))
    #expect(console.cursorRow.contains("Autrui"))
    console.type("nn")
    #expect(console.asked(.autrui) == .no)
    #expect(console.asked(.violence) == .no)
  }

  @Test("Espace sur un axe qui est oui va au premier point non précisé ; Entrée y écrit les faits")
  func space() {
    var console = onYes()
    console.type(" o")
    console.press(.function(2), .up)
    #expect(
      console.stateLine
        == "Suicide : o oui · n non · f flou · r refus · Espace précise · Entrée faits")
    console.type(" ")
    #expect(console.cursorRow.contains("Comment"))
    console.type("\npendaison\n")
    console.expect(kept: "pendaison", in: facts("suicide.comment"))
    #expect(console.cursorRow.contains("Où"))
  }

  @Test("Un axe flou se déplie aussi ; un non, un refus, un axe non demandé ne se déplient pas")
  func unfolds() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("fnr")
    console.press(.up, .up, .up)
    #expect(console.shows("Moyen à portée"))
    for _ in 0..<20 where !console.cursorRow.contains("Autrui") { console.press(.down) }
    #expect(!console.shows("Personne visée"))
    console.press(.down)
    #expect(!console.shows("Étranglement"))
  }

  @Test("Selon qui, mesures : sous les points, une lettre ou des mots")
  func sourceAndMeasures() {
    var console = onYes()
    console.press(.up)
    for _ in 0..<9 { console.press(.down) }
    #expect(console.cursorRow.contains("Faits"))
    console.type("voix calme")
    console.press(.down)
    #expect(console.cursorRow.contains("Selon"))
    console.type("t")
    #expect(console.call?.content.answer(.suicide)?.source == .witness)
    #expect(console.cursorRow.contains("Mesures"))
    console.type("le voisin prend la carabine\n")
    console.expect(kept: "le voisin prend la carabine", in: .measures(.suicide))
    #expect(console.cursorRow.contains("Autrui"))
    #expect(console.call?.content.answer(.suicide)?.asked == .yes)
  }

  @Test("Le niveau n'est là que si le centre a un outil ; il se voit sur la ligne de l'axe")
  func level() {
    var plain = onYes()
    plain.press(.up)
    #expect(!plain.shows("Niveau"))
    var console = onYes(settings: CallSettings(levels: [.suicide: ["vert", "jaune", "orange"]]))
    console.press(.up)
    for _ in 0..<11 { console.press(.down) }
    #expect(console.cursorRow.contains("Niveau"))
    console.type("o")
    #expect(console.call?.content.answer(.suicide)?.level == "orange")
    console.press(.function(2))
    console.expect(
      rows: """
        │Suicide     OUI! 12:05 · orange · 0/8     │
        """)
    #expect(console.reopened().call?.content == console.call?.content)
  }

  @Test("^Z rend les points un à un et y ramène ; Retour arrière retire une réponse")
  func undo() {
    var console = onYes()
    console.type(" on")
    console.press(.control("z"))
    #expect(console.cursorRow.contains("Comment"))
    #expect(asked(console, "suicide.comment") == nil)
    #expect(asked(console, "suicide.ideation") == .yes)
    console.press(.up, .backspace)
    #expect(asked(console, "suicide.ideation") == nil)
    #expect(console.stateLine == "Retiré. ^Z le remet.")
    console.press(.control("z"))
    #expect(asked(console, "suicide.ideation") == .yes)
  }

  @Test("La deuxième personne a ses propres points")
  func secondPerson() {
    var console = onYes()
    console.type(" o")
    console.press(prefixed: "o")
    console.type("Karim")
    console.press(.function(2))
    console.type("o ")
    console.type("n")
    let content = console.call?.content
    let idea = SafetyDetail(rawValue: "suicide.ideation")
    #expect(content?.answer(idea, of: 1)?.asked == .yes)
    #expect(content?.answer(idea, of: 2)?.asked == .no)
    #expect(content?.asked(.suicide, of: 2) == .yes)
  }

  @Test("À 40×10 comme sur grand écran, le point qui a la main se voit")
  func sizes() {
    for size in [Size.w40h10, .w132h43] {
      var console = onYes(size: size)
      console.type(" onon")
      #expect(console.cursorRow.contains("Moyen à portée"))
      console.type("carabine")
      #expect(console.cursorRow.contains("carabine"))
    }
  }

  @Test("En mode linéaire, chaque point se dit sur sa ligne avec ses faits")
  func linear() {
    var console = onYes()
    console.type(" o")
    #expect(console.app.said.focus.string.plain == "Comment : ?")
    console.wait(milliseconds: 900)
    console.type("carabine\n")
    let rows = console.app.said.rows.map(\.string.plain)
    #expect(rows.contains("Idée : oui"))
    #expect(rows.contains("Comment : carabine"))
    #expect(rows.contains { $0.hasPrefix("o oui · n non") })
  }
}

extension CallContent {
  /// How many points of an axis have an answer.
  fileprivate func precision(ofAnswers axis: SafetyAxis) -> Int {
    SafetyDetail.all(of: axis).count { (answer($0)?.asked ?? .notAsked) != .notAsked }
  }
}
