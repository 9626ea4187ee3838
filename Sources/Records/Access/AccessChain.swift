import Crypto
import Foundation
import Intervention
import Text

/// What binds each entry to all those before it: the SHA-256 of the hash before and of the entry.
enum AccessChain {
  /// The hash before the first entry.
  static let beginning = Array(SHA256.hash(data: Array("ecoute access log 1\n".utf8)))

  /// The hash of an entry after the one whose hash is given.
  ///
  /// Each text has its length before it, so that no two entries read the same.
  static func hash(_ logged: LoggedAccess, after previous: [UInt8]) -> [UInt8] {
    let entry = logged.entry
    var bytes = previous
    bytes.reserveCapacity(320)
    bytes.append(integer: Int64(logged.number))
    bytes.append(integer: entry.at.wall)
    bytes.append(integer: Int64(entry.at.offset))
    bytes.append(logged.isDeferred ? 1 : 0)
    let texts = [
      entry.act.rawValue, entry.who.name.string, entry.who.account?.string,
      entry.who.role?.string, entry.call?.rawValue, entry.subject?.string, entry.purpose?.string,
      entry.outcome.rawValue,
    ]
    for text in texts {
      guard let text else {
        bytes.append(integer: UInt32.max)
        continue
      }
      bytes.append(integer: UInt32(truncatingIfNeeded: text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
    return Array(SHA256.hash(data: bytes))
  }
}

/// What the log was at an instant: how many entries, the hash of the last, signed.
struct AccessCheckpoint: Hashable, Sendable {
  let size: Int
  let hash: [UInt8]
  /// Milliseconds since 1970, UTC.
  let at: Int64
  let signature: [UInt8]
  /// Whether it stays; the others go with the next entry.
  let isKept: Bool

  /// One checkpoint in so many entries stays.
  static let entries = 256
  /// One in five minutes stays.
  static let milliseconds: Int64 = 5 * 60_000

  /// What its signature also says.
  enum Kind: String {
    /// Before there were marks.
    case plain = "ecoute access checkpoint 1\n"
    /// The log has a mark beside it (``AccessMark``).
    case marked = "ecoute access checkpoint 2\n"
  }

  /// The checkpoint of a log that has just grown, signed.
  init(
    size: Int, hash: [UInt8], at: Int64, after kept: AccessCheckpoint?, _ kind: Kind,
    key: AccessKey
  ) throws {
    // A clock set back must not put checkpoints off.
    let isKept =
      kept.map { size - $0.size >= Self.entries || abs(at - $0.at) >= Self.milliseconds }
      ?? true
    try self.init(size: size, hash: hash, at: at, isKept: isKept, kind, key: key)
  }

  init(size: Int, hash: [UInt8], at: Int64, isKept: Bool, _ kind: Kind, key: AccessKey) throws {
    self.size = size
    self.hash = hash
    self.at = at
    self.isKept = isKept
    signature = try key.sign(Self.statement(kind, size: size, hash: hash, at: at))
  }

  init(size: Int, hash: [UInt8], at: Int64, signature: [UInt8], isKept: Bool) {
    self.size = size
    self.hash = hash
    self.at = at
    self.signature = signature
    self.isKept = isKept
  }

  /// What the key of this log signed; nil when it did not.
  func isSigned(by key: AccessKey) -> Kind? {
    [Kind.marked, .plain].first {
      key.isSigned(Self.statement($0, size: size, hash: hash, at: at), signature)
    }
  }

  private static func statement(_ kind: Kind, size: Int, hash: [UInt8], at: Int64) -> [UInt8] {
    var bytes = Array(kind.rawValue.utf8)
    bytes.append(integer: Int64(size))
    bytes.append(contentsOf: hash)
    bytes.append(integer: at)
    return bytes
  }
}
