import Foundation
import Intervention
import Practice
import Testing
import Text

@Suite("Sortir un essai : CSV sans formule, énoncés xAPI 1.0.3")
struct ExportTests {
  private static let registration = "01a20293-80db-7a77-9367-ffffffffffff"

  private static func statements(_ exercise: Exercise) throws -> [[String: Any]] {
    let identity = Statements.Identity(
      registration: SafeText(registration), homePage: "https://centre.invalid",
      pseudonym: "stagiaire-7", start: Moment(monotonic: 0, wall: 1_790_000_000_000, offset: -300))
    return try Statements(exercise, identity).all.map { statement in
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(statement))
      return try #require(json as? [String: Any])
    }
  }

  @Test("Le CSV a une ligne par événement et par critère, et ne cache aucune formule")
  func table() throws {
    let hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "a;=1", "a\"b,=1"]
    let acts = hostile.map { "valider « \($0) »" }.joined(separator: "\n")
    let exercise = try Sample.played(acts + "\nterminer")
    let rows = AttemptTable(exercise, attempt: "essai-1").rows
    #expect(rows.count == 1 + exercise.events.count + 2)
    #expect(rows[0] == "tentative,cas,version_sha256,t_ms,genre,cle,valeur,noeud,alliance,critere")
    for row in rows {
      let cells = Self.cells(row.string)
      #expect(cells.count == 10, "\(row)")
      #expect(!cells.contains { cell in "=+-@".contains(cell.first ?? " ") }, "\(row)")
    }
    for words in hostile {
      let values = rows.map { Self.cells($0.string)[6] }
      let own = SafeText(words.replacing("\"", with: ""))
      #expect(values.contains { CSVWriter.cell(SafeText($0)) == own }, "\(words)")
    }
  }

  @Test("Le CSV porte aussi ce que pensent la ou le stagiaire et la ou le spécialiste")
  func layers() throws {
    let exercise = try Sample.played("terminer")
    let lines = exercise.attempt.text.lines + ["# soi: H1=4", "# juge: H1=2"]
    let rows = AttemptTable(exercise, attempt: "e", AttemptRecord(lines)).rows.map {
      Self.cells($0.string)
    }
    let own = rows.filter { $0[4] == "critere_stagiaire" }
    let other = rows.filter { $0[4] == "critere_specialiste" }
    #expect(own.map { $0[6] } == ["4"] && other.map { $0[6] } == ["2"])
    #expect(own.map { $0[9] } == ["H1"] && own.first?.count == 10)
  }

  @Test("Le texte d'un essai dit lequel et quand, et se relit comme sans cela")
  func heading() throws {
    let attempt = try Sample.played("terminer").attempt
    let start = Moment(monotonic: 0, wall: 1_790_000_000_000, offset: -300)
    let heading = Attempt.heading(id: SafeText(Self.registration), start: start)
    let run = WrittenRun((heading + [attempt.text]).joined(separator: "\n").string)
    #expect(run.attempt == attempt && run.findings.isEmpty)
    #expect(run.note("essai")?.string == Self.registration)
    #expect(run.note("début") == start.iso8601)
  }

  @Test("Chaque acte a son énoncé ; tous sont valides, sans nom, et les mêmes d'une fois à l'autre")
  func statements() throws {
    let exercise = try Sample.played("valider « Oui. »\ndirecte suicide\nnote plan « x »\nterminer")
    let all = try Self.statements(exercise)
    #expect(all.count == 1 + exercise.attempt.acts.count + 3)
    let verbs = all.map { (($0["verb"] as? [String: Any])?["id"] as? String) ?? "" }
    #expect(verbs.count { $0.hasSuffix("/responded") } == exercise.attempt.acts.count)
    #expect(verbs.first?.hasSuffix("/initialized") == true)
    #expect(verbs.last?.hasSuffix("/terminated") == true)
    for statement in all { Self.check(statement) }
    let ids = all.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == all.count)
    #expect(try Self.statements(exercise).compactMap { $0["id"] as? String } == ids)
  }

  @Test("Quitté avant la fin, ou sans points : des énoncés valides aussi")
  func left() throws {
    let left = try Self.statements(Exercise(Sample.scenario()))
    #expect(left.count == 3)
    for statement in left { Self.check(statement) }
    for statement in try Self.statements(Exercise(#require(Case.rolePlay))) {
      Self.check(statement)
    }
  }

  /// What xAPI 1.0.3 asks of a statement, for what we write of it.
  private static func check(_ statement: [String: Any]) {
    let keys: Set<String> = ["id", "actor", "verb", "object", "result", "context", "timestamp"]
    #expect(Set(statement.keys).isSubset(of: keys))
    #expect(UUID(uuidString: statement["id"] as? String ?? "") != nil)

    // 4.1.2: an account identifies the agent, alone; no name, no address.
    let actor = statement["actor"] as? [String: Any] ?? [:]
    let account = actor["account"] as? [String: String] ?? [:]
    #expect(Set(actor.keys) == ["objectType", "account"])
    #expect(actor["objectType"] as? String == "Agent")
    #expect(isIRI(account["homePage"]) && account["name"] == "stagiaire-7")

    let verb = statement["verb"] as? [String: Any] ?? [:]
    #expect(isIRI(verb["id"] as? String) && verb["display"] is [String: String])

    let object = statement["object"] as? [String: Any] ?? [:]
    let definition = object["definition"] as? [String: Any] ?? [:]
    #expect(object["objectType"] as? String == "Activity" && isIRI(object["id"] as? String))
    #expect(isIRI(definition["type"] as? String) && definition["name"] is [String: String])
    let isInteraction = (definition["type"] as? String)?.hasSuffix("cmi.interaction") == true
    #expect((definition["interactionType"] as? String == "other") == isInteraction)

    let context = statement["context"] as? [String: Any] ?? [:]
    #expect(context["registration"] as? String == registration)
    #expect(context["language"] as? String == "fr-CA")
    let moment = statement["timestamp"] as? String ?? ""
    #expect(moment.contains(#/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/#), "\(moment)")

    guard let result = statement["result"] as? [String: Any] else { return }
    if let duration = result["duration"] as? String {
      #expect(duration.contains(#/^PT\d+(\.\d+)?S$/#), "\(duration)")
    }
    guard let score = result["score"] as? [String: NSNumber] else { return }
    let number = { (name: String) in score[name]?.doubleValue ?? .nan }
    #expect(number("min") < number("max"))
    #expect(number("min") <= number("raw") && number("raw") <= number("max"))
    #expect(abs(number("scaled")) <= 1)
  }

  private static func isIRI(_ text: String?) -> Bool {
    guard let text, let url = URL(string: text) else { return false }
    return url.scheme?.hasPrefix("http") == true && url.host()?.isEmpty == false
  }

  /// The cells of a row, as a spreadsheet reads them.
  private static func cells(_ row: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for sign in row {
      switch sign {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(sign)
      }
    }
    return cells
  }
}
