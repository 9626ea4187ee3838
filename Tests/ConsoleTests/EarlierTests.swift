import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Déjà de ce numéro, et les notes signées")
struct EarlierTests {
  /// A centre whose register has a call from a number.
  private func console(by account: Account = People.ana) -> TestConsole {
    var console = TestConsole.unlocked(by: account)
    console.press(.control("n"))
    console.complete()
    console.press(prefixed: "t")
    console.type("4185550142\n")
    console.sign()
    console.press(.control("n"))
    return console
  }

  @Test("Le numéro tapé, une ligne dit les appels d'avant ; rien n'est rempli")
  func announced() {
    var console = console()
    console.press(prefixed: "t")
    console.type("418 555-0142")
    #expect(!console.shows("déjà de ce numéro"))
    console.press(.enter)
    #expect(console.stateLine == "1 appel déjà de ce numéro, le 21 novembre. ^X )")
    #expect(console.asked(.suicide) == .notAsked)
    console.press(prefixed: ")")
    console.expect(rows: "Appel 0412 · 21 novembre")
    console.press(.enter)
    #expect(console.shows("mettre mes affaires en ordre"))
    console.press(.escape)
    #expect(console.call?.number == 413)
  }

  @Test("Un autre numéro, ou la console verrouillée : rien")
  func silent() {
    var console = console()
    console.press(prefixed: "t")
    console.type("418 555-0199\n")
    #expect(!console.shows("déjà de ce numéro"))
    console = .locked()
    console.press(.control("n"))
    console.press(prefixed: "t")
    console.type("418 555-0142\n")
    #expect(!console.shows("déjà de ce numéro"))
  }

