import Crypto

/// The key on paper that opens everything when nobody else can: 256 random bits.
///
/// It is an X25519 private key, so that the centre keeps nothing of it but the public half. Printed,
/// it is fourteen groups of four signs without I, L, O or U, the last ones a checksum.
public struct RecoveryKey: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  private let bytes: [UInt8]

  /// How many groups it is printed in.
  public static let groupCount = 14

  private static let checksumCount = 3

  /// A new key.
  public init() { bytes = RecordKey().bytes }

  /// A key as somebody typed it from the paper; nil when a sign is wrong or missing.
  ///
  /// Spaces, hyphens and case do not matter, nor O for 0, I or L for 1.
  public init?(_ typed: String) {
    guard let all = Base32.bytes(typed), all.count == RecordKey.count + Self.checksumCount else {
      return nil
    }
    bytes = Array(all.prefix(RecordKey.count))
    guard Array(all.suffix(Self.checksumCount)) == checksum else { return nil }
  }

  /// The groups to print, in order.
  public var groups: [String] { Base32.groups(bytes + checksum) }

  /// Whether what somebody typed is the group at a place, from 0: the paper is in their hand.
  public func matches(_ typed: String, group index: Int) -> Bool {
    let wanted = groups[index].map(Base32.digit)
    return typed.uppercased().filter { !$0.isWhitespace }.map(Base32.digit) == wanted
  }

  /// Nothing of it.
  public var description: String { "•••" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }

  // Any 32 bytes are an X25519 private key.
  var privateKey: PrivateKey { PrivateKey(bytes) ?? PrivateKey() }

  private var checksum: [UInt8] {
    Array(
      SHA256.hash(data: Array("ecoute recovery key\n".utf8) + bytes).prefix(Self.checksumCount))
  }
}
