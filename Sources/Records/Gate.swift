import Foundation
import Intervention
import Synchronization
import Text

/// What may be done in this console, now, by whoever unlocked it.
///
/// In a data folder without accounts everything may: the folder's rights on the disk decide. A
/// demonstration refuses as it would to whom it seats.
struct Gate: Sendable {
  let home: Home
  /// How long a training is good for here; asked once, the first time it matters.
  let refresher: Settled<Refresher>
  /// The instant, in milliseconds since 1970, UTC.
  let now: @Sendable () -> Int64

  /// Passes, or throws `.locked` or `.notAllowed`.
  func require(_ right: Right) throws(RecordsError) {
    guard home.isCentre else {
      guard home.seat?.role.may(right) ?? true else { throw .notAllowed(right) }
      return
    }
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
    guard let account, let today, account.may(right, on: today, refresher.value) else {
      throw .notAllowed(right)
    }
  }

  /// The day where the console is; nil for a clock outside of years 1 to 9999.
  var today: CalendarDate? { LocalMoment.at(now()).calendarDate }
}

/// A value that is made the first time it is asked for, and stays.
final class Settled<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    known.withLock { known in
      let value = known ?? make()
      known = value
      return value
    }
  }
}
