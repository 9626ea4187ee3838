import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Saisir un appel noté sur papier")
struct PaperCallTests {
  /// The heading of a form, typed.
  private func typed(
    number: String = "7", begun: String = "2h10", ended: String = "2h35", author: String = ""
  ) -> TestConsole {
    var console = TestConsole()
    console.press(prefixed: "'")
    console.type("\(number)\n\(begun)\n\(ended)\n\(author)\n")
    return console
  }

  private func note(_ console: TestConsole) -> String {
    console.call.map { NoteDocument($0, mark: nil).plain.string.plain } ?? ""
  }

  @Test("Le curseur est sur le numéro du papier, puis les heures, puis le premier champ du papier")
  func order() {
    var console = TestConsole()
    console.press(prefixed: "'")
    #expect(console.cursorRow.contains("N° papier"))
    #expect(console.stateLine.contains("numéro écrit sur le formulaire"))
    console.type("7\n")
    #expect(console.cursorRow.contains("Début"))
    console.type("2h10")
    #expect(console.stateLine == "samedi 21 novembre, 02:10")
    console.type("\n2h35\nAna Roy, t.s.\n")
    #expect(console.cursorRow.contains("Lieu"))
    #expect(console.shows("papier 1.1"))
    #expect(console.shows("papier 02:10"))
    console.resize(.w132h43)
    #expect(console.shows("papier 7 du 2026-11-21 02:10"))
  }

  @Test("La note dit l'heure de l'appel et celle de la saisie, qui a répondu et qui saisit")
  func note() {
    let text = note(typed(author: "Ana Roy, t.s."))
    for line in [
      "Noté sur papier, nº : 7", "Début : 2026-11-21 02:10 (UTC−5)",
      "Fin de l'appel : 2026-11-21 02:35 (UTC−5) (25 min)",
      "Saisi : 2026-11-21 12:05 (UTC−5), par Ana Fictive, t.s., permis 00000",
      "Intervenant : Ana Roy, t.s.",
    ] {
      #expect(text.replacing("’", with: "'").contains(line), "\(line)\n\(text)")
    }
  }

  @Test("Les faits codés ont l'heure et la durée de l'appel, et le moment de la saisie")
  func facts() throws {
    let facts = CodedFacts(try #require(typed().call))
    #expect(facts.openedAt?.hour == "02:10")
    #expect(facts.talkMinutes == 25)
    #expect(facts.typedAt?.hour == "12:05")
    #expect(CodedFacts(try #require(TestConsole.onCall().call)).typedAt == nil)
  }

  @Test(
    "Une heure seule est la dernière passée ; une date se lit ; l'impossible est à vérifier",
    arguments: [
      ("23h50", "2026-11-20 23:50"), ("20 nov 23h50", "2026-11-20 23:50"),
      ("2026-11-19 4:05", "2026-11-19 04:05"), ("vendredi 14h", "2026-11-20 14:00"),
      ("2 h du matin", "2026-11-21 02:00"), ("31 déc 22h", "2025-12-31 22:00"),
      ("25h", "date à vérifier"), ("tantôt", "date à vérifier"), ("2h10 demain", "date à vérifier"),
    ])
  func hours(typed words: String, read: String) {
    #expect(note(typed(begun: words)).contains("Début : " + (read.first == "2" ? read : words)))
    #expect(note(typed(begun: words)).contains(read))
  }

  @Test("Un appel qui passe minuit finit le lendemain ; une fin à venir est à vérifier")
  func midnight() {
    #expect(note(typed(begun: "23h50", ended: "0h20")).contains("(30 min)"))
    #expect(note(typed(begun: "11h", ended: "13h")).contains("13h (date à vérifier)"))
  }

  @Test("Sans l'heure du début, il manque quelque chose ; la personne n'est pas en ligne")
  func missing() {
    var console = TestConsole()
    console.press(prefixed: "'")
    #expect(console.call?.content.missing.first == .paperHour)
    console.press(prefixed: "c")
    #expect(console.stateLine.contains("n’est pas en ligne"))
    console.press(prefixed: "z")
    #expect(console.stateLine.contains("n’est pas en ligne"))
    console.press(prefixed: "x")
    console.press(.enter)
    #expect(console.cursorRow.contains("Début"))
    #expect(console.isFolded)
  }

  @Test("Une heure qui ne se lit pas manque encore ; Entrée y ramène, l'heure juste la comble")
  func unread() {
    var console = typed(begun: "25h99")
    #expect(console.call?.content.missing.first == .paperHourUnread(.paperBegun))
    console.press(prefixed: "x")
    #expect(console.shows("Papier : début de l’appel, heure à vérifier"))
    console.press(.enter)
    #expect(console.cursorRow.contains("Début"))
    let late = typed(begun: "11h", ended: "13h")
    #expect(late.call?.content.missing.first == .paperHourUnread(.paperEnded))
    #expect(typed(begun: "11h").call?.content.missing.contains(.paperHour) == false)
  }

  @Test("Après une panne, la saisie reprend où elle était ; l'appel suivant est un vrai appel")
  func recovered() {
    var console = typed().reopened()
    #expect(console.shows("papier 02:10"))
    console.press(.control("n"))
    #expect(console.call?.paper == nil)
    #expect(!console.shows("N° papier"))
  }

  @Test("Chaque champ du papier est à l'écran, dans l'ordre : le prochain numéro suit")
  func numbers() {
    var console = typed()
    for number in 1...6 {
      #expect(console.shows("papier 1.\(number)"), "\(console)")
      console.press(.tab)
    }
  }
}
