/// How someone likes the console, from one session to the next.
public struct Preferences: Hashable, Sendable, Codable {
  /// Whether everything stands in one column, full width and without borders, at any size.
  public var isOneColumn: Bool
  /// Who last unlocked a console here: they are proposed first.
  public var lastAccount: AccountID?

  /// Preferences; without anything, those of a first session.
  public init(isOneColumn: Bool = false, lastAccount: AccountID? = nil) {
    self.isOneColumn = isOneColumn
    self.lastAccount = lastAccount
  }
}
