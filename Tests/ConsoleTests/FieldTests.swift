import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Les champs des quatre étapes")
struct FieldTests {
  @Test("Tab parcourt les champs de l'étape puis la note, et revient au premier")
  func tab() {
    var console = TestConsole.onCall()
    var labels: [String] = []
    for _ in 0..<6 {
      console.press(.tab)
      labels.append(String(console.cursorRow.dropFirst().prefix(11).prefix { $0 != " " }))
    }
    #expect(labels.dropLast() == ["Lieu", "Rappel", "Paroles", "Motifs", "Appelle"])
    console.type("Dans la note")
    console.expect(kept: "Dans la note", in: .note(.alliance))
    console.press(.backTab)
    #expect(console.cursorRow.contains("Appelle"))
  }

  @Test("Haut et Bas passent d'un champ à l'autre ; Entrée passe au suivant")
  func arrows() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("Rimouski\n")
    #expect(console.cursorRow.contains("Rappel"))
    console.type("418 555-0142")
    console.press(.up, .up)
    #expect(console.cursorRow.contains("Lieu"))
    console.press(.down, .down)
    #expect(console.kept(.place) == "Rimouski")
    #expect(console.kept(.callBack) == "418 555-0142")
    #expect(console.shows("lieu ✓ · rappel ✓"))
  }

  @Test("Un champ ne prend pas de retour de ligne, même collé")
  func oneLine() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.paste("12 rue Fictive\nRimouski")
    console.expect(kept: "12 rue Fictive Rimouski", in: .place)
  }

  @Test("Un champ long se replie quand il a le curseur, et se lit sur une ligne ensuite")
  func longField() {
    var console = TestConsole.onCall()
    console.press(prefixed: "d")
    console.type("Je veux plus vivre comme ça, je sais plus quoi faire, personne comprend.")
    console.expect(
      rows: """
        │Paroles     Je veux plus vivre comme ça,  │côté de la note.                   │
        │            je sais plus quoi faire,      │                                   │
        │            personne comprend.▮           │                                   │
        """)
    console.press(.tab)
    #expect(console.shows("Paroles     Je veux plus vivre comme ça, …"))
  }

  @Test("Le plan : les lignes qui commencent par un tiret")
  func plan() {
    var console = TestConsole.onCall()
    console.press(prefixed: "p")
    console.type("Vit seul.\n- Arme chez le voisin\n- Relance demain 9 h")
    #expect(console.call?.content.planItems == ["Arme chez le voisin", "Relance demain 9 h"])
    console.press(prefixed: "y")
    console.type("Crise, ambivalence.")
    #expect(console.kept(.analysis) == "Crise, ambivalence.")
  }

  @Test("Un besoin, son issue ; un besoin resté vide sert au suivant")
  func needs() {
    var console = TestConsole.onCall()
    console.press(prefixed: "b")
    console.press(prefixed: "b")
    #expect(console.call?.content.needs.count == 1)
    console.type("un toit ce soir\n")
    #expect(console.cursorRow.contains("Comblé ?"))
    console.type("n")
    #expect(console.call?.content.needs.first?.outcome == .unmet)
    console.press(.backspace)
    #expect(console.call?.content.needs.first?.outcome == nil)
    console.press(.down)
    console.type("manger")
    #expect(console.kept(.need(2)) == "manger")
  }

  @Test("Annuler un besoin : la suite va dans la note, jamais dans un champ qui n'est plus là")
  func undoNeed() {
    var console = TestConsole.onCall()
    console.press(prefixed: "b")
    console.type("toit")
    console.press(.control("z"), .control("z"))
    #expect(console.call?.content.needs == [])
    console.press(.tab, .backTab)
    console.press(prefixed: "v")
    console.type("Visible")
    console.expect(kept: "Visible", in: .note(.validation))
    #expect(console.shows("Visible"))
  }

  @Test("Annuler juste après avoir ajouté un besoin : ce qu'on tape se voit")
  func typeAfterUndoneNeed() {
    var console = TestConsole.onCall()
    console.press(prefixed: "b")
    console.press(.control("z"))
    let again = console.reopened()
    for var session in [console, again] {
      session.press(.escape, .escape)
      session.typeAtOnce("Suite")
      #expect(session.shows("Suite"))
    }
  }

  @Test("L'issue et la nature se choisissent en tapant, et se retirent d'un retour arrière")
  func choices() {
    var console = TestConsole.onCall()
    console.press(prefixed: "i")
    console.type("d3\n")
    #expect(console.call?.content.disposition == .mobileTeam)
    console.press(prefixed: "n")
    console.type("crise sans\n")
    #expect(console.call?.content.kind == .crisisNotUrgent)
    console.press(prefixed: "v")
    console.press(.backTab, .backTab, .backTab, .backspace)
    #expect(console.call?.content.kind == nil)
    #expect(console.stateLine == "Retiré. ^Z le remet.")
    console.press(.control("z"))
    #expect(console.call?.content.kind == .crisisNotUrgent)
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Nature.")
  }

  @Test("La manière d'orienter se change dans sa liste")
  func referralMode() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.press(.function(4), .enter, .enter)
    console.press(prefixed: "v")
    for _ in 0..<8 { console.press(.up) }
    #expect(console.cursorRow.contains("Orientation"))
    console.type("\ntransfert\n")
    #expect(console.call?.content.referrals.first?.mode == .warmTransfer)
    console.press(.backspace)
    #expect(console.call?.content.referrals == [])
  }

  @Test("^Z revient où la chose s'est faite, étape comprise, et dit laquelle")
  func undoShowsWhere() {
    var console = TestConsole.onCall()
    console.type("Première étape")
    console.press(.function(8), .function(8), .function(8))
    console.press(.control("z"))
    #expect(console.call?.step == .alliance)
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Note, Alliance.")
    console.press(.control("y"))
    console.expect(kept: "Première étape", in: .note(.alliance))
    #expect(console.stateLine == "Rétabli : Note, Alliance.")
    for _ in 0..<5 { console.press(.control("z")) }
    #expect(console.stateLine == "Plus rien à annuler.")
  }

  @Test("Les bornes des étapes se disent")
  func stepBounds() {
    var console = TestConsole.onCall()
    console.press(.function(7))
    #expect(console.stateLine == "C’est la première étape.")
    console.press(.function(8), .function(8), .function(8), .function(8))
    #expect(console.stateLine == "C’est la dernière étape. F9 finit l’appel.")
    #expect(console.call?.step == .validation)
  }

  @Test("Chaque étape garde son curseur")
  func caretByStep() {
    var console = TestConsole.onCall()
    console.type("Un deux")
    console.press(.home)
    console.press(.function(8))
    console.type("Trois")
    console.press(.function(7))
    console.type("Zéro ")
    console.expect(kept: "Zéro Un deux", in: .note(.alliance))
  }

  @Test("Un long texte : le curseur reste en vue, et PgPréc remonte")
  func longNote() {
    var console = TestConsole.onCall()
    console.paste((1...200).map { "Ligne \($0)" }.joined(separator: "\n"))
    #expect(console.cursorRow.contains("Ligne 200"))
    for _ in 0..<5 { console.press(.pageUp) }
    #expect(!console.cursorRow.contains("Ligne 200"))
    console.press(.textStart)
    #expect(console.cursorRow.contains("Ligne 1"))
    #expect(console.isFolded)
  }

  @Test("L'en-tête s'abrège avant de se couper", arguments: [80, 64, 52, 40])
  func header(width: Int) {
    var console = TestConsole.onCall(isDemonstration: true)
    console.press(prefixed: "q")
    console.type("proche\n")
    console.press(prefixed: "r")
    console.press(.control("n"))
    console.press(prefixed: "q")
    console.type("profess\n")
    console.press(prefixed: "r")
    console.wait(minutes: 125)
    console.resize(Size(width: width, height: 24))
    let first = console.screen.plain.prefix { $0 != "\n" }
    #expect(first.contains("lieu ? · rappel ?"))
    #expect(first.hasSuffix("DÉMONSTRATION"))
    #expect(!first.contains("…"))
  }

  @Test("La piste des étapes laisse toujours voir ce qui reste", arguments: [132, 80, 60, 40])
  func trail(width: Int) {
    var console = TestConsole.onCompleteCall()
    console.resize(Size(width: width, height: 12))
    let row = console.screen.plain.split(separator: "\n")[1]
    #expect(row.hasSuffix("Reste : 0"))
    #expect(row.contains("✓1") && row.contains("✓2") && row.contains("✓3") && row.contains("[✓4"))
    if width == 80 {
      #expect(
        row == " ✓1 Alliance  ✓2 Sécurité  ✓3 Contexte, plan  [✓4 VALIDER, ORIENTER]  Reste : 0")
    }
  }
}
