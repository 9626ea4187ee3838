import Foundation
import Library
import Practice
import Testing
import Text

@Suite("Les cas de départ")
struct StarterCaseTests {
  @Test("Chaque cas passe la vérification", arguments: StarterCases.files)
  func check(path: String) throws {
    // A debug build looks at part of the space; `make check` looks at all of it.
    let check = CaseCheck(
      try CaseFile(path).text, known: StarterCases.known, mostStates: 3_000)
    let errors = check.findings.filter { !$0.isWarning }
    #expect(errors.isEmpty, "\(errors.map { $0.description(file: SafeText(path), in: .french) })")
  }

  @Test("Chaque cas a ses trois parcours", arguments: StarterCases.files)
  func three(path: String) throws {
    let scenario = try #require(try StarterCases.scenario(path))
    guard scenario.fiche.id != "gabarit" else { return }
    for quality in ["bon", "moyen", "manque"] {
      let name = "\(scenario.fiche.id).\(quality).txt"
      #expect(StarterCases.runs.contains { $0.hasSuffix("/" + name) }, "\(name)")
    }
  }

  @Test("Le parcours de l'expert gagne tout ce qui s'observe", arguments: StarterCases.files)
  func expert(path: String) throws {
    let scenario = try #require(try StarterCases.scenario(path))
    var exercise = Exercise(scenario)
    for planned in scenario.expert {
      exercise.perform(Self.withNeeds(planned))
    }
    let missed = ObservedScore(exercise).results.filter { !$0.isEarned }.map(\.criterion.code)
    #expect(missed == [], "\(path)")
    #expect(exercise.ending?.isWritten == true)
  }

  @Test("Chaque parcours donne ce qu'il annonce", arguments: StarterCases.runs)
  func golden(path: String) throws {
    let run = WrittenRun(try CaseFile(path).text, needs: StarterCases.known.resources)
    #expect(run.findings.isEmpty)
    let scenario = try #require(try StarterCases.scenario(ofRun: path))
    var exercise = Exercise(scenario)
    for planned in run.acts { exercise.perform(planned) }
    #expect(Exercise(scenario, replaying: exercise.attempt).events == exercise.events, "\(path)")
    let score = ObservedScore(exercise)
    let earned = Set(score.results.filter(\.isEarned).map(\.criterion.code.string))
    for note in run.notes {
      let codes = note.value.string.split(separator: " ").map(String.init)
      switch note.name {
      case "attend fin": #expect(exercise.ending?.words == note.value)
      case "attend gagne": #expect(Set(codes).isSubset(of: earned), "\(path): \(earned.sorted())")
      case "attend manque": #expect(earned.isDisjoint(with: codes), "\(path): \(earned.sorted())")
      case "attend indice":
        let clue = Fold.key(note.value.string)
        #expect(exercise.clues.contains { Fold.key($0.string).contains(clue) }, "\(path): \(clue)")
      default: break
      }
    }
    if path.hasSuffix(".bon.txt") { #expect(earned.count == score.results.count, "\(path)") }
    if path.hasSuffix(".manque.txt") {
      #expect(!score.knockedOut.isEmpty, "\(path)")
      let debrief = Debrief(exercise.attempt, of: scenario)
      #expect(
        debrief.withheld.contains { !$0.lacking.isEmpty } || exercise.ending?.isMissed == true)
    }
  }

  /// The needs of a resource are known from the directory, not from the case.
  private static func withNeeds(_ planned: PlannedAct) -> PlannedAct {
    let act = planned.act
    guard act.gesture == .choose, let needs = StarterCases.known.resources[act.object] else {
      return planned
    }
    let whole = Act(.choose, act.object, value: needs.joined(separator: ","), words: act.words)
    return PlannedAct(time: planned.time, act: whole, line: planned.line)
  }
}
