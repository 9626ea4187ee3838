import Intervention
import Text

/// What an utterance may be about: a point of safety, or a matter of the conduct of the call.
public struct Subject: Hashable, Sendable {
  /// Its id.
  public let id: String

  /// A subject; a case may have its own.
  public init(_ id: String) { self.id = id }

  /// The axes and their points.
  public static let safety: [Subject] = SafetyAxis.allCases.flatMap { axis in
    [Subject(axis.rawValue)] + SafetyDetail.all(of: axis).map { Subject($0.rawValue) }
  }

  /// What every call is about besides.
  public static let conduct: [Subject] = labels.map { Subject($0.id) }

  /// Its name.
  public var label: Phrase {
    if let axis = SafetyAxis(rawValue: id) { return axis.label }
    if let axis {
      let point = SafetyDetail(rawValue: id).label
      return Phrase(
        fr: "\(axis.label.french) : \(point.french)", en: "\(axis.label.english): \(point.english)")
    }
    return Self.labels.first { $0.id == id }?.label ?? Phrase(same: SafeText(id))
  }

  /// The axis it belongs to.
  public var axis: SafetyAxis? { SafetyAxis(rawValue: id) ?? SafetyDetail(rawValue: id).axis }

  /// Whether speaking of it is speaking of another: of its axis, or of the same question by its
  /// other name.
  public func covers(_ other: String) -> Bool {
    id == other || axis?.rawValue == other
      || (axis?.rawValue == id && Self.sameAsAxis.contains(other))
        && other.hasPrefix(id + ".")
  }

  /// The points that ask what their axis asks.
  private static let sameAsAxis: Set<String> = ["suicide.ideation", "autrui.idee"]

  private static let labels: [(id: String, label: Phrase)] = [
    ("identite", Phrase(fr: "Prénom, lien", en: "First name, link")),
    ("lieu", Phrase(fr: "Lieu exact", en: "Exact place")),
    ("rappel", Phrase(fr: "Numéro de rappel", en: "Call-back number")),
    ("peut-parler", Phrase(fr: "Peut parler librement", en: "Can talk freely")),
    ("secret", Phrase(fr: "Limites du secret", en: "Limits of confidentiality")),
    ("declencheur", Phrase(fr: "Pourquoi aujourd'hui", en: "Why today")),
    ("demande", Phrase(fr: "Ce qui est demandé", en: "What is asked for")),
    ("emotion", Phrase(fr: "Ce qui est ressenti", en: "What is felt")),
    ("entourage", Phrase(fr: "Entourage", en: "People around")),
    ("forces", Phrase(fr: "Forces, ce qui aide", en: "Strengths, what helps")),
    ("eloigner", Phrase(fr: "Mettre à distance", en: "Put at a distance")),
    ("presence", Phrase(fr: "Rester en ligne", en: "Stay on the line")),
    ("secours", Phrase(fr: "Envoi de secours", en: "Sending help")),
    ("plan", Phrase(fr: "Plan", en: "Plan")),
    ("ressource", Phrase(fr: "Ressource", en: "Resource")),
    ("relance", Phrase(fr: "Relance", en: "Follow-up")),
    ("transfert", Phrase(fr: "Transfert", en: "Transfer")),
    ("conseil", Phrase(fr: "Conseil", en: "Advice")),
  ]
}
