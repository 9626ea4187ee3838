import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

@Suite("Le rapport du mois à l'écran")
struct MonthTests {
  /// A manager at the desk of reports.
  private func desk(size: Size = .w80h24, shelves: Shelves? = nil) throws -> TestConsole {
    let person = People.person("g-1", "Gil Fictif", .manager)
    var console = TestConsole.unlocked(
      by: person, size: size, shelves: try shelves ?? Samples.shelves())
    console.press(.enter)
    return console
  }

  /// A report of ten fictional calls, all alike.
  static func report(_ request: ReportRequest) -> Report {
    let day = request.period.first
    let wall = (Int64(day.dayNumber) + 10_957) * 86_400_000 + 60_000_000
    let moment = Moment(monotonic: 0, wall: wall, offset: -300)
    let worker = Worker(name: "Ana Fictive", title: "t.s.", permit: "1")
    let changes = [Change.Act.opened(number: 1, worker: worker), .edited(.kind(.preCrisis))]
      .enumerated().map { Change(sequence: $0 + 1, at: moment, author: "Ana Fictive", act: $1) }
    let facts = CodedFacts(Call(id: CallID(rawValue: "1"), changes: changes))
    let question = ReportQuestion(request.period, request.scope, TerritoryTable())
    return question.report(of: Array(repeating: facts, count: 10))
  }

  /// Asks for the report, and answers as the world does.
  private func read(size: Size = .w80h24) throws -> TestConsole {
    var console = try desk(size: size)
    console.press(.enter)
    console.answerReport(Self.report)
    return console
  }

  @Test("De l'accueil, deux Entrées : le dernier mois entier, et une seule demande")
  func opens() throws {
    var console = try desk()
    #expect(console.shows("Période : octobre 2026"), "\(console)")
    #expect(console.shows("Appels : tous les appels"))
    #expect(console.shows("> Faire le rapport"))
    console.press(.enter)
    #expect(console.shows("Lecture…"), "\(console)")
    console.answerReport(Self.report)
    #expect(console.shows("Rapport, octobre 2026"), "\(console)")
    #expect(console.shows("Délai de réponse : non mesuré par la console."))
    console.press(.pageDown, .pageUp, .end, .home, .tab)
    console.resize(.w132h43)
    #expect(console.reportRequests.count == 1)
  }

  @Test("Échap pendant la lecture la laisse ; sa réponse, venue trop tard, est ignorée")
  func givesUp() throws {
    var console = try desk()
    console.press(.enter, .escape)
    console.answerReport(Self.report)
    #expect(console.shows("> Faire le rapport"), "\(console)")
    console.press(.enter)
    #expect(console.reportRequests.map(\.number) == [1, 2])
  }

  @Test("Le bureau rouvert n'entend pas la réponse d'une demande qu'il n'a pas faite")
  func reopened() throws {
    var console = try desk()
    console.press(.enter)
    let given = try #require(console.reportRequests.last)
    console.press(.escape, .escape)
    console.press(.enter, .up, .up)
    console.type("fevrier\n")
    console.press(.enter)
    console.take(.reportMade(given.number, .success(Self.report(given))))
    #expect(console.shows("Lecture…"), "\(console)")
    console.answerReport(Self.report)
    #expect(console.shows("Rapport, février 2026"), "\(console)")
  }

  @Test("La commande donnée au bas de la page est celle de ce rapport", arguments: Self.wanted)
  func command(_ choice: String, _ downs: Int, _ written: String) throws {
    var console = try desk(size: .w132h43, shelves: DirectorySample.shelves())
    let flood = CivilEvent(id: "crue-2026", name: "Crue fictive", territory: "Laval")
    console.take(.settingsRead(CallSettings(declared: [flood])))
    console.press(.up)
    console.type(choice)
    for _ in 0..<downs { console.press(.down) }
    console.press(.enter, .enter)
    console.answerReport(Self.report)
    console.press(.end)
    #expect(console.shows("ecoute report month 2026-10 \(written) --html"), "\(console)")
  }

  static let wanted = [
    ("crue", 0, "--event \"crue-2026\""), ("rimouski", 0, "--mrc \"Rimouski-Neigette\""),
    ("laval", 0, "--mrc \"Laval\""), ("laval", 1, "--mrc \"région Laval\""),
  ]

