/// A function the host answers: its name, what it takes, what it gives.
public struct HostFunction: Hashable, Sendable {
  /// Its name in scripts.
  public let name: String
  /// The kinds of its parameters, in order.
  public let parameters: [Kind]
  /// The kind of its answer.
  public let result: Kind

  /// A function.
  public init(_ name: String, _ parameters: [Kind], gives result: Kind) {
    self.name = name
    self.parameters = parameters
    self.result = result
  }
}

/// The functions a script may call besides those of the language.
public struct HostFunctions: Sendable {
  let functions: [String: HostFunction]
  /// Whether a script may call others, whose kinds are then guessed from its calls, as upstream does.
  let acceptsOthers: Bool

  /// Functions known by name.
  public init(_ functions: [HostFunction], acceptsOthers: Bool = false) {
    self.functions = [String: HostFunction](
      functions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.acceptsOthers = acceptsOthers
  }

  /// Any function at all.
  public static let any = HostFunctions([], acceptsOthers: true)
}
