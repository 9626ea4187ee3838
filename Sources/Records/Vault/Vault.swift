import Foundation
import GRDB
import Intervention
import Text

/// The accounts of a centre and the keys they hold.
///
/// A passphrase opens one thing: its owner's private key. To that key are sealed the keys of the
/// epochs its owner may read, under which lie the keys of the calls. What a role may not read, its
/// people hold no key for. Methods wait for the disk, and unlocking takes a third of a second of work:
/// call them off the keyboard's thread.
public struct Vault: Sendable {
  let gate: Gate
  let file: RegisterFile
  let log: AccessLog
  let policy: WorkPolicy
  /// Between two steps of a long work: the tests interrupt it there.
  var pause: @Sendable () throws -> Void = {}

  init(
    _ gate: Gate, _ file: RegisterFile, _ log: AccessLog, policy: WorkPolicy = WorkPolicy()
  ) {
    self.gate = gate
    self.file = file
    self.log = log
    self.policy = policy
  }

  var home: Home { gate.home }
  var keychain: Keychain { home.keychain }
  var keyring: Keyring { Keyring(keychain: keychain) }

  /// The accounts, closed ones too, in the order they were made.
  public func accounts() throws(RecordsError) -> [Account] {
    try file.read(Rows.accounts)?.map(\.account) ?? []
  }

  /// The open account of somebody, by name or id; case does not matter.
  ///
  /// Throws `.unknownAccount` when nobody has this name.
  public func account(named name: SafeText) throws(RecordsError) -> Account {
    let open = try accounts().filter { $0.closedAt == nil }
    let wanted = name.string.lowercased()
    let found = open.first {
      $0.worker.name.string.lowercased() == wanted || $0.id.rawValue == wanted
    }
    if let found { return found }
    // A name typed without its accents is somebody's when it can be nobody else's.
    let alike = open.filter { Fold.key($0.worker.name.string) == Fold.key(name.string) }
    guard let only = alike.first, alike.count == 1 else { throw .unknownAccount(name) }
    return only
  }

  /// The same for somebody who wants in: a name that opens nothing leaves a trace, that of a closed
  /// account or of nobody; what was typed may be a passphrase, and is not kept.
  public func account(asking name: SafeText) throws(RecordsError) -> Account {
    do {
      return try account(named: name)
    } catch {
      if case .unknownAccount = error {
        let wanted = Fold.key(name.string)
        refuseLogin(try accounts().last { Fold.key($0.worker.name.string) == wanted })
      }
      throw error
    }
  }

  /// Tells locked consoles who works here and what to seal to; changes nothing when they know.
  public func publish() throws(RecordsError) {
    guard let centre = try file.read(CentreFile.init), !centre.people.isEmpty else { return }
    try home.save(centre)
  }
}

extension CentreFile {
  /// What the register says.
  init(_ db: Database) throws {
    let notes = try Rows.epoch(of: .notes, db)?.publicKey
    let recovery = try Rows.recovery(db)
    self.init(
      people: try Rows.accounts(db).filter { $0.account.closedAt == nil }.map(\.person),
      readers: [notes, recovery].compactMap { $0 }.map { Data($0.bytes) },
      specialists: try Rows.epoch(of: .reviews, db).map { Data($0.publicKey.bytes) })
  }
}

extension Home {
  /// Makes `accounts.json` again from a register that has accounts: after a restore, or when somebody
  /// erased or spoilt it.
  static func restoreCentreFile(in path: String, _ files: SteadyFiles) throws(RecordsError) {
    let names = try RecordsError.telling { () throws(FileFailure) in
      try files.names(in: path) ?? []
    }
    let isSpoilt = names.contains(CentreFile.name) && (try? centreFile(in: path, files)) == nil
    let isLost = !names.contains(CentreFile.name) && !names.contains("workspace.key")
    guard isSpoilt || isLost, names.contains("ecoute.sqlite") else { return }
    let file = RegisterFile(path + "/ecoute.sqlite", files)
    guard let centre = try file.read(CentreFile.init), !centre.people.isEmpty else { return }
    try saveJSON(centre, at: path + "/" + CentreFile.name, files)
  }
}
