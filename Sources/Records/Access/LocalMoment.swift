import Foundation
import Intervention

/// An instant with the offset it has where the machine is.
enum LocalMoment {
  static func at(_ wall: Int64) -> Moment {
    var seconds = time_t(wall / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return Moment(monotonic: 0, wall: wall, offset: local.tm_gmtoff / 60)
  }
}
