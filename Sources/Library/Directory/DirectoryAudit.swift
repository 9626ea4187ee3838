import Directory
import Text

/// What is doubtful in the imported directory: facts that a worker would miss, or say wrongly.
public struct DirectoryAudit: Sendable {
  /// What can be doubtful.
  public enum Rule: String, Sendable, CaseIterable, Codable {
    case neverVerified = "never-verified"
    case staleVerification = "stale-verification"
    case noPhone = "no-phone"
    case unreadableHours = "unreadable-hours"
    case unknownTerritory = "unknown-territory"
    case likelyDuplicate = "likely-duplicate"
    case flagged

    /// The same in words.
    public var label: Phrase {
      switch self {
      case .neverVerified: Phrase(fr: "jamais vérifié", en: "never checked")
      case .staleVerification:
        Phrase(fr: "vérifié il y a plus de 12 mois", en: "checked over 12 months ago")
      case .noPhone: Phrase(fr: "aucun numéro", en: "no number")
      case .unreadableHours:
        Phrase(fr: "heures en mots seulement", en: "hours in words only")
      case .unknownTerritory: Phrase(fr: "territoire inconnu", en: "unknown area")
      case .likelyDuplicate: Phrase(fr: "doublon probable", en: "likely duplicate")
      case .flagged: Phrase(fr: "signalé par le centre", en: "flagged by the centre")
      }
    }
  }

  /// One resource that shows a doubt.
  public struct Example: Hashable, Sendable, Codable {
    /// Its id in its source.
    public let id: SafeText
    /// Its name.
    public let name: SafeText
    /// What is doubtful: the hours, the area, the day.
    public let text: SafeText?
  }

  /// How often a doubt shows in a source, and where first.
  public struct Finding: Hashable, Sendable {
    /// The doubt.
    public let rule: Rule
    /// How many resources show it.
    public internal(set) var count = 0
    /// The first of them.
    public internal(set) var examples: [Example] = []
  }

  /// The doubts of one source.
  public struct SourceAudit: Hashable, Sendable {
    /// The name of the source; empty for the directory's own tables.
    public let source: SafeText
    /// How many resources it has.
    public internal(set) var services = 0
    /// Only what shows at least once, in the order of the rules.
    public var findings: [Finding] { all.filter { $0.count > 0 } }
    var all = Rule.allCases.map { Finding(rule: $0) }

    mutating func note(_ rule: Rule, _ example: Example) {
      guard let index = Rule.allCases.firstIndex(of: rule) else { return }
      all[index].count += 1
      guard all[index].count <= DirectoryAudit.mostExamples || rule == .flagged else { return }
      all[index].examples.append(example)
    }
  }

  /// How many examples of each doubt are kept; everything that workers flagged is.
  public static let mostExamples = 3

  /// The sources, in the order they were first imported.
  public private(set) var sources: [SourceAudit] = []
  private let places: Places
  /// A verification before this day is more than twelve months old; nil knows no day.
  private let limit: CalendarDate?

  /// An audit of nothing.
  public init() { (places, limit) = (.none, nil) }

  /// Audits what the directory holds, on a day.
  public init(_ rows: DirectoryRows, places: Places, today: CalendarDate?) throws {
    self.places = places
    // The 29th of February has no day a year before: the 28th is as good.
    limit = today.flatMap {
      CalendarDate(year: $0.year - 1, month: $0.month, day: $0.day)
        ?? CalendarDate(year: $0.year - 1, month: $0.month, day: 28)
    }
    sources = try rows.sources.map { SourceAudit(source: $0.name) }
    try rows.each { row, resource in
      let hasTwins = try !rows.twins(of: row).isEmpty
      add(resource, hasTwins)
    }
  }

  /// Adds what workers say of listings, under their source even when it is no longer there.
  public mutating func add(_ flags: [FlaggedResource]) {
    for flag in flags {
      if !sources.contains(where: { $0.source == flag.source }) {
        sources.append(SourceAudit(source: flag.source))
      }
      guard let place = sources.firstIndex(where: { $0.source == flag.source }) else { continue }
      let said = SafeText(String(flag.at.string.prefix(10))) + "  " + flag.comment
      sources[place].note(.flagged, Example(id: flag.id, name: flag.name, text: said))
    }
  }

  private mutating func add(_ resource: Resource, _ hasTwins: Bool) {
    guard let place = sources.firstIndex(where: { $0.source == resource.source }) else { return }
    sources[place].services += 1
    func note(_ rule: Rule, _ text: SafeText? = nil) {
      sources[place].note(rule, Example(id: resource.id, name: resource.name, text: text))
    }
    if let verified = resource.provenance.verified {
      if let limit, verified < limit { note(.staleVerification, SafeText("\(verified)")) }
    } else {
      note(.neverVerified)
    }
    if !resource.hasNumber { note(.noPhone) }
    if let words = resource.unreadableHours { note(.unreadableHours, words) }
    if let area = resource.everyArea.first(where: { places.territory(named: $0.name) == nil }) {
      note(.unknownTerritory, area.name)
    }
    if hasTwins { note(.likelyDuplicate) }
  }
}

extension Resource {
  /// Whether a person can be told a number to call or to write to.
  fileprivate var hasNumber: Bool {
    (phones + organizationPhones + sites.flatMap(\.phones)).contains { $0.kind != .fax }
  }

  /// Hours that are only words: nothing can say whether it is open.
  fileprivate var unreadableHours: SafeText? {
    ([hours] + sites.compactMap(\.hours)).first { hours in
      hours.written != nil && hours.schedules.isEmpty && !hours.isAlwaysOpen && !hours.isSuspended
    }?.written
  }

  /// The places it serves, from wherever it is given.
  fileprivate var everyArea: [ServiceArea] { areas + sites.flatMap(\.areas) }
}
