import Text

extension Scanner {
  /// How deep parentheses may nest.
  private static let deepest = 40

  /// Reads an expression; what follows it stays to be read.
  mutating func expression() throws(ScriptFinding) -> Expression {
    var expression = Expression()
    _ = try operation(&expression, above: 0, depth: 0)
    return expression
  }

  /// An operand, and the operations that follow it when they bind tighter than a level.
  private mutating func operation(
    _ expression: inout Expression, above level: Int, depth: Int
  ) throws(ScriptFinding) -> Int {
    var left = try operand(&expression, depth: depth)
    var before: Operator?  // the logical operation before this one, at this level
    while case .join(let sign) = try peek(), sign.level > level {
      at = line.skippingSpaces(at)
      let place = place
      if sign.isLogical {
        if let before, before != sign { warnMixed(at: place) }
        before = sign
      }
      try next()
      let right = try operation(&expression, above: sign.level, depth: depth)
      left = try add(.binary(sign, left, right), to: &expression, at: place)
    }
    return left
  }

  private mutating func operand(
    _ expression: inout Expression, depth: Int
  ) throws(ScriptFinding) -> Int {
    at = line.skippingSpaces(at)
    let start = at
    let place = place
    guard depth < Self.deepest else { throw tooLong(place) }
    switch try next() {
    case .number(let number): return try add(.number(number), to: &expression, at: place)
    case .truth(let truth): return try add(.truth(truth), to: &expression, at: place)
    case .text(let text): return try add(.text(text), to: &expression, at: place)
    case .variable(let name): return try add(.variable(name), to: &expression, at: place)
    case .not:
      let inner = try operand(&expression, depth: depth + 1)
      return try add(.not(inner), to: &expression, at: place)
    case .join(.subtract):
      let inner = try operand(&expression, depth: depth + 1)
      return try add(.minus(inner), to: &expression, at: place)
    case .open:
      let inner = try operation(&expression, above: 0, depth: depth + 1)
      try need(.close, Phrase(fr: "Fermez la parenthèse par )", en: "Close the parenthesis with )"))
      return inner
    case .name(let name) where try peek() == .open:
      try next()
      let arguments = try arguments(&expression, depth: depth)
      return try add(.call(name, arguments), to: &expression, at: place)
    case .name, .dot:
      at = start
      throw unexpected(
        Phrase(
          fr: "Une variable commence par $, une fonction finit par ( ), un texte est entre"
            + " guillemets ; les énumérations ne font pas partie de ce profil",
          en: "A variable begins with $, a function ends with ( ), a text is between quotes;"
            + " enums are not part of this profile"))
    default:
      at = start
      throw unexpected(
        Phrase(
          fr: "Écrivez ici une valeur, une variable ($nom) ou une fonction",
          en: "Write here a value, a variable ($name) or a function"))
    }
  }

  private mutating func arguments(
    _ expression: inout Expression, depth: Int
  ) throws(ScriptFinding) -> [Int] {
    var arguments: [Int] = []
    guard try peek() != .close else {
      try next()
      return arguments
    }
    while true {
      arguments.append(try operation(&expression, above: 0, depth: depth + 1))
      guard try peek() == .comma else { break }
      try next()
    }
    try need(
      .close,
      Phrase(
        fr: "Séparez les valeurs par des virgules et fermez par )",
        en: "Separate the values with commas and close with )"))
    return arguments
  }

  private func add(
    _ form: Expression.Form, to expression: inout Expression, at place: ScriptPlace
  ) throws(ScriptFinding) -> Int {
    guard expression.terms.count < Expression.most else { throw tooLong(place) }
    return expression.add(form, at: place)
  }

  private mutating func warnMixed(at place: ScriptPlace) {
    warnings.append(
      ScriptFinding(
        at: place, isWarning: true,
        what: Phrase(
          fr: "« and » et « or » mêlés se lisent de gauche à droite",
          en: "Mixed “and” and “or” are read from left to right"),
        remedy: Phrase(fr: "Mettez des parenthèses", en: "Write parentheses")))
  }

  private func tooLong(_ place: ScriptPlace) -> ScriptFinding {
    ScriptFinding(
      at: place,
      what: Phrase(
        fr: "Cette expression est trop longue ou trop emboîtée",
        en: "This expression is too long or too nested"),
      remedy: Phrase(
        fr: "Coupez-la en variables calculées par <<declare>>",
        en: "Split it into variables computed by <<declare>>"))
  }
}
