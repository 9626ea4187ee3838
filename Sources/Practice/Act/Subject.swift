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
    return Self.labels.first { $0.id == id }?.label ?? Phrase(same: spelled)
  }

  /// The id of a subject that a case has of its own, as words.
  private var spelled: SafeText {
    SafeText(id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " "))
  }

  /// Other words that find it, as they come while one listens.
  public var otherWords: Phrase { Self.others[id] ?? Phrase(same: "") }

  private static let others: [String: Phrase] = [
    "suicide.ideation": Phrase(fr: "idées noires mourir mort", en: "dark thoughts die death"),
    "suicide.ou": Phrase(fr: "lieu endroit", en: "place"),
    "suicide.quand": Phrase(fr: "moment date heure", en: "moment date hour"),
    "suicide.moyens": Phrase(
      fr: "arme fusil carabine pilules médicaments corde", en: "weapon gun rifle pills rope"),
    "suicide.tentative": Phrase(fr: "déjà essayé avant", en: "tried before"),
    "suicide.intoxication": Phrase(fr: "boire bu bière verre", en: "drink beer"),
    "suicide.retient": Phrase(fr: "raisons vivre protection", en: "reasons living"),
    "autrui.idee": Phrase(fr: "tuer frapper mal homicide", en: "kill hurt homicide"),
    "autrui.cible": Phrase(fr: "qui contre", en: "who against"),
    "autrui.plan": Phrase(fr: "projet", en: "plan"),
    "autrui.moyens": Phrase(fr: "couteau fusil carabine", en: "knife gun rifle"),
    "violence.present": Phrase(fr: "conjoint là ici maintenant", en: "partner here now"),
    "violence.escalade": Phrase(fr: "pire souvent", en: "worse often"),
    "violence.etranglement": Phrase(fr: "cou gorge serrer", en: "neck throat"),
    "violence.armes": Phrase(fr: "fusil carabine couteau moyens", en: "gun rifle knife means"),
    "violence.controle": Phrase(fr: "cellulaire téléphone suit", en: "phone follows"),
    "vulnerable.faits": Phrase(fr: "dit mots bleu marque", en: "said words bruise"),
    "vulnerable.ce-soir": Phrase(fr: "immédiat urgent", en: "immediate urgent"),
    "medical.conscience": Phrase(fr: "dort répond conscient", en: "asleep answers conscious"),
    "medical.respiration": Phrase(fr: "respire souffle ronfle", en: "breathes snores"),
    "medical.ingestion": Phrase(
      fr: "pris avalé pilules médicaments drogue", en: "took swallowed pills drugs"),
    "medical.blessure": Phrase(fr: "coup chute sang", en: "hit fall blood"),
    "medical.exposition": Phrase(fr: "gelé hypothermie", en: "frozen"),
    "identite": Phrase(fr: "nom qui", en: "name who"),
    "lieu": Phrase(fr: "adresse où", en: "address where"),
    "rappel": Phrase(fr: "téléphone", en: "phone"),
    "peut-parler": Phrase(fr: "seul écoute", en: "alone overheard"),
    "secret": Phrase(fr: "confidentialité confidentiel", en: "secret"),
    "declencheur": Phrase(
      fr: "ce soir maintenant changé déclencheur arrivé", en: "tonight now changed trigger"),
    "demande": Phrase(fr: "besoin veut attend aide", en: "need wants help"),
    "emotion": Phrase(fr: "émotion sentiment comment va", en: "emotion feeling"),
    "entourage": Phrase(fr: "proche famille ami voisin joindre", en: "family friend neighbour"),
    "eloigner": Phrase(
      fr: "éloigner arme moyen sécuriser carabine pilules", en: "move away weapon means pills"),
    "presence": Phrase(fr: "attendre ensemble seul", en: "wait together alone"),
    "secours": Phrase(fr: "911 ambulance police", en: "911 ambulance police"),
    "plan": Phrase(fr: "sécurité étapes nuit", en: "safety steps night"),
    "ressource": Phrase(fr: "numéro ligne service organisme", en: "number line service"),
    "relance": Phrase(fr: "rappeler demain suivi", en: "call back tomorrow"),
    "transfert": Phrase(fr: "équipe crise info-santé infirmière", en: "team crisis nurse"),
  ]

  /// The axis it belongs to.
  public var axis: SafetyAxis? { SafetyAxis(rawValue: id) ?? SafetyDetail(rawValue: id).axis }

  /// Whether speaking of it is speaking of another: of its axis, or of the same question by its
  /// other name.
  public func covers(_ other: String) -> Bool {
    id == other || axis?.rawValue == other
      || (axis?.rawValue == id && Self.sameAsAxis.contains(other))
        && other.hasPrefix(id + ".")
  }

  /// Whether a question about it asks an axis itself, and not only a detail of it.
  ///
  /// How one would do it does not ask whether one thinks of it.
  func asks(_ axis: String) -> Bool {
    guard let own = self.axis?.rawValue, own == axis else { return false }
    return id == axis || Self.sameAsAxis.contains(id)
      || !Self.sameAsAxis.contains { $0.hasPrefix(axis + ".") }
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
