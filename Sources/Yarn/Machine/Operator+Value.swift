import Text

extension Operator {
  /// What joining two values gives; they are of the kinds that were checked.
  func join(_ left: Value, _ right: Value, at place: ScriptPlace) throws(Failure) -> Value {
    switch (left, right) {
    case (.number(let one), .number(let other)): try join(one, other, at: place)
    case (.truth(let one), .truth(let other)): .truth(join(one, other))
    case (.text(let one), .text(let other)): try join(one, other, at: place)
    default: .truth(false)
    }
  }

  private func join(_ one: Bool, _ other: Bool) -> Bool {
    switch self {
    case .and: one && other
    case .or: one || other
    case .exclusiveOr, .notEqual: one != other
    default: one == other
    }
  }

  /// The longest text a script may make.
  private static let longestText = 10_000

  private func join(_ one: String, _ other: String, at place: ScriptPlace) throws(Failure) -> Value
  {
    switch self {
    case .equal: return .truth(one == other)
    case .notEqual: return .truth(one != other)
    default:
      guard one.utf8.count + other.utf8.count <= Self.longestText else {
        throw Failure(
          place: place,
          what: Phrase(fr: "Ce texte devient trop long", en: "This text becomes too long"))
      }
      return .text(one + other)
    }
  }

  private func join(_ one: Float, _ other: Float, at place: ScriptPlace) throws(Failure) -> Value {
    switch self {
    case .equal: return .truth(one == other)
    case .notEqual: return .truth(one != other)
    case .less: return .truth(one < other)
    case .lessOrEqual: return .truth(one <= other)
    case .greater: return .truth(one > other)
    case .greaterOrEqual: return .truth(one >= other)
    default: return try .finite(reckon(one, other), at: place)
    }
  }

  private func reckon(_ one: Float, _ other: Float) -> Float {
    switch self {
    case .add: one + other
    case .subtract: one - other
    case .multiply: one * other
    case .divide: one / other
    // Upstream's is a remainder of whole numbers: each side is rounded first, halves to the even one.
    default:
      one.rounded(.toNearestOrEven).truncatingRemainder(
        dividingBy: other.rounded(.toNearestOrEven))
    }
  }
}

extension Value {
  /// A number that was reckoned; a failure when it is none, as when dividing by zero.
  static func finite(_ number: Float, at place: ScriptPlace) throws(Failure) -> Value {
    guard number.isFinite else {
      throw Failure(
        place: place,
        what: Phrase(
          fr: "Ce calcul n'a pas de résultat (division par zéro ou nombre trop grand)",
          en: "This sum has no result (division by zero or too large a number)"))
    }
    // One zero only, so that two equal machines are the same bits.
    return .number(number + 0)
  }
}
