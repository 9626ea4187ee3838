import Text

extension Script {
  /// Whether all the `when:` headers of a node hold now.
  public func canRun(
    _ node: Int, _ machine: inout Machine, host: some Host
  ) throws(Failure) -> Bool {
    var turn = Turn(host: host)
    // Asked millions of times by a proof: nothing of the node is copied.
    for index in nodes[node].conditions.indices {
      if nodes[node].conditions[index].isOnce, machine.memory[Int(nodes[node].mark)] != 0 {
        return false
      }
      let formula = nodes[node].conditions[index].formula
      if try !holds(formula, &machine, &turn) { return false }
    }
    return true
  }

  private func holds(
    _ condition: Node.Condition, _ node: Int, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Bool {
    if condition.isOnce, machine.memory[Int(nodes[node].mark)] != 0 { return false }
    return try holds(condition.formula, &machine, &turn)
  }

  /// Goes to a node, leaving this one for good or to come back to it.
  func go(
    to destination: Destination, isDetour: Bool, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) {
    if isDetour {
      guard machine.depth < Self.deepest else {
        throw Failure(
          place: turn.place,
          what: Phrase(
            fr: "Trop de détours sont emboîtés", en: "Too many detours are inside one another"))
      }
      machine.frames += [machine.nodeIndex, machine.position]
    } else {
      unwind(&machine)
    }
    if try !enter(destination, &machine, &turn) { pop(&machine) }
  }

  /// Puts the machine at the start of a node, or of the one chosen in a group; false when none is.
  @discardableResult
  func enter(
    _ destination: Destination, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Bool {
    let index: Int
    switch destination {
    case .node(let node): index = Int(node)
    case .group(let group):
      let candidates = try candidates(groups[Int(group)], &machine, &turn)
      guard let chosen = machine.saliency.choose(among: candidates, &machine.luck) else {
        return false
      }
      index = chosen.index
      countView(nodes[index].view, &machine)
    }
    if nodes[index].mark >= 0 { machine.memory[Int(nodes[index].mark)] = 1 }
    machine.nodeIndex = Int32(index)
    machine.position = nodes[index].entry
    return true
  }

  func candidates(
    _ group: NodeGroup, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> [Candidate] {
    var candidates: [Candidate] = []
    for index in group.members {
      var canRun = true
      for condition in nodes[index].conditions where canRun {
        canRun = try holds(condition, index, &machine, &turn)
      }
      guard canRun else { continue }
      let views = views(nodes[index].view, machine)
      candidates.append(
        Candidate(index: index, complexity: nodes[index].complexity, views: views))
    }
    return candidates
  }

  /// Chooses a line of a group; where its instructions begin, or nil when none can run.
  func pick(
    _ first: Int32, _ end: Int32, _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Int32? {
    var candidates: [Candidate] = []
    for index in Int(first)..<Int(end) where try holds(choices[index].guardian, &machine, &turn) {
      let views = views(choices[index].view, machine)
      candidates.append(
        Candidate(index: index, complexity: choices[index].complexity, views: views))
    }
    guard let chosen = machine.saliency.choose(among: candidates, &machine.luck) else { return nil }
    let choice = choices[chosen.index]
    countView(choice.view, &machine)
    if choice.mark >= 0 { machine.memory[Int(choice.mark)] = 1 }
    return choice.target
  }

  /// How often a candidate was chosen; zero when the saliency does not count it.
  private func views(_ view: Int32, _ machine: Machine) -> Int {
    machine.saliency.countsViews ? Int(machine.memory[firstMemory.count + Int(view)]) : 0
  }

  private func countView(_ view: Int32, _ machine: inout Machine) {
    if machine.saliency.countsViews { machine.memory[firstMemory.count + Int(view)] += 1 }
  }

  /// Ends the node: back to where a detour came from, or to nothing.
  func leave(_ machine: inout Machine) {
    countVisit(machine.nodeIndex, &machine)
    pop(&machine)
  }

  /// Leaves every node the machine is in.
  func unwind(_ machine: inout Machine) {
    countVisit(machine.nodeIndex, &machine)
    for index in stride(from: 0, to: machine.frames.count, by: 2) {
      countVisit(machine.frames[index], &machine)
    }
    machine.frames.removeAll()
    machine.nodeIndex = -1
    machine.position = -1
  }

  private func pop(_ machine: inout Machine) {
    machine.position = machine.frames.popLast() ?? -1
    machine.nodeIndex = machine.frames.popLast() ?? -1
  }

  private func countVisit(_ node: Int32, _ machine: inout Machine) {
    guard node >= 0 else { return }
    for cell in nodes[Int(node)].visits {
      let index = Int(cell.index)
      if !cell.isTruth || machine.memory[index] == 0 { machine.memory[index] &+= 1 }
    }
  }
}
