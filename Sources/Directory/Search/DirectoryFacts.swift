import Retrieval
import Text

/// The facts of resources that ranking needs, in columns.
struct DirectoryFacts {
  /// The sections, after those of the words.
  enum Section: Int, CaseIterable {
    case rows, standings, ages, verified, firstResorts, siteStarts
    case siteAreas, siteHours, siteLanguages, sitePoints, siteMarks
    case areaWords, areaStarts, hoursWords, hoursStarts, languageWords, languageStarts

    /// Its number in the file.
    var number: Int { FieldIndexBuilder.sections + rawValue }
  }

  /// Whether a resource may be given, and given without a warning.
  struct Trust: OptionSet {
    let rawValue: UInt8
    static let isUsable = Trust(rawValue: 1)
    static let isGivable = Trust(rawValue: 2)
  }

  /// What a site is: one whose point is not exactly its own, one that the source names.
  struct Mark: OptionSet {
    let rawValue: UInt8
    static let isApproximate = Mark(rawValue: 1)
    static let isNamed = Mark(rawValue: 2)
  }

  /// The absent age, rank or coordinate.
  static let noAge: UInt8 = 255
  static let noRank: UInt8 = 255
  static let noPoint = Int32.max
  /// How many parts of a degree are counted.
  static let degree = 1_000_000.0

  private var rows: [UInt32] = []
  private var trust: [UInt8] = []
  private var ages: [UInt8] = []
  private var verified: [UInt32] = []
  private var firstResorts: [UInt8] = []
  private var siteStarts: [UInt32] = [0]
  private var siteAreas: [UInt32] = []
  private var siteHours: [UInt32] = []
  private var siteLanguages: [UInt32] = []
  private var sitePoints: [Int32] = []
  private var siteMarks: [UInt8] = []

  /// Adds what a resource is, wherever it is given.
  mutating func add(_ resource: Resource, row: UInt32) {
    rows.append(row)
    var mark: Trust = resource.status.isUsable ? .isUsable : []
    if resource.provenance.isGivable { mark.insert(.isGivable) }
    trust.append(mark.rawValue)
    ages.append(Self.age(resource.ages?.minimum))
    ages.append(Self.age(resource.ages?.maximum))
    let day = resource.provenance.verified?.dayNumber
    verified.append(day.flatMap { UInt32(exactly: $0 + 1) } ?? 0)
    firstResorts.append(resource.firstResort.map { UInt8(clamping: max(0, $0)) } ?? Self.noRank)
  }

  private static func age(_ years: Int?) -> UInt8 {
    years.map { UInt8(max(0, min($0, Int(noAge) - 1))) } ?? noAge
  }

  /// Adds a site of the resource at hand.
  mutating func addSite(
    areas: UInt32, hours: UInt32, languages: UInt32, point: Coordinates?, mark: Mark
  ) {
    siteAreas.append(areas)
    siteHours.append(hours)
    siteLanguages.append(languages)
    sitePoints.append(point.map { Int32($0.latitude * Self.degree) } ?? Self.noPoint)
    sitePoints.append(point.map { Int32($0.longitude * Self.degree) } ?? Self.noPoint)
    siteMarks.append(mark.rawValue)
  }

  /// Ends the resource at hand.
  mutating func endRecord() { siteStarts.append(UInt32(siteAreas.count)) }

  /// Gives the sections, in the order of ``Section``.
  func write(to writer: inout SectionWriter) {
    writer.add(rows)
    writer.add(trust)
    writer.add(ages)
    writer.add(verified)
    writer.add(firstResorts)
    writer.add(siteStarts)
    writer.add(siteAreas)
    writer.add(siteHours)
    writer.add(siteLanguages)
    writer.add(sitePoints)
    writer.add(siteMarks)
  }
}
