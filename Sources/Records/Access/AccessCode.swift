import Text

/// A short code that a shift report carries: what the access log was at that moment.
///
/// Sixteen signs in four groups, the first 80 bits of the hash of the last entry. Whoever rewrites
/// the log, even with its signing key, cannot make one that gives the same code.
public struct AccessCode: Hashable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  private static let count = 10

  /// The code of a log whose last entry has this hash.
  init(hash: some Sequence<UInt8>) { bytes = Array(hash.prefix(Self.count)) }

  /// A code as it is typed; nil when it is not one.
  public init?(_ typed: String) {
    guard let bytes = Base32.bytes(typed), bytes.count == Self.count else { return nil }
    self.bytes = bytes
  }

  /// The code in its four groups, `7K3Q-9F2M-XA0T-BC5D`.
  public var description: String { Base32.groups(bytes).joined(separator: "-") }

  /// The code as text.
  public var text: SafeText { SafeText(description) }
}
