import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Mains rapides dans la note")
struct HandsTests {
  private static let settings = CallSettings(
    phrases: ["merci": "Remercié pour sa confiance.", "deux": "Une ligne.\nUne autre."])

  @Test("« /tel » quitte la note et remplit le rappel ; un seul ^Z ramène tout")
  func phone() {
    var console = TestConsole.onCall()
    console.type("Parle bas.\n/tel 4185550199\n")
    console.expect(kept: "418 555-0199", in: .callBack)
    console.expect(kept: "Parle bas.\n", in: .note(.alliance))
    #expect(console.stateLine == "Rappel : 418 555-0199. ^Z annule.")
    console.type("Suite.")
    console.expect(kept: "Parle bas.\nSuite.", in: .note(.alliance))
    console.press(.control("z"), .control("z"))
    console.expect(kept: "", in: .callBack)
    console.expect(kept: "Parle bas.\n/tel 4185550199", in: .note(.alliance))
    #expect(console.stateLine.contains("C’était : Rappel : 418 555-0199"))
    console.press(.control("y"))
    console.expect(kept: "418 555-0199", in: .callBack)
    console.expect(kept: "Parle bas.\n", in: .note(.alliance))
  }

  @Test("« /declencheur », « /demande » et « /heures » remplissent leur champ, qui se montre alors")
  func seldomFields() {
    var console = TestConsole.onCall()
    console.type("/declencheur séparation\n/demande un numéro\n/heures lundi 10 h\n")
    console.expect(kept: "séparation", in: .trigger)
    console.expect(kept: "un numéro", in: .request)
    console.expect(kept: "lundi 10 h", in: .safeHours)
    #expect(console.shows("Déclencheur séparation"))
  }

  @Test("« /relance demain 25h » garde les mots et dit de vérifier")
  func impossibleHour() {
    var console = TestConsole.onCall()
    console.type("/relance demain 25h\n")
    #expect(console.stateLine == "Relance : date à vérifier : demain 25h. ^Z annule.")
    console.type("/tel 555\n")
    #expect(!console.shows("rappel ✓"))
  }

  @Test("Annulée, une main reste du texte : la touche suivante est une touche")
  func rested() {
    var console = TestConsole.onCall()
    console.type("/forces ")
    console.expect(kept: "Forces\u{a0}: ", in: .note(.alliance))
    console.press(.control("z"))
    console.expect(kept: "/forces", in: .note(.alliance))
    console.type(" armées")
    console.expect(kept: "/forces armées", in: .note(.alliance))
  }

  @Test("De l'étape 3, la ville et l'âge se notent, et l'on reste à l'étape 3")
  func several() {
    var console = TestConsole.onCall()
    console.press(prefixed: "p")
    console.type("Vit seul. /ville Rimouski /age 58\n")
    console.expect(kept: "Rimouski", in: .place)
    console.expect(kept: "58 ans", in: .age())
    console.expect(kept: "Vit seul. ", in: .note(.plan))
    #expect(console.call?.step == .plan)
    #expect(console.stateLine == "Lieu : Rimouski · Âge : 58 ans. ^Z annule.")
    console.press(.control("z"))
    console.expect(kept: "", in: .place)
    console.expect(kept: "Vit seul. /ville Rimouski /age 58", in: .note(.plan))
    #expect(console.call?.step == .plan)
  }

  @Test("Une relance dit le jour qu'elle a lu ; une date impossible est gardée et marquée")
  func followUps() {
    var console = TestConsole.onCall()
    console.type("/relance demain 9h, voir la nuit\n")
    #expect(console.stateLine == "Relance : dimanche 22 novembre, 09:00. ^Z annule.")
    #expect(console.call?.content.followUps.first?.due == "demain 9h")
    console.type("/relance 31 février\n")
    #expect(console.stateLine == "Relance : date à vérifier : 31 février. ^Z annule.")
    console.press(prefixed: "v")
    #expect(console.shows("09:00 dimanche 22"))
    for _ in 0..<9 { console.press(.tab) }
    #expect(console.shows("à vérifier : 31 février"))
  }