  @Test("Tab va de section en section, Échap revient à la question, puis à l'accueil")
  func pages() throws {
    var console = try read()
    console.press(.tab, .tab, .tab)
    #expect(console.shows("Nature des appels"), "\(console)")
    #expect(console.shows("Pré-crise"))
    console.press(.end)
    #expect(console.shows("ecoute report month 2026-10 --html"), "\(console)")
    console.press(.escape)
    #expect(console.shows("> Faire le rapport"))
    console.press(.escape)
    #expect(console.shows("Rapport du mois (^X %)"))
  }

  @Test("Un mois, une année financière, deux jours tapés")
  func periods() throws {
    var console = try desk()
    console.press(.up, .up, .enter)
    console.type("fevrier\n")
    #expect(console.shows("Période : février 2026"), "\(console)")
    console.press(.up, .up)
    console.type("financiere 2025\n")
    #expect(console.shows("Période : du 2025-04-01 au 2026-03-31"), "\(console)")
    console.press(.up, .up)
    console.type("2026-07-03 2026-08-20\n")
    #expect(console.shows("Période : du 2026-07-03 au 2026-08-20"), "\(console)")
    console.press(.enter)
    #expect(console.reportRequests.last?.period.days == 49)
  }

  @Test("Un territoire par son nom, un événement déclaré, même fini")
  func calls() throws {
    var console = try desk()
    let flood = CivilEvent(id: "crue-2026", name: "Crue fictive", territory: "Laval")
    console.take(.settingsRead(CallSettings(declared: [flood])))
    console.press(.up)
    console.type("crue\n")
    #expect(console.shows("Appels : Crue fictive"), "\(console)")
    console.press(.enter)
    #expect(console.reportRequests.last?.scope == .event("crue-2026"))
  }

  @Test("Un refus ramène à la question, avec sa raison")
  func refused() throws {
    var console = try desk()
    console.press(.enter)
    let reason = Phrase(fr: "Le disque est plein.", en: "The disk is full.")
    console.take(.reportMade(1, .failure(ReportRefusal(reason))))
    #expect(console.shows("Le disque est plein.") && console.shows("> Faire le rapport"))
  }

  @Test("40×10 : aucune ligne coupée, tout se lit")
  func small() throws {
    var console = try read(size: .w40h10)
    var seen = ""
    for _ in 0..<80 {
      seen += console.screen
      console.press(.pageDown)
    }
    #expect(seen.contains("Suicide") && seen.contains("demandé masqué"), "\(seen)")
  }

  @Test("À l'oreille : une partie à la fois, chaque nombre avec son nom, sans dessin")
  func linear() throws {
    var console = try read()
    #expect(console.app.said.focus.string.contains("partie 1 sur"))
    console.press(.tab, .tab, .tab)
    let said = console.app.said
    #expect(said.rows.first == "Nature des appels")
    #expect(said.rows.contains { $0.string.hasPrefix("Pré-crise") })
    #expect(!said.rows.contains { $0.string.contains("█") })
  }

  @Test("Spécialiste : au bas des relectures ; intervenant·e : pas offert")
  func roles() throws {
    var console = TestConsole.unlocked(by: People.chloe)
    console.board = ReviewBoard(me: "a-3", isReviewer: true)
    console.press(prefixed: "%")
    console.press(.end, .enter)
    #expect(console.shows("> Faire le rapport"), "\(console)")
    console.press(.escape)
    #expect(console.shows("> Rapport du mois"))
    console = .unlocked()
    console.press(prefixed: "%")
    #expect(!console.shows("Rapport du mois"))
  }
}

extension TestConsole {
  /// Opens the desk of reports where there are no accounts: below the reviews.
  mutating func openMonth() {
    press(prefixed: "%")
    press(.end, .enter)
  }
}

extension Scene {
  /// The report of the month: the question, a choice, the wait, what is read.
  static let months: [Scene] = [
    .home("rapport du mois") { console, _ in console.openMonth() },
    .home("rapport du mois, les périodes") { console, _ in
      console.openMonth()
      console.press(.up, .up, .enter)
    },
    .home("rapport du mois, la lecture") { console, _ in
      console.openMonth()
      console.press(.enter)
    },
    .home("rapport du mois, lu") { console, _ in
      console.openMonth()
      console.press(.enter)
      console.answerReport(MonthTests.report)
    },
  ]
}
