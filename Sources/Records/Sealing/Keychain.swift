import Foundation
import Intervention
import Review
import Synchronization

/// The keys at hand in this console.
///
/// A data folder without accounts has one key, beside what it seals. In a centre there is none until
/// somebody unlocks, and none again once they lock.
final class Keychain: Sendable {
  /// The key of a data folder without accounts, also while `init` has not taken everything over.
  let workspace: WrappingKey?
  /// Whether there are accounts: nothing is sealed with the workspace key any more.
  let isCentre: Bool
  private let current = Mutex<Holder?>(nil)
  /// The messages that these keys opened, by their ids; they are forgotten together.
  private let messages = Mutex<[String: OpenedMessage]>([:])

  /// Somebody who unlocked.
  struct Holder: Sendable {
    /// Nil for the recovery key, which is nobody.
    let account: Account?
    let key: PrivateKey
    /// The epoch keys that were needed so far, by their ids.
    fileprivate(set) var epochs: [KeyID: WrappingKey] = [:]

    init(_ account: Account?, _ key: PrivateKey) {
      self.account = account
      self.key = key
    }

    var id: KeyID { key.publicKey.id }
  }

  init(workspace: WrappingKey?, isCentre: Bool) {
    self.workspace = workspace
    self.isCentre = isCentre
  }

  var holder: Holder? { current.withLock { $0 } }

  func hold(_ holder: Holder) {
    messages.withLock { $0 = [:] }
    current.withLock { $0 = holder }
  }

  /// Forgets every key of the person who unlocked, and what they opened.
  func lock() {
    current.withLock { $0 = nil }
    messages.withLock { $0 = [:] }
  }

  var opened: [String: OpenedMessage] { messages.withLock { $0 } }

  /// Remembers an epoch key, unless somebody else came meanwhile.
  func remember(_ epoch: WrappingKey, of owner: KeyID) {
    current.withLock { holder in
      guard holder?.id == owner else { return }
      holder?.epochs[epoch.id] = epoch
    }
  }

  /// Remembers the messages that were opened, and no others, unless the console locked meanwhile.
  func remember(_ opened: [String: OpenedMessage], for holder: KeyID?) {
    messages.withLock { messages in
      guard holder == self.holder?.id else { return }
      messages = opened
    }
  }

  /// What opens journals: the key of the folder, the person's own, and those of the epochs they read.
  var journalKeys: JournalKeys {
    let people = holder.map { [$0.key] + $0.epochs.values.map(\.mailbox) }
    return JournalKeys(workspace: workspace, people: people ?? [])
  }
}
