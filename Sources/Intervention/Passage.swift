import Text

/// A text of the call that the worker types: the note of a step, or a field.
///
/// Its key is what the journal keeps (`note.alliance`, `facts.suicide`, `need.1`).
public struct Passage: RawRepresentable, Hashable, Sendable, Codable {
  /// The key.
  public let rawValue: String

  /// A passage from its key; any key is a passage, so that later journals still open.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The prose of a step.
  public static func note(_ step: Step) -> Passage { Passage(rawValue: "note.\(step.rawValue)") }
  /// The person's own words.
  public static let words = Passage(rawValue: "words")
  /// Where the person is at this moment.
  public static let place = Passage(rawValue: "place")
  /// How to call back, and what may be left as a message.
  public static let callBack = Passage(rawValue: "call-back")
  /// The worker's clinical impression, hypotheses apart from facts.
  public static let analysis = Passage(rawValue: "analysis")
  /// The facts of an axis.
  public static func facts(_ axis: SafetyAxis) -> Passage {
    Passage(rawValue: "facts.\(axis.rawValue)")
  }
  /// Why an axis was not asked.
  public static func omission(_ axis: SafetyAxis) -> Passage {
    Passage(rawValue: "omission.\(axis.rawValue)")
  }
  /// What was asked for.
  public static func need(_ number: Int) -> Passage { Passage(rawValue: "need.\(number)") }
  /// Why the call is closed with something missing.
  public static let closingReason = Passage(rawValue: "closing-reason")
  /// A correction, dated and signed after the note.
  public static func addendum(_ number: Int) -> Passage { Passage(rawValue: "addendum.\(number)") }

  /// Whether a line end can be typed in it.
  public var isMultiline: Bool {
    rawValue.hasPrefix("note.") || rawValue.hasPrefix("addendum.") || self == .analysis
  }

  /// The step whose prose it is, if it is one.
  public var noteStep: Step? {
    Step.allCases.first { self == .note($0) }
  }

  /// The step where it is typed; nil for what comes after the call.
  public var step: Step? {
    if let step = noteStep { return step }
    if rawValue.hasPrefix("facts.") || rawValue.hasPrefix("omission.") { return .safety }
    if rawValue.hasPrefix("need.") { return .validation }
    switch self {
    case .words, .place, .callBack: return .alliance
    case .analysis: return .plan
    default: return nil
    }
  }

  /// Its name for people.
  public var label: Phrase {
    if let step = noteStep { return step.noteLabel }
    for axis in SafetyAxis.allCases {
      if self == .facts(axis) { return Phrase(fr: "Faits", en: "Facts") }
      if self == .omission(axis) { return Phrase(fr: "Pourquoi non demandé", en: "Why not asked") }
    }
    switch self {
    case .words: return Phrase(fr: "Paroles", en: "Own words")
    case .place: return Phrase(fr: "Lieu", en: "Place")
    case .callBack: return Phrase(fr: "Rappel", en: "Call-back")
    case .analysis: return Phrase(fr: "Analyse", en: "Analysis")
    case .closingReason: return Phrase(fr: "Raison", en: "Reason")
    default:
      return rawValue.hasPrefix("need.")
        ? Phrase(fr: "Besoin", en: "Need") : Phrase(fr: "Addenda", en: "Addendum")
    }
  }
}

extension Step {
  /// The name of its prose.
  fileprivate var noteLabel: Phrase {
    Phrase(fr: "Note, \(label.french)", en: "Note, \(label.english)")
  }
}
