import Text

/// Someone the call is about; name or pseudonym, age and link are passages, in the caller's words.
///
/// The first is always there, and is the caller when the call is for oneself. Safety belongs to a
/// person: each has answers of her own.
public struct Person: Hashable, Sendable, Codable {
  /// The number within the call, from 1.
  public internal(set) var number: Int

  /// A person.
  public init(number: Int) { self.number = number }
}
