import Text

/// What a variable holds, a function answers, an expression is worth.
public enum Value: Hashable, Sendable {
  /// A number, of the precision upstream gives them.
  case number(Float)
  /// True or false.
  case truth(Bool)
  /// A text.
  case text(String)

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .number: .number
    case .truth: .truth
    case .text: .text
    }
  }

  /// The value as it reads in a line: `True`, `2.5`, the text itself.
  public var spelled: String {
    switch self {
    case .truth(let truth): truth ? "True" : "False"
    case .text(let text): text
    case .number(let number):
      if number == number.rounded(), abs(number) < 1e9 {
        "\(Int(number))"
      } else {
        // Upstream writes 1E+12, Swift 1e+12.
        "\(number)".uppercased()
      }
    }
  }

  /// The whole part of a number, a milliard at most; nil when it is none.
  package var whole: Int? {
    if case .number(let number) = self { Int(max(-1e9, min(1e9, number))) } else { nil }
  }

  /// What a variable of a kind holds before anything is set.
  static func neutral(_ kind: Kind) -> Value {
    switch kind {
    case .number: .number(0)
    case .truth: .truth(false)
    case .text, .any: .text("")
    }
  }
}

/// The kinds of values.
public enum Kind: Hashable, Sendable {
  /// A number.
  case number
  /// True or false.
  case truth
  /// A text.
  case text
  /// Whatever is given, for the parameters of some functions.
  case any

  var phrase: Phrase {
    switch self {
    case .number: Phrase(fr: "un nombre", en: "a number")
    case .truth: Phrase(fr: "vrai ou faux", en: "true or false")
    case .text: Phrase(fr: "un texte", en: "a text")
    case .any: Phrase(fr: "une valeur", en: "a value")
    }
  }
}
