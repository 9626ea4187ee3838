import Foundation
import GRDB
import Intervention
import Text

/// Finds and makes the record keys of calls, with the keys this console holds.
struct Keyring {
  let keychain: Keychain

  /// The key that opens a part of a call; nil when the call has none: damaged, or destroyed.
  func key(of call: CallID, _ part: Part, _ db: Database) throws -> CallKey? {
    for compartment in [part.compartment, .call] {
      guard let (id, wrapped) = try Rows.key(of: call, compartment, db) else { continue }
      let key = try wrappingKey(id, compartment, of: call, db)
      return RowSealer.unwrap(wrapped, compartment, of: call, with: key)
    }
    return nil
  }

  /// The key to seal a part of a call with: its own, or a new one.
  func keyToSeal(_ call: CallID, _ part: Part, _ db: Database) throws -> CallKey? {
    let compartment = keychain.isCentre ? part.compartment : .call
    if try Rows.key(of: call, compartment, db) != nil { return try key(of: call, part, db) }
    let wrapping = try currentKey(compartment, db)
    let wrapped = try RowSealer.wrap(RecordKey(), compartment, of: call, with: wrapping)
    try Rows.replaceKey(wrapped, id: wrapping.id, of: call, compartment, db)
    return RowSealer.unwrap(wrapped, compartment, of: call, with: wrapping)
  }

  /// The key that new calls go under.
  func currentKey(_ compartment: Compartment, _ db: Database) throws -> WrappingKey {
    guard compartment != .call else {
      // A console opened before the centre was made would seal with a key that is about to go.
      guard let workspace = keychain.workspace, try Rows.epochs(db).isEmpty else {
        throw RecordsError.locked
      }
      return workspace
    }
    guard let epoch = try Rows.epoch(of: compartment, db) else { throw RecordsError.locked }
    return try epochKey(epoch.id, compartment, db)
  }

  /// The key of an epoch, as it was sealed to whoever unlocked.
  ///
  /// Throws `.locked` when nobody did, `.keysAwaited` when it was not given to them.
  func epochKey(
    _ id: KeyID, _ compartment: Compartment, _ db: Database
  ) throws -> WrappingKey {
    let context = Self.context(of: id, compartment)
    // The grant is looked for each time: a key that was taken away is not used from memory.
    if let holder = keychain.holder, let sealed = try Rows.grant(of: id, to: holder.id, db) {
      if let key = holder.epochs[id] { return key }
      guard let bytes = holder.key.open(sealed, context: context(holder.id)),
        let key = WrappingKey(bytes, of: .epoch), key.id == id
      else { throw RecordsError.damaged("epoch_grant") }
      keychain.remember(key, of: holder.id)
      return key
    }
    if let workspace = keychain.workspace,
      let sealed = try Rows.grant(of: id, to: workspace.id, db),
      let wrapped = workspace.unwrap(sealed, context: context(workspace.id)),
      let key = WrappingKey(wrapped.bytes, of: .epoch), key.id == id
    {
      return key
    }
    throw keychain.holder == nil ? RecordsError.locked : .keysAwaited
  }

  /// Seals the key of an epoch to somebody.
  static func grant(
    _ epoch: WrappingKey, _ compartment: Compartment, to holder: PublicKey, _ db: Database
  ) throws {
    let context = context(of: epoch.id, compartment)(holder.id)
    try Rows.replaceGrant(
      holder.seal(epoch.bytes, context: context), of: epoch.id, to: holder.id, db)
  }

  /// The same to the key of the folder, until all that is under it was taken over.
  static func grant(
    _ epoch: WrappingKey, _ compartment: Compartment, to workspace: WrappingKey, _ db: Database
  ) throws {
    guard let content = RecordKey(epoch.bytes) else { return }
    let context = context(of: epoch.id, compartment)(workspace.id)
    try Rows.replaceGrant(
      workspace.wrap(content, context: context), of: epoch.id, to: workspace.id, db)
  }

  func wrappingKey(
    _ id: KeyID, _ compartment: Compartment, of call: CallID, _ db: Database
  ) throws -> WrappingKey {
    guard compartment == .call else { return try epochKey(id, compartment, db) }
    guard let workspace = keychain.workspace, workspace.id == id else {
      throw RecordsError.wrongKey(SafeText(call.rawValue).line)
    }
    return workspace
  }

  private static func context(
    of epoch: KeyID, _ compartment: Compartment
  ) -> (_ holder: KeyID) -> [UInt8] {
    { SealContext.bytes(epoch, ["epoch_grant", compartment.rawValue, $0.text]) }
  }
}
