import Text

/// The answer on one axis, when and from whom; facts, measures and reasons are passages of the note.
public struct AxisAnswer: Hashable, Sendable, Codable {
  /// The state.
  public var asked: Asked
  /// When it was noted.
  public var at: Moment?
  /// According to whom; nil is the person herself or himself.
  public var source: Source?
  /// The level of the centre's approved tool, as the centre calls it; never computed.
  public var level: SafeText?

  /// According to whom an answer is known.
  public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    case person
    case caller
    case witness
    case professional
    case record

    /// The source after « selon ».
    public var label: Phrase {
      switch self {
      case .person: Phrase(fr: "la personne", en: "the person")
      case .caller: Phrase(fr: "la personne qui appelle", en: "the caller")
      case .witness: Phrase(fr: "un proche ou un témoin", en: "a relative or witness")
      case .professional: Phrase(fr: "un professionnel", en: "a professional")
      case .record: Phrase(fr: "un écrit, un message", en: "a text or message")
      }
    }
  }

  /// An answer.
  public init(asked: Asked, at: Moment? = nil, source: Source? = nil, level: SafeText? = nil) {
    self.asked = asked
    self.at = at
    self.source = source
    self.level = level
  }
}
