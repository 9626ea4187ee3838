import Text
import Yarn

/// An act as a proof tries it: the cells it changes and the reactions that may answer it.
final class Move: Hashable {
  let effects: [Watch.Effect]
  let undone: [Int]
  let isHeard: Bool
  /// The reactions, the most precise first.
  let candidates: [Int]
  /// The effects that last.
  private let lasting: [Watch.Effect]

  init(_ act: Act, _ scenario: Case, _ relevance: Relevance) {
    let all = scenario.watch.effects(of: act)
    effects = all.filter {
      relevance.cells.contains($0.cell) || scenario.watch.slots[$0.cell].isInstant
    }
    undone = scenario.watch.undone(by: act).filter(relevance.cells.contains)
    lasting = effects.filter { !scenario.watch.slots[$0.cell].isInstant }
    isHeard = act.gesture.isHeard
    let cells = Set(all.map(\.cell))
    let slots = scenario.watch.slots
    let isHeard = isHeard
    let able = scenario.reactions.filter { node in
      (scenario.conditions[node] ?? []).allSatisfy { condition in
        if condition.isSilence { return !isHeard }
        guard let instant = condition.instant else { return true }
        return cells.contains { slots[$0] == instant }
      }
    }
    candidates = able.byPrecision(in: scenario)
  }

  static func == (left: Move, right: Move) -> Bool {
    left.effects == right.effects && left.undone == right.undone && left.isHeard == right.isHeard
      && left.candidates == right.candidates
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(effects)
    hasher.combine(candidates)
  }

  /// Whether it changes one of these cells for good.
  func changes(_ cells: Cells) -> Bool {
    undone.contains { cells[$0] != 0 }
      || lasting.contains {
        switch $0.change {
        case .put(let value): cells[$0.cell] != value
        case .count: true
        case .unless: cells[$0.cell] == 0
        }
      }
  }

  /// Whether it can change anything.
  var isUseful: Bool { !effects.isEmpty || !undone.isEmpty || !candidates.isEmpty }
}

/// What of the console matters to the flow of a case, and where the rest is tried.
struct Relevance {
  /// The cells that the flow remembers.
  let cells: Set<Int>
  /// Those of them that change from one state to another, in order.
  let lasting: [Int]
  /// The reactions that may run without an act.
  let silent: [Int]
  /// The seconds of the call the script compares to.
  let hours: [Int]
  /// The sets of cells, asked about by the closing alone, that may be filled when the call is ended.
  let closings: [[Int]]
  /// For each criterion, what the cells that only it asks about may hold.
  let fillings: [SafeText: [[(Int, Int32)]]]
  /// Counts go no further: one more than any number they are compared to.
  let mostCount: Int32
  /// The variables that must stay in their bounds.
  let bounded: [Variable]

  init(_ scenario: Case) {
    let slots = scenario.watch.slots
    let calls = scenario.script.facts.map(\.squeezed)
    let source = scenario.source
    let flow = source.squeezed(except: ["Fiche", "Grille", "Expert", Case.closing])
    let closing = source.squeezed(of: Case.closing)
    let isFlow = { (cell: Int) in cell >= calls.count || flow.contains(calls[cell]) }
    let closed = slots.indices.filter { !isFlow($0) && closing.contains(calls[$0]) }
    // Only acts of the console are free: the caller would react to the others.
    let free = closed.filter { slots[$0].isOfConsole }
    cells = Set(slots.indices.filter { isFlow($0) || closed.contains($0) && !free.contains($0) })
    lasting = cells.filter { !slots[$0].isInstant && !slots[$0].isOfClock }.sorted()
    closings = Self.subsets(Array(free.prefix(6)))
    silent = scenario.reactions.filter {
      !(scenario.conditions[$0] ?? []).contains { $0.instant != nil }
    }.byPrecision(in: scenario)
    hours = Threshold.crossings("temps()", in: flow)
    mostCount = Int32(
      calls.filter { $0.hasPrefix("dit(") }.flatMap { Threshold.crossings($0, in: flow + closing) }
        .max() ?? 1)
    bounded = scenario.script.variables.filter { $0.bounds != nil }
    let kept = cells
    fillings = Dictionary(
      uniqueKeysWithValues: scenario.observed.map { criterion in
        let text = source.squeezed(line: criterion.place.line)
        let loose = calls.indices.filter { !kept.contains($0) && text.contains(calls[$0]) }
        let numbers = loose.map { cell -> (Int, Int32) in
          let most = Threshold.crossings(calls[cell], in: text).max() ?? 1
          return (cell, Int32(most))
        }
        return (criterion.code, Self.subsets(Array(numbers.prefix(6))))
      })
  }

  private static func subsets<Element>(_ all: [Element]) -> [[Element]] {
    all.reduce([[]]) { sets, element in sets + sets.map { $0 + [element] } }
  }
}

extension Fact {
  /// The call as it is written, without spaces.
  var squeezed: String {
    "\(name)(\(arguments.map { "\"\($0.spelled)\"" }.joined(separator: ",")))"
  }
}

extension [Int] {
  /// Nodes, those with the most conditions first.
  fileprivate func byPrecision(in scenario: Case) -> [Int] {
    let nodes = scenario.script.nodes
    return sorted { (nodes[$1].complexity, $0) < (nodes[$0].complexity, $1) }
  }
}
