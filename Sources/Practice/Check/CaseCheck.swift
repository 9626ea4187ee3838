import Text
import Yarn

/// A case held to all its rules: those of the language, those of cases, and what can happen in it.
public struct CaseCheck: Sendable {
  /// What was found, in the order of the file.
  public let findings: [ScriptFinding]
  /// The case, when it can be played.
  public let scenario: Case?
  /// How what can happen was looked at; nil when the case cannot be played.
  public let proof: Proof?

  /// How far the look at all that can happen went.
  public struct Proof: Hashable, Sendable {
    /// How many states were seen.
    public let states: Int
    /// How many runs were played by chance.
    public let runs: Int
    /// Whether every state was seen.
    public let isWhole: Bool

    /// The proof in words.
    public var sentence: Phrase {
      isWhole
        ? Phrase(
          fr: "preuve : les \(states) états possibles ont été vus",
          en: "proof: all \(states) possible states were seen")
        : Phrase(
          fr: "échantillon : \(states) états et \(runs) parcours vus, sans preuve",
          en: "sample: \(states) states and \(runs) runs seen, not proven")
    }
  }

  /// How many states a proof looks at before it gives up.
  public static let mostStates = 1_000_000

  /// Checks a case.
  public init(_ source: String, known: KnownIDs, mostStates: Int = CaseCheck.mostStates) {
    let reading = CaseReading(source)
    var found = reading.findings + LineRules(source, reading.scenario).findings
    scenario = reading.scenario
    guard let scenario else {
      findings = found.sorted { $0.place < $1.place }
      proof = nil
      return
    }
    let rules = CaseRules(scenario, known).findings
    found += rules
    // What can happen is only looked at in a case whose names are right: fewer findings, true ones.
    guard rules.allSatisfy(\.isWarning) else {
      findings = found.sorted { $0.place < $1.place }
      proof = nil
      return
    }
    found += ExpertRules(scenario, known).findings
    var rehearsal = Rehearsal(scenario, seed: 811)
    // A scene that cannot go on is a fault whatever comes after: it is not played again and again.
    while rehearsal.count < Self.runs, rehearsal.reach.failures.isEmpty { rehearsal.play() }
    var reach = rehearsal.reach
    for code in scenario.observed.map(\.code) where !Self.isHeldAtOnce(code, scenario) {
      reach.spared.insert(code)
    }
    var explorer = Explorer(scenario, from: reach)
    explorer.explore(most: mostStates)
    proof = Proof(
      states: explorer.reach.states, runs: rehearsal.count, isWhole: explorer.reach.isWhole)
    found += ReachRules(scenario, explorer.reach).findings
    findings = found.sorted { $0.place < $1.place }
  }

  private static let runs = 100

  /// Whether a criterion's condition holds in a call that is ended at once: no path then spares it.
  private static func isHeldAtOnce(_ code: SafeText, _ scenario: Case) -> Bool {
    var exercise = Exercise(scenario)
    exercise.act(Act(.end))
    return exercise.evidence[code] != nil
  }
}
