import Text

/// An emergency and what became of it; an arrival not confirmed stays open on every screen.
///
/// Its event number, exact place, access and next step are passages `rescue.<number>.…`. Source:
/// DESIGN §2, field research §3.4 (no product keeps the whole ledger).
public struct Rescue: Hashable, Sendable, Codable {
  /// Its number within the call, from 1.
  public internal(set) var number: Int
  /// Who was asked to come.
  public var service: Communication.Party
  /// When it was requested.
  public var requestedAt: Moment
  /// Whether the person agreed.
  public var consent: Consent?
  /// When help left.
  public var dispatchedAt: Moment?
  /// When its arrival was confirmed.
  public var arrivedAt: Moment?
  /// When it was called off; why is the next step.
  public var cancelledAt: Moment?

  /// Whether nobody has confirmed that help arrived.
  public var isUnconfirmed: Bool { arrivedAt == nil && cancelledAt == nil }

  /// A rescue that was just requested.
  public init(
    number: Int, service: Communication.Party = .emergency, requestedAt: Moment,
    consent: Consent? = nil, dispatchedAt: Moment? = nil, arrivedAt: Moment? = nil,
    cancelledAt: Moment? = nil
  ) {
    self.number = number
    self.service = service
    self.requestedAt = requestedAt
    self.consent = consent
    self.dispatchedAt = dispatchedAt
    self.arrivedAt = arrivedAt
    self.cancelledAt = cancelledAt
  }

  /// A text of the ledger.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case event, place, access, next

    /// Its name.
    public var label: Phrase {
      switch self {
      case .event: Phrase(fr: "Nº d'événement", en: "Event number")
      case .place: Phrase(fr: "Lieu exact", en: "Exact place")
      case .access: Phrase(fr: "Accès (arme, chien, code)", en: "Access (weapon, dog, code)")
      case .next: Phrase(fr: "Suite", en: "Next step")
      }
    }
  }
}
