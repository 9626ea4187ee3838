import Text

/// Somebody who works in the centre: who they are, and what they may do.
public struct Account: Hashable, Sendable, Codable {
  /// Its id, for ever.
  public let id: AccountID
  /// The name, title and licence that stand on notes; the name is unique among open accounts.
  public var worker: Worker
  /// What they are in the centre.
  public var role: Role
  /// The day of the last training on the protection of information.
  public var trainedOn: CalendarDate?
  /// The day of the written undertaking to keep what is learnt secret.
  public var pledgedOn: CalendarDate?
  /// When it was closed, in milliseconds since 1970, UTC; nil while it is open.
  public var closedAt: Int64?

  /// An account.
  public init(
    id: AccountID, worker: Worker, role: Role, trainedOn: CalendarDate? = nil,
    pledgedOn: CalendarDate? = nil, closedAt: Int64? = nil
  ) {
    self.id = id
    self.worker = worker
    self.role = role
    self.trainedOn = trainedOn
    self.pledgedOn = pledgedOn
    self.closedAt = closedAt
  }

  /// Whether they may do something on a day.
  public func may(
    _ right: Right, on day: CalendarDate, _ refresher: Refresher = Refresher()
  ) -> Bool {
    guard closedAt == nil else { return false }
    guard role.may(right) else { return false }
    return refresher.isCurrent(self, on: day) || Role.lapsed.contains(right)
  }
}

/// The id of an account; it says nothing about the person.
public struct AccountID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The id as text: letters, digits and hyphens.
  public let rawValue: String

  /// An id from text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Order of the texts, which is that of the accounts' making.
  public static func < (left: AccountID, right: AccountID) -> Bool {
    left.rawValue < right.rawValue
  }
}
