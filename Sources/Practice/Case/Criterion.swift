import Text
import Yarn

/// One line of a case's grid.
public struct Criterion: Hashable, Sendable {
  /// Its short name, `C1`.
  public let code: SafeText
  /// What is looked for.
  public let label: SafeText
  /// What it is worth; zero for what a person judges.
  public let weight: Int
  /// Whether missing it fails the attempt, whatever the rest.
  public let isKnockOut: Bool
  /// How it is proven.
  public let proof: Proof
  /// Where it stands.
  public let place: ScriptPlace

  /// How a criterion is proven.
  public enum Proof: Hashable, Sendable {
    /// The specialist says, from 1 to 5.
    case human
    /// Earned the first time a condition holds, before a second of the call when there is one.
    case once(before: Int?)
    /// Kept unless a condition holds.
    case never
  }

  /// The computed variable of its condition.
  var variable: String { "$critere_\(place.line)" }

  /// Whether the machine observes it.
  public var isObserved: Bool { proof != .human }
}
