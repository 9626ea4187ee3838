import Canvas
import Intervention
import Text

/// A line about the guide or the card that is open, for those who keep it.
struct FlagForm: Equatable, Sendable {
  /// What it is about.
  var subject: FlagSubject
  private(set) var field = LineField()
  /// What is answered to the line, until it is changed.
  private(set) var answer: Phrase?
  /// Whether the line was said to look like something about a person; it is said once.
  private var isWarned = false
  /// Whether it was given to be kept and no answer came yet.
  private var isAwaiting = false

  init(_ subject: FlagSubject) { self.subject = subject }

  mutating func type(_ text: SafeText) {
    field.type(text)
    answer = nil
  }

  /// Handles a key; returns whether the line has a use for it.
  mutating func press(_ key: Key) -> Bool {
    guard field.press(key) else { return false }
    answer = nil
    return true
  }

  /// What Enter keeps; nil, once, when the line looks like something about a person.
  mutating func enter(at moment: Moment, by worker: SafeText?) -> Flagged? {
    guard !isAwaiting else { return nil }
    if !isWarned, PersonalTrace.isIn(field.text) {
      isWarned = true
      answer = Self.warning
      return nil
    }
    isAwaiting = true
    return subject.flagged(field.text, at: moment.iso8601, by: worker)
  }

  /// Says why it could not be kept; the line stays.
  mutating func refuse(_ reason: Phrase) {
    answer = reason
    isAwaiting = false
  }

  static let fieldLabel = Phrase(fr: "Ce qui ne va pas :", en: "What is wrong:")
  static let reminder = Phrase(
    fr: "Aucun renseignement sur la personne qui appelle.", en: "Nothing about who is calling.")
  private static let warning = Phrase(
    fr: "On dirait un renseignement personnel : retirez-le. Entrée encore pour garder.",
    en: "This looks like personal information: remove it. Enter again to keep it.")
}
