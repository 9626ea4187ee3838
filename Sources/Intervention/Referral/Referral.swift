import Text

/// A resource given during a call: what the directory said of it at that moment.
public struct Referral: Hashable, Sendable, Codable {
  /// The resource's own id.
  public var resource: SafeText
  /// Its name as it was.
  public var name: SafeText
  /// Its number as it was, if any.
  public var phone: SafeText?
  /// The place where it is given: the site that was proposed, or its municipality.
  public var site: SafeText?
  /// How its entry was known then: « vu en ligne, 2022-10 ».
  public var seen: SafeText
  /// The source of its entry, if it has one.
  public var source: SafeText?
  /// How it was given.
  public var mode: Mode

  /// The ways to give a resource.
  ///
  /// Source: dossier §4.5.
  public enum Mode: String, Hashable, Sendable, Codable, CaseIterable {
    case given
    case accompanied
    case warmTransfer = "warm-transfer"
    case appointment

    /// The way in words.
    public var label: Phrase {
      switch self {
      case .given: Phrase(fr: "remise", en: "given")
      case .accompanied: Phrase(fr: "contact fait ensemble", en: "contacted together")
      case .warmTransfer: Phrase(fr: "transfert accompagné", en: "warm transfer")
      case .appointment: Phrase(fr: "rendez-vous confirmé", en: "appointment confirmed")
      }
    }
  }

  /// A referral.
  public init(
    resource: SafeText, name: SafeText, phone: SafeText?, site: SafeText? = nil, seen: SafeText,
    source: SafeText? = nil, mode: Mode = .given
  ) {
    self.resource = resource
    self.name = name
    self.phone = phone
    self.site = site
    self.seen = seen
    self.source = source
    self.mode = mode
  }
}
