/// What joins two operands; each has a sign and, for most, a word.
enum Operator: Hashable, Sendable {
  case and, or, exclusiveOr
  case equal, notEqual
  case less, lessOrEqual, greater, greaterOrEqual
  case add, subtract
  case multiply, divide, remainder

  /// How tightly it binds; equal levels are read from left to right.
  ///
  /// Upstream's grammar gives `and`, `or` and `xor` the same level.
  var level: Int {
    switch self {
    case .and, .or, .exclusiveOr: 1
    case .equal, .notEqual: 2
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .add, .subtract: 4
    case .multiply, .divide, .remainder: 5
    }
  }

  /// Whether it joins two truths.
  var isLogical: Bool { level == 1 }

  /// The operator a word stands for.
  init?(word: String) {
    switch word {
    case "and": self = .and
    case "or": self = .or
    case "xor": self = .exclusiveOr
    case "is", "eq": self = .equal
    case "neq": self = .notEqual
    case "lt": self = .less
    case "lte": self = .lessOrEqual
    case "gt": self = .greater
    case "gte": self = .greaterOrEqual
    default: return nil
    }
  }

  /// The sign people know it by.
  var sign: String {
    switch self {
    case .and: "and"
    case .or: "or"
    case .exclusiveOr: "xor"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    }
  }
}
