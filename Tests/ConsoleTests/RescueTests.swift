import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Secours : demandé, suivi, et jamais oublié")
struct RescueTests {
  private func first(_ console: TestConsole) -> String {
    String(console.screen.plain.prefix { $0 != "\n" })
  }

  /// A call in which the 911 was asked for at 12:05.
  private func requested(size: Size = .w80h24) -> TestConsole {
    var console = TestConsole.onCall(size: size)
    console.press(.function(5))
    console.type("n")
    return console
  }

  @Test("F5 puis n : le 911 est demandé, son heure notée, et il est aux communications")
  func request() {
    let console = requested()
    #expect(console.call?.content.rescues.map(\.service) == [.emergency])
    #expect(console.call?.content.rescues.first?.requestedAt.hour == "12:05")
    #expect(console.call?.content.communications.map(\.to) == [.emergency])
    #expect(console.call?.content.communications.first?.basis == nil)
    #expect(console.stateLine == "911 : demandé à 12:05, noté aux communications. ^Z annule.")
    #expect(console.cursorRow.contains("> Consentement"))
    #expect(console.isFolded)
  }

  @Test("L'écran du registre, tel qu'on le lit")
  func screen() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("12, rue Fictive, app. 3\n")
    console.press(.function(5))
    console.expect(
      rows: """
         Secours
         Numéro d’urgence du territoire : à confirmer
         ▮ Demander                       911 (n) · police (p) · équipe de crise (e)
        """)
    console.type("n")
    console.expect(
      rows: """
         Numéro d’urgence du territoire : à confirmer
           Demandé                        12:05 · 911
         ▮ Consentement                   ?  (o, r, n)
           Nº d’événement
           Lieu exact                     (Entrée) 12, rue Fictive, app. 3
           Accès (arme, chien, code)
           Départ confirmé                ?  (d)
           ARRIVÉE CONFIRMÉE              (a)  ! NON CONFIRMÉE
           Annulé                         –  (x)
           Suite
           + Autre secours                911 (n) · police (p) · équipe de crise (e)
        """)
  }

  @Test("Un numéro d'événement qui commence par une lettre n'est ni une arrivée ni un départ")
  func eventNumber() {
    for number in ["A2451", "D77-4", "x900"] {
      var console = requested()
      console.type("\(number)\n")
      #expect(console.kept(.rescue(1, .event)) == number)
      let rescue = console.call?.content.rescues.first
      #expect(rescue?.arrivedAt == nil && rescue?.dispatchedAt == nil && rescue?.cancelledAt == nil)
      #expect(rescue?.service == .emergency)
      #expect(console.isFolded)
    }
    var console = requested()
    console.type("a")
    console.wait(minutes: 1)
    console.type("2451")
    #expect(console.call?.content.rescues.first?.arrivedAt != nil)
    #expect(console.kept(.rescue(1, .event)) == "2451")
  }

  @Test("Le registre entier, du consentement à l'arrivée")
  func whole() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("12, rue Fictive\n")
    console.press(prefixed: "a")
    console.press(.function(5))
    console.type("n")
    console.type("o4471-B\n\n\nChien, code 12\n")
    #expect(console.kept(.rescue(1, .event)) == "4471-B")
    #expect(console.kept(.rescue(1, .place)) == "12, rue Fictive")
    #expect(console.kept(.rescue(1, .access)) == "Chien, code 12")
    #expect(console.call?.content.communications.first?.basis == .consent)
    console.wait(minutes: 3)
    console.type("d")
    console.wait(minutes: 6)
    console.type("a")
    let rescue = console.call?.content.rescues.first
    #expect(rescue?.dispatchedAt?.hour == "12:08" && rescue?.arrivedAt?.hour == "12:14")
    #expect(console.stateLine == "ARRIVÉE CONFIRMÉE à 12:14. ^Z annule.")
    #expect(!first(console).contains("Secours"))
    console.press(.escape)
    console.type("Suite de l'appel")
    console.expect(kept: "Suite de l'appel", in: .note(.alliance))
  }

  @Test("Le lieu de l'appel n'est copié que par Entrée ; taper en écrit un autre")
  func place() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("Pont\n")
    console.press(.function(5))
    console.type("no\n")
    #expect(console.kept(.rescue(1, .place)) == "")
    console.type("Pile sud")
    #expect(console.kept(.rescue(1, .place)) == "Pile sud")
    #expect(console.kept(.place) == "Pont")
  }

  @Test("Un chiffre tapé sur une ligne sans texte est le numéro d'événement")
  func event() {
    var console = requested()
    console.type("4471")
    #expect(console.kept(.rescue(1, .event)) == "4471")
  }

  @Test("F5 revient là où l'arrivée se confirme : deux touches")
  func twoKeys() {
    var console = requested()
    console.press(.escape)
    console.type("Elle respire.")
    console.press(.function(5))
    console.type("a")
    #expect(console.call?.content.rescues.first?.isUnconfirmed == false)
    console.press(.function(5))
    #expect(console.shows("Elle respire."))
    console.expect(kept: "Elle respire.", in: .note(.alliance))
  }

  @Test("Un mot tapé par erreur va dans la note, et ce que ses lettres ont répondu s'enlève")
  func word() {
    var console = requested()
    console.press(.escape, .function(5))
    console.wait(milliseconds: 2000)
    console.type("arrêtez")
    #expect(console.call?.content.rescues.first?.isUnconfirmed == true)
    console.expect(kept: "arrêtez", in: .note(.alliance))
    console.press(.function(5), .down, .down, .down)
    console.wait(milliseconds: 2000)
    console.type("elle")
    #expect(console.call?.content.rescues.count == 1)
    #expect(console.call?.content.communications.count == 1)
    console.expect(kept: "arrêtezelle", in: .note(.alliance))
  }

  @Test("^Z reprend la demande et la communication d'un coup ; ^Y les remet")
  func undo() {
    var console = requested()
    console.press(.control("z"))
    #expect(console.call?.content.rescues == [])
    #expect(console.call?.content.communications == [])
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Secours (F5).")
    console.press(.control("y"))
    #expect(console.call?.content.rescues.count == 1)
    #expect(console.call?.content.communications.count == 1)
    console.press(.up, .up)
    console.press(.escape, .function(5), .up, .up, .up, .up, .up)
    console.type("o")
    #expect(console.call?.content.communications.first?.basis == .consent)
    console.press(.control("z"))
    #expect(console.call?.content.rescues.first?.consent == nil)
    #expect(console.call?.content.communications.first?.basis == nil)
    #expect(console.call?.step == .alliance)
    #expect(console.isFolded)
  }

  @Test("Une heure déjà notée ne change pas ; Retour l'enlève, annulé compte comme fini")
  func stamps() {
    var console = requested()
    console.type("d")
    console.wait(minutes: 1)
    console.press(.up)
    console.type("d")
    #expect(console.stateLine == "Déjà noté à 12:05. Retour, sur la ligne, l’enlève.")
    console.press(.up, .backspace)
    #expect(console.call?.content.rescues.first?.dispatchedAt == nil)
    console.type("x")
    #expect(console.call?.content.rescues.first?.cancelledAt?.hour == "12:06")
    #expect(!first(console).contains("Secours"))
  }

  @Test("Plusieurs secours : chacun a ses lignes, un chiffre les compte")
  func several() {
    var console = requested()
    console.press(.pageDown)
    console.type("p")
    #expect(console.call?.content.rescues.map(\.service) == [.emergency, .police])
    #expect(first(console).hasSuffix("! Secours : 2"))
    #expect(console.shows("2 · ARRIVÉE CONFIRMÉE"))
  }

  @Test("Le numéro du territoire, s'il est réglé ; sinon « à confirmer »")
  func number() {
    let settings = CallSettings(emergencyNumbers: [
      CallSettings.EmergencyNumber(territory: "Kuujjuaq", number: "819 555-0191")
    ])
    var console = TestConsole.onCall(settings: settings)
    console.press(.function(5))
    #expect(console.shows("Numéro d’urgence du territoire : à confirmer"))
    console.press(.escape)
    console.press(prefixed: "l")
    console.type("Kuujjuaq, près de l'aréna")
    console.press(.function(5))
    #expect(console.shows("Numéro d’urgence : 819 555-0191 (Kuujjuaq, près de l’aréna)"))
  }

  @Test("Après une panne, le secours non confirmé est encore compté")
  func crash() {
    var console = requested().reopened()
    #expect(first(console).hasSuffix("! Secours : 1"))
    console.press(.function(5))
    console.type("a")
    #expect(console.call?.content.rescues.first?.arrivedAt != nil)
  }
}
