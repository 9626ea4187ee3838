import Text
import Yarn

/// What the expert's path must show, since it is shown as the example: every criterion, an ending of
/// the case, in a time that the card does not belie.
struct ExpertRules {
  private(set) var findings: [ScriptFinding] = []
  private let scenario: Case
  private let place: ScriptPlace

  init(_ scenario: Case, _ known: KnownIDs) {
    self.scenario = scenario
    let nodes = scenario.script.nodes
    let expert = nodes.first { $0.title == "Expert" }
    place = expert?.place ?? nodes[0].place
    var exercise = Exercise(scenario)
    for planned in scenario.expert { exercise.perform(planned.answering(known.resources)) }
    checkScore(ObservedScore(exercise))
    checkEnding(exercise.ending)
    checkMinutes(exercise)
    checkPeople()
  }

  private mutating func checkScore(_ score: ObservedScore) {
    let missed = score.results.filter { !$0.isEarned }
    guard !missed.isEmpty else { return }
    let codes = missed.map(\.criterion.code).joined(separator: ", ")
    add(
      place,
      Phrase(
        fr: "Le parcours de l'expert ne gagne pas : \(codes)",
        en: "The expert's path does not earn: \(codes)"),
      Phrase(
        fr: "Ajoutez-y ce que ces critères demandent : c'est l'exemple qu'on montre",
        en: "Add what these criteria ask for: it is the example that is shown"))
  }

  private mutating func checkEnding(_ ending: Ending?) {
    guard ending?.isWritten != true || ending?.isMissed == true else { return }
    add(
      place,
      Phrase(
        fr: "Le parcours de l'expert ne finit pas bien", en: "The expert's path does not end well"),
      Phrase(
        fr: "Finissez-le par terminer, là où une <<fin>> du cas répond",
        en: "End it with terminer, where a <<fin>> of the case answers"))
  }

  /// A card may say more than the expert needs, since trainees look for their way; not three times more,
  /// nor less.
  private mutating func checkMinutes(_ exercise: Exercise) {
    let typed = scenario.expert.reduce(0) { $0 + $1.act.words.string.count } / Self.typedInAMinute
    let minutes = max(1, exercise.attempt.end / 60_000 + typed)
    let said = scenario.fiche.minutes
    guard said < minutes || said > max(5, 3 * minutes) else { return }
    add(
      scenario.place(of: "duree"),
      Phrase(
        fr: "La fiche dit \(said) min ; l'expert, en tapant ses mots, en prend \(minutes)",
        en: "The card says \(said) min; the expert, typing the words, takes \(minutes)"),
      Phrase(
        fr: "Écrivez à duree ce que prend un essai, ou allongez l'appel",
        en: "Write after duree what an attempt takes, or make the call longer"), isWarning: true)
  }

  /// About forty words a minute: composed while it is typed.
  private static let typedInAMinute = 200

  private mutating func checkPeople() {
    guard scenario.judged.isEmpty else { return }
    add(
      scenario.criteria.last?.place ?? place,
      Phrase(
        fr: "Rien dans la grille n'est jugé par une personne",
        en: "Nothing in the grid is judged by a person"),
      Phrase(
        fr: "Ajoutez une ligne comme : // H1 | - | - | Empathie et respect | humain",
        en: "Add a line like: // H1 | - | - | Empathie et respect | humain"))
  }

  private mutating func add(
    _ place: ScriptPlace, _ what: Phrase, _ remedy: Phrase, isWarning: Bool = false
  ) {
    findings.append(ScriptFinding(at: place, isWarning: isWarning, what: what, remedy: remedy))
  }
}

extension PlannedAct {
  /// The same, a resource that is chosen with the needs it answers.
  func answering(_ needs: [String: [String]]) -> PlannedAct {
    guard act.gesture == .choose, act.value.isEmpty, let own = needs[act.object] else {
      return self
    }
    let whole = Act(.choose, act.object, value: own.joined(separator: ","), words: act.words)
    return PlannedAct(time: time, act: whole, line: line)
  }
}
