import Text

/// The host of test plans: the functions upstream's own scripts call.
///
/// Another function answers nothing: false, zero or an empty text.
public struct BenchHost: Host {
  /// What it knows by name.
  public static let functions = HostFunctions(
    [
      HostFunction("assert", [.truth], gives: .truth),
      HostFunction("add_three_operands", [.number, .number, .number], gives: .number),
      HostFunction("dummy_bool", [], gives: .truth),
      HostFunction("dummy_number", [], gives: .number),
      HostFunction("dummy_string", [], gives: .text),
    ], acceptsOthers: true)

  /// The host.
  public init() {}

  /// The answer to a function.
  public func answer(_ fact: Fact) throws(Refusal) -> Value {
    switch fact.name {
    case "assert":
      guard fact.arguments == [.truth(true)] else {
        throw Refusal(Phrase(fr: "assert a reçu faux", en: "assert was given false"))
      }
      return .truth(true)
    case "add_three_operands":
      return .number(
        fact.arguments.reduce(0) { sum, value in
          if case .number(let number) = value { sum + number } else { sum }
        })
    case "dummy_bool": return .truth(true)
    case "dummy_number": return .number(1)
    case "dummy_string": return .text("string")
    default: return .neutral(fact.kind)
    }
  }
}
