import Foundation
import Intervention
import Text

@testable import Records

/// A centre in a temporary folder: one account a role, cheap passphrases, a clock that stands still.
final class TestCentre: Sendable {
  let folder = TemporaryHome()
  let recovery = RecoveryKey()
  let accounts: [Role: Account]

  /// Cheap to derive: the real factors have a test of their own.
  static let policy = WorkPolicy(
    given: WorkFactors(rounds: 2, block: 8, lanes: 1), fewestRounds: 2, mostRounds: 1 << 20)

  var worker: Account { account(.worker) }

  /// Makes the centre, an account for each role, and gives their keys.
  init(_ prepare: (Records) throws -> Void = { _ in }) throws {
    let before = try Self.records(folder)
    try prepare(before)
    let first = try before.vault.found(Self.new(.administrator), recovery)
    try before.vault.adopt()
    let records = try Self.records(folder)
    try records.vault.unlock(recovery)
    var accounts = [Role.administrator: first]
    for role in Role.allCases where role != .administrator {
      let account = try records.vault.add(Self.new(role))
      accounts[role] = account
      try records.vault.grant(account.id)
    }
    self.accounts = accounts
  }

  /// A console, locked.
  func records() throws -> Records { try Self.records(folder) }

  /// A console that somebody unlocked.
  func unlocked(_ account: Account) throws -> Records {
    let records = try records()
    try records.vault.unlock(account.id, Self.passphrase(account.role))
    return records
  }

  func unlocked(_ role: Role) throws -> Records { try unlocked(account(role)) }

  /// A console opened with the key on paper.
  func recovered() throws -> Records {
    let records = try records()
    try records.vault.unlock(recovery)
    return records
  }

  func account(_ role: Role) -> Account {
    accounts[role] ?? Account(id: AccountID(rawValue: ""), worker: Samples.worker, role: role)
  }

  static func passphrase(_ role: Role) -> Passphrase {
    Passphrase("quatre mots sans lien \(role.rawValue)")
  }

  static func new(_ role: Role, name: String? = nil) -> NewAccount {
    NewAccount(
      Worker(name: SafeText(name ?? "Personne \(role.rawValue)"), title: "t.s.", permit: "1"),
      role, trainedOn: today, pledgedOn: today, passphrase(role))
  }

  static let today = CalendarDate("2026-11-22")

  private static func records(_ folder: TemporaryHome) throws -> Records {
    Records(
      try folder.open(), register: nil, policy: policy,
      options: JournalOptions(now: { Samples.evening }))
  }
}

extension Records {
  /// Writes a call and signs it.
  func sign(_ call: CallID = Samples.call, _ changes: [Change] = Samples.signed()) throws {
    let journal = try begin(call, telling: Bench.silent)
    for change in changes { journal.append(change) }
    try sign(
      Call(id: call, changes: changes), document: Data("Note 0412\n\(Samples.words)".utf8),
      changes: changes, journal: journal)
  }
}
