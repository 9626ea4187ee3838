import Crypto
import Foundation
import GRDB
import Intervention
import Text

/// The key of the marks of call-back numbers: 256 random bits, under the key of the notes' epoch.
///
/// Ten digits are soon all tried: without a key, a hash of them would be the number itself. Those who
/// read notes hold it, and nobody else. It follows the epochs, and stays the same: the numbers of
/// signed calls are not at hand to be marked again, so that whoever left with it could still tell a
/// number they know from the marks of a stolen register.
struct CallerKey {
  private let key: RecordKey

  init(_ key: RecordKey) { self.key = key }

  /// The mark of a number, ten digits.
  func mark(_ digits: SafeText) -> Data {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(digits.string.utf8), using: derived("ecoute caller mark"))
    return Data(code.prefix(16))
  }

  func seal(_ directive: Directive, of mark: Data) throws -> Data {
    let content = try JSONEncoder().encode(directive)
    let padded = Padding.pad(content, to: Part.step, outside: RecordKey.overhead)
    return Data(try sealing.seal(padded, context: Self.context(mark)))
  }

  func open(_ sealed: Data, of mark: Data) -> Directive? {
    sealing.open(sealed, context: Self.context(mark)).flatMap(Padding.strip)
      .flatMap { try? JSONDecoder().decode(Directive.self, from: Data($0)) }
  }

  private var sealing: RecordKey {
    RecordKey(derived("ecoute directive").withUnsafeBytes { Array($0) }) ?? key
  }

  private func derived(_ use: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: key.bytes), info: Data(use.utf8),
      outputByteCount: RecordKey.count)
  }

  private static func context(_ mark: Data) -> [UInt8] { Array("directive\0".utf8) + mark }
}

extension Keyring {
  /// The key of the marks; nil when there is none yet.
  func callerKey(_ db: Database) throws -> CallerKey? {
    guard let (id, wrapped) = try CallerRows.key(db) else { return nil }
    let epoch = try epochKey(id, .notes, db)
    guard let key = epoch.unwrap(wrapped, context: Self.callers(id)) else {
      throw RecordsError.damaged("caller_key")
    }
    return CallerKey(key)
  }

  /// The same, made the first time.
  func callerKeyToMark(_ db: Database) throws -> CallerKey {
    if let key = try callerKey(db) { return key }
    let key = RecordKey()
    try wrap(key, with: try currentKey(.notes, db), db)
    return CallerKey(key)
  }

  /// Puts a signed call under the mark of its call-back number, and under no other.
  func mark(_ call: Call, _ db: Database) throws {
    let mark = try call.content.callBackDigits.map { try callerKeyToMark(db).mark($0) }
    try CallerRows.replace(mark, of: call.id, db)
  }

  /// Wraps the key of the marks under the current epoch, when it is under one that ends.
  func takeOverCallers(under epoch: KeyID, _ db: Database) throws {
    guard let (id, wrapped) = try CallerRows.key(db), id == epoch,
      let key = try epochKey(id, .notes, db).unwrap(wrapped, context: Self.callers(id))
    else { return }
    try wrap(key, with: try currentKey(.notes, db), db)
  }

  private func wrap(_ key: RecordKey, with epoch: WrappingKey, _ db: Database) throws {
    let wrapped = try epoch.wrap(key, context: Self.callers(epoch.id))
    try CallerRows.replaceKey(Data(wrapped), under: epoch.id, db)
  }

  private static func callers(_ epoch: KeyID) -> [UInt8] {
    SealContext.bytes(epoch, ["caller_key"])
  }
}
