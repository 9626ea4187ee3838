import Text
import Yarn

/// The rules a case keeps besides those of its language: what makes it provable, and what it names.
struct CaseRules {
  private(set) var findings: [ScriptFinding] = []
  private let scenario: Case
  private let known: KnownIDs

  init(_ scenario: Case, _ known: KnownIDs) {
    self.scenario = scenario
    self.known = known
    checkFiche()
    checkFacts()
    checkLines()
    checkVariables()
    for command in scenario.script.commands { check(command) }
    for planned in scenario.expert where !known.knows(planned.act, in: scenario) {
      add(planned.line, Self.unknown(SafeText(planned.act.object)), Self.mend)
    }
  }

  private mutating func checkFiche() {
    let fiche = scenario.fiche
    if fiche.isDraft {
      add(
        line(of: "auteur"),
        Phrase(
          fr: "Brouillon : personne n'a encore relu ce cas",
          en: "Draft: nobody has reviewed this case yet"),
        Phrase(
          fr: "Après la relecture clinique, écrivez revu_par et revu_le dans la fiche",
          en: "After the clinical review, write revu_par and revu_le on the card"), isWarning: true)
    }
    for slug in fiche.guides where !known.guides.contains(slug) {
      add(line(of: "guides"), Self.unknown(SafeText(slug)), Self.mend)
    }
    for id in fiche.resources where known.resources[id] == nil {
      add(line(of: "ressources"), Self.unknown(SafeText(id)), Self.mend)
    }
  }

  private func line(of header: String) -> Int { scenario.place(of: header).line }

  /// Each fact names something that exists, and numbers are compared to numbers.
  private mutating func checkFacts() {
    for (fact, slot) in zip(scenario.script.facts, scenario.watch.slots)
    where !known.knows(slot, in: scenario) {
      let call = SafeText(fact.squeezed)
      add(line(asking: fact.squeezed), Self.unknown(call), Self.mend)
    }
    let whens = scenario.script.nodes.flatMap(\.headers).filter { $0.name == "when" }
    for header in whens {
      let squeezed = header.value.filter { $0 != " " }
      for call in ["silence()", "temps()"] where squeezed.contains(call) {
        guard Threshold.crossings(call, in: squeezed).isEmpty else { continue }
        add(
          header.place.line,
          Phrase(
            fr: "\(SafeText(call)) n'est comparé à aucun nombre écrit",
            en: "\(SafeText(call)) is compared to no written number"),
          Phrase(
            fr: "Écrivez par exemple \(SafeText(call)) >= 20",
            en: "Write for instance \(SafeText(call)) >= 20"))
      }
    }
  }

  /// What would make the case impossible to prove.
  private mutating func checkLines() {
    let refused: [(String, Phrase)] = [
      (
        "->",
        Phrase(fr: "Un cas n'offre pas de choix écrits", en: "A case offers no written choice")
      ),
      ("<<jump{", Self.computedJump), ("<<detour{", Self.computedJump),
      ("random(", Self.luck), ("random_range", Self.luck), ("dice(", Self.luck),
      (
        "visited_count(",
        Phrase(fr: "visited_count() compte sans fin", en: "visited_count() counts without end")
      ),
    ]
    for part in scenario.source.parts where !["Fiche", "Grille", "Expert"].contains(part.title) {
      for line in part.headers + part.body {
        let squeezed = line.text.filter { $0 != " " && $0 != "\t" }
        for (sign, what) in refused
        where sign == "->" ? squeezed.hasPrefix(sign) : squeezed.contains(sign) {
          add(
            line.number, what,
            Phrase(
              fr: "Ce que fait un cas doit pouvoir se prouver : voyez guides/ÉCRIRE.md",
              en: "What the case does must be provable: see guides/ÉCRIRE.md"))
        }
      }
    }
  }

  private mutating func checkVariables() {
    for variable in scenario.script.variables where variable.first != nil {
      // A text has no bounds at all.
      guard variable.kind != .truth, variable.kind == .text || variable.bounds == nil else {
        continue
      }
      add(
        variable.place.line,
        Phrase(
          fr: "\(SafeText(variable.name)) n'a pas de bornes",
          en: "\(SafeText(variable.name)) has no bounds"),
        Phrase(
          fr: "Écrivez les bornes après sa déclaration : // 0..5, ou faites-en un vrai ou faux",
          en: "Write the bounds after its declaration: // 0..5, or make it true or false"))
    }
  }

  private mutating func check(_ command: Line) {
    guard let order = Order(command.plain) else {
      return add(
        command.place.line,
        Phrase(
          fr: "<<\(command.plain)>> n'est pas une commande des cas",
          en: "<<\(command.plain)>> is not a command of cases"),
        Phrase(
          fr: "Écrivez attendre 4, indice \"…\", alliance +1, bruit \"…\", raccroche ou fin \"…\"",
          en: "Write attendre 4, indice \"…\", alliance +1, bruit \"…\", raccroche or fin \"…\""))
    }
    guard case .clue(let subject?, _) = order, !Subject.safety.contains(Subject(subject)) else {
      return
    }
    add(command.place.line, Self.unknown(SafeText(subject)), Self.mend)
  }

  /// The line where a call is written first.
  private func line(asking call: String) -> Int {
    let lines = scenario.source.parts.lazy.flatMap { $0.headers + $0.body }
    return lines.first { $0.text.filter { $0 != " " }.contains(call) }?.number ?? 1
  }

  private mutating func add(_ line: Int, _ what: Phrase, _ remedy: Phrase, isWarning: Bool = false)
  {
    let place = ScriptPlace(line: line, column: 1)
    findings.append(ScriptFinding(at: place, isWarning: isWarning, what: what, remedy: remedy))
  }

  private static func unknown(_ id: SafeText) -> Phrase {
    Phrase(fr: "« \(id) » n'existe pas", en: "“\(id)” does not exist")
  }

  private static let mend = Phrase(
    fr: "Corrigez ce nom : guide, ressource, besoin, sujet, axe, champ ou geste",
    en: "Mend this name: guide, resource, need, subject, axis, field or gesture")
  private static let luck = Phrase(
    fr: "Un cas ne laisse rien au hasard", en: "A case leaves nothing to chance")
  private static let computedJump = Phrase(
    fr: "Ce saut calculé ne se prouve pas", en: "This computed jump cannot be proven")
}

extension Case {
  /// Where a header of the card stands; the card itself when it has none of this name.
  func place(of header: String) -> ScriptPlace {
    let fiche = script.nodes.first { $0.title == "Fiche" } ?? script.nodes[0]
    return fiche.headers.first { $0.name == header }?.place ?? fiche.place
  }
}
