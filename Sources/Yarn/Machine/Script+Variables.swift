extension Script {
  /// The variable of a name, `$` included.
  public func variable(_ name: String) -> Variable? {
    variableIndex[name].map { variables[$0] }
  }

  /// What a variable is worth in a machine; nil when there is none of this name.
  ///
  /// One that is computed may ask the host.
  public func value(
    of name: String, in machine: Machine, host: some Host
  ) throws(Failure) -> Value? {
    guard let slot = variableIndex[name].map({ slots[$0] }) else { return nil }
    guard slot.isComputed else { return load(slot, machine) }
    var machine = machine
    var turn = Turn(host: host)
    return try value(slot.cell, &machine, &turn)
  }

  /// Sets a variable; false when there is none of this name, or it is computed or of another kind.
  public func set(_ name: String, to value: Value, in machine: inout Machine) -> Bool {
    guard let index = variableIndex[name], !slots[index].isComputed,
      slots[index].kind == value.kind
    else { return false }
    store(value, Int32(index), &machine)
    return true
  }

  /// How often a node or group was left, when the script asks about it.
  public func visits(of title: String, in machine: Machine) -> Int? {
    visitCells[title].map { Int(machine.memory[Int($0)]) }
  }

  /// Counts a node or group as left so often; nothing changes when the script never asks.
  public func setVisits(of title: String, to count: Int, in machine: inout Machine) {
    if let cell = visitCells[title] { machine.memory[Int(cell)] = Int32(clamping: count) }
  }

  /// The index of a node by its title, or by title and subtitle (`Title.Subtitle`).
  public func node(_ name: String) -> Int? {
    guard case .node(let index)? = destinations[name] else { return nil }
    return Int(index)
  }
}
