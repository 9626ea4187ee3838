import Foundation
import GRDB
import Text

/// The last checkpoint of the log, kept apart from it: `access.mark` of the data folder.
///
/// A log whose end was cut, checkpoints with it, is a whole log that is shorter; the mark says that it
/// was longer. It is written after the entries, so that a console killed in between leaves a mark that
/// is behind, never ahead; and once there is one, a log without it was tampered with. A mark that the
/// log does not bear out is never replaced: it is the proof.
struct AccessMark {
  static let fileName = "access.mark"

  private let path: String
  private let files: SteadyFiles

  init(in folder: String, _ files: SteadyFiles) {
    path = folder + "/" + Self.fileName
    self.files = files
  }

  /// What was read of the file.
  enum Reading {
    case none
    case checkpoint(AccessCheckpoint)
    /// Something is there that is no mark.
    case spoilt
  }

  func read() throws(RecordsError) -> Reading {
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try files.contents(of: path)
    }
    guard let bytes else { return .none }
    guard let body = try? JSONDecoder().decode(Body.self, from: Data(bytes)) else { return .spoilt }
    return .checkpoint(body.checkpoint)
  }

  /// What the mark is before entries are written.
  enum State {
    /// It is of this log, and follows it.
    case good
    /// It is gone or contradicts the log: nothing touches it.
    case proof
    /// The disk refuses it.
    case refused
  }

  /// Looks at the mark before entries are written, and makes the first one.
  ///
  /// The first is of the log as it is then: from the first checkpoint that speaks of a mark on, there
  /// always is one.
  func prepare(_ db: Database, at now: Int64, key: AccessKey) throws -> State {
    guard let reading = try? read() else { return .refused }
    switch reading {
    case .spoilt: return .proof
    case .checkpoint(let mark):
      let isOurs = try mark.isSigned(by: key) != nil && mark.isBorneOut(db)
      return isOurs ? .good : .proof
    case .none:
      if try AccessRows.lastCheckpoint(db)?.isSigned(by: key) == .marked { return .proof }
      return (try? begin(db, at: now, key: key)) == nil ? .refused : .good
    }
  }

  /// Makes the mark of a log as it is: the first one, or after a restoration, since no backup has it.
  func begin(_ db: Database, at now: Int64, key: AccessKey) throws {
    let last = try AccessRows.lastCheckpoint(db)
    try write(
      AccessCheckpoint(
        size: last?.size ?? 0, hash: last?.hash ?? AccessChain.beginning, at: now, isKept: false,
        .marked, key: key))
  }

  /// Keeps a checkpoint that is in the log; one of a longer log stays.
  ///
  /// A disk that refuses leaves it behind, which is no fault.
  func keep(_ checkpoint: AccessCheckpoint) {
    guard case .checkpoint(let known)? = try? read(), known.size < checkpoint.size else { return }
    try? write(checkpoint)
  }

  private func write(_ checkpoint: AccessCheckpoint) throws(RecordsError) {
    let json = (try? JSONEncoder().encode(Body(checkpoint))) ?? Data()
    try RecordsError.telling { () throws(FileFailure) in
      try files.replace(path, with: Array(json) + [0x0a])
    }
  }

  /// The file, as JSON.
  private struct Body: Codable {
    let size: Int
    let hash: Data
    let at: Int64
    let signature: Data

    init(_ checkpoint: AccessCheckpoint) {
      size = checkpoint.size
      hash = Data(checkpoint.hash)
      at = checkpoint.at
      signature = Data(checkpoint.signature)
    }

    var checkpoint: AccessCheckpoint {
      AccessCheckpoint(
        size: size, hash: Array(hash), at: at, signature: Array(signature), isKept: false)
    }
  }
}

extension AccessCheckpoint {
  /// Whether the log has the entry it is of.
  fileprivate func isBorneOut(_ db: Database) throws -> Bool {
    try size == 0 ? hash == AccessChain.beginning : AccessRows.hash(size, db) == hash
  }
}
