import Canvas
import Intervention
import Text

/// One line about a promised call-back: when it is put off to, or why it is dropped.
struct FollowUpForm: Equatable, Sendable {
  let promised: Promised
  let kind: Kind
  private(set) var field: LineField
  /// What is answered to what was typed, until it is changed.
  private(set) var answer: Phrase?

  /// What is asked.
  enum Kind: Equatable { case postpone, drop }

  init(_ promised: Promised, _ kind: Kind, words: SafeText = "") {
    field = LineField(words)
    self.promised = promised
    self.kind = kind
  }

  var title: Phrase {
    switch kind {
    case .postpone: Phrase(fr: "Reporter la relance", en: "Put the follow-up off")
    case .drop: Phrase(fr: "Fermer la relance sans rappel", en: "Close without calling")
    }
  }

  var label: Phrase {
    switch kind {
    case .postpone: Phrase(fr: "Nouvelle date :", en: "New date:")
    case .drop: Phrase(fr: "Pourquoi :", en: "Why:")
    }
  }

  /// What was answered, else how the date is read, else what to type.
  func said(at now: Moment) -> Phrase {
    if let answer { return answer }
    switch kind {
    case .postpone where !field.text.isBlank:
      let due = DueDate(reading: field.text, now: now)
      guard due.moment != nil else { return Self.example }
      return due.label.followed(by: due.doubt(at: now))
    case .postpone: return Self.example
    case .drop:
      return Phrase(
        fr: "Comme « elle a rappelé elle-même ». Gardé dans le dossier de l'appel.",
        en: "Like “she called back herself”. Kept with the call.")
    }
  }

  private static let example = Phrase(
    fr: "Comme « demain 9 h », « lundi 14 h », « dans 2 jours ».",
    en: "Like “tomorrow 9 am”, “monday 2 pm”, “in 2 days”.")

  mutating func type(_ text: SafeText) {
    field.type(text)
    answer = nil
  }

  /// Handles a key; returns whether the form has a use for it.
  mutating func press(_ key: Key) -> Bool {
    guard field.press(key) else { return false }
    answer = nil
    return true
  }

  /// What Enter does; nil with an answer when something is missing.
  mutating func enter(at now: Moment) -> FollowUpAct? {
    switch kind {
    case .postpone:
      let due = DueDate(reading: field.text, now: now)
      guard due.moment != nil else {
        answer = Phrase(
          fr: "Date non comprise. Essayez « demain 9 h ».",
          en: "Date not understood. Try “tomorrow 9 am”.")
        return nil
      }
      return .postponed(due: due.text, dueAt: due.moment)
    case .drop:
      guard !field.text.isBlank else {
        answer = Phrase(fr: "Écrivez d'abord pourquoi.", en: "Type why first.")
        return nil
      }
      return .dropped(why: field.text)
    }
  }
}
