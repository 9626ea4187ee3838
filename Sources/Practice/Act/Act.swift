import Intervention
import Text

/// One thing the trainee did.
public struct Act: Hashable, Sendable {
  /// What it is.
  public let gesture: Gesture
  /// What it is about: a subject, a slug, a resource, a field, an axis; empty when nothing.
  public let object: String
  /// The answer marked, or the needs of the resource chosen, with commas between them.
  public let value: String
  /// The trainee's own words, on one line.
  public let words: SafeText

  /// An act.
  public init(_ gesture: Gesture, _ object: String = "", value: String = "", words: SafeText = "") {
    self.gesture = gesture
    self.object = object
    self.value = value
    self.words = words.line
  }

  /// Whether it writes down what the person answered.
  var marksAnswer: Bool { gesture == .answer && ["yes", "no", "declined"].contains(value) }

  /// What was done, without the words.
  public func label(in language: Language) -> SafeText {
    let parts = [gesture.label, object.isEmpty ? nil : about, value.isEmpty ? nil : answer]
    return parts.compactMap { $0?[language] }.joined(separator: " · ")
  }

  /// What it is about, in words.
  private var about: Phrase {
    switch gesture {
    case .write: Step(rawValue: object)?.label ?? Passage(rawValue: object).label
    case .consent: ConsentSubject(rawValue: object)?.label ?? Subject(object).label
    case .nature: CallKind(rawValue: object)?.label ?? Subject(object).label
    default:
      gesture.isUtterance || gesture == .answer
        ? Subject(object).label : Phrase(same: SafeText(object))
    }
  }

  /// The answer marked, in a word that does not say that it was asked; the needs as they are.
  private var answer: Phrase {
    Asked(rawValue: value)?.mark ?? Phrase(same: SafeText(value))
  }
}

/// When an act is done.
public enum ActTime: Hashable, Sendable {
  /// So long after the last word of either, in milliseconds.
  case after(Int)
  /// At so many milliseconds of the call.
  case at(Int)

  /// The pause of who does not say how long it lasts.
  public static let usual = ActTime.after(3_000)
}

/// An act of a written run.
public struct PlannedAct: Hashable, Sendable {
  /// When.
  public let time: ActTime
  /// What.
  public let act: Act
  /// The line it is written on.
  public let line: Int

  /// An act planned.
  public init(time: ActTime, act: Act, line: Int) {
    self.time = time
    self.act = act
    self.line = line
  }
}

/// An act of an attempt.
public struct TimedAct: Hashable, Sendable {
  /// When, in milliseconds of the call.
  public let at: Int
  /// What.
  public let act: Act

  /// An act at its time.
  public init(at: Int, _ act: Act) {
    self.at = at
    self.act = act
  }

  /// The act as a line of the text of an attempt.
  public var line: SafeText { SafeText(Attempt.clock(at) + " | ") + act.written }
}
