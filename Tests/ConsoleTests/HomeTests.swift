import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("La première fois, et l'accueil")
struct HomeTests {
  @Test("La première fois, la console demande qui répond, une seule fois")
  func identity() {
    var console = TestConsole(worker: nil)
    console.expect(
      screen: """
         Écoute

         Qui répond ? La note en a besoin pour être signée. Demandé une seule fois.

         Nom : ▮
         Titre (t.s., ps., crim.…) :
         Numéro de permis :















         Entrée : champ suivant, puis commencer.
         ^G Aide  Échap Menu  ^Q Quitter
        """)
    console.type("Ana Fictive\nt.s.\n00000\n")
    #expect(console.app.worker == Worker(name: "Ana Fictive", title: "t.s.", permit: "00000"))
    console.expect(
      screen: """
         Écoute · Ana Fictive, t.s., permis 00000

         ▮ Nouvel appel (^N)



















         Prêt. Entrée ouvre un appel.
         ^G Aide  Échap Menu  ^N Nouvel appel  ^Q Quitter
        """)
  }

  @Test("Sans nom, on ne commence pas, et on sait pourquoi")
  func noName() {
    var console = TestConsole(worker: nil)
    console.type("\nt.s.\n\n")
    #expect(console.app.worker == nil)
    #expect(
      console.stateLine == "Le nom est nécessaire : sans lui, la note ne peut pas être signée.")
    console.type("Ana\n\n\n")
    #expect(console.app.worker?.title == "t.s.")
  }

  @Test("Un champ de l'identité prend un collage sur une ligne, et se corrige")
  func identityFields() {
    var console = TestConsole(worker: nil)
    console.paste("Ana\nFictive")
    console.press(.control("w"))
    console.type("Roy")
    console.press(.tab, .backTab, .home)
    console.type("D. ")
    #expect(console.app.said.entry?.text == "D. Ana Roy")
  }

  @Test("Rien d'autre n'est possible avant le nom")
  func nothingBeforeName() {
    var console = TestConsole(worker: nil)
    console.press(.control("n"))
    #expect(console.call == nil)
    #expect(console.stateLine == "D’abord votre nom.")
  }

  @Test("Taper à l'accueil n'ouvre rien, et dit comment ouvrir un appel")
  func typing() {
    var console = TestConsole()
    console.type("Allo")
    #expect(console.call == nil)
    #expect(
      console.stateLine == "Rien n’est écrit ici. Entrée ou ^N ouvre un appel, puis tapez.")
    console.paste("collé")
    #expect(console.call == nil)
    console.press(.enter)
    console.expect(kept: "", in: .note(.alliance))
  }

  @Test("Taper sur un appel choisi dit comment le reprendre")
  func typingOnOpenCall() {
    var console = TestConsole.onCall()
    console.press(prefixed: "g")
    console.type("x")
    #expect(
      console.stateLine
        == "Rien n’est écrit ici. Entrée reprend l’appel choisi, ^N en ouvre un.")
  }

  @Test("Une touche ouvre un appel : le curseur est dans la note, l'horloge marche")
  func oneKey() {
    var console = TestConsole()
    console.press(.control("n"))
    console.type("a")
    console.expect(kept: "a", in: .note(.alliance))
    console.wait(minutes: 4)
    #expect(console.shows("Appel 0412 · 4 min"))
    console.wait(minutes: 130)
    #expect(console.shows("Appel 0412 · 2 h 14"))
  }

  @Test("Les appels du jour : à reprendre, en attente, note à finir, signés")
  func states() {
    var console = TestConsole.onCall()
    console.press(prefixed: "r")
    #expect(console.stateLine == "Avant de raccrocher : aucun danger n’a été demandé. F2")
    console.press(.control("n"))
    console.complete()
    console.sign()
    #expect(console.shows("Appel 0412 · 12:05 · note à finir"))
    #expect(console.shows("Appel 0413 · 12:05 · signé"))
    #expect(console.stateLine == "Appel 0413 signé à 12:05.")
    console.press(.down)
    #expect(console.stateLine == "Entrée reprend cet appel.")
    console.press(.down)
    #expect(console.stateLine == "Entrée relit cette note.")
    console.type("a")
    #expect(console.stateLine == "Rien n’est écrit ici. ^N ouvre un appel, puis tapez.")
    console.press(.end, .pageDown, .down)
    #expect(console.cursorRow.contains("0413"))
    console.press(.home)
    #expect(console.stateLine == "1 appel à reprendre. Entrée ouvre un nouvel appel.")
  }

  @Test("Un appel ouvert dans une autre console se refuse avec une phrase")
  func refused() throws {
    var console = TestConsole.onCall()
    let id = try #require(console.call?.id)
    console.press(prefixed: "g")
    let sentence = Phrase(fr: "Cet appel est ouvert ailleurs.", en: "This call is open elsewhere.")
    console.take(.callRefused(id, sentence))
    #expect(console.stateLine == "Cet appel est ouvert ailleurs.")
    #expect(!console.shows("0412"))
  }

  @Test("Des fichiers à corriger se disent, sans cacher qu'un appel a repris")
  func problems() throws {
    var shelves = try Samples.shelves()
    shelves.problems = [Phrase(fr: "x.md:3 : titre manquant.", en: "x.md:3: no title.")]
    var console = TestConsole(shelves: shelves)
    #expect(console.stateLine == "1 fichier à corriger ; le reste marche. ^X e le montre.")
    console.press(prefixed: "e")
    #expect(console.shows("x.md:3 : titre manquant."))

    var onCall = TestConsole.onCall(shelves: shelves)
    onCall.type("mot")
    #expect(onCall.reopened().stateLine.hasPrefix("Appel 0412 repris"))
  }

  @Test("Le premier écran dit que la console s'ouvre, et comment sortir")
  func starting() {
    let console = TestConsole.starting()
    #expect(console.shows("Ouverture…"))
    #expect(console.shows("^G Aide  ^Q Quitter"))
  }
}
