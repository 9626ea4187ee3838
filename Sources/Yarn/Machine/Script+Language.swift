import Text

extension Script {
  /// The answer of a function of the language.
  func answer(
    _ function: LanguageFunction, _ given: [Value], _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Value {
    switch function {
    case .visited, .visitedCount:
      let cell = visitCells[given.first?.spelled ?? ""]
      let count = cell.map { machine.memory[Int($0)] } ?? 0
      return function == .visited ? .truth(count > 0) : .number(Float(count))
    case .hasAnyContent: return .truth(try hasContent(given, &machine, &turn))
    case .string, .formatInvariant: return .text(given.first?.spelled ?? "")
    case .bool: return .truth(Self.truth(given.first))
    case .number: return .number(try Self.number(given.first, at: turn.place))
    default:
      let numbers = given.map { if case .number(let number) = $0 { number } else { Float(0) } }
      return try .finite(
        reckon(function, numbers.first ?? 0, numbers.last ?? 0, &machine.luck), at: turn.place)
    }
  }

  private func hasContent(
    _ given: [Value], _ machine: inout Machine, _ turn: inout Turn
  ) throws(Failure) -> Bool {
    switch destinations[given.first?.spelled ?? ""] {
    case .node: true
    case .group(let group): try !candidates(groups[Int(group)], &machine, &turn).isEmpty
    case nil: false
    }
  }

  private func reckon(
    _ function: LanguageFunction, _ one: Float, _ other: Float, _ luck: inout Luck
  ) -> Float {
    switch function {
    case .draw: return luck.part()
    case .randomRange:
      let low = min(one, other).rounded(.up)
      let count = max(one, other).rounded(.down) - low + 1
      return low + Float(luck.whole(below: Int(min(max(1, count), 1e6))))
    case .randomRangeFloat: return one + luck.part() * (other - one)
    case .dice: return 1 + Float(luck.whole(below: Int(min(max(1, one), 1e6))))
    case .min: return min(one, other)
    case .max: return max(one, other)
    case .round: return one.rounded(.toNearestOrEven)
    case .roundPlaces:
      let scale = (0..<Int(min(max(0, other), 6))).reduce(Float(1)) { scale, _ in scale * 10 }
      return (one * scale).rounded(.toNearestOrEven) / scale
    case .floor: return one.rounded(.down)
    case .ceil: return one.rounded(.up)
    case .inc: return one.rounded(.down) + 1
    case .dec: return one.rounded(.up) - 1
    case .decimal: return one - one.rounded(.towardZero)
    default: return one.rounded(.towardZero)
    }
  }

  private static func truth(_ value: Value?) -> Bool {
    switch value {
    case .truth(let truth): truth
    case .number(let number): number != 0
    case .text(let text): Fold.key(text) == "true"
    case nil: false
    }
  }

  private static func number(_ value: Value?, at place: ScriptPlace) throws(Failure) -> Float {
    switch value {
    case .number(let number): return number
    case .truth(let truth): return truth ? 1 : 0
    case .text(let text):
      if let number = Float(text), number.isFinite { return number }
      throw Failure(
        place: place,
        what: Phrase(
          fr: "« \(SafeText(text)) » n'est pas un nombre", en: "“\(SafeText(text))” is not a number"
        ))
    case nil: return 0
    }
  }
}
