import Text

/// What stands between `<<` and `>>`.
enum Command {
  case statement(Statement)
  case ifStart(Expression)
  case elseIf(Expression)
  case otherwise
  case endIf
  case onceStart(Expression?)
  case endOnce

  /// The block a word opens, whatever is left of its condition.
  init?(opening word: String?) {
    switch word {
    case "if": self = .ifStart(Expression())
    case "elseif": self = .elseIf(Expression())
    case "once": self = .onceStart(nil)
    default: return nil
    }
  }
}

extension Scanner {
  /// The word after `<<`, when it may be one of the language.
  var keyword: String? {
    let start = line.skippingSpaces(at + 2)
    guard let word = line.name(at: start) else { return nil }
    let end = line.nameEnd(start)
    guard end < line.scalars.count else { return nil }
    let follows = line.scalars[end]
    return follows == ">" || SourceLine.isSpace(follows) ? word : nil
  }

  mutating func passKeyword() { at = line.nameEnd(line.skippingSpaces(at + 2)) }

  /// Reads a command whole.
  mutating func command() throws(ScriptFinding) -> Command {
    let place = place
    let word = keyword ?? ""
    let start = at
    passKeyword()
    switch word {
    case "if": return .ifStart(try closing(expression()))
    case "elseif": return .elseIf(try closing(expression()))
    case "else": return try closed(.otherwise)
    case "endif": return try closed(.endIf)
    case "once": return .onceStart(try whenBody(isOnce: true, at: place).guardian)
    case "endonce": return try closed(.endOnce)
    case "set": return .statement(try set(at: place))
    case "declare": return .statement(.declare(try declaration(at: place)))
    case "jump": return .statement(.jump(try jump(isDetour: false, at: place)))
    case "detour": return .statement(.jump(try jump(isDetour: true, at: place)))
    case "return": return try closed(.statement(.giveBack(place)))
    case "call": return .statement(.call(try call()))
    case "enum", "case", "endenum", "local":
      at = start
      throw unexpected(
        Phrase(
          fr:
            "Ce mot de Yarn ne fait pas partie de ce profil ; une variable peut être un nombre, un"
            + " texte, vrai ou faux",
          en: "This word of Yarn is not part of this profile; a variable may be a number, a text,"
            + " true or false"))
    default:
      at = start + 2
      return .statement(try hostCommand(at: place))
    }
  }

  /// Reads `if condition` if it is there, then the end of the command.
  mutating func whenBody(isOnce: Bool, at place: ScriptPlace) throws(ScriptFinding) -> When {
    let guardian = isOnce ? try onceGuardian() : try expression()
    try close()
    return When(isOnce: isOnce, guardian: guardian, place: place)
  }

  /// Reads `if condition` after `once`, if it is there.
  mutating func onceGuardian() throws(ScriptFinding) -> Expression? {
    guard try peek() == .name("if") else { return nil }
    try next()
    return try expression()
  }

  private mutating func close() throws(ScriptFinding) {
    try need(
      .commandEnd,
      Phrase(
        fr: "Fermez la commande par >> sur la même ligne",
        en: "Close the command with >> on the same line"))
  }

  private mutating func closed(_ command: Command) throws(ScriptFinding) -> Command {
    try close()
    return command
  }

  private mutating func closing(_ expression: Expression) throws(ScriptFinding) -> Expression {
    try close()
    return expression
  }

  /// A command for the host: its words, with values in braces.
  private mutating func hostCommand(at place: ScriptPlace) throws(ScriptFinding) -> Statement {
    var words = WordingDraft()
    while !line.holds(">>", at: at) {
      guard at < line.scalars.count, line.scalars[at] != ">" else {
        throw unexpected(
          Phrase(
            fr: "Fermez par >> la commande ouverte colonne \(place.column)",
            en: "Close with >> the command opened at column \(place.column)"))
      }
      if line.scalars[at] == "{" {
        words.add(try braced())
      } else {
        words.add(line.scalars[at], isEscaped: true)
        at += 1
      }
    }
    at += 2
    let wording = words.wording
    if wording.plain == "stop" { return .stop(place) }
    guard wording.plain != "" else {
      throw ScriptFinding(
        at: place, what: Phrase(fr: "Cette commande est vide", en: "This command is empty"),
        remedy: Phrase(fr: "Écrivez-la ou effacez << >>", en: "Write it or delete << >>"))
    }
    _ = try tags()
    return .command(wording, place)
  }
}
