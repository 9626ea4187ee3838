import Text

/// Who answers the functions that are not of the language: the console, or a test.
///
/// An answer depends on the fact and on nothing the machine does in the meantime: asking twice gives
/// the same.
public protocol Host {
  /// The answer to a question of the script.
  func answer(_ fact: Fact) throws(Refusal) -> Value
}

/// A question of the script to its host: a function and what it is given.
public struct Fact: Hashable, Sendable {
  /// The function.
  public let name: String
  /// What it is given.
  public let arguments: [Value]
  /// The kind of answer the script expects; `any` when nothing says.
  public let kind: Kind
  /// Its index in ``Script/facts`` when all it is given is written out; nil when it is computed.
  public let index: Int?

  /// A question.
  public init(_ name: String, _ arguments: [Value] = [], kind: Kind = .any, index: Int? = nil) {
    self.name = name
    self.arguments = arguments
    self.kind = kind
    self.index = index
  }
}

/// Why a host does not answer.
public struct Refusal: Error, Hashable, Sendable {
  /// The reason, without a full stop.
  public let reason: Phrase

  /// A refusal.
  public init(_ reason: Phrase) { self.reason = reason }
}
