import Foundation
import GRDB
import Intervention
import Text

// How a data folder becomes a centre.

extension Vault {
  /// Makes a centre: its first account, an administrator, its recovery key and its first epochs.
  ///
  /// The recovery key must be on paper before this. What is in the folder is taken over by ``adopt()``.
  /// Throws `.consolesOpen` while another console is open here, `.centreExists` in a centre.
  @discardableResult
  public func found(
    _ first: NewAccount, _ recovery: RecoveryKey
  ) throws(RecordsError) -> Account {
    let (row, slot) = try make(first)
    try home.alone { () throws(RecordsError) in
      try file.write { db in
        guard try Rows.accounts(db).isEmpty else { throw RecordsError.centreExists }
        try Rows.insert(row, db)
        try Rows.replace(slot, db)
        try Rows.replaceRecovery(recovery.privateKey.publicKey, db)
        for compartment in Compartment.ofCentre {
          try self.open(compartment, to: [recovery.privateKey.publicKey], db)
        }
        try log.note(.accountAdded, by: Who(row.account), gate.now(), subject: "centre", db)
      }
    }
    return row.account
  }

  /// Whether something from before the accounts is still under the key of the folder.
  public func isAdoptionDue() throws(RecordsError) -> Bool {
    guard keychain.workspace != nil else { return false }
    return try file.read { try !Rows.accounts($0).isEmpty } ?? false
  }

  /// Takes over the calls and journals from before the accounts, then erases the key of the folder.
  ///
  /// Needs no passphrase: until it is done, that key opens the new ones too. Interrupted anywhere,
  /// doing it again goes on; nothing is erased before everything is under the new keys.
  public func adopt() throws(RecordsError) {
    guard let workspace = keychain.workspace, try isAdoptionDue() else { return }
    try home.alone { () throws(RecordsError) in
      // Consoles opened from here on know that they are in a centre.
      try publish()
      try step()
      try adoptCalls(from: workspace)
      try file.write { try self.adoptMessages(from: workspace, $0) }
      try resealOldJournals()
      try resealOldAttempts()
      try file.write { try Rows.eraseGrants(to: workspace.id, $0) }
      try step()
      try file.forget()
      try home.eraseKey()
    }
  }

  /// One that does not open stops the erasing of the key, not the taking over of the others.
  private func adoptCalls(from workspace: WrappingKey) throws(RecordsError) {
    let register = Register(file, Keychain(workspace: workspace, isCentre: true))
    var problem: RecordsError?
    var last: Int64? = 0
    while let after = last {
      do {
        last = try file.write { db in
          let key = try Rows.keys(under: workspace.id, after: after, limit: 1, db).first
          last = key?.id
          if let key { try register.adopt(key.call, db) }
          return key?.id
        }
      } catch .damaged(let place) {
        problem = problem ?? .damaged(place)
      }
      try step()
    }
    if let problem { throw problem }
  }
}
