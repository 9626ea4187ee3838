import Text

/// A place that a service serves, in the words of its source.
public struct ServiceArea: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  /// Its name: « Estrie », « MRC de Coaticook », « Canada ».
  public var name: SafeText
  /// What its source adds.
  public var note: SafeText?

  /// An area.
  public init(_ name: SafeText, note: SafeText? = nil) {
    self.name = name
    self.note = note
  }

  /// An area that needs no note.
  public init(stringLiteral name: String) { self.init(SafeText(name)) }

  /// The name followed by its note.
  public var described: SafeText { note.map { name + " (" + $0 + ")" } ?? name }
}
