/// The functions of the language itself.
enum LanguageFunction: String, CaseIterable, Sendable {
  case visited
  case visitedCount = "visited_count"
  case hasAnyContent = "has_any_content"
  case draw = "random"
  case randomRange = "random_range"
  case randomRangeFloat = "random_range_float"
  case dice, min, max, round
  case roundPlaces = "round_places"
  case floor, ceil, inc, dec, decimal, int
  case string, number, bool
  case formatInvariant = "format_invariant"

  var signature: HostFunction {
    switch self {
    case .visited, .hasAnyContent: HostFunction(rawValue, [.text], gives: .truth)
    case .visitedCount: HostFunction(rawValue, [.text], gives: .number)
    case .draw: HostFunction(rawValue, [], gives: .number)
    case .randomRange, .randomRangeFloat, .min, .max, .roundPlaces:
      HostFunction(rawValue, [.number, .number], gives: .number)
    case .dice, .round, .floor, .ceil, .inc, .dec, .decimal, .int:
      HostFunction(rawValue, [.number], gives: .number)
    case .string: HostFunction(rawValue, [.any], gives: .text)
    case .number: HostFunction(rawValue, [.any], gives: .number)
    case .bool: HostFunction(rawValue, [.any], gives: .truth)
    case .formatInvariant: HostFunction(rawValue, [.number], gives: .text)
    }
  }

  /// Whether its argument is the title of a node.
  var takesNode: Bool {
    switch self {
    case .visited, .visitedCount, .hasAnyContent: true
    default: false
    }
  }

  static let all: [String: LanguageFunction] = [String: LanguageFunction](
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
}
