import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Relances : promises, dues, prises, remises")
struct FollowUpTests {
  /// A console at home, with a signed call, 0412, that promised a call-back one hour later.
  private func home(
    due: String = "13 h", size: Size = .w80h24, settings: CallSettings = CallSettings()
  ) -> TestConsole {
    var console = TestConsole(size: size, settings: settings)
    console.promise(due)
    return console
  }

  private static let first = CallID(rawValue: "appel-412")

  @Test("Signée, elle est à l'accueil : son heure, à qui, pour quoi ; l'heure passée, en retard")
  func atHome() {
    var console = home()
    #expect(console.shows("Relances (^X Entrée) · 1 à faire d’ici la fin du quart"))
    #expect(console.shows("13:00 · par Ana Fictive · Appel 0412 · voir si elle dort"))
    console.wait(minutes: 90)
    #expect(console.shows("Relances (^X Entrée) · 1 en retard"))
    #expect(console.shows("EN RETARD, 13:00"))
  }

  @Test("Prise : un appel lié s'ouvre, le plan à droite, la sécurité à demander")
  func taken() throws {
    var console = home()
    console.press(prefixed: "\n")
    #expect(console.shows("Relances · toutes") && console.shows("> 13:00"))
    console.press(.enter)
    #expect(console.call?.number == 413 && console.shows("0413 rel. 0412"))
    #expect(console.shows("ce qui est promis") && console.shows("voir si elle dort"))
    #expect(console.shows("- Sa fille vient ce soir"))
    #expect(console.call?.content.follows?.call == Self.first)
    #expect(console.asked(.suicide) == nil || console.asked(.suicide) == .notAsked)
    #expect(console.signed[Self.first]?.promised.first?.holder?.name == "Ana Fictive")
    // What is typed goes to the note, not to what is read.
    console.type("Elle a dormi.")
    #expect(console.kept(.note(.alliance)) == "Elle a dormi.")
  }

  @Test("Une réponse qui tarde n'ôte pas l'appel qu'on a sous la main ; elle dit où est la relance")
  func late() throws {
    var console = home()
    let call = try #require(console.signed[Self.first])
    let seen = try #require(call.promised.first)
    console.press(.control("n"))
    console.type("Elle a peur.")
    console.take(.followUp(.taken(seen, call)))
    #expect(console.call?.content.follows == nil && console.shows("Elle a peur."))
    #expect(console.stateLine.hasPrefix("La relance demandée est à votre nom"))
    console.type(" Encore.")
    #expect(console.kept(.note(.alliance)) == "Elle a peur. Encore.")
  }

  @Test("Jointe et signée, elle est faite : à l'accueil, dans le premier appel, dans sa note")
  func done() throws {
    var console = home()
    console.takeFollowUp()
    console.press(prefixed: "z")
    #expect(console.shows("pas de réponse"))
    console.type("j")
    #expect(console.stateLine.hasPrefix("jointe : la relance est faite."))
    console.complete()
    console.sign()
    #expect(console.shows("1 faite") && console.shows("faite 12:"))
    let first = try #require(console.signed[Self.first])
    let note = NoteDocument(first).plain.string.plain
    #expect(note.contains("jointe (appel 0413)"))
    #expect(CodedFacts(first).followUps?.first?.attempts.map(\.outcome) == [.reached])
  }

  @Test("Pas de réponse : F9 deux fois, rien d'autre n'est demandé, et elle reste à faire")
  func noAnswer() {
    var console = home()
    console.takeFollowUp()
    console.press(prefixed: "z")
    console.type("p")
    #expect(console.stateLine.contains("la relance reste à faire"))
    console.press(.function(9))
    #expect(console.shows("Rien ne manque"))
    console.press(.function(9))
    #expect(console.shows("13:00 · par Ana Fictive · Appel 0412 · 1 tentative"))
  }

  @Test("Sans rien noter de ce qu'elle donne, cela manque ; ^Z reprend ce qui fut noté")
  func outcomeMissing() {
    var console = home()
    console.takeFollowUp()
    console.press(prefixed: "x")
    #expect(console.shows("Relance : ce qu’elle donne"))
    console.press(.enter)
    console.type("m")
    #expect(console.call?.content.followUpOutcome == .message)
    console.press(.control("z"))
    #expect(console.call?.content.followUpOutcome == nil)
  }

  @Test("Une autre console vient de la prendre : on apprend qui, rien ne s'ouvre")
  func together() {
    var console = home()
    console.press(prefixed: "\n")
    console.followUpElsewhere(Self.first, .taken, by: "Léa Roy")
    console.press(.enter)
    #expect(console.call == nil && console.shows("Léa Roy vient de la prendre, à 12:"))
    // Once it is known, taking it in their place needs a second Enter.
    console.press(.enter)
    #expect(console.shows("Léa Roy l’a en main depuis"))
    console.press(.enter)
    #expect(console.call?.number == 413)
  }

