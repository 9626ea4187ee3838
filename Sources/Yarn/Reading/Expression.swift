/// An expression as it is written.
///
/// Its terms are in one list, each after those it is made of, so that no reading of it recurses; the
/// last one is the whole.
struct Expression: Sendable {
  /// One value or operation.
  struct Term: Sendable {
    let form: Form
    let place: ScriptPlace
  }

  /// What a term is; the numbers are indices of terms before it.
  enum Form: Sendable {
    case number(Float)
    case truth(Bool)
    case text(String)
    case variable(String)
    case call(String, [Int])
    case binary(Operator, Int, Int)
    case not(Int)
    case minus(Int)
  }

  private(set) var terms: [Term] = []

  /// The most terms an expression may have: reading its value goes as deep as it is long.
  static let most = 128

  mutating func add(_ form: Form, at place: ScriptPlace) -> Int {
    terms.append(Term(form: form, place: place))
    return terms.count - 1
  }

  /// Where it begins.
  var place: ScriptPlace { terms.map(\.place).min() ?? ScriptPlace(line: 1, column: 1) }

  /// How many logical operations it holds, the measure upstream's saliency adds up.
  var logicalCount: Int {
    terms.count {
      if case .binary(let sign, _, _) = $0.form { sign.isLogical } else { false }
    }
  }

  /// What it is worth when it is made of literals only, whatever the moment.
  var constant: Value? {
    var values: [Value] = []
    for term in terms {
      switch term.form {
      case .number(let number): values.append(.number(number))
      case .truth(let truth): values.append(.truth(truth))
      case .text(let text): values.append(.text(text))
      case .not(let inner): values.append(.truth(values[inner] != .truth(true)))
      case .minus(let inner):
        guard case .number(let number) = values[inner] else { return nil }
        values.append(.number(0 - number))
      case .binary(let sign, let left, let right):
        guard let joined = try? sign.join(values[left], values[right], at: term.place) else {
          return nil
        }
        values.append(joined)
      case .variable, .call: return nil
      }
    }
    return values.last
  }
}
