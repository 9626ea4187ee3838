import Foundation
import Intervention
import Text

/// An instant with the offset it has where the machine is.
enum LocalMoment {
  static func at(_ wall: Int64) -> Moment {
    var seconds = time_t(wall / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return Moment(monotonic: 0, wall: wall, offset: local.tm_gmtoff / 60)
  }
}

extension Moment {
  /// The local day, for what cannot be done without one.
  ///
  /// Throws `.wrongClock` where ``calendarDate`` is nil.
  public func knownDate() throws(RecordsError) -> CalendarDate {
    guard let calendarDate else { throw .wrongClock }
    return calendarDate
  }
}
