import Canvas
import Console
import ConsoleTesting
import Directory
import Testing
import Text

@Suite("Chercher dans le répertoire en tapant")
struct DirectoryTypingTests {
  private func searching(_ text: String, size: Size = .w80h24) throws -> TestConsole {
    var console = try DirectorySample.onCall(size: size)
    console.press(.function(4))
    console.type(text)
    return console
  }

  @Test("La liste dit le nom, si c'est ouvert et jusqu'à quand, le numéro, la distance")
  func list() throws {
    let console = try searching("moisson")
    #expect(console.shows("Moisson fictive · jusqu’à 16:00"))
    #expect(console.shows("418 555-0134 · 100 m"))
    #expect(try searching("moisson", size: .w132h43).shows("ouvert jusqu’à 16:00"))
    #expect(try searching("moisson", size: .w132h43).shows("Aide alimentaire d'urgence."))
    #expect(try searching("moisson", size: .w40h10).shows("418 555-0134 · 100 m"))
  }

  @Test("Un numéro que personne n'a vu le dit à côté, un long nom se lit au complet")
  func unseen() throws {
    let console = try searching("soupe")
    #expect(console.shows("418 555-0115 · à vérifier"))
    #expect(console.shows("> La soupe populaire inventée de"))
    #expect(console.shows("Rimouski et des environs"))
  }

  @Test("Sans numéro à elle, une ressource donne celui de son organisme")
  func inherited() throws {
    #expect(try searching("budget").shows("418 555-0190"))
  }

  @Test("Ce qui est en vue y reste pendant que la réponse vient")
  func stays() throws {
    var console = try searching("moisson")
    console.directoryWaits = true
    console.type(" zzz")
    #expect(console.shows("Moisson fictive"))
    console.answerDirectory()
    #expect(console.cursorRow.contains("moisson zzz"))
  }

  @Test("Une réponse en retard ne remplace jamais la bonne")
  func stale() throws {
    var console = try searching("")
    console.directoryWaits = true
    console.type("bu")
    let early = try #require(console.questions.last?.number)
    console.type("dget")
    console.answerDirectory()
    console.answerDirectory(early)
    #expect(console.shows("Budget fictif"))
    #expect(!console.shows("Urgence 911"))
  }

  @Test("Entrée attend la réponse à ce qui est tapé : jamais la fiche d'une autre")
  func enterWaits() throws {
    var console = try searching("moisson")
    console.directoryWaits = true
    console.press(.control("w"))
    console.type("budget\n")
    #expect(!console.shows("Nom :"))
    console.answerDirectory()
    #expect(console.shows("Nom : Budget fictif"))
  }

  @Test("L'heure qui passe ne redemande rien ; l'état suit l'heure")
  func time() throws {
    var console = try searching("moisson")
    let asked = console.questions.count
    console.wait(minutes: 240)
    #expect(console.questions.count == asked)
    #expect(!console.shows("jusqu’à 16:00"))
    #expect(console.shows("fermé"))
  }

  @Test("Une question laissée sans réponse pour une autre est reposée au retour dans l'appel")
  func lost() throws {
    var console = try searching("")
    console.directoryWaits = true
    console.type("budget")
    console.press(.control("n"), .function(4))
    console.directoryWaits = false
    console.type("moisson")
    console.press(prefixed: "g")
    console.press(.down, .down, .enter)
    if console.call?.number != 412 {
      console.press(prefixed: "g")
      console.press(.up, .enter)
    }
    #expect(console.call?.number == 412)
    #expect(console.questions.last?.query.text == "budget")
    #expect(console.shows("Budget fictif"), "\(console)")
  }

  @Test("Le besoin noté est proposé en premier ; Entrée le cherche")
  func need() throws {
    var console = try DirectorySample.onCall()
    console.press(prefixed: "b")
    console.type("aide alimentaire\n")
    console.press(.function(4))
    #expect(console.shows("> Besoin noté : aide alimentaire"))
    console.press(.enter)
    #expect(console.cursorRow.contains("Chercher : aide alimentaire"))
    #expect(console.shows("Moisson fictive"))
  }

  @Test("Le mode linéaire dit les mêmes faits")
  func said() throws {
    let said = try searching("moisson").app.said
    #expect(said.rows.contains { $0.string.plain == "Filtres : Rimouski, 34 ans, F4 : lieu" })
    #expect(
      said.focus.string.plain
        == "Répertoire · Moisson fictive · ouvert jusqu’à 16:00 · 100 m · 418 555-0134 · "
        + "Aide alimentaire d'urgence.")
    #expect(said.entry?.text == "moisson")
  }
}
