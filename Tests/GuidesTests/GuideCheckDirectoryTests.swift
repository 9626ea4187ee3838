import Guides
import Testing
import Text

@Suite("Les règles du répertoire")
struct GuideCheckDirectoryTests {
  private static let today = CalendarDate("2026-11-21")

  @Test("une fiche complète et vérifiée n'enfreint rien")
  func clean() { #expect(Self.findings { _ in } == []) }

  @Test("règle 38 : statut, source, heures")
  func provenance() {
    #expect(
      Self.findings {
        $0.verified = nil
        $0.status = nil
        $0.hasSource = false
        $0.hasHours = false
      }.filter { $0.severity == .error }.map(\.rule) == [38, 38, 38])
    // What was never found again has no source to give; what has no number has no hours.
    #expect(
      Self.findings {
        $0.status = "D"
        $0.hasSource = false
        $0.hasHours = false
      } == [])
    #expect(
      Self.findings {
        $0.numbers = []
        $0.hasHours = false
      } == [])
  }

  @Test("règle 38 : sans date de vérification, un seul avertissement pour le dossier")
  func unverified() {
    let resources = ["a", "b"].map { id in
      Self.resource(SafeText(id)) { resource in
        resource.verified = nil
        resource.numbers = []
      }
    }
    let findings = DirectoryCheck.findings(resources, today: Self.today)

    #expect(findings.map(\.rule) == [38] && findings.map(\.severity) == [.warning])
    #expect(findings.first?.what.french.string.contains("\u{a0}: 2, dont") == true)
  }

  @Test("règle 39 : vérifiée il y a plus de 180 jours, un avertissement")
  func age() {
    let limit = Self.findings { $0.verified = CalendarDate("2026-05-25") }
    let late = Self.findings { $0.verified = CalendarDate("2026-05-24") }

    #expect(limit == [])
    #expect(late.map(\.rule) == [39] && late.map(\.severity) == [.warning])
    #expect(late.first?.what.french.string.contains("181 jours") == true)
  }

  @Test(
    "règle 40 : une fiche C ou D ne se montre pas d'emblée", arguments: ["C", "D"] as [Character])
  func prominence(_ status: Character) {
    let place = CheckedPlace(file: "attributes.csv", line: 7)
    let findings = Self.findings {
      $0.verified = nil
      $0.status = status
      $0.firstResort = place
    }.filter { $0.severity == .error }

    #expect(findings.map(\.rule) == [40])
    #expect(findings.first?.file == "attributes.csv" && findings.first?.line == 7)
  }

  @Test(
    "règle 41 : la forme nationale",
    arguments: [
      ("1 800 463-1029", true), ("418 661-6951", true), ("911", true), ("535353", true),
      ("811 option 2", true), ("1-800-463-1029", false), ("(418) 661-6951", false),
      ("4186616951", false), ("418-661-6951", false), ("poste 12", false),
    ])
  func form(_ number: String, isFair: Bool) {
    let findings = Self.findings { $0.numbers = [Self.number(number, line: 9)] }

    #expect(findings.map(\.rule) == (isFair ? [] : [41]))
    #expect(isFair || findings.first?.line == 9)
  }

  @Test("règle 41 : un numéro n'appartient qu'à une fiche, sauf le 911")
  func twins() {
    let one = Self.resource("a") {
      $0.numbers = [Self.number("911", line: 1), Self.number("418 661-6951", line: 2)]
    }
    let two = Self.resource("b") {
      $0.numbers = [Self.number("911", line: 3), Self.number("418 661-6951", line: 4)]
    }
    let both = Self.resource("c") {
      $0.numbers = [Self.number("988000", line: 5), Self.number("988000", "text", line: 6)]
    }

    let findings = DirectoryCheck.findings([one, two, both], today: Self.today)

    #expect(findings.map(\.rule) == [41] && findings.map(\.line) == [4])
  }

  @Test("règle 42 : aucune donnée d'usager dans une table")
  func privacy() {
    let text = "id,note\na,TREM 8003 0212\nb,2026-11-21\nc,DDN 1980-03-02\nd,418 661-6951\n"

    let findings = DirectoryCheck.privacy(text, file: "services.csv")

    #expect(findings.map(\.line) == [2, 4] && findings.allSatisfy { $0.rule == 42 })
  }

  private static func findings(_ change: (inout CheckedResource) -> Void) -> [GuideFinding] {
    DirectoryCheck.findings([resource("a", change)], today: today)
  }

  private static func resource(
    _ id: SafeText, _ change: (inout CheckedResource) -> Void
  ) -> CheckedResource {
    var resource = CheckedResource(id: id, place: CheckedPlace(file: "services.csv", line: 2))
    resource.verified = CalendarDate("2026-11-01")
    resource.status = "A"
    resource.hasSource = true
    resource.hasHours = true
    resource.numbers = [number("418 661-6951", line: 2)]
    change(&resource)
    return resource
  }

  private static func number(
    _ number: String, _ kind: SafeText = "voice", line: Int
  ) -> CheckedNumber {
    CheckedNumber(SafeText(number), kind: kind, place: CheckedPlace(file: "phones.csv", line: line))
  }
}
