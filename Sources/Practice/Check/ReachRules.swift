import Text
import Yarn

/// What no path does, or every path does: said as proven when every state was seen.
struct ReachRules {
  private(set) var findings: [ScriptFinding] = []
  private let scenario: Case
  private let reach: Reach

  init(_ scenario: Case, _ reach: Reach) {
    self.scenario = scenario
    self.reach = reach
    for pair in reach.ties.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
      add(pair)
    }
    for name in reach.strays.sorted() {
      add(
        scenario.script.variable(name)?.place,
        Phrase(
          fr: "\(SafeText(name)) sort de ses bornes", en: "\(SafeText(name)) leaves its bounds"),
        Phrase(
          fr: "Élargissez les bornes, ou gardez-la dedans",
          en: "Widen the bounds, or keep it inside"))
    }
    for (what, place) in reach.failures.sorted(by: { $0.value < $1.value }) {
      add(place, what, Phrase(fr: "Corrigez le script", en: "Mend the script"))
    }
    // What is not possible is not known of a case that stopped short.
    guard reach.failures.isEmpty else { return }
    checkNodes()
    checkCriteria()
    checkClues()
    checkEndings()
  }

  private mutating func checkNodes() {
    for index in scenario.speaking where !reach.nodes.contains(index) {
      let node = scenario.script.nodes[index]
      let name = SafeText(node.name)
      add(
        node.place,
        Phrase(
          fr: "Le nœud « \(name) » n'est jamais atteint", en: "The node “\(name)” is never reached"),
        Phrase(
          fr:
            "Changez sa condition, ou ôtez-le ; une autre réaction passe peut-être toujours avant",
          en: "Change its condition, or remove it; another reaction may always come first"),
        isNegative: true)
    }
  }

  private mutating func checkCriteria() {
    for criterion in scenario.observed {
      let code = criterion.code
      let isNever = criterion.proof == .never
      if !reach.held.contains(code) {
        let what =
          isNever
          ? Phrase(
            fr: "Aucun parcours ne peut manquer « \(code) »", en: "No path can miss “\(code)”")
          : Phrase(
            fr: "Aucun parcours ne peut gagner « \(code) »", en: "No path can earn “\(code)”")
        add(criterion.place, what, Self.useless, isNegative: true)
      }
      if !reach.spared.contains(code) {
        let what =
          isNever
          ? Phrase(
            fr: "Aucun parcours ne peut gagner « \(code) »", en: "No path can earn “\(code)”")
          : Phrase(
            fr: "Aucun parcours ne peut manquer « \(code) »", en: "No path can miss “\(code)”")
        add(criterion.place, what, Self.useless, isNegative: true)
      }
    }
  }

  private mutating func checkClues() {
    let clues = scenario.clues
    if clues.isEmpty {
      add(
        nil,
        Phrase(
          fr: "L'appelant ne cache ni ne dit rien", en: "The caller neither hides nor says anything"
        ),
        Phrase(
          fr: "Écrivez <<indice \"…\">> là où le danger se dit",
          en: "Write <<indice \"…\">> where the danger is said"))
    }
    for clue in clues where !reach.clues.contains(clue.words) {
      add(
        scenario.script.nodes[clue.node].place,
        Phrase(
          fr: "Aucun parcours ne fait dire « \(clue.words) »",
          en: "No path discloses “\(clue.words)”"),
        Phrase(fr: "Ouvrez un chemin jusque-là", en: "Open a path to it"), isNegative: true)
    }
  }

  private mutating func checkEndings() {
    for node in reach.unended.sorted() {
      add(
        scenario.script.nodes[node].place,
        Phrase(
          fr: "L'appel peut finir ici sans <<fin>>", en: "The call can end here without <<fin>>"),
        Phrase(
          fr: "Écrivez <<fin \"…\">> ; dans Cloture, gardez un nœud « when: always »",
          en: "Write <<fin \"…\">>; in Cloture, keep a node “when: always”"))
    }
    if !reach.endings.contains(where: { $0.isMissed && $0.isWritten }) {
      add(
        nil,
        Phrase(fr: "Rien ne peut mal finir dans ce cas", en: "Nothing can end badly in this case"),
        Phrase(
          fr: "Écrivez une fin <<fin echec \"…\">> : c'est elle qui enseigne",
          en: "Write an ending <<fin echec \"…\">>: it is the one that teaches"), isNegative: true)
    }
  }

  private mutating func add(_ pair: Reach.Pair) {
    let one = scenario.script.nodes[pair.first]
    let other = SafeText(scenario.script.nodes[pair.second].name)
    let line = scenario.script.nodes[pair.second].place.line
    add(
      one.place,
      Phrase(
        fr:
          "« \(SafeText(one.name)) » et « \(other) » (ligne \(line)) peuvent jouer au même moment",
        en: "“\(SafeText(one.name))” and “\(other)” (line \(line)) can run at the same moment"),
      Phrase(
        fr: "Ajoutez une condition à celle qui doit passer avant (« and … »)",
        en: "Add a condition to the one that must come first (“and …”)"))
  }

  private mutating func add(
    _ place: ScriptPlace?, _ what: Phrase, _ remedy: Phrase, isNegative: Bool = false
  ) {
    let what =
      isNegative && !reach.isWhole
      ? Phrase(
        fr: what.french.string + " (vu sur un échantillon, sans preuve)",
        en: what.english.string + " (seen on a sample, not proven)") : what
    let isWarning = isNegative && !reach.isWhole
    findings.append(
      ScriptFinding(
        at: place ?? ScriptPlace(line: 1, column: 1), isWarning: isWarning, what: what,
        remedy: remedy))
  }

  private static let useless = Phrase(
    fr: "Un critère doit pouvoir se gagner et se manquer : changez sa preuve ou les réactions",
    en: "A criterion must be possible to earn and to miss: change its proof or the reactions")
}
