import Text

/// A request to another team, written from the call; it exists only with consent to the referral.
///
/// Source: dossier §4.5: the intake's form is not public, these are its reasonable fields. What is not
/// known is said so.
public struct ReferralRequest: Hashable, Sendable {
  /// What is asked for.
  public let kind: Kind
  /// What stands above it: the request, the call, and a mark when the call is not a real one.
  public let heading: [SafeText]
  /// Its fields, in order.
  public let fields: [Field]

  /// To whom the request goes.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case intake
    case homeVisit = "home-visit"

    /// The title of the request.
    public var title: Phrase {
      switch self {
      case .intake: Phrase(fr: "Demande à l'AAOR", en: "Request to intake (AAOR)")
      case .homeVisit: Phrase(fr: "Demande de visite à domicile", en: "Home visit request")
      }
    }
  }

  /// One field.
  public struct Field: Hashable, Sendable {
    /// What it is about.
    public let label: SafeText
    /// What it says, a thing a line; never empty.
    public let lines: [SafeText]
  }

  /// The request of a call; nil unless the person consented to the referral.
  public init?(_ call: Call, _ kind: Kind, language: Language = .french, mark: SafeText? = nil) {
    guard call.content.consents[.referral] == .given else { return nil }
    let writer = RequestWriter(call: call, language: language)
    self.kind = kind
    heading = [mark, kind.title[language], writer.origin].compactMap { $0 }
    fields = writer.fields + (kind == .homeVisit ? writer.visit : [])
  }

  /// The request as plain text.
  public var plain: SafeText {
    let blocks = fields.map { ([$0.label] + $0.lines).joined(separator: "\n") }
    return ([heading.joined(separator: "\n")] + blocks).joined(separator: "\n\n")
  }
}
