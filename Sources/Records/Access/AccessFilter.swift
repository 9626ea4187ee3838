import GRDB
import Intervention
import Text

/// Which entries of the access log are wanted; without anything, all.
public struct AccessFilter: Sendable {
  /// Those of a person, by their name, case and accents aside, or by the id of their account.
  public var person: SafeText?
  /// Those about a call.
  public var call: CallID?
  /// Those from a local day on.
  public var since: CalendarDate?
  /// Those of a year, by the local day.
  public var year: Int?

  /// A filter.
  public init(
    person: SafeText? = nil, call: CallID? = nil, since: CalendarDate? = nil, year: Int? = nil
  ) {
    self.person = person
    self.call = call
    self.since = since
    self.year = year
  }

  /// What the database can already leave out.
  var condition: String { call == nil ? "TRUE" : "call = ?" }
  var arguments: StatementArguments { call.map { [$0.rawValue] } ?? [] }

  /// Whether an entry is wanted.
  func accepts(_ logged: LoggedAccess) -> Bool {
    let entry = logged.entry
    if let person, entry.who.account != person, !entry.who.name.isNamed(person) { return false }
    guard since != nil || year != nil else { return true }
    guard let day = entry.at.calendarDate else { return false }
    if let since, day < since { return false }
    if let year, day.year != year { return false }
    return true
  }
}

extension SafeText {
  fileprivate func isNamed(_ name: SafeText) -> Bool {
    Fold.words(string) == Fold.words(name.string)
  }
}
