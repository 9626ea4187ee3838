import Text

/// Someone else who was on the line; the name or id is a passage `line.<number>`.
public struct Participant: Hashable, Sendable, Codable {
  /// Its number within the call, from 1.
  public internal(set) var number: Int
  /// Who, in general.
  public var role: Communication.Party
  /// When they joined.
  public var joinedAt: Moment
  /// When they left; nil while they are there.
  public var leftAt: Moment?

  /// Someone who joined.
  public init(
    number: Int, role: Communication.Party, joinedAt: Moment, leftAt: Moment? = nil
  ) {
    self.number = number
    self.role = role
    self.joinedAt = joinedAt
    self.leftAt = leftAt
  }
}
