import Intervention
import Text

/// Why a call is in the queue.
public struct Why: Hashable, Sendable {
  /// The rule that took it.
  public let rule: ReviewRule
  /// What the rule saw, in a few words.
  public let label: Phrase

  static let unconfirmed = Why(
    rule: .unconfirmed,
    label: Phrase(fr: "Secours, arrivée NON CONFIRMÉE", en: "Rescue, arrival NOT CONFIRMED"))

  static let rescued = Why(rule: .rescue, label: Phrase(fr: "Secours", en: "Rescue"))

  static let wished = Why(
    rule: .wish, label: Phrase(fr: "Relecture demandée", en: "Review asked for"))

  static let newcomer = Why(
    rule: .newcomer, label: Phrase(fr: "Tirage, arrivée récente", en: "Draw, new in the team"))

  static let second = Why(
    rule: .second,
    label: Phrase(fr: "Deuxième lecture, à l'aveugle", en: "Second reading, blind"))

  static func danger(_ what: Phrase) -> Why {
    Why(
      rule: .danger,
      label: Phrase(fr: "Danger · \(what.french)", en: "Danger · \(what.english)"))
  }

  static func danger(_ axis: SafetyAxis, _ what: Phrase) -> Why {
    danger(
      Phrase(
        fr: "\(axis.label.french) : \(what.french)", en: "\(axis.label.english): \(what.english)"))
  }

  /// An axis that was not asked, and the first of the persons it was not asked of.
  struct Open {
    let axis: SafetyAxis
    let person: Int

    var label: Phrase {
      person == 1
        ? axis.label
        : Phrase(
          fr: "\(axis.label.french) (personne \(person))",
          en: "\(axis.label.english) (person \(person))")
    }
  }

  static func notAsked(_ open: [Open]) -> Why {
    let french = open.map(\.label.french.string).joined(separator: ", ")
    let english = open.map(\.label.english.string).joined(separator: ", ")
    return Why(
      rule: .axes, label: Phrase(fr: "Non demandé : \(french)", en: "Not asked: \(english)"))
  }

  static func drawn(_ trend: Trend) -> Why {
    Why(
      rule: .draw,
      label: trend == .falling
        ? Phrase(fr: "Tirage du mois, marques en baisse", en: "Draw of the month, marks falling")
        : Phrase(fr: "Tirage du mois", en: "Draw of the month"))
  }
}
