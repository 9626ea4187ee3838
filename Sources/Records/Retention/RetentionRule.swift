import Intervention
import Text

/// A line of the centre's retention schedule; nothing is destroyed but under one.
///
/// A schedule is approved before it is used. Sources: Loi sur les archives, s. 7 and 8; S-5,
/// r. 5, s. 64. No duration comes with Écoute.
public struct RetentionRule: Hashable, Sendable {
  /// What it is about.
  public let subject: Subject
  /// Its number in the approved schedule; without one it destroys nothing.
  public let number: SafeText?
  /// The day it was approved; without one it destroys nothing.
  public let approvedOn: CalendarDate?
  /// What starts the count.
  public let trigger: Trigger
  /// How long is kept from there, in months.
  public let months: Int

  /// What a rule is about.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Signed calls.
    case calls = "appels"
    /// Attempts at exercises; their count starts when they begin.
    case attempts = "essais"

    /// The subject in a word.
    public var label: Phrase {
      switch self {
      case .calls: Phrase(fr: "appels", en: "calls")
      case .attempts: Phrase(fr: "essais", en: "attempts")
      }
    }
  }

  /// What starts the count of a signed call.
  public enum Trigger: String, Hashable, Sendable, CaseIterable {
    case opening = "ouverture"
    case signature
    /// The signature of the note, or of its last correction that the access log knows.
    case lastEntry = "derniere-entree"

    /// The trigger in words.
    public var label: Phrase {
      switch self {
      case .opening: Phrase(fr: "ouverture de l'appel", en: "opening of the call")
      case .signature: Phrase(fr: "signature de la note", en: "signature of the note")
      case .lastEntry: Phrase(fr: "dernière signature", en: "last signature")
      }
    }
  }

  /// A rule from its parts.
  public init(
    _ subject: Subject = .calls, number: SafeText?, approvedOn: CalendarDate?, trigger: Trigger,
    months: Int
  ) {
    self.subject = subject
    self.number = number
    self.approvedOn = approvedOn
    self.trigger = trigger
    self.months = months
  }

  /// The rule as it may be applied on a day; nil without its number or its approval.
  public func approved(on day: CalendarDate) -> ApprovedRule? {
    guard let number, !number.isBlank, let approvedOn, approvedOn <= day else { return nil }
    return ApprovedRule(number: number, approvedOn: approvedOn, trigger: trigger, months: months)
  }
}

/// A rule that may destroy.
public struct ApprovedRule: Hashable, Sendable {
  /// Its number in the approved schedule.
  public let number: SafeText
  /// The day it was approved.
  public let approvedOn: CalendarDate
  /// What starts the count.
  public let trigger: RetentionRule.Trigger
  /// How long is kept from there, in months.
  public let months: Int
}

/// A call that a rule lets go, or will.
public struct DueCall: Hashable, Sendable {
  /// The call.
  public let entry: SignedEntry
  /// The rule.
  public let rule: RetentionRule
  /// The first day without it.
  public let dueOn: CalendarDate
}

/// What was destroyed, and under what.
public struct Destruction: Hashable, Sendable {
  /// The calls that are gone.
  public let calls: [SignedEntry]
  /// Those that were left because a correction is being written.
  public let busy: [SignedEntry]
  /// The rule.
  public let rule: ApprovedRule
  /// The entries of the access log that say so.
  public let logged: ClosedRange<Int>?
  /// Why what is left of their journals is still there, if it is.
  public let problem: RecordsError?
}
