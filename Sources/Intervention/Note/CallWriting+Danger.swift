import Text

/// The dangers of a call in a few words, for whoever must act on them.
extension CallWriting {
  /// Every axis that is a yes, with its person.
  var dangers: [(axis: SafetyAxis, person: Int)] {
    content.persons.flatMap { person in
      SafetyAxis.allCases.filter { content.asked($0, of: person) == .yes }.map { ($0, person) }
    }
  }

  /// The names of the axes whose gravest state is such, in one line; nil without any.
  func axes(_ holds: (CallContent.Gravest) -> Bool) -> SafeText? {
    let names = SafetyAxis.allCases.filter { holds(content.gravest($0)) }
      .map { SafeText($0.label[language].string.lowercased()) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The rescues, those still awaited first, the latest before the others.
  var latestRescues: [Rescue] {
    let latest = content.rescues.reversed()
    return latest.filter(\.isUnconfirmed) + latest.filter { !$0.isUnconfirmed }
  }

  /// What the ledgers of the rescues say, the latest first; nil when they say nothing.
  func ledger(_ field: Rescue.Field) -> SafeText? {
    latestRescues.lazy.compactMap { text(.rescue($0.number, field)) }.first
  }

  /// Where to go: the place of the rescue, else where the person is.
  var exactPlace: SafeText? { ledger(.place) ?? text(.place) }

  /// What was said of weapons and means; nil when nothing was.
  var weapon: SafeText? {
    let answers = content.persons.flatMap { person in
      SafetyDetail.weapons.compactMap { answer($0, person) }
    }
    return answers.isEmpty ? nil : answers.joined(separator: semicolon)
  }

  private func answer(_ detail: SafetyDetail, _ person: Int) -> SafeText? {
    let typed = text(.detail(detail, person))
    return switch content.answer(detail, of: person)?.asked {
    case .yes: typed ?? word("oui", "yes")
    case .no: word("non", "no") + (typed.map { ", " + $0 } ?? "")
    case .unclear, .declined: word("incertain", "uncertain") + (typed.map { ", " + $0 } ?? "")
    case .notAsked, nil: typed
    }
  }
}

extension SafetyDetail {
  /// The points that are about a weapon or means.
  static let weapons = ["suicide.moyens", "autrui.moyens", "violence.armes"]
    .map(SafetyDetail.init(rawValue:))
  /// The points whose « no » is the danger.
  static let signsOfLife = ["medical.conscience", "medical.respiration"]
    .map(SafetyDetail.init(rawValue:))
  /// The points that protect.
  static let protections = ["suicide.retient"].map(SafetyDetail.init(rawValue:))
}
