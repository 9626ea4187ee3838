/// How someone likes the console, from one session to the next.
public struct Preferences: Hashable, Sendable, Codable {
  /// Whether everything stands in one column, full width and without borders, at any size.
  public var isOneColumn: Bool

  /// Preferences; without anything, those of a first session.
  public init(isOneColumn: Bool = false) { self.isOneColumn = isOneColumn }
}
