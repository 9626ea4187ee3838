import Foundation
import Intervention
import Review
import Testing
import Text

@Suite("Le rapport d'un mois")
struct ReportTests {
  private static let year = Result { try YearOfCalls(seed: 811, count: 6_000) }

  private static func report(_ scope: Scope = .whole) throws -> Report {
    try year.get().report("2026-03", scope)
  }

  @Test("La première ligne dit ce que la console ne mesure pas")
  func opening() throws {
    let lines = try Self.report().lines(.french, Report.Manner(width: 80))
    #expect(lines[0] == Report.opening.french)
    #expect(lines[0].string.hasSuffix("non mesuré par la console."))
    #expect(lines[1] == "Rapport, mars 2026")
    let linear = try Self.report().lines(.french, Report.Manner(width: 80, isLinear: true))
    #expect(linear[0] == Report.opening.french)
    #expect(try Self.report().table(.french)[0] == [Report.opening.french])
    #expect(try Self.report().notices[0] == Report.opening)
    let page = try Self.page(Self.report())
    let first = try #require(page.components(separatedBy: "<p>").dropFirst().first)
    #expect(first.hasPrefix(Report.opening.french.string))
  }

  @Test("Aucun nombre de un à quatre sur une page, ni pour le centre ni pour une MRC")
  func least() throws {
    let scopes: [Scope] = [.whole, .mrc(500), .mrc(509), .mrc(531), .region(1), .region(9)]
    for scope in scopes {
      for section in try Self.report(scope).sections {
        for case .count(let count) in section.rows.flatMap(\.cells) {
          #expect(count >= Mask.least, "\(section.id)")
        }
      }
    }
  }

  @Test(
    "Les natures et les issues montrées ne dépassent pas les appels ; les jours en font le tour")
  func sums() throws {
    let report = try Self.report()
    let total = try #require(report.sections.first?.rows.first?.cells.first?.value)
    #expect((400...600).contains(total))
    for id in ["kind", "disposition", "day", "shift", "hour"] {
      let section = try #require(report.sections.first { $0.id == id })
      let sum = section.rows.compactMap { $0.cells.first?.value }.reduce(0, +)
      #expect(sum <= total && sum > total / 2, "\(id) : \(sum) de \(total)")
    }
    #expect(report.sections.first { $0.id == "day" }?.rows.count == 31)
  }

  @Test("Aucune heure exacte avec un lieu")
  func hours() throws {
    let report = try Self.report(.mrc(500))
    let section = try #require(report.sections.first { $0.id == "shift" })
    #expect(section.rows.map(\.id) == ["night", "day", "evening"])
    #expect(!report.sections.contains { $0.id == "hour" })
  }

  @Test("Moins de cinq appels : rien n'est montré")
  func tooFew() throws {
    let few = try YearOfCalls(seed: 1, count: 30).report("2026-03")
    #expect(few.sections.count == 1 && few.sections[0].rows.isEmpty)
  }

  @Test("La même graine donne le même rapport, en toutes formes", arguments: Language.allCases)
  func golden(_ language: Language) throws {
    let again = try YearOfCalls(seed: 811, count: 6_000).report("2026-03")
    #expect(try Self.report() == again)
    let lines = again.lines(language, Report.Manner(width: 80))
    let long = lines.filter { DisplayWidth.columns(of: $0) > 80 }
    #expect(long == [])
    let ascii = again.lines(language, Report.Manner(width: 60, isASCII: true))
    #expect(ascii.allSatisfy { DisplayWidth.columns(of: $0) <= 60 && !$0.string.contains("█") })
    let linear = again.lines(language, Report.Manner(width: 80, isLinear: true))
    #expect(!linear.contains { $0.string.contains("█") })
    let json = try JSONEncoder().encode(again)
    #expect(!json.isEmpty)
    #expect(again.table(language).contains { $0.count == 6 })
  }

  @Test("La page web n'appelle rien d'ailleurs, et chaque dessin se dit en mots")
  func page() throws {
    let page = try Self.page(Self.report())
    for stranger in ["<script", "http:", "https:", "<link", "@import", "url("] {
      #expect(!page.contains(stranger), "\(stranger)")
    }
    #expect(page.contains("<html lang=\"fr\">") && page.contains("Centre &lt;fictif&gt;"))
    let drawings = page.components(separatedBy: "<svg ").dropFirst()
    let silent = drawings.count { $0.contains("aria-hidden=\"true\"") }
    let said = drawings.count { $0.contains("role=\"img\"") && $0.contains("<title") }
    #expect(said >= 1 && silent > 20 && said + silent == drawings.count)
  }

