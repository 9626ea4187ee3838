import Text

extension Compiler {
  mutating func compile(_ statements: [Statement]) {
    for statement in statements {
      place = statement.place
      compile(statement)
    }
  }

  private mutating func compile(_ statement: Statement) {
    switch statement {
    case .line(let line): compile(line)
    case .choices(let choices, let areOptions): compile(choices, areOptions: areOptions)
    case .set(let name, let operation, let value, _): compileSet(name, operation, value)
    case .declare: break
    case .jump(let jump): compile(jump)
    case .giveBack: emit(.leave)
    case .stop: emit(.stop)
    case .call(let expression): emit(.evaluate(formula(expression)))
    case .command(let wording, let place):
      commands.append(line(LineTree(wording: wording, place: place)))
      emit(.command(Int32(commands.count - 1)))
    case .branches(let branches): compile(branches)
    case .once(let guardian, let body, let otherwise, _):
      let mark = newCell(nil)
      let skip = emitUnless(condition(mark, guardian))
      emit(.mark(mark))
      compile(body)
      let end = emitJump()
      land(skip)
      compile(otherwise)
      land(end)
    }
  }

  private mutating func compile(_ line: LineTree) {
    let mark = line.condition?.isOnce == true ? newCell(nil) : -1
    let guardian = condition(mark, line.condition?.guardian)
    let skip = guardian < 0 ? nil : emitUnless(guardian)
    if mark >= 0 { emit(.mark(mark)) }
    say(line)
    if let skip { land(skip) }
  }

  private mutating func say(_ line: LineTree) {
    lines.append(self.line(line))
    emit(.say(Int32(lines.count - 1)))
  }

  private mutating func compile(_ trees: [ChoiceTree], areOptions: Bool) {
    let first = choices.count
    for tree in trees {
      let mark = tree.line.condition?.isOnce == true ? newCell(nil) : -1
      lines.append(line(tree.line))
      choices.append(
        Choice(
          line: Int32(lines.count - 1), guardian: condition(mark, tree.line.condition?.guardian),
          mark: mark, complexity: tree.line.condition?.complexity ?? 0,
          view: areOptions ? -1 : newView()))
    }
    let start = code.count
    emit(.stop)
    var ends: [Int] = []
    for (index, tree) in trees.enumerated() {
      choices[first + index].target = Int32(code.count)
      if !areOptions {
        place = tree.line.place
        emit(.say(choices[first + index].line))
      }
      compile(tree.body)
      ends.append(emitJump())
    }
    for end in ends { land(end) }
    let (from, to, end) = (Int32(first), Int32(first + trees.count), Int32(code.count))
    code[start] = areOptions ? .ask(from, to, end: end) : .pick(from, to, end: end)
  }

  private mutating func compileSet(_ name: String, _ operation: Operator?, _ value: Expression) {
    guard let variable = checker.variableIndex[name] else { return }
    var root = formula(value)
    if let operation {
      let current = add(.variable(Int32(variable)))
      root = add(.binary(operation, current, root))
    }
    emit(.set(variable: Int32(variable), formula: root))
  }

  private mutating func compile(_ jump: JumpTree) {
    switch jump.target {
    case .computed(let expression):
      emit(.goTo(formula: formula(expression), isDetour: jump.isDetour))
    case .name(let title):
      guard let destination = destinations[title] else { return }
      jumps.append(Jump(node: node, title: title, isDetour: jump.isDetour, place: jump.place))
      emit(.go(destination, isDetour: jump.isDetour))
    }
  }

  private mutating func compile(_ branches: [Branch]) {
    var ends: [Int] = []
    for branch in branches {
      place = branch.place
      let skip = branch.condition.map { emitUnless(formula($0)) }
      compile(branch.body)
      ends.append(emitJump())
      if let skip { land(skip) }
    }
    for end in ends { land(end) }
  }

  /// The formula of a condition: a mark not yet made, an expression, or both; negative when neither.
  private mutating func condition(_ mark: Int32, _ guardian: Expression?) -> Int32 {
    let once = mark < 0 ? nil : add(.unmarked(mark))
    let root = guardian.map { formula($0) }
    if let once, let root { return add(.binary(.and, once, root)) }
    return once ?? root ?? -1
  }

  private mutating func emitJump() -> Int {
    emit(.jump(-1))
    return code.count - 1
  }

  private mutating func emitUnless(_ formula: Int32) -> Int {
    emit(.jumpUnless(formula: formula, -1))
    return code.count - 1
  }

  /// Makes a jump arrive here.
  private mutating func land(_ index: Int) {
    let here = Int32(code.count)
    if case .jumpUnless(let formula, _) = code[index] {
      code[index] = .jumpUnless(formula: formula, here)
    } else {
      code[index] = .jump(here)
    }
  }
}
