import Crypto
import Foundation

/// A key that opens what was sealed to its public key.
struct PrivateKey: Sendable {
  let publicKey: PublicKey
  private let key: Curve25519.KeyAgreement.PrivateKey

  /// A new key.
  init() { self.init(Curve25519.KeyAgreement.PrivateKey()) }

  /// A key from its 32 bytes; nil when they are not 32.
  init?(_ bytes: [UInt8]) {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
      return nil
    }
    self.init(key)
  }

  private init(_ key: Curve25519.KeyAgreement.PrivateKey) {
    self.key = key
    publicKey = PublicKey(key.publicKey)
  }

  var bytes: [UInt8] { Array(key.rawRepresentation) }

  /// The content; nil when one bit of it or of the context is not as it was, or it is another's.
  func open(_ sealed: some Collection<UInt8>, context: [UInt8]) -> [UInt8]? {
    let encapsulated = Data(sealed.prefix(PublicKey.count))
    guard
      var recipient = try? HPKE.Recipient(
        privateKey: key, ciphersuite: PublicKey.suite, info: PublicKey.purpose,
        encapsulatedKey: encapsulated),
      let content = try? recipient.open(
        Data(sealed.dropFirst(PublicKey.count)), authenticating: context)
    else { return nil }
    return Array(content)
  }
}

/// A key that anyone may know: what is sealed to it, only the private key opens.
///
/// HPKE in base mode, X25519, HKDF-SHA256, AES-256-GCM. Source: RFC 9180.
struct PublicKey: Hashable, Sendable {
  let bytes: [UInt8]
  let id: KeyID

  static let count = 32
  /// What a seal adds to its content: the encapsulated key and the tag.
  static let overhead = count + 16

  fileprivate static let suite = HPKE.Ciphersuite(
    kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
  fileprivate static let purpose = Data("ecoute sealed to a person".utf8)

  /// A key from its 32 bytes; nil when they are not a key.
  init?(_ bytes: [UInt8]) {
    guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes) else {
      return nil
    }
    self.init(key)
  }

  fileprivate init(_ key: Curve25519.KeyAgreement.PublicKey) {
    bytes = Array(key.rawRepresentation)
    id = KeyID(of: bytes, "ecoute public key")
  }

  /// The encapsulated key, the sealed content and the tag.
  func seal(_ content: [UInt8], context: [UInt8]) throws -> [UInt8] {
    let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
    var sender = try HPKE.Sender(
      recipientKey: key, ciphersuite: Self.suite, info: Self.purpose)
    let sealed = try sender.seal(content, authenticating: context)
    return Array(sender.encapsulatedKey) + Array(sealed)
  }
}
