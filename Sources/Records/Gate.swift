import Foundation
import Intervention
import Text

/// What may be done in this console, now, by whoever unlocked it.
///
/// In a data folder without accounts everything may: the folder's rights on the disk decide.
struct Gate: Sendable {
  let home: Home
  let refresher: Refresher
  /// The instant, in milliseconds since 1970, UTC.
  let now: @Sendable () -> Int64

  /// Passes, or throws `.locked` or `.notAllowed`.
  func require(_ right: Right) throws(RecordsError) {
    guard home.isCentre else { return }
    guard let holder = home.keychain.holder else { throw .locked }
    guard let account = holder.account else {
      guard Role.recovery.contains(right) else { throw .notAllowed(right) }
      return
    }
    // As the centre has it now: a right withdrawn in another console is withdrawn here.
    try require(right, of: account.id)
  }

  /// The same for somebody who did not unlock: a new call on a locked screen.
  func require(_ right: Right, of id: AccountID) throws(RecordsError) {
    let account = try home.centreFile()?.account(id)
    guard let account, let today, account.may(right, on: today, refresher) else {
      throw .notAllowed(right)
    }
  }

  /// The day where the console is; nil for a clock outside of years 1 to 9999.
  var today: CalendarDate? { CalendarDate(LocalMoment.at(now()).date.string) }
}