  @Test("Après un arrêt, l'accueil la montre ; l'appel de relance reprend avec le plan à droite")
  func restart() {
    var console = home()
    console = console.reopened()
    console.hearFollowUps()
    #expect(console.shows("13:00 · par Ana Fictive"))
    console.takeFollowUp()
    console.type("Elle répond.")
    console = console.reopened()
    #expect(console.call?.number == 413 && console.shows("voir si elle dort"))
  }

  @Test("Mise en attente, la reprendre de la liste ramène à son appel, sans en ouvrir un autre")
  func held() {
    var console = home()
    console.takeFollowUp()
    console.press(prefixed: "g")
    #expect(console.shows("en main : Ana Fictive"))
    console.takeFollowUp()
    #expect(console.call?.number == 413)
  }

  @Test("Reportée d'une ligne ; une date qui ne se lit pas est refusée avec un exemple")
  func postponed() {
    var console = home()
    console.press(prefixed: "\n")
    console.type("rbientôt\n")
    #expect(console.shows("Date non comprise"))
    console.press(.control("u"))
    for _ in 0..<8 { console.press(.backspace) }
    console.type("demain 9 h\n")
    #expect(console.shows("demain 09:00 · par Ana Fictive") && console.shows("Relance reportée."))
  }

  @Test("Sans objet : fermée avec une raison, qui reste au dossier")
  func dropped() throws {
    var console = home()
    console.press(prefixed: "\n")
    console.type("s\n")
    #expect(console.shows("Écrivez d’abord pourquoi."))
    console.type("a rappelé elle-même\n")
    #expect(console.shows("fermée 12:"))
    let note = NoteDocument(try #require(console.signed[Self.first])).plain.string.plain
    #expect(note.contains("fermée sans rappel : a rappelé elle-même"))
  }

  @Test("Un quart remet les siennes d'un écran : cochées, à qui, Entrée ; la remise le dit")
  func handedOver() {
    var console = home()
    console.press(prefixed: "\n")
    console.type("t")
    #expect(console.shows("[x] 13:00") && console.shows("Entrée remet 1 relance à la relève"))
    console.press(.tab)
    #expect(console.shows("[ ] 13:00") && console.shows("Aucune cochée."))
    console.press(.tab)
    console.type("Léa Roy\n")
    #expect(console.shows("1 relance remise.") && console.shows("par Léa Roy"))
    console.press(.escape)
    console.press(prefixed: ";")
    #expect(console.shows("Appel 0412 : 13:00, par Léa Roy, remise par Ana Fictive, 12:"))
  }

  @Test("Celle qu'un appel ouvert tient n'est pas cochée : elle serait rappelée deux fois")
  func inHand() {
    var console = home()
    console.takeFollowUp()
    console.press(prefixed: "g")
    console.press(prefixed: "\n")
    console.type("t")
    #expect(console.shows("[ ] 13:00") && console.shows("Aucune cochée."))
  }

  @Test("Les miennes, puis par événement ; Échap ferme, la liste vide le dit")
  func views() {
    var console = home()
    console.followUpElsewhere(Self.first, .handed(to: "Léa Roy"), by: "Ana Fictive")
    console.press(prefixed: "\n")
    console.press(.right)
    #expect(console.shows("Relances · les miennes") && console.shows("Aucune à votre nom."))
    console.press(.right)
    #expect(console.shows("par événement") && console.shows("Sans événement"))
    console.press(.escape)
    #expect(!console.shows("par événement"))
  }

  @Test("En ligne à ligne, la liste et l'accueil se disent")
  func linear() {
    var console = home()
    #expect(console.app.said.rows.contains { $0.string.plain.contains("13:00 · par Ana Fictive") })
    console.press(prefixed: "\n")
    #expect(console.app.said.focus.string.plain.contains("13:00 · par Ana Fictive"))
    #expect(console.app.said.rows.contains { $0.string.contains("r reporte") })
  }

  @Test("Un appel qui ne s'ouvre pas n'est pas tu : compté à l'accueil et sous la liste")
  func unread() {
    var console = TestConsole()
    console.press(prefixed: "\n")
    console.take(.followUp(.list(FollowUpBoard([], unread: 1))))
    #expect(console.shows("Appels illisibles, relances inconnues : 1. Avertissez le soutien tech"))
    console.press(.escape)
    #expect(console.shows("Relances (^X Entrée) · 1 appel non lu"))
  }

  @Test("Qui ne lit pas les notes n'en voit aucune, même si la liste arrivait jusqu'à sa console")
  func roles() {
    let board = FollowUpBoard(home().signed.values.flatMap(\.promised))
    #expect(!board.promised.isEmpty)
    for role in [Role.trainee, .manager, .administrator] {
      let person = People.person("a-9", "Dominique Fictif", role)
      var console = TestConsole.unlocked(by: person)
      console.take(.followUp(.list(board)))
      console.press(prefixed: "\n")
      #expect(!console.shows("Relances ·") && !console.shows("Relances (^X"))
    }
  }

  @Test("Sur un petit écran, l'accueil ne garde que le compte")
  func small() {
    let console = home(size: Size(width: 60, height: 14))
    #expect(console.shows("Relances (^X Entrée)") && !console.shows("par Ana Fictive"))
  }
}
