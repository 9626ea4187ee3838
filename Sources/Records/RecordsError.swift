import Foundation
import Intervention
import Text

/// Why something confidential could not be kept or read.
///
/// No error of this room means that a word was lost: each ``phrase`` says what is safe.
public enum RecordsError: Error, Hashable, Sendable {
  /// The system does not let us read it.
  case unreadable(SafeText)
  /// The disk, or our rights on it, only let us read.
  case readOnly(SafeText)
  /// There is no room left on the disk.
  case full(SafeText)
  /// The disk answers with an error, the `errno` given.
  case failing(SafeText, code: Int32)
  /// The data folder holds notes but the key that opens them is not there.
  case keyMissing(SafeText)
  /// The key file is not a key.
  case keyDamaged(SafeText)
  /// The centre's register is not there.
  case registerMissing(SafeText)
  /// It was sealed with another key.
  case wrongKey(SafeText)
  /// Its seal is broken: changed, moved, taken from elsewhere or half erased.
  case damaged(SafeText)
  /// A later version of Écoute wrote it.
  case laterFormat(SafeText)
  /// Another console, or this one, is using it.
  case inUse(CallID)
  /// No call has this id.
  case unknownCall(CallID)
  /// The call is in the register already; there is nothing to take up.
  case alreadySigned(CallID)
  /// The note was not signed, so that it cannot enter the register.
  case notSigned(CallID)
  /// Another console signed something on this call meanwhile: here it is, beside which to read ours.
  indirect case changedElsewhere(SignedRecord)
  /// Other consoles are writing in the register.
  case busy(SafeText)
  /// The clock of the machine gives a day that no calendar has.
  case wrongClock

  /// The access log could not be written: what was asked was not shown.
  indirect case untraced(RecordsError)

  /// Nobody unlocked this console.
  case locked
  /// Whoever unlocked may not do this, or their training or undertaking is out of date.
  case notAllowed(Right)
  /// The keys that the role gives were not given to them yet.
  case keysAwaited
  /// A journal is sealed to other people.
  case sealedToOthers(SafeText)
  /// The machine has not the memory that a passphrase takes.
  case noMemory
  /// It is not their passphrase.
  case wrongPassphrase
  /// Too many wrong passphrases: wait.
  case tooSoon(seconds: Int)
  /// A new passphrase is too easy to guess.
  case shortPassphrase
  /// It is not the recovery key of this centre.
  case wrongRecoveryKey
  /// No open account has this name.
  case unknownAccount(SafeText)
  /// An open account has this name already.
  case knownAccount(SafeText)
  /// The account is the only administrator's.
  case lastAdministrator
  /// The data folder is a centre already.
  case centreExists
  /// Consoles are open here, and none may be.
  case consolesOpen

  init(_ failure: FileFailure) {
    let path = SafeText(failure.path).line
    switch failure.code {
    case ENOSPC, EDQUOT, EFBIG: self = .full(path)
    case EROFS: self = .readOnly(path)
    case EACCES, EPERM:
      self = failure.operation == .reading ? .unreadable(path) : .readOnly(path)
    case EWOULDBLOCK: self = .busy(path)
    default: self = .failing(path, code: failure.code)
    }
  }

  /// Runs file operations, telling their failures in this type.
  static func telling<Result>(
    _ work: () throws(FileFailure) -> Result
  ) throws(RecordsError) -> Result {
    do {
      return try work()
    } catch {
      throw RecordsError(error)
    }
  }
}
