import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Valider, orienter : ce qui est dit, donné, promis et proposé")
struct ValidationTests {
  @Test("Les champs de l'étape 4, dans l'ordre de Tab")
  func fields() {
    var console = TestConsole.onCall()
    console.press(prefixed: "v")
    #expect(
      console.labels(9) == [
        "Plan, ses mots", "Nous rappeler", "+ Besoin", "+ Dit à", "Issue", "Nature", "+ Relance",
        "Continuité", "",
      ])
  }

  @Test("Un besoin non comblé demande pourquoi ; comblé, non")
  func gap() {
    var console = TestConsole.onCall()
    console.press(prefixed: "b")
    console.type("un toit\n")
    console.type("n")
    #expect(console.call?.content.needs.first?.outcome == .unmet)
    console.press(.tab)
    #expect(console.cursorRow.contains("Pourquoi ?"))
    console.type("complet\n")
    #expect(console.call?.content.needs.first?.gap == .full)
    console.press(.up)
    console.type("c")
    #expect(!console.shows("Pourquoi ?"))
  }

  @Test("Dire quelque chose à quelqu'un : à qui, quoi, sur quelle base, la personne avisée")
  func communication() {
    var console = TestConsole.onCall()
    console.press(prefixed: "v")
    console.goTo("+ Dit à")
    console.type("911\n")
    #expect(console.call?.content.communications.first?.to == .emergency)
    console.type("Adresse donnée\n")
    #expect(console.kept(.communication(1)) == "Adresse donnée")
    #expect(console.cursorRow.contains("Base légale"))
    console.type("d")
    #expect(console.call?.content.communications.first?.basis == .danger)
    console.press(.tab)
    #expect(console.cursorRow.contains("Avisé·e ?"))
    console.type("o")
    #expect(console.call?.content.communications.first?.isPersonInformed == true)
    #expect(console.shows("Consent comm."))
  }

  @Test("Une consultation de professionnel demande organisation, question et conseil")
  func professional() {
    var console = TestConsole.onCall()
    #expect(!console.shows("Organisme"))
    console.press(prefixed: "q")
    console.type("prof\n")
    #expect(console.shows("Organisme"))
    #expect(console.shows("Question"))
    console.press(prefixed: "n")
    console.type("consultation\n")
    console.press(prefixed: "v")
    console.press(.tab)
    #expect(console.cursorRow.contains("Conseil"))
    #expect(console.call?.content.missing == [.organisation, .question, .advice])
  }

  @Test("Une relance tapée dans son champ : Entrée lit la date, le champ la dit en entier")
  func followUp() {
    var console = TestConsole.onCall()
    console.press(prefixed: "v")
    console.goTo("+ Relance")
    console.type("demain 9 h, voir la nuit\n")
    #expect(console.stateLine == "Relance : dimanche 22 novembre, 09:00.")
    #expect(console.shows("09:00 dimanche 22"))
    console.press(.up)
    console.type(", avec Luc")
    console.press(.tab)
    #expect(console.call?.content.followUps.first?.dueAt?.hour == "09:00")
    console.press(.up)
    console.press(.control("k"), .textStart, .control("k"))
    console.press(.tab)
    #expect(console.call?.content.followUps.isEmpty == true)
    #expect(console.stateLine == "Relance retirée. ^Z la remet.")
  }

  @Test("La ligne fermée, ^X z sur une relance note ce qu'elle donne, et la note le dit")
  func attempts() {
    var console = TestConsole.onCall()
    console.press(prefixed: "v")
    console.goTo("+ Relance")
    console.type("demain 9 h\n")
    console.press(prefixed: "r")
    console.press(.up)
    console.press(prefixed: "z")
    #expect(console.shows("Relance 1 : ce qu’elle donne"))
    console.type("p")
    #expect(console.stateLine == "Relance essayée à 12:05. ^Z annule.")
    #expect(console.call?.content.followUps.first?.attempts.map(\.outcome) == [.noAnswer])
    #expect(console.call?.line.attempts.isEmpty == true)
    console.press(.control("z"))
    #expect(console.call?.content.followUps.first?.attempts.isEmpty == true)
  }

  @Test("« demain » après minuit : la console dit le jour lu, et comment dire ce matin")
  func afterMidnight() {
    var console = TestConsole.onCall()
    console.setClock(wall: TestConsole.start.wall + 45_000_000)
    console.type("/relance demain 9h\n")
    #expect(
      console.stateLine
        == "Relance : lundi 23 novembre, 09:00. ^Z annule. Ce matin : « aujourd’hui ».")
    console.type("/relance aujourd'hui 9h\n")
    #expect(console.stateLine == "Relance : dimanche 22 novembre, 09:00. ^Z annule.")
  }

  @Test("Ce qui est proposé se confirme d'une touche, et un seul ^Z le reprend")
  func proposals() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("onnnn")
    console.press(prefixed: "v")
    console.goTo("+ Relance")
    console.type("demain 9 h\n")
    console.press(.backTab)
    console.goTo("Proposé")
    #expect(console.call?.content.kind == nil)
    console.press(.enter)
    #expect(console.call?.content.kind == .crisisNotUrgent)
    #expect(console.call?.content.consents[.followUp] == .given)
    #expect(console.call?.content.continuity == [.followUpCall])
    #expect(console.stateLine.hasPrefix("Confirmé, ^Z annule. Nature : Crise sans urgence"))
    console.press(.control("z"))
    #expect(console.call?.content.kind == nil)
    #expect(console.call?.content.continuity == [])
    #expect(console.cursorRow.contains("Proposé"))
    #expect(console.isFolded)
  }

  @Test("Au moment de finir, ce qui est proposé est en vue et Tab le confirme ; rien ne l'est seul")
  func closing() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("onnnn")
    console.press(.function(9))
    #expect(console.shows("Proposé, Tab confirme · Nature : Crise sans urgence (parce que"))
    #expect(console.shows("Nature de l’appel"))
    console.type("\n")
    #expect(console.call?.content.kind == nil)
    console.press(.tab)
    #expect(console.call?.content.kind == .crisisNotUrgent)
    #expect(!console.shows("Proposé,"))
    #expect(console.signed.isEmpty)
    console.type("ligne coupée")
    console.press(.function(9))
    #expect(console.signed.count == 1)
  }

  @Test("F9 tenue enfoncée sur un clavier vif ouvre la fin, et ne signe pas")
  func held() {
    var console = TestConsole.onCompleteCall()
    console.hold(.function(9), times: 40)
    #expect(console.signed.isEmpty)
    #expect(console.stateLine == "F9 encore pour signer.")
    console.press(.function(9))
    #expect(console.signed.count == 1)
  }

  @Test("Le temps de parole et le temps d'écriture sont à part")
  func times() {
    var console = TestConsole.onCall()
    console.wait(minutes: 12)
    console.press(.function(9))
    #expect(console.shows("en ligne 12 min"))
    console.press(.escape)
    console.press(prefixed: "r")
    console.wait(minutes: 4)
    console.press(.function(9))
    #expect(console.shows("parlé 12 min, écrit 4 min"))
    #expect(console.app.said.rows.contains { $0.string.plain == "parlé 12 min, écrit 4 min" })
  }
}

extension TestConsole {
  /// The names of the next fields, as Tab goes.
  fileprivate mutating func labels(_ count: Int) -> [String] {
    (0..<count).map { _ in
      press(.tab)
      return said
    }
  }

  /// Goes to a field of the step by its name.
  fileprivate mutating func goTo(_ label: String) {
    for _ in 0..<30 where !said.hasPrefix(label) { press(.tab) }
  }

  /// The name of what has the cursor; nothing in the note.
  private var said: String {
    let focus = app.said.focus.string.plain
    let name = focus.split(separator: ":").first.map(String.init) ?? ""
    return focus.hasPrefix("Note") ? "" : name.hasSuffix(" ") ? String(name.dropLast()) : name
  }
}
