import Text

extension Script {
  /// Whether a formula is true; a negative root is no condition at all.
  func holds(
    _ root: Int32, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Bool {
    guard root >= 0 else { return true }
    return try value(root, &machine, &turn) == .truth(true)
  }

  /// What a formula is worth.
  func value(
    _ root: Int32, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Value {
    try turn.spend()
    switch formulas[Int(root)] {
    case .number(let number): return .number(number)
    case .truth(let truth): return .truth(truth)
    case .text(let index): return .text(texts[Int(index)])
    case .variable(let index):
      let slot = slots[Int(index)]
      return slot.isComputed ? try value(slot.cell, &machine, &turn) : load(slot, machine)
    case .not(let inner): return .truth(try !holds(inner, &machine, &turn))
    case .minus(let inner):
      guard case .number(let number) = try value(inner, &machine, &turn) else { return .number(0) }
      return .number(0 - number)
    case .binary(let sign, let left, let right):
      let one = try value(left, &machine, &turn)
      let joined = try sign.join(one, value(right, &machine, &turn), at: turn.place)
      try turn.spend(on: joined)
      return joined
    case .unmarked(let cell): return .truth(machine.memory[Int(cell)] == 0)
    case .visited(let cell): return .truth(machine.memory[Int(cell)] > 0)
    case .visitedCount(let cell): return .number(Float(machine.memory[Int(cell)]))
    case .fact(let index): return try ask(facts[Int(index)], turn)
    case .host(let name, let first, let count, let kind):
      let given = try values(first, count, &machine, &turn)
      return try ask(Fact(hostNames[Int(name)], given, kind: kind), turn)
    case .language(let function, let first, let count):
      let given = try values(first, count, &machine, &turn)
      return try answer(function, given, &machine, &turn)
    }
  }

  private func values(
    _ first: Int32, _ count: Int32, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    for root in arguments[Int(first)..<Int(first + count)] {
      values.append(try value(root, &machine, &turn))
    }
    return values
  }

  private func ask(_ fact: Fact, _ turn: Turn) throws(Failure) -> Value {
    let value: Value
    do throws(Refusal) {
      value = try turn.host.answer(fact)
    } catch {
      throw Failure(place: turn.place, what: error.reason)
    }
    guard fact.kind == .any || value.kind == fact.kind else {
      throw Failure(
        place: turn.place,
        what: Phrase(
          fr: "« \(SafeText(fact.name)) » n'a pas répondu par \(fact.kind.phrase.french)",
          en: "“\(SafeText(fact.name))” did not answer with \(fact.kind.phrase.english)"))
    }
    return value
  }

  /// What a variable holds in the memory.
  func load(_ slot: Slot, _ machine: Machine) -> Value {
    let cell = machine.memory[Int(slot.cell)]
    return switch slot.kind {
    case .number: .number(Float(bitPattern: UInt32(bitPattern: cell)))
    case .truth: .truth(cell != 0)
    case .text, .any: .text(cell >= 0 ? texts[Int(cell)] : machine.made[Int(-1 - cell)])
    }
  }

  /// Puts a value in a variable.
  func store(_ value: Value, _ variable: Int32, _ machine: inout Machine) {
    let cell = Int(slots[Int(variable)].cell)
    switch value {
    case .number(let number): machine.memory[cell] = Int32(bitPattern: number.bitPattern)
    case .truth(let truth): machine.memory[cell] = truth ? 1 : 0
    case .text(let text): machine.memory[cell] = textCell(text, &machine)
    }
  }

  /// A text is kept as its index: among those of the script, or among those it made, counted below zero.
  private func textCell(_ text: String, _ machine: inout Machine) -> Int32 {
    if let index = textIndex[text] { return index }
    if let index = machine.made.firstIndex(of: text) { return -1 - Int32(index) }
    // The place of a text that no variable holds any more is taken again.
    let held = Set(textSlots.map { machine.memory[Int($0.cell)] })
    if let free = machine.made.indices.first(where: { !held.contains(-1 - Int32($0)) }) {
      machine.made[free] = text
      return -1 - Int32(free)
    }
    machine.made.append(text)
    return -Int32(machine.made.count)
  }
}
