import Text

/// A declared disaster or collective crisis that groups calls.
public struct CivilEvent: Hashable, Sendable, Codable {
  /// Its id, as the centre wrote it.
  public let id: SafeText
  /// Its name.
  public let name: SafeText
  /// Where.
  public let territory: SafeText

  /// An event.
  public init(id: SafeText, name: SafeText, territory: SafeText) {
    self.id = id
    self.name = name
    self.territory = territory
  }
}

/// What is checked with everyone in a civil-security call, beside the safety axes.
///
/// Source: dossier §6, case 12; guide `sinistre-securite-civile`.
public enum CivilCheck: String, Hashable, Sendable, Codable, CaseIterable {
  case health, medication, shelter

  /// Its name, so that a yes is a need wherever it is read.
  public var label: Phrase {
    switch self {
    case .health: Phrase(fr: "Besoin de soins", en: "Needs care")
    case .medication: Phrase(fr: "Médicaments manquants", en: "Medication missing")
    case .shelter: Phrase(fr: "Besoin d'un abri", en: "Needs shelter")
    }
  }
}
