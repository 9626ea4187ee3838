import Text

/// A hand that takes an argument.
enum HandWord: CaseIterable {
  case phone, town, age, reason, followUp, trigger, request, safeHours

  /// The hand of a typed word, case and accents aside.
  init?(typed: String) {
    let key = Fold.key(typed)
    guard let hand = Self.allCases.first(where: { $0.words.contains(key) }) else { return nil }
    self = hand
  }

  /// Its words, the French one first.
  var words: [String] {
    switch self {
    case .phone: ["tel", "phone"]
    case .town: ["ville", "city"]
    case .age: ["age"]
    case .reason: ["motif", "reason"]
    case .trigger: ["declencheur", "trigger"]
    case .request: ["demande", "request"]
    case .safeHours: ["heures", "hours"]
    case .followUp: ["relance", "followup"]
    }
  }

  /// What it fills.
  var label: Phrase {
    switch self {
    case .phone: Passage.callBack.label
    case .town: Passage.place.label
    case .age: Passage.age().label
    case .reason: Phrase(fr: "Motif", en: "Reason")
    case .trigger: Passage.trigger.label
    case .request: Passage.request.label
    case .safeHours: Passage.safeHours.label
    case .followUp: Phrase(fr: "Relance", en: "Follow-up")
    }
  }

  /// What it takes, as one types it.
  var example: Phrase {
    switch self {
    case .phone: Phrase(same: "418 555-0123")
    case .town: Phrase(same: "Rimouski")
    case .age: Phrase(same: "58")
    case .reason: Phrase(fr: "deuil", en: "grief")
    case .trigger: Phrase(fr: "séparation", en: "separation")
    case .request: Phrase(fr: "un numéro", en: "a number")
    case .safeHours: Phrase(fr: "lundi 10 h à 15 h", en: "Monday 10 to 3")
    case .followUp: Phrase(fr: "demain 9h", en: "tomorrow 9:00")
    }
  }

  /// What an argument fills; nil when nothing fits.
  func read(_ argument: SafeText, now: Moment) -> QuickHand.Filling? {
    switch self {
    case .phone: .passage(.callBack, PhoneNumber.format(argument))
    case .town: .passage(.place, argument)
    case .trigger: .passage(.trigger, argument)
    case .request: .passage(.request, argument)
    case .safeHours: .passage(.safeHours, argument)
    case .age: .passage(.age(), Age.format(argument))
    case .followUp: .followUp(DueDate(readingIn: argument, now: now))
    case .reason:
      switch Reason.matching(argument) {
      case let found where found.isEmpty: nil
      case let found where found.count == 1: .reason(found[0])
      case let found: .reasons(candidates: found)
      }
    }
  }
}
