/// One sign of an expression.
enum Sign: Hashable {
  case number(Float)
  case text(String)
  case truth(Bool)
  case variable(String)
  case name(String)
  case join(Operator)
  case not
  /// `=` or `to`, or an operation with it: `+=`.
  case assign(Operator?)
  case open, close, comma, dot
  case commandEnd, braceEnd, lineEnd
  case stray

  /// The sign a word stands for.
  init(word: String) {
    if let joined = Operator(word: word) {
      self = .join(joined)
    } else {
      self =
        switch word {
        case "true": .truth(true)
        case "false": .truth(false)
        case "not": .not
        case "to": .assign(nil)
        default: .name(word)
        }
    }
  }

  static let doubles: [(StaticString, Sign)] = [
    (">>", .commandEnd), ("<=", .join(.lessOrEqual)), (">=", .join(.greaterOrEqual)),
    ("==", .join(.equal)), ("!=", .join(.notEqual)), ("&&", .join(.and)), ("||", .join(.or)),
    ("+=", .assign(.add)), ("-=", .assign(.subtract)), ("*=", .assign(.multiply)),
    ("/=", .assign(.divide)), ("%=", .assign(.remainder)), ("//", .lineEnd),
  ]

  static let singles: [Unicode.Scalar: Sign] = [
    "<": .join(.less), ">": .join(.greater), "+": .join(.add), "-": .join(.subtract),
    "*": .join(.multiply), "/": .join(.divide), "%": .join(.remainder), "^": .join(.exclusiveOr),
    "!": .not, "=": .assign(nil), "(": .open, ")": .close, ",": .comma, ".": .dot, "}": .braceEnd,
  ]
}