  @Test("Un numéro trop court est gardé tel quel et marqué")
  func doubtful() {
    var console = TestConsole.onCall()
    console.type("/tel 418 55\n")
    console.expect(kept: "418 55", in: .callBack)
    #expect(console.stateLine == "Rappel : 418 55, à vérifier. ^Z annule.")
    #expect(console.shows("418 55 (à vérifier)"))
    console.press(prefixed: "t")
    console.press(.textStart)
    for _ in 0..<6 { console.press(.delete) }
    console.type("par son frère")
    console.press(prefixed: "a")
    #expect(!console.shows("(à vérifier)"))
  }

  @Test("Un motif clair se note ; un motif ambigu ouvre la liste déjà filtrée")
  func reasons() {
    var console = TestConsole.onCall()
    console.type("/motif deuil\n")
    #expect(console.call?.content.reasons.count == 1)
    let ambiguous = "/motif v"
    console.type(ambiguous + "\n")
    #expect(console.shows("Motifs"))
    #expect(console.app.said.entry?.text == "v")
    console.expect(kept: "", in: .note(.alliance))
    console.press(.enter)
    #expect(console.call?.content.reasons.count == 2)
    console.press(.control("z"), .control("z"))
    console.expect(kept: ambiguous, in: .note(.alliance))
  }

  @Test("Le plan de sécurité met ses six lignes, le curseur à la première")
  func plan() {
    var console = TestConsole.onCall()
    console.press(prefixed: "p")
    console.type("Calme. /plan ouvre les mains")
    let lines = console.call?.content[.note(.plan)].lines ?? []
    #expect(lines.count == 7)
    #expect(lines.dropFirst().first?.string.hasSuffix(": ouvre les mains") == true)
  }

  @Test("Les phrases de la personne qui travaille, aussi dans un champ d'une ligne")
  func phrases() {
    var console = TestConsole.onCall(settings: Self.settings)
    console.type("/merci Suite. /deux ")
    console.expect(
      kept: "Remercié pour sa confiance. Suite. Une ligne.\nUne autre. ", in: .note(.alliance))
    console.press(prefixed: "l")
    console.type("/deux ")
    console.expect(kept: "Une ligne. Une autre. ", in: .place)
  }

  @Test(
    "Toute autre barre reste du texte",
    arguments: ["24/7 ", "et/ou ", "http://exemple.ca ", "/inconnu ", "/tel\n", "1/2 /\n"])
  func text(typed: String) {
    var console = TestConsole.onCall()
    console.type(typed)
    console.expect(kept: typed, in: .note(.alliance))
  }

  @Test("Ce qui est collé n'est jamais une main")
  func pasted() {
    var console = TestConsole.onCall()
    console.paste("/forces /tel 418 555-0199\n")
    console.expect(kept: "/forces /tel 418 555-0199\n", in: .note(.alliance))
  }

  @Test(
    "Taper une barre montre les mains ; un mot seul dit ce qu'il attend ; puis ce qu'Entrée note")
  func hints() {
    var console = TestConsole.onCall()
    console.type("/")
    #expect(console.stateLine.hasPrefix("/tel  /ville  /age  /motif  /relance  /declencheur"))
    #expect(console.stateLine.contains("  /plan "))
    #expect(console.stateLine.hasSuffix("…"))
    console.type("te")
    #expect(console.stateLine == "/tel 418 555-0123, Entrée · Rappel")
    console.type("l 418 555 0199")
    #expect(console.stateLine == "Entrée note · Rappel : 418 555-0199")
    console.resize(.w40h10)
    #expect(console.stateLine.count <= 40)
  }

  @Test("Une ligne du plan dit ce qu'elle a lu : quand, qui, où, quoi")
  func planItem() {
    var console = TestConsole.onCall()
    console.press(prefixed: "p")
    console.type("Vit seul.\n- Souper chez sa sœur demain 18 h")
    #expect(console.stateLine.contains("Quand : dimanche 22 novembre, 18:00"))
    #expect(console.stateLine.contains("Où : chez sa sœur"))
    console.press(.up)
    #expect(console.stateLine.hasPrefix("Se garde…"))
  }
}