  @Test("Chaque section a son nom à elle, dans la page comme dans les fichiers")
  func ids() throws {
    let report = try Self.report()
    #expect(Set(report.sections.map(\.id)).count == report.sections.count)
    let marks = try Self.page(Self.report()).matches(of: /\ id="([^"]+)"/).map(\.1)
    #expect(Set(marks).count == marks.count && marks.contains("shift"))
  }

  @Test("Un mois qui court encore le dit ; fini, non")
  func unfinished() throws {
    let period = try #require(Period(month: "2026-03"))
    var question = ReportQuestion(period, .whole, YearOfCalls.table)
    let facts = try Self.year.get().facts
    for (today, isOver) in [("2026-03-31", false), ("2026-04-01", true)] {
      question.today = try day(today)
      let said = question.report(of: facts).notices.map(\.french.string)
      #expect(said.contains { $0.hasPrefix("Période non terminée le") } != isOver, "\(said)")
    }
  }

  private static func page(_ report: Report) -> String {
    let source = ReportPage.Source(
      centre: "Centre <fictif>", made: Phrase(fr: "Produit le 1", en: "Made on 1"),
      mark: Phrase(fr: "DÉMONSTRATION", en: "DEMONSTRATION"))
    return ReportPage(report, .french, source: source).text.string
  }

  @Test("Une région et sa MRC de même nom ont chacune leur ligne")
  func namesakes() throws {
    let areas = [
      TerritoryTable.Area(code: 1, name: "Laval", level: .municipality, within: [2, 3]),
      TerritoryTable.Area(code: 2, name: "Laval", level: .mrc, within: [3]),
      TerritoryTable.Area(code: 3, name: "Laval", level: .region, within: []),
    ]
    let worker = Worker(name: "Ana Roy", title: "t.s.", permit: "1")
    let acts: [Change.Act] = [
      .opened(number: 1, worker: worker), .edited(.needs([Need(number: 1, outcome: .unmet)])),
    ]
    let changes = acts.enumerated().map {
      Change(sequence: $0 + 1, at: Sample.moment(3), author: "Ana Roy", act: $1)
    }
    let facts = CodedFacts(Call(id: CallID(rawValue: "1"), changes: changes), areas: [1])
    let period = try #require(Period(month: "2026-11"))
    let report = ReportQuestion(period, .whole, TerritoryTable(areas))
      .report(of: Array(repeating: facts, count: 10))
    let names = Self.page(report).components(separatedBy: "Laval</th>").count - 1
    #expect(names >= 4)
    // In a file, nobody counts the calls of both twice.
    let rows = report.table(.french).filter { $0.first == "Territoire" && $0[1] == "Laval" }
    #expect(rows.map { $0[3...] } == [["10", "région", "3"], ["10", "MRC", "2"]])
    let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
    #expect(json.contains("\"level\":\"MRC\"") && json.contains("\"level\":\"région\""))
  }

  @Test("Un petit centre, cent appels par mois, voit ses quarts et l'essentiel de ses nombres")
  func small() throws {
    let report = try YearOfCalls(seed: 5, count: 1_200).report("2026-03")
    let shifts = try #require(report.sections.first { $0.id == "shift" })
    #expect(shifts.rows.count { $0.cells[0] != .hidden } >= 2)
    let axes = try #require(report.sections.first { $0.id == "axis" })
    let cells = axes.rows.flatMap(\.cells)
    #expect(cells.count { $0 != .hidden } > cells.count / 2)
  }

  @Test("Une section où rien ne peut être montré le dit en une phrase")
  func hiddenWhole() throws {
    let report = try YearOfCalls(seed: 5, count: 1_200).report("2026-03")
    let text = report.lines(.french, Report.Manner(width: 80)).joined(separator: "\n").string
    #expect(text.contains("Appels par jour\nTout est masqué ici"), "\(text)")
  }

  @Test(
    "À toute largeur, aucune ligne ne déborde et chaque axe se lit", arguments: [20, 36, 60, 128])
  func widths(width: Int) throws {
    let lines = try Self.report().lines(.french, Report.Manner(width: width))
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    #expect(lines.contains { $0.string.contains("Violence") })
  }

  @Test("Un nom mal écrit : ceux qui lui ressemblent")
  func near() {
    let names: [SafeText] = ["Memphrémagog", "Le Haut-Saint-François", "Laval", "Coaticook"]
    #expect(NearNames.of("Memphremagogue", among: names) == ["Memphrémagog"])
    #expect(NearNames.of("coaticok", among: names) == ["Coaticook"])
    #expect(NearNames.of("saint-françois", among: names) == ["Le Haut-Saint-François"])
    #expect(NearNames.of("xyz", among: names).isEmpty)
    // One word of a name, with a letter wrong.
    #expect(NearNames.of("Rimousky", among: names + ["Rimouski-Neigette"]) == ["Rimouski-Neigette"])
  }
}
