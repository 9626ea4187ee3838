import Text

/// A point to clear up once an axis is a yes, in our own words.
///
/// Its id is `<axis>.<point>` (`suicide.moyens`), shared with practice cases. Source of the points:
/// dossier §2.1 to §2.8; no item of any protected instrument.
public struct SafetyDetail: RawRepresentable, Hashable, Sendable, Codable {
  /// The id.
  public let rawValue: String

  /// A detail from its id; any id is a detail, so that later journals still open.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The details of an axis, in the order to ask.
  public static func all(of axis: SafetyAxis) -> [SafetyDetail] {
    points(of: axis).map { SafetyDetail(rawValue: "\(axis.rawValue).\($0.id)") }
  }

  /// The axis it unfolds; nil for an id this version does not know.
  public var axis: SafetyAxis? {
    rawValue.split(separator: ".").first.flatMap { SafetyAxis(rawValue: String($0)) }
  }

  /// Its name, short.
  public var label: Phrase {
    guard let axis else { return Phrase(same: SafeText(rawValue)) }
    let point = rawValue.dropFirst(axis.rawValue.count + 1)
    return Self.points(of: axis).first { $0.id == point }?.label
      ?? Phrase(same: SafeText(rawValue))
  }

  private typealias Point = (id: String, label: Phrase)

  private static func points(of axis: SafetyAxis) -> [Point] {
    switch axis {
    case .suicide:
      [
        ("ideation", Phrase(fr: "Idée", en: "Idea")), ("comment", Phrase(fr: "Comment", en: "How")),
        ("ou", Phrase(fr: "Où", en: "Where")), ("quand", Phrase(fr: "Quand", en: "When")),
        ("moyens", Phrase(fr: "Moyen à portée", en: "Means at hand")),
        ("tentative", Phrase(fr: "Tentative passée", en: "Past attempt")),
        ("intoxication", Phrase(fr: "Alcool, drogue", en: "Alcohol, drugs")),
        ("retient", Phrase(fr: "Ce qui retient", en: "What holds back")),
      ]
    case .autrui:
      [
        ("idee", Phrase(fr: "Idée", en: "Idea")),
        ("cible", Phrase(fr: "Personne visée", en: "Person targeted")),
        ("plan", Phrase(fr: "Comment", en: "How")),
        ("moyens", Phrase(fr: "Arme, moyen", en: "Weapon, means")),
        ("moment", Phrase(fr: "Quand", en: "When")),
        ("controle", Phrase(fr: "Se contrôler", en: "Self-control")),
        ("declencheur", Phrase(fr: "Déclencheur", en: "Trigger")),
        ("suicide", Phrase(fr: "Pense aussi à mourir", en: "Also thinks of dying")),
      ]
    case .violence:
      [
        ("present", Phrase(fr: "Auteur présent", en: "Author present")),
        ("escalade", Phrase(fr: "Ça empire", en: "Getting worse")),
        ("etranglement", Phrase(fr: "Étranglement", en: "Strangling")),
        ("armes", Phrase(fr: "Arme accessible", en: "Weapon at hand")),
        ("separation", Phrase(fr: "Séparation", en: "Separation")),
        ("controle", Phrase(fr: "Surveillance, contrôle", en: "Watching, control")),
        ("enfants", Phrase(fr: "Enfants, animaux", en: "Children, animals")),
        ("peur", Phrase(fr: "Peur de mourir", en: "Fear of dying")),
      ]
    case .vulnerable:
      [
        ("qui", Phrase(fr: "Qui, quel âge", en: "Who, what age")),
        ("faits", Phrase(fr: "Vu, entendu", en: "Seen, heard")),
        ("auteur", Phrase(fr: "Qui fait du tort", en: "Who harms")),
        ("ce-soir", Phrase(fr: "Danger aujourd'hui", en: "Danger today")),
        ("milieu", Phrase(fr: "Milieu de vie", en: "Where they live")),
        ("aptitude", Phrase(fr: "Aptitude, dépendance", en: "Capacity, dependence")),
        ("present", Phrase(fr: "Avec qui maintenant", en: "With whom now")),
      ]
    case .medical:
      [
        ("conscience", Phrase(fr: "Réveil, réaction", en: "Awake, responds")),
        ("respiration", Phrase(fr: "Respiration", en: "Breathing")),
        ("ingestion", Phrase(fr: "Quoi, combien, quand", en: "What, how much, when")),
        ("blessure", Phrase(fr: "Blessure, saignement", en: "Injury, bleeding")),
        ("confusion", Phrase(fr: "Confusion nouvelle", en: "New confusion")),
        ("exposition", Phrase(fr: "Froid, chaleur", en: "Cold, heat")),
        ("traitement", Phrase(fr: "Médicaments manqués", en: "Missed medication")),
      ]
    }
  }
}
