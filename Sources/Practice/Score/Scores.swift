import Text

/// The three layers of the score of an attempt, never summed: what the machine observed, what the
/// specialist judges, what the trainee thought.
///
/// Each person answers before seeing the machine's: the specialist is blind to it until the grid is
/// saved, the trainee until the self-rating is given. Source: research on practice §1.7 (halo).
public struct Scores: Hashable, Sendable {
  private let machine: ObservedScore
  /// What the trainee thought, before seeing anything.
  public let selfRating: Ratings?
  /// What the specialist judged, once saved.
  public let judgement: Ratings?

  /// Who reads the score.
  public enum Reader: Hashable, Sendable {
    case trainee, specialist
  }

  /// The layers of an attempt just played.
  public init(_ machine: ObservedScore, selfRating: Ratings? = nil, judgement: Ratings? = nil) {
    self.machine = machine
    self.selfRating = selfRating
    self.judgement = judgement
  }

  /// What the machine observed; nil for who has not answered yet.
  public func observed(for reader: Reader) -> ObservedScore? {
    switch reader {
    case .trainee: selfRating == nil ? nil : machine
    case .specialist: judgement == nil ? nil : machine
    }
  }
}

/// What a person says of an attempt: a mark from 1 to 5 for each human criterion.
public struct Ratings: Hashable, Sendable {
  /// The marks, by the code of the criterion.
  public private(set) var marks: [SafeText: Int] = [:]

  /// No mark yet.
  public init() {}

  /// Gives a mark; one out of 1 to 5 is not taken.
  public mutating func mark(_ code: SafeText, _ mark: Int) {
    if (1...5).contains(mark) { marks[code] = mark }
  }

  /// The first human criterion of a case that has no mark yet; nil when all have one.
  public func missing(of scenario: Case) -> Criterion? {
    scenario.judged.first { marks[$0.code] == nil }
  }

  /// What a mark means.
  public static func anchor(_ mark: Int) -> Phrase {
    switch mark {
    case 1: Phrase(fr: "nuit à la personne", en: "harms the person")
    case 2: Phrase(fr: "absent ou maladroit", en: "absent or clumsy")
    case 3: Phrase(fr: "présent par moments", en: "there at times")
    case 4: Phrase(fr: "présent tout du long", en: "there all along")
    default: Phrase(fr: "exemplaire", en: "exemplary")
    }
  }
}
