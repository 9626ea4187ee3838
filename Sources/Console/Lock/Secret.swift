import Canvas
import Text

/// A passphrase on its way from the keyboard to the vault; it shows itself to nobody.
public struct Secret: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
  /// What was typed.
  public let text: SafeText

  /// A passphrase as it was typed.
  public init(_ text: SafeText) { self.text = text }

  /// Nothing of it.
  public var description: String { "•••" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A field whose text is never shown, not even by its length.
struct SecretField: Equatable, Sendable {
  private(set) var secret = Secret("")

  var isEmpty: Bool { secret.text.isEmpty }

  mutating func type(_ text: SafeText) { secret = Secret(secret.text + text) }

  /// Takes the last sign back, or all of them; returns whether the key is one that does.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .backspace: secret = Secret(SafeText(String(secret.text.string.dropLast())))
    case .delete: erase()
    default: return false
    }
    return true
  }

  mutating func erase() { secret = Secret("") }

  /// What stands in its place.
  var shown: Phrase {
    isEmpty
      ? Phrase(fr: "(rien de tapé)", en: "(nothing typed)")
      : Phrase(fr: "(tapée, cachée)", en: "(typed, hidden)")
  }
}
