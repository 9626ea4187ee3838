import Text

/// How far a resource's source can be trusted.
///
/// Source: dossier §3.
public enum SourceStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// An official or government page.
  case a = "A"
  /// A press release or a media.
  case b = "B"
  /// Only seen in a public repository, or sources that differ.
  case c = "C"
  /// Not confirmed, or not found again.
  case d = "D"

  /// Whether it was seen on a page that can be cited; no status says that the number was dialled.
  public var isSeen: Bool { self == .a || self == .b }
}

/// Where a resource was seen, on a page of what date, and whether a person has checked it since.
public struct Provenance: Hashable, Sendable, Codable {
  /// How far the source can be trusted; a resource that does not say is taken as not confirmed.
  public var status: SourceStatus
  /// The page, as the directory names it.
  public var source: SafeText?
  /// The date of that page as it was written, often only a month; nil when the page has none.
  public var pageDate: SafeText?
  /// The day a person checked it (HSDS: `assured_date`); nil when nobody has.
  public var verified: CalendarDate?

  /// What is known of a source.
  public init(
    status: SourceStatus = .d, source: SafeText? = nil, pageDate: SafeText? = nil,
    verified: CalendarDate? = nil
  ) {
    self.status = status
    self.source = source
    self.pageDate = pageDate
    self.verified = verified
  }

  /// The one sentence said of it wherever it shows: « vu en ligne, 2022-10 », « à vérifier ».
  public var seen: Phrase {
    if let verified { return Phrase(fr: "vérifié le \(verified)", en: "checked on \(verified)") }
    guard status.isSeen else { return Phrase(fr: "à vérifier", en: "to be checked") }
    guard let pageDate else {
      return Phrase(fr: "vu en ligne, page non datée", en: "seen online, undated page")
    }
    return Phrase(fr: "vu en ligne, \(pageDate)", en: "seen online, \(pageDate)")
  }

  /// Whether its numbers may be given without a warning beside them.
  public var isGivable: Bool { verified != nil || status.isSeen }
}
