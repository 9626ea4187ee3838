import Text

/// Reads the body of a node, line after line.
///
/// Indentation counts only under an option: lines further in than its arrow belong to it. A blank line
/// ends a list of options and means nothing else.
struct BodyReader {
  var findings = Findings()
  var blocks: [Block]
  private var indents: [Int] = []
  private var lastIndent = 0
  private var isAfterArrow = false
  private var isAfterBlank = false
  /// A line of spaces that stands where the body of an option should.
  private var hollow: ScriptPlace?

  /// Whether nesting went too deep for the rest of the body to be read.
  private(set) var hasGivenUp = false

  private static let deepest = 40

  init(at place: ScriptPlace) { blocks = [Block(.body, at: place)] }

  mutating func read(_ line: SourceLine) {
    if hasGivenUp { return }
    if line.isBlank {
      if isAfterArrow, line.indent > lastIndent, hollow == nil { hollow = line.place(0) }
      isAfterBlank = true
    } else if !line.isComment {
      indent(line)
      var scanner = Scanner(line)
      do throws(ScriptFinding) {
        try statements(&scanner)
      } catch {
        findings.add(error)
      }
      for warning in scanner.warnings { findings.add(warning) }
    }
  }

  /// The body, once its last line is read.
  mutating func end(at place: ScriptPlace) -> [Statement] {
    reportHollow()
    closeIndents(to: 0)
    while blocks.count > 1 { reportUnclosed(blocks.removeLast()) }
    blocks[0].closeChoices()
    return blocks[0].statements
  }

  private mutating func indent(_ line: SourceLine) {
    if isAfterArrow && line.indent > lastIndent {
      hollow = nil
      indents.append(line.indent)
      open(Block(.choice, at: line.place(line.start)))
    }
    reportHollow()
    closeIndents(to: line.indent)
    if isAfterBlank { blocks[blocks.count - 1].closeChoices() }
    isAfterBlank = false
    isAfterArrow = false
    lastIndent = line.indent
  }

  private mutating func closeIndents(to indent: Int) {
    while let last = indents.last, indent < last {
      indents.removeLast()
      while blocks.count > 1 {
        var block = blocks.removeLast()
        guard case .choice = block.form else {
          reportUnclosed(block)
          continue
        }
        block.closeChoices()
        blocks[blocks.count - 1].fillChoice(block.statements)
        break
      }
    }
  }

  /// Opens a block, unless too many are open already.
  mutating func open(_ block: Block) {
    guard blocks.count < Self.deepest else {
      hasGivenUp = true
      return findings.add(
        at: block.place,
        what: Phrase(
          fr: "Trop de niveaux sont emboîtés ici", en: "Too many levels are nested here"),
        remedy: Phrase(
          fr: "Mettez la suite dans un autre nœud, avec <<detour …>>",
          en: "Put the rest in another node, with <<detour …>>"))
    }
    blocks.append(block)
  }

  private mutating func statements(_ scanner: inout Scanner) throws(ScriptFinding) {
    while !scanner.line.isOver(scanner.at) {
      scanner.at = scanner.line.skippingSpaces(scanner.at)
      warnUnreachable(scanner)
      let line = scanner.line
      if line.holds("->", at: scanner.at) || line.holds("=>", at: scanner.at) {
        let isOption = line.holds("->", at: scanner.at)
        scanner.at = line.skippingSpaces(scanner.at + 2)
        isAfterArrow = true
        blocks[blocks.count - 1].add(
          ChoiceTree(line: try scanner.dialogue()), isOption: isOption)
      } else if line.holds("<<", at: scanner.at) {
        try command(&scanner)
      } else {
        try refuseBareCommand(scanner)
        add(.line(try scanner.dialogue()))
      }
    }
  }

  private mutating func command(_ scanner: inout Scanner) throws(ScriptFinding) {
    let place = scanner.place
    let word = scanner.keyword
    do throws(ScriptFinding) {
      take(try scanner.command(), at: place)
    } catch {
      // A block that opens badly opens all the same: its end is not a second fault.
      if let opening = Command(opening: word) { take(opening, at: place) }
      throw error
    }
  }

  private func refuseBareCommand(_ scanner: Scanner) throws(ScriptFinding) {
    let line = scanner.line
    if line.holds("---", at: scanner.at), line.isOver(scanner.at + 3) {
      throw scanner.unexpected(
        Phrase(
          fr: "Fermez d'abord le nœud précédent par ===, avant son titre",
          en: "First close the node before with ===, before this title"))
    }
    guard let word = line.name(at: scanner.at) else { return }
    let after = line.skippingSpaces(line.nameEnd(scanner.at))
    let isBare =
      switch word {
      case "set", "declare": line.holds("$", at: after)
      case "jump", "detour": line.name(at: after) != nil && line.isOver(line.nameEnd(after))
      default: false
      }
    if isBare {
      throw scanner.unexpected(
        Phrase(fr: "Écrivez <<\(word) …>>", en: "Write <<\(word) …>>"))
    }
  }

  private mutating func reportHollow() {
    guard let place = hollow else { return }
    hollow = nil
    findings.add(
      at: place,
      what: Phrase(
        fr: "Cette ligne n'a que des espaces, sous une option",
        en: "This line has nothing but spaces, under an option"),
      remedy: Phrase(
        fr: "Écrivez ce qui suit l'option, ou effacez les espaces",
        en: "Write what follows the option, or delete the spaces"))
  }

  private mutating func warnUnreachable(_ scanner: Scanner) {
    guard let block = blocks.last, block.hasLeft,
      ["elseif", "else", "endif", "endonce"].contains(scanner.keyword) == false
    else { return }
    findings.add(
      at: scanner.place, isWarning: true,
      what: Phrase(fr: "Cette ligne ne se joue jamais", en: "This line is never played"),
      remedy: Phrase(
        fr: "Mettez-la avant <<jump>>, <<return>> ou <<stop>>, ou effacez-la",
        en: "Put it before <<jump>>, <<return>> or <<stop>>, or delete it"))
  }
}
