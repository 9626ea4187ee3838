import Text

extension BodyReader {
  mutating func add(_ statement: Statement) { blocks[blocks.count - 1].add(statement) }

  /// Puts a command where it belongs.
  mutating func take(_ command: Command, at place: ScriptPlace) {
    switch command {
    case .statement(let statement): add(statement)
    case .ifStart(let condition): open(Block(.branch([], condition: condition), at: place))
    case .onceStart(let guardian): open(Block(.once(guardian), at: place))
    case .elseIf(let condition): nextBranch(condition, at: place)
    case .otherwise: otherwise(at: place)
    case .endIf: endIf(at: place)
    case .endOnce: endOnce(at: place)
    }
  }

  /// The branches read so far, when the block on top is a branch that another may follow.
  private mutating func branches(isOpen: Bool) -> [Branch]? {
    guard case .branch(let branches, let condition)? = blocks.last?.form, blocks.count > 1,
      !isOpen || condition != nil
    else { return nil }
    var block = blocks.removeLast()
    block.closeChoices()
    return branches
      + [Branch(condition: condition, body: block.statements, place: block.place)]
  }

  private mutating func nextBranch(_ condition: Expression?, at place: ScriptPlace) {
    guard let branches = branches(isOpen: true) else { return reportStray("elseif", "if", place) }
    open(Block(.branch(branches, condition: condition), at: place))
  }

  private mutating func otherwise(at place: ScriptPlace) {
    if case .once(let guardian)? = blocks.last?.form {
      var block = blocks.removeLast()
      block.closeChoices()
      open(Block(.onceOtherwise(guardian, block.statements), at: block.place))
    } else if let branches = branches(isOpen: true) {
      open(Block(.branch(branches, condition: nil), at: place))
    } else {
      reportStray("else", "if", place)
    }
  }

  private mutating func endIf(at place: ScriptPlace) {
    guard let branches = branches(isOpen: false) else { return reportStray("endif", "if", place) }
    add(.branches(branches))
  }

  private mutating func endOnce(at place: ScriptPlace) {
    guard var block = blocks.last else { return }
    block.closeChoices()
    switch block.form {
    case .once(let guardian):
      blocks.removeLast()
      add(.once(guardian, block.statements, otherwise: [], block.place))
    case .onceOtherwise(let guardian, let body):
      blocks.removeLast()
      add(.once(guardian, body, otherwise: block.statements, block.place))
    default: reportStray("endonce", "once", place)
    }
  }

  private mutating func reportStray(_ word: String, _ opening: String, _ place: ScriptPlace) {
    findings.add(
      at: place,
      what: Phrase(
        fr: "<<\(word)>> ne répond à aucun <<\(opening)>> ouvert à ce niveau",
        en: "<<\(word)>> answers no <<\(opening)>> open at this level"),
      remedy: Phrase(
        fr: "Écrivez <<\(opening)>> avant, au même retrait, ou effacez <<\(word)>>",
        en: "Write <<\(opening)>> before it, at the same indent, or delete <<\(word)>>"))
  }

  /// Says that a block was never closed.
  mutating func reportUnclosed(_ block: Block) {
    let (word, end) =
      switch block.form {
      case .branch: ("if", "endif")
      case .once, .onceOtherwise: ("once", "endonce")
      case .body, .choice: ("", "")
      }
    guard !word.isEmpty, !hasGivenUp else { return }
    findings.add(
      at: block.place,
      what: Phrase(fr: "Ce <<\(word)>> ne se ferme pas", en: "This <<\(word)>> does not close"),
      remedy: Phrase(
        fr: "Écrivez <<\(end)>> au même retrait, avant la fin du nœud ou de l'option",
        en: "Write <<\(end)>> at the same indent, before the end of the node or option"))
  }
}
