import ArgumentParser
import Records
import Text

/// An error that ends a command with one sentence.
protocol Told: Error {
  /// Says it and ends the command.
  func failure(_ language: Language) -> ExitCode
}

extension RecordsError: Told {
  /// How a command that meets it ends.
  var status: ExitStatus {
    switch self {
    case .untraced(let reason): reason.status
    case .readOnly, .full, .failing, .busy, .noMemory: .cannotWrite
    case .unreadable, .unknownCall, .unknownAccount: .noInput
    case .locked, .notAllowed, .keysAwaited, .sealedToOthers, .wrongPassphrase, .tooSoon,
      .wrongRecoveryKey, .consolesOpen, .inUse, .centreExists, .knownAccount, .lastAdministrator:
      .notAllowed
    case .shortPassphrase: .usage
    case .keyMissing, .keyDamaged, .registerMissing, .wrongKey, .damaged, .laterFormat,
      .alreadySigned, .notSigned, .changedElsewhere, .wrongClock:
      .badData
    }
  }

  func failure(_ language: Language) -> ExitCode { status.failure(phrase[language]) }
}

extension BackupError: Told {
  func failure(_ language: Language) -> ExitCode {
    let status: ExitStatus =
      switch self {
      case .records(let error): error.status
      case .noCentre: .notAllowed
      case .insideHome: .usage
      case .notBare: .cannotCreate
      case .noFile: .noInput
      case .notABackup, .otherCentre, .olderKeys: .badData
      case .stopped: .stopped
      }
    return status.failure(phrase[language])
  }
}
