import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("D'un guide à la note, et d'un guide à l'autre")
struct ReadingSendTests {
  /// On the first question.
  private func onQuestion(size: Size = .w80h24) throws -> TestConsole {
    var console = try ReadingSample.reading(size: size)
    console.press(.right, .right, .right, .down)
    return console
  }

  @Test("Entrée envoie la question entière au bout de la note, avec sa source ; on peut continuer")
  func send() throws {
    var console = try onQuestion()
    console.press(.tab)
    console.type("Elle pleure.")
    console.press(.wordLeft, .function(6))
    console.press(.enter)
    let first = "Où êtes-vous exactement, et qui est avec vous en ce moment ? (lecture@0.3.0)"
    #expect(note(console) == "Elle pleure.\n\(first)\n")
    #expect(console.stateLine.hasPrefix("Envoyé à la note, ^Z le retire : Où êtes-vous"))
    #expect(console.cursorRow.contains("• Où êtes-vous"), "le guide garde les touches")
    console.press(.down, .enter)
    let second = "Depuis quand est-ce si lourd ? (lecture@0.3.0)"
    #expect(note(console) == "Elle pleure.\n\(first)\n\(second)\n")
    console.type("Hier.")
    #expect(note(console) == "Elle pleure.\n\(first)\n\(second)\nHier.")
    #expect(console.isFolded)
  }

  @Test("Envoyer est une seule chose à annuler, et ne coche rien")
  func undo() throws {
    var console = try onQuestion()
    console.press(.enter)
    #expect(SafetyAxis.allCases.allSatisfy { console.asked($0) == .notAsked })
    console.press(.control("z"))
    #expect(note(console) == "")
    console.press(.control("y"))
    #expect(note(console)?.hasPrefix("Où êtes-vous") == true)
  }

  @Test("Une intervention s'envoie ; une ligne d'une autre section ne s'envoie pas")
  func others() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .down)
    #expect(!console.shows("Entrée Noter"))
    console.press(.enter)
    #expect(note(console) == "")
    console.press(.right, .right, .right, .down)
    #expect(console.shows("Entrée Noter"))
    console.press(.enter)
    #expect(note(console) == "Accueillir : « Vous avez appelé. Merci. » (lecture@0.3.0)\n")
  }

  @Test("Un axe qui avait le curseur n'est pas répondu par ce qu'on tape après l'envoi")
  func axis() throws {
    var console = try ReadingSample.reading()
    console.press(.function(2), .control("o"), .right, .right, .right, .down, .enter)
    console.type("oui")
    #expect(console.asked(.suicide) == .notAsked)
    #expect(console.call?.content[.note(.safety)].string.hasSuffix(")\noui") == true)
  }

  @Test("Une ligne qui nomme un guide l'ouvre ; Retour revient à la même ligne ; c'est noté")
  func openGuide() throws {
    var console = try ReadingSample.reading()
    for _ in 0..<6 { console.press(.right) }
    for _ in 0..<5 { console.press(.down) }
    #expect(console.cursorRow.contains("• Guide voisin"))
    #expect(console.shows("Entrée Ouvrir"))
    console.press(.enter)
    #expect(console.shows("Guide · voisin"))
    #expect(console.call?.guides.map(\.slug) == ["lecture", "voisin"])
    #expect(console.isFolded)
    console.press(.backspace)
    #expect(console.cursorRow.contains("• Guide voisin"))
  }

  @Test("Une ressource ouvre sa fiche, où Entrée la joint")
  func openResource() throws {
    var console = try ReadingSample.reading()
    for _ in 0..<6 { console.press(.right) }
    console.press(.down, .enter)
    #expect(console.shows("1 866 277-3553"))
    console.press(.enter)
    #expect(console.call?.content.referrals.map(\.resource) == ["1866appelle"])
    console.press(.function(6), .backspace)
    #expect(console.cursorRow.contains("• Prévention du suicide"))
  }

  @Test("Plusieurs sur une ligne : une courte liste, la note d'abord")
  func several() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .right, .right, .right, .down, .down)
    #expect(console.shows("Entrée Choix"))
    console.press(.enter)
    #expect(console.shows("> Envoyer à la note"))
    #expect(console.shows("Urgence 911"))
    #expect(console.shows("Guide voisin"))
    console.press(.enter)
    #expect(
      note(console)
        == "Faire venir de l’aide avec Urgence 911, puis lire Guide voisin. (lecture@0.3.0)\n")
    console.press(.enter, .down, .down, .enter)
    #expect(console.shows("Guide · voisin"))
    console.press(.backspace, .enter, .escape)
    #expect(console.cursorRow.contains("• Faire venir"))
  }

  @Test("Une ressource et un guide que personne ne connaît le disent, et n'ouvrent rien")
  func unknown() throws {
    var console = try ReadingSample.reading()
    for _ in 0..<6 { console.press(.right) }
    console.press(.down, .down, .down, .enter)
    #expect(console.shows("Cette ligne"))
    console.press(.enter)
    #expect(console.stateLine.hasPrefix("« inconnue » n’est pas au répertoire."))
    console.press(.enter, .down, .enter)
    #expect(console.stateLine.hasPrefix("Le guide « perdu » n’est pas ici."))
    #expect(console.call?.guides.map(\.slug) == ["lecture"])
  }

  private func note(_ console: TestConsole) -> String? {
    console.kept(.note(.alliance))?.plain
  }
}
