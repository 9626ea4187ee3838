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
  /// The number written on a form filled during an outage.
  public static let paperNumber = Passage(rawValue: "paper-number")
  /// Who filled the form, when somebody else types it.
  public static let paperAuthor = Passage(rawValue: "paper-author")
  /// When the call began, as the form says.
  public static let paperBegun = Passage(rawValue: "paper-begun")
  /// When the person left the line, as the form says.
  public static let paperEnded = Passage(rawValue: "paper-ended")
  /// The person's own words.
  public static let words = Passage(rawValue: "words")
  /// Where the person is at this moment.
  public static let place = Passage(rawValue: "place")
  /// How to call back, and what may be left as a message.
  public static let callBack = Passage(rawValue: "call-back")
  /// The worker's clinical impression, hypotheses apart from facts.
  public static let analysis = Passage(rawValue: "analysis")
  /// The facts of an axis, for a person.
  public static func facts(_ axis: SafetyAxis, _ person: Int = 1) -> Passage {
    personal("facts.\(axis.rawValue)", person)
  }
  /// Why an axis was not asked of a person.
  public static func omission(_ axis: SafetyAxis, _ person: Int = 1) -> Passage {
    personal("omission.\(axis.rawValue)", person)
  }
  /// Why every axis not asked of a person was not.
  public static func omissionOfAll(_ person: Int = 1) -> Passage {
    personal("omission.all", person)
  }
  /// What was done about an axis, for a person.
  public static func measures(_ axis: SafetyAxis, _ person: Int = 1) -> Passage {
    personal("measures.\(axis.rawValue)", person)
  }
  /// The facts of a point of an axis, for a person.
  public static func detail(_ detail: SafetyDetail, _ person: Int = 1) -> Passage {
    personal("detail.\(detail.rawValue)", person)
  }
  /// The facts of a check of civil security.
  public static func civil(_ check: CivilCheck) -> Passage {
    Passage(rawValue: "civil.\(check.rawValue)")
  }
  /// Who a person concerned is: name or pseudonym, link with the caller.
  public static func person(_ number: Int = 1) -> Passage {
    Passage(rawValue: "person.\(number)")
  }
  /// The age of a person concerned.
  public static func age(_ person: Int = 1) -> Passage { personal("age", person) }
  /// With whom the person is.
  public static let company = Passage(rawValue: "company")
  /// The language of the call, when it is another.
  public static let language = Passage(rawValue: "language")
  /// When it is safe to call back.
  public static let safeHours = Passage(rawValue: "safe-hours")
  /// What happened today, that made the person call.
  public static let trigger = Passage(rawValue: "trigger")
  /// What the person asks for.
  public static let request = Passage(rawValue: "request")
  /// The organisation of a professional who consults.
  public static let organisation = Passage(rawValue: "organisation")
  /// What a professional asks.
  public static let question = Passage(rawValue: "question")
  /// What was advised to a professional.
  public static let advice = Passage(rawValue: "advice")
  /// The plan in the person's own words.
  public static let planInWords = Passage(rawValue: "plan-in-words")
  /// When to call us again, as it was told to the person.
  public static let instructions = Passage(rawValue: "instructions")
  /// What was asked for.
  public static func need(_ number: Int) -> Passage { Passage(rawValue: "need.\(number)") }
  /// What was told.
  public static func communication(_ number: Int) -> Passage {
    Passage(rawValue: "communication.\(number)")
  }
  /// What a follow-up is for.
  public static func followUp(_ number: Int) -> Passage {
    Passage(rawValue: "follow-up.\(number)")
  }
  /// A text of a rescue.
  public static func rescue(_ number: Int, _ field: Rescue.Field) -> Passage {
    Passage(rawValue: "rescue.\(number).\(field.rawValue)")
  }
  /// Who joined the line.
  public static func participant(_ number: Int) -> Passage {
    Passage(rawValue: "line.\(number)")
  }
  /// Why a consent was refused or not asked.
  public static func consent(_ subject: ConsentSubject) -> Passage {
    Passage(rawValue: "consent.\(subject.rawValue)")
  }
  /// Why nothing goes on after the call.
  public static let continuity = Passage(rawValue: "continuity")
  /// Why the call is closed with something missing.
  public static let closingReason = Passage(rawValue: "closing-reason")
  /// A correction, dated and signed after the note.
  public static func addendum(_ number: Int) -> Passage { Passage(rawValue: "addendum.\(number)") }

  /// A passage of a person; the first keeps the key it had when there was only one.
  private static func personal(_ key: String, _ person: Int) -> Passage {
    Passage(rawValue: person == 1 ? key : "\(key).\(person)")
  }

  /// Whether a line end can be typed in it.
  public var isMultiline: Bool {
    rawValue.hasPrefix("note.") || rawValue.hasPrefix("addendum.") || self == .analysis
  }

  /// The step whose prose it is, if it is one.
  public var noteStep: Step? {
    rawValue.hasPrefix("note.") ? Step(rawValue: String(rawValue.dropFirst(5))) : nil
  }
}
