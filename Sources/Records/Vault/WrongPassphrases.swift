import GRDB
import Intervention

/// Wrong passphrases of an account, counted on the disk: closing the console forgets none.
///
/// The first ones cost nothing; then each doubles the wait, up to five minutes. Nobody is ever shut
/// out for good: a colleague who types at random must not keep somebody from their notes.
struct WrongPassphrases: Hashable {
  let failures: Int
  /// Milliseconds since 1970, UTC.
  let lastAt: Int64

  private static let free = 3
  private static let longest: Int64 = 300

  /// Seconds to wait after a number of failures.
  static func wait(after failures: Int) -> Int64 {
    failures < free ? 0 : min(longest, 1 << Int64(min(failures - free, 10)))
  }

  /// Seconds left to wait; none when the clock was set back, whose day may be far ahead.
  func secondsLeft(at now: Int64) -> Int {
    guard now >= lastAt else { return 0 }
    return Int(max(0, (Self.wait(after: failures) * 1000 - (now - lastAt) + 999) / 1000))
  }
}

extension Rows {
  static func wrongPassphrases(_ account: AccountID, _ db: Database) throws -> WrongPassphrases? {
    try Row.fetchOne(
      db, sql: "SELECT failures, last_at FROM attempt WHERE account = ?",
      arguments: [account.rawValue]
    ).map { WrongPassphrases(failures: $0["failures"], lastAt: $0["last_at"]) }
  }

  static func replace(_ wrong: WrongPassphrases, of account: AccountID, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO attempt VALUES (?, ?, ?)",
      arguments: [account.rawValue, wrong.failures, wrong.lastAt])
  }

  static func forgetWrongPassphrases(_ account: AccountID, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM attempt WHERE account = ?", arguments: [account.rawValue])
  }
}
