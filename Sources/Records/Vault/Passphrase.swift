import Foundation
import Text

/// What somebody types to open what is theirs; it shows itself to nobody.
public struct Passphrase: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// The fewest signs of a new one.
  ///
  /// Source: ASVS 5.0, 6.2.1.
  public static let fewest = 15

  let bytes: [UInt8]
  private let count: Int

  /// A passphrase as it was typed; an accent typed in two signs is the same as in one.
  public init(_ typed: String) {
    let normal = typed.precomposedStringWithCanonicalMapping
    bytes = Array(normal.utf8)
    count = normal.count
  }

  /// Whether it may protect an account.
  public var isLongEnough: Bool { count >= Self.fewest }

  /// Nothing of it.
  public var description: String { "•••" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
