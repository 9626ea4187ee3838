import Crypto

/// The name of a key: eight bytes of its SHA-256, which say nothing about it.
struct KeyID: Hashable, Sendable {
  let bytes: [UInt8]

  static let count = 8

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The name of a key of some kind; the same bytes of another kind have another name.
  init(of key: [UInt8], _ kind: String) {
    bytes = Array(SHA256.hash(data: Array("\(kind)\n".utf8) + key).prefix(Self.count))
  }

  var text: String { bytes.hexadecimal }
}

/// What a seal is bound to besides its content.
enum SealContext {
  /// A key and some fields, each with its length before it: no two lists of fields read the same.
  static func bytes(_ key: KeyID, _ fields: [String]) -> [UInt8] {
    var context = key.bytes
    for field in ["ecoute.sqlite"] + fields {
      context.append(integer: UInt32(field.utf8.count))
      context.append(contentsOf: field.utf8)
    }
    return context
  }
}
