import Text

/// Whose guide it is: the starter set that comes with the console, or the centre's own.
public enum GuideOrigin: Hashable, Sendable {
  case starter
  case centre(name: SafeText)
}

extension Guide {
  /// Whose guide it is and how far it is approved: `[départ · à valider]`, `[CIUSSS · v2.3 · approuvé]`.
  ///
  /// A starter guide never passes for a centre's: its version is left out, its origin is not.
  public var standing: Phrase {
    let status = header.status.label
    switch origin {
    case .starter:
      return Phrase(fr: "[départ · \(status.french)]", en: "[starter · \(status.english)]")
    case .centre(let name):
      let start = "[\(name) · v\(header.version) · "
      return Phrase(
        fr: start + "\(status.french), révisé le \(header.revised)]",
        en: start + "\(status.english), revised \(header.revised)]")
    }
  }
}
