import Intervention
import Text
import Yarn

/// What keeps a case from being begun where its author asked.
public struct PreviewFault: Error {
  /// What is wrong, and what can be written, in a sentence.
  public let what: Phrase
}

extension Exercise {
  /// A case begun at one of its nodes with some facts, for its author.
  ///
  /// A fact is a variable (`alliance=4`, `aveu=vrai`), a scene heard (`visited(Aveu)=vrai`), the seconds of
  /// the call (`temps=300`) or a question to the console (`posee(suicide)=vrai`, `dit(directe)=3`); one
  /// that the case never asks changes nothing. Throws what is unknown, by name.
  public init(_ scenario: Case, from title: String?, facts: [String]) throws(PreviewFault) {
    self.init(scenario)
    guard title != nil || !facts.isEmpty else { return }
    events = []
    ending = nil
    machine = scenario.script.machine(saliency: .best)
    var silence = 0
    for fact in facts { try put(fact, &silence) }
    lastWord = now - silence * 1_000
    lastHour = now / 1_000
    let title = title ?? Case.opening
    let titles = scenario.script.nodes.flatMap { [$0.title, $0.name] }
    guard titles.contains(title) else { throw Self.unknown(node: title) }
    enter(title)
    pump()
  }

  private mutating func put(_ fact: String, _ silence: inout Int) throws(PreviewFault) {
    let sides = fact.split(separator: "=", maxSplits: 1).map(\.trimmed)
    guard sides.count == 2 else { throw Self.unread(fact) }
    let value = Self.value(sides[1])
    let name = String(sides[0].filter { $0 != "\"" && $0 != " " })
    let parts = name.split(separator: "(", maxSplits: 1).map(String.init)
    let given = parts.count == 2 ? String(parts[1].dropLast()) : ""
    switch (parts.first ?? "", parts.count) {
    case ("visited", 2), ("visited_count", 2): try visit(given, value, fact)
    case ("temps", _):
      guard let second = value.whole, (0...3_600).contains(second) else { throw Self.unread(fact) }
      now = second * 1_000
    case ("silence", _):
      guard let second = value.whole, (0...3_600).contains(second) else { throw Self.unread(fact) }
      silence = second
    case (let variable, 1): try set(variable, to: value, fact)
    case (let function, _): try put(value, of: Slot(function, given), fact)
    }
  }

  private mutating func set(
    _ name: String, to value: Value, _ fact: String
  ) throws(PreviewFault) {
    let name = name.hasPrefix("$") ? name : "$" + name
    guard let variable = scenario.script.variable(name) else { throw Self.unread(fact) }
    if let bounds = variable.bounds, let whole = value.whole, !bounds.contains(whole) {
      throw Self.fault(
        fact,
        Phrase(
          fr: "\(SafeText(name)) va de \(bounds.lowerBound) à \(bounds.upperBound)",
          en: "\(SafeText(name)) goes from \(bounds.lowerBound) to \(bounds.upperBound)"))
    }
    guard scenario.script.set(name, to: value, in: &machine) else { throw Self.unread(fact) }
  }

  private mutating func visit(
    _ title: String, _ value: Value, _ fact: String
  ) throws(PreviewFault) {
    let titles = scenario.script.nodes.flatMap { [$0.title, $0.name] }
    guard titles.contains(title) else { throw Self.unknown(node: title) }
    let count: Int? = if case .truth(let truth) = value { truth ? 1 : 0 } else { value.whole }
    guard let count, count >= 0 else { throw Self.unread(fact) }
    scenario.script.setVisits(of: title, to: count, in: &machine)
  }

  private mutating func put(_ value: Value, of slot: Slot, _ fact: String) throws(PreviewFault) {
    guard slot != .unknown, scenario.isKnown(slot) else { throw Self.unread(fact) }
    guard let number = slot.number(of: value) else { throw Self.unread(fact) }
    guard let cell = scenario.watch.slots.firstIndex(of: slot) else { return }
    observed.cells[cell] = number
  }

  private static func value(_ text: Substring) -> Value {
    switch text {
    case "vrai", "true": .truth(true)
    case "faux", "false": .truth(false)
    default: Int(text).map { .number(Float($0)) } ?? .text(String(text))
    }
  }

  private static func unknown(node: String) -> PreviewFault {
    fault(
      node,
      Phrase(
        fr: "aucun nœud de ce cas ne porte ce titre", en: "no node of this case has this title"))
  }

  private static func unread(_ fact: String) -> PreviewFault {
    fault(
      fact,
      Phrase(
        fr: "ce fait est inconnu. Exemples : alliance=4, posee(suicide)=vrai, temps=300",
        en: "this fact is unknown. Examples: alliance=4, posee(suicide)=vrai, temps=300"))
  }

  private static func fault(_ given: String, _ why: Phrase) -> PreviewFault {
    let given = SafeText(given).line
    return PreviewFault(
      what: Phrase(
        fr: "« \(given) » : \(why.french). Rien n'est joué.",
        en: "“\(given)”: \(why.english). Nothing was played."))
  }
}

extension Slot {
  /// What a function of the console asks, by its name and what it is given.
  fileprivate init(_ function: String, _ given: String) {
    self.init(Fact(function, given.isEmpty ? [] : [.text(given)]))
  }

  /// What its cell holds for a value; nil for one of another kind.
  fileprivate func number(of value: Value) -> Int32? {
    switch (kind, value) {
    case (.truth, .truth(let truth)): truth ? 1 : 0
    case (.number, .number): value.whole.map { Int32($0) }
    case (.text, .text(let text)): Slot.answers.firstIndex(of: text).map { Int32($0) }
    default: nil
    }
  }
}

extension Case {
  /// Whether the subject or the axis that a question names exists.
  fileprivate func isKnown(_ slot: Slot) -> Bool {
    switch slot {
    case .answer(let id), .markedUnasked(let id): SafetyAxis(rawValue: id) != nil
    default: slot.subject.map { subjects.contains(Subject($0)) } ?? true
    }
  }
}
