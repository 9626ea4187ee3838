import Text
import Yarn

extension Exercise {
  /// A case begun at one of its nodes with some facts, for its author; nil when one is unknown.
  ///
  /// A fact is a variable (`alliance=4`, `aveu=vrai`) or a question to the console
  /// (`posee(suicide.ideation)=vrai`, `dit(directe)=3`).
  public init?(_ scenario: Case, from title: String?, facts: [String]) {
    self.init(scenario)
    guard title != nil || !facts.isEmpty else { return }
    events = []
    ending = nil
    machine = scenario.script.machine(saliency: .best)
    for fact in facts where !put(fact) { return nil }
    let title = title ?? Case.opening
    let titles = scenario.script.nodes.flatMap { [$0.title, $0.name] }
    guard titles.contains(title) else { return nil }
    lastWord = 0
    enter(title)
    pump()
  }

  private mutating func put(_ fact: String) -> Bool {
    let sides = fact.split(separator: "=", maxSplits: 1).map(\.trimmed)
    guard sides.count == 2 else { return false }
    let value = Self.value(sides[1])
    let name = String(sides[0])
    if !name.contains("(") {
      let variable = name.hasPrefix("$") ? name : "$" + name
      return scenario.script.set(variable, to: value, in: &machine)
    }
    let call = name.filter { $0 != "\"" && $0 != " " }
    guard
      let cell = scenario.script.facts.firstIndex(where: {
        $0.squeezed.filter { $0 != "\"" } == call
      })
    else { return false }
    switch value {
    case .truth(let truth): observed.cells[cell] = truth ? 1 : 0
    case .number: observed.cells[cell] = Int32(value.whole ?? 0)
    case .text(let text):
      guard let answer = Slot.answers.firstIndex(of: text) else { return false }
      observed.cells[cell] = Int32(answer)
    }
    return true
  }

  private static func value(_ text: Substring) -> Value {
    switch text {
    case "vrai", "true": .truth(true)
    case "faux", "false": .truth(false)
    default: Int(text).map { .number(Float($0)) } ?? .text(String(text))
    }
  }
}
