import Foundation
import GRDB
import Text

extension RecordsError {
  /// What an error of the register means to people.
  init(register error: any Error, at path: String) {
    let place = SafeText(path).line
    switch error {
    case let known as RecordsError: self = known
    case let failure as FileFailure: self = RecordsError(failure)
    case let failure as DatabaseError:
      switch failure.resultCode {
      case .SQLITE_FULL: self = .full(place)
      // The room that consoles share beside the register could not be made longer.
      case .SQLITE_IOERR where failure.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
        self = .full(place)
      case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(place)
      case .SQLITE_CANTOPEN, .SQLITE_AUTH:
        // What can be read and not opened wants its log beside it, which cannot be made there.
        self = access(path, R_OK) == 0 ? .readOnly(place) : .unreadable(place)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(place)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT: self = .damaged(place)
      default: self = .failing(place, code: failure.extendedResultCode.rawValue)
      }
    default: self = .damaged(place)
    }
  }
}
