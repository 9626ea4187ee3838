import GRDB
import Intervention
import Review
import Text

// Who reads what is said about calls, and how it follows the keys.

extension Vault {
  /// Those who review: in a data folder without accounts, whoever opens it.
  func reviewers(_ db: Database) throws -> [MessageSeal.Reader] {
    if !keychain.isCentre, let workspace = keychain.workspace { return [.workspace(workspace)] }
    return try reviewersOfCentre(db)
  }

  /// Seals a message to those who review, and to the worker it is for.
  func write(_ message: Message, _ db: Database) throws {
    var readers = try reviewers(db)
    let id = AccountID(rawValue: message.worker.string)
    if message.matter.isForWorker, let worker = try Rows.account(id, db) {
      readers.append(.person(worker.publicKey))
    }
    try MessageSeal.write(message, to: readers, db)
  }

  /// The epoch of reviews, opened the first time it is needed, and the key on paper.
  private func reviewersOfCentre(_ db: Database) throws -> [MessageSeal.Reader] {
    let recovery = try Rows.recovery(db)
    if try Rows.epoch(of: .reviews, db) == nil {
      // A centre made before there were reviews: sealing to a public key needs no secret.
      let people = try Rows.accounts(db).filter {
        $0.account.closedAt == nil && Compartment.reviews.isFor($0.account.role)
      }
      try open(.reviews, to: people.map(\.publicKey) + [recovery].compactMap { $0 }, db)
    }
    let epoch = try Rows.epoch(of: .reviews, db)?.publicKey
    return [epoch, recovery].compactMap { $0 }.map { .person($0) }
  }

  /// The messages that the keys at hand open; each is opened once, until the console locks.
  func messages(_ db: Database) throws -> [Message] {
    let (who, known) = (keychain.holder?.id, keychain.opened)
    var found: [String: OpenedMessage] = [:]
    func look(_ holder: KeyID, _ open: (MessageRows.Sealed) -> RecordKey?) throws {
      for (id, mark) in try MessageRows.marks(of: holder, db) where found[id] == nil {
        if let message = known[id], message.mark == mark {
          found[id] = message
          continue
        }
        guard let sealed = try MessageRows.all(of: holder, only: id, db).first else { continue }
        found[id] = open(sealed).flatMap { MessageSeal.open(sealed, $0) }
          .map { OpenedMessage(mark: mark, message: $0) }
      }
    }
    if !keychain.isCentre, let workspace = keychain.workspace {
      try look(workspace.id) { MessageSeal.key($0, workspace) }
    } else {
      for key in keychain.journalKeys.people {
        try look(key.publicKey.id) { MessageSeal.key($0, key) }
      }
    }
    keychain.remember(found, for: who)
    return found.values.map(\.message).sorted { ($0.at.wall, $0.id) < ($1.at.wall, $1.id) }
  }

  /// Seals the keys of the messages of an epoch that ends to the current one.
  func takeOverMessages(of epoch: Epoch, _ db: Database) throws {
    let old = try keyring.epochKey(epoch.id, .reviews, db).mailbox
    guard let new = try Rows.epoch(of: .reviews, db)?.publicKey else { return }
    for sealed in try MessageRows.all(of: old.publicKey.id, db) {
      guard let key = MessageSeal.key(sealed, old) else { continue }
      try MessageSeal.give(key, of: sealed.id, sealed.call, to: .person(new), db)
      try MessageRows.takeAway(sealed.id, from: old.publicKey.id, db)
    }
  }

  /// The same from the key of a folder that becomes a centre.
  func adoptMessages(from workspace: WrappingKey, _ db: Database) throws {
    for sealed in try MessageRows.all(of: workspace.id, db) {
      guard let key = MessageSeal.key(sealed, workspace) else { continue }
      for reader in try reviewersOfCentre(db) {
        try MessageSeal.give(key, of: sealed.id, sealed.call, to: reader, db)
      }
      try MessageRows.takeAway(sealed.id, from: workspace.id, db)
    }
  }
}