  @Test("La consigne d'un·e spécialiste est datée, finit, et sa première ligne se montre")
  func directive() {
    var console = console(by: People.chloe)
    console.press(prefixed: "t")
    console.type("418 555-0142\n")
    console.press(prefixed: "&")
    console.type("\n")
    #expect(console.shows("Écrivez d’abord la consigne."))
    console.type("Rappeler le plan du 3 mai.")
    console.press(.tab, .backspace, .backspace)
    console.type("900\n")
    #expect(console.shows("De 1 à 365 jours."))
    console.press(.backspace)
    console.press(.enter)
    #expect(console.stateLine == "Consigne gardée jusqu’au 2027-02-19.")
    console.press(.control("n"))
    console.press(prefixed: "t")
    console.type("4185550142\n")
    #expect(
      console.stateLine.hasPrefix(
        "Consigne d’équipe (jusqu’au 2027-02-19) : Rappeler le plan du 3 mai."))
  }

  @Test("Une consigne commencée n'est pas perdue : une autre touche la ferme, elle revient")
  func directiveDraft() {
    var console = console(by: People.chloe)
    console.press(prefixed: "t")
    console.type("4185550142\n")
    console.press(prefixed: "&")
    console.type(
      "Il parle de sa soeur. " + String(repeating: "Lui demander comment elle va. ", count: 3))
    #expect(console.shows("Il parle de sa soeur."))
    console.expect(rows: "elle va. ▮")
    console.press(.function(9))
    console.press(.escape)
    console.press(prefixed: "&")
    #expect(console.shows("Il parle de sa soeur."))
    console.press(.enter)
    #expect(console.stateLine.hasPrefix("Consigne gardée"))
    console.press(prefixed: "&")
    console.type(" Et puis.\n")
    #expect(console.stateLine.hasPrefix("Consigne gardée"))
  }

  /// A specialist before the signed note of a call from a number.
  private func reading() -> TestConsole {
    var console = console(by: People.chloe)
    console.press(prefixed: "g")
    console.press(prefixed: "\"")
    console.type("fille")
    console.press(.enter)
    return console
  }

  @Test("Depuis la note signée : la consigne s'écrit, se revoit, et se retire en vidant le texte")
  func directiveOfNote() {
    var console = reading()
    console.press(prefixed: "&")
    console.type("Rappeler le plan.\n")
    #expect(console.stateLine.hasPrefix("Consigne gardée"))
    #expect(console.directives["4185550142"]?.text == "Rappeler le plan.")
    console.press(prefixed: "&")
    #expect(console.shows("Rappeler le plan."))
    #expect(console.shows("Texte vidé, Entrée la retire."))
    for _ in 0..<"Rappeler le plan.".count { console.press(.backspace) }
    console.press(.enter)
    #expect(console.stateLine == "Consigne retirée.")
    #expect(console.directives["4185550142"] == nil)
  }

  @Test("Une collègue en a écrit une entre-temps : la sienne se voit avant d'être remplacée")
  func directiveMeanwhile() throws {
    var console = reading()
    console.press(prefixed: "&")
    console.type("La mienne.")
    let day = try #require(CalendarDate("2026-11-21"))
    console.directives["4185550142"] = Directive(
      text: "La sienne.", author: "Lou Exemple", from: day, until: try #require(day.adding(days: 9))
    )
    console.press(.enter)
    #expect(console.shows("celle de Lou Exemple"))
    #expect(console.shows("La sienne."))
    #expect(console.shows("La mienne."))
    console.press(.enter)
    #expect(console.directives["4185550142"]?.text == "La mienne.")
  }

  @Test("Les notes signées se cherchent par leurs mots et s'ouvrent")
  func search() {
    var console = console()
    console.press(prefixed: "g")
    console.press(prefixed: "\"")
    #expect(console.shows("1 note. L’ouvrir est inscrit."))
    console.type("zzz")
    #expect(console.shows("Aucune note."))
    console.press(.backspace, .backspace, .backspace)
    console.type("fille")
    console.press(.enter)
    #expect(console.shows("Note signée 0412"))
  }

  @Test("Pendant un appel, une note signée s'ouvre au-dessus : la console ne se verrouille pas")
  func searchOnCall() {
    var console = console()
    console.type("Elle parle.")
    console.press(prefixed: "\"")
    console.press(.enter)
    #expect(console.shows("mettre mes affaires en ordre"))
    console.wait(minutes: 60)
    #expect(console.locks == 0)
    #expect(console.shows("mettre mes affaires en ordre"))
    console.press(.escape)
    #expect(console.call?.number == 413)
    #expect(!console.acts.contains(.held))
    console.type(" Encore.")
    console.expect(kept: "Elle parle. Encore.", in: .note(.alliance))
  }

  @Test("Une note illisible n'est pas cherchée en silence : la liste le dit")
  func unread() {
    var console = console()
    console.press(prefixed: "g")
    console.press(prefixed: "\"")
    console.take(.notesFound(1, NoteFindings(hits: [], count: 0, unread: 1)))
    #expect(console.shows("Aucune note. Effacez une lettre. Illisibles, non cherchées : 1."))
  }

  @Test("Deux consoles, deux addendas : les deux textes côte à côte, puis l'un après l'autre")
  func rivals() throws {
    var console = console()
    console.press(prefixed: "g")
    console.readSigned()
    console.press(prefixed: "j")
    console.type("Le mien.")
    console.registerRefuses = true
    console.press(.function(9))
    let id = try #require(console.call?.id)
    let mine = console.journals[id] ?? []
    let base = console.signed[id].map { Call(id: id, changes: mine.prefix($0.lastSequence)) }
    let last = try #require(base?.lastSequence)
    let acts: [Change.Act] = [
      .addendumOpened(by: People.benoit.worker),
      .edited(.text(passage: .addendum(1), splice: Splice(at: 0, inserted: "Le sien."))),
      .addendumSigned,
    ]
    let theirs =
      mine.prefix(last)
      + acts.enumerated().map { index, act in
        Change(
          sequence: last + 1 + index, at: console.now, author: People.benoit.worker.name, act: act)
      }
    console.take(.signedElsewhere(id, Call(id: id, changes: theirs)))
    #expect(console.shows("Signé ailleurs par Benoît Inventé"))
    #expect(console.shows("Le sien."))
    #expect(console.shows("Le mien."))
    let both = try #require(mine.rebased(on: Array(theirs)))
    let call = Call(id: id, changes: both)
    #expect(call.content[.addendum(1)] == "Le sien.")
    #expect(call.content[.addendum(2)] == "Le mien.")
    #expect(call.addenda.map(\.author.name) == ["Benoît Inventé", "Ana Fictive"])
  }
}
