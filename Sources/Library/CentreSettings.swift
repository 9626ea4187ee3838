import Foundation
import Guides
import Review
import Text

/// What a centre sets for itself, in `centre/centre.yaml` of its home; everything has a default.
public struct CentreSettings: Hashable, Sendable {
  /// The file as people know it.
  static let shown: SafeText = "centre/centre.yaml"

  /// The centre's own folder: its settings and its own guides, directory, grids and cases.
  public let folder: URL
  /// `nom`: how the centre is called on the screen.
  public let name: SafeText
  /// `responsable`, `date` and `guides`: what the centre says of its own guides.
  public let manifest: CentreManifest
  /// `urgence`: the emergency number of each territory.
  public let emergencyNumbers: [EmergencyNumber]
  /// `outils`: for an axis of safety, the levels of the centre's approved tool.
  public let tools: [String: [SafeText]]
  /// `evenements`: the disasters and collective crises it declares.
  public let events: [DeclaredEvent]
  /// `conservation`: the retention schedule; without one, nothing is ever destroyed.
  public let retention: [RetentionLine]
  /// `reserve`: the room kept for the day the disk is full, in mebibytes.
  public let reserve: Int
  /// `verrouillage`: minutes without a gesture after which a console locks; 0 for never.
  public let lockAfter: Int
  /// `relecture`: which calls are reviewed.
  public let review: ReviewRules
  /// `appui`: whom a worker calls when no specialist answers in the console.
  public let support: Support?

  /// Somebody on call.
  public struct Support: Hashable, Sendable {
    /// `nom`.
    public let name: SafeText
    /// `numero`, as it is typed.
    public let number: SafeText
  }
  /// `formation`: months from a training on the protection of information to the next.
  public let trainingMonths: Int
  /// `engagement`: months from a written undertaking to the next; nil when it stays.
  public let pledgeMonths: Int?

  /// The emergency number of a territory.
  public struct EmergencyNumber: Hashable, Sendable {
    /// `territoire`.
    public let territory: SafeText
    /// `numero`, as it is typed.
    public let number: SafeText
  }

  /// A disaster or a collective crisis that a centre declares.
  public struct DeclaredEvent: Hashable, Sendable {
    /// `id`: what calls keep of it.
    public let id: SafeText
    /// `nom`.
    public let name: SafeText
    /// `territoire`.
    public let territory: SafeText
    /// `debut`: its first day, when it is known.
    public let from: CalendarDate?
    /// `fin`: its last day, when it is known.
    public let to: CalendarDate?

    /// Whether it goes on; without days, it does.
    public func goesOn(on today: CalendarDate) -> Bool {
      from.map { $0 <= today } ?? true && to.map { today <= $0 } ?? true
    }
  }

  /// A line of `conservation`.
  public struct RetentionLine: Hashable, Sendable {
    /// `classe`: what it is about, `appels` or `essais`.
    public let subject: String
    /// `declencheur`: what starts the count, one of `ouverture`, `signature`, `derniere-entree`.
    public let trigger: String
    /// `duree`, in months.
    public let months: Int
    /// `regle`: its number in the approved schedule.
    public let number: SafeText?
    /// `approuvee_le`.
    public let approvedOn: CalendarDate?
  }

  /// The settings of a centre; without a name, those of one that has written none.
  public init(
    folder: URL, name: SafeText = "Centre", manifest: CentreManifest = CentreManifest(),
    emergencyNumbers: [EmergencyNumber] = [], tools: [String: [SafeText]] = [:],
    events: [DeclaredEvent] = [], retention: [RetentionLine] = [], reserve: Int = 64,
    lockAfter: Int = 10, trainingMonths: Int = 12, pledgeMonths: Int? = nil,
    review: ReviewRules = ReviewRules(), support: Support? = nil
  ) {
    self.folder = folder
    self.name = name
    self.manifest = manifest
    self.emergencyNumbers = emergencyNumbers
    self.tools = tools
    self.events = events
    self.retention = retention
    self.reserve = reserve
    self.lockAfter = lockAfter
    self.review = review
    self.support = support
    self.trainingMonths = trainingMonths
    self.pledgeMonths = pledgeMonths
  }

  /// The settings of a home, and what is wrong with them.
  ///
  /// A mistake costs the line it is on, never the console: it is told and the rest holds. Keys of
  /// later versions are left alone.
  public static func load(home: URL) -> (settings: CentreSettings, problems: [Problem]) {
    let folder = home.appending(path: "centre")
    var reader = CentreReader(SettingsFile(folder.appending(path: "centre.yaml"), shown: shown))
    let tools = reader.tools()
    var review = reader.review()
    review.gravest = tools.compactMapValues(\.last)
    let settings = CentreSettings(
      folder: folder, name: reader.name() ?? "Centre", manifest: reader.manifest(),
      emergencyNumbers: reader.emergencyNumbers(), tools: tools, events: reader.events(),
      retention: reader.retention(), reserve: reader.reserve() ?? 64,
      lockAfter: reader.lockAfter() ?? 10, trainingMonths: reader.trainingMonths() ?? 12,
      pledgeMonths: reader.pledgeMonths(), review: review, support: reader.support())
    return (settings, reader.problems)
  }
}
