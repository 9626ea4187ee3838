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

  /// Its value when it is one literal, a number with its minus sign included.
  ///
  /// Upstream reads terminals only: `1 + 1` is computed, though it never changes.
  var literal: Value? {
    guard let first = terms.first?.form else { return nil }
    let last = terms.count == 2 ? terms[1].form : nil
    switch (first, last) {
    case (.number(let number), .minus): return .number(0 - number)
    case _ where terms.count > 1: return nil
    case (.number(let number), _): return .number(number)
    case (.truth(let truth), _): return .truth(truth)
    case (.text(let text), _): return .text(text)
    default: return nil
    }
  }
}
