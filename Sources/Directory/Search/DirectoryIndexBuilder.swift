import Retrieval
import Text

/// Reads resources, one after the other, to make the index that finds and ranks them.
///
/// Everything ranking needs is in the index; only the lines that are seen are read from the records.
/// What is confidential is in no resource, so it is in no index.
public final class DirectoryIndexBuilder {
  private let needs: NeedList
  private let places: Places
  private let words: FieldIndexBuilder
  private var territories: [[ServiceArea]: UInt32] = [:]
  private var areas = DistinctRows()
  private var hours = DistinctRows()
  private var languages = DistinctRows()
  private var facts = DirectoryFacts()

  /// How many resources an index can hold.
  public static let mostResources = FieldIndexBuilder.mostRecords

  /// A builder for some needs and places.
  public init(needs: NeedList, places: Places) {
    self.needs = needs
    self.places = places
    words = FieldIndexBuilder(ResourceField.plan, needs.lexicon, needs.books)
  }

  /// How many resources there are.
  public var count: Int { words.count }

  /// Adds a resource, by its number among the records.
  public func add(_ resource: Resource, row: Int) {
    guard count < Self.mostResources, let row = UInt32(exactly: row) else { return }
    for field in ResourceField.allCases {
      for text in field.texts(of: resource) { words.read(text.string, in: field.rawValue) }
    }
    let phones =
      resource.phones + resource.sites.flatMap(\.phones) + resource.organizationPhones
    for phone in phones {
      for form in phone.searchedForms { words.read(form, in: ResourceField.contact.rawValue) }
    }
    readCodes(resource.terms)
    words.endRecord(isSaidFirst: resource.firstResort != nil)
    facts.add(resource, row: row)
    for site in resource.sites { add(site, of: resource) }
    if resource.sites.isEmpty { add(nil, of: resource) }
    facts.endRecord()
  }

  private func readCodes(_ terms: [NeedTerm]) {
    for code in terms.compactMap(\.code) {
      for need in needs.needs where need.has(code: code.string) {
        words.note(topic: need.topic.id, in: ResourceField.need.rawValue)
      }
    }
  }

  /// Adds the facts of a site, those it does not say being its service's.
  private func add(_ site: Site?, of resource: Resource) {
    let place = site.flatMap(places.place(of:))
    var hours = site?.hours ?? resource.hours
    if resource.status == .temporarilyClosed { hours.isSuspended = true }
    let zone = UInt32((place?.zone ?? .eastern).rawValue)
    let served = site.flatMap { $0.areas.isEmpty ? nil : $0.areas } ?? resource.areas
    let spoken = site.flatMap { $0.languages.isEmpty ? nil : $0.languages } ?? resource.languages
    var mark: DirectoryFacts.Mark = site == nil ? [] : .isNamed
    if site?.point == nil { mark.insert(.isApproximate) }
    facts.addSite(
      areas: territory(of: served),
      hours: self.hours.number([zone] + hours.compiled.words),
      languages: languages.number(spoken.flatMap { SpokenLanguage.words($0.string) }),
      point: site?.point ?? place?.point, mark: mark)
  }

  /// The number of the territory of some areas; 0 when nothing is known of it.
  private func territory(of served: [ServiceArea]) -> UInt32 {
    if let known = territories[served] { return known }
    let number = areas.number(places.territory(of: served)?.words ?? [])
    territories[served] = number
    return number
  }

  /// Gives the bytes of the index of a generation, in order.
  public func write(
    generation: UInt64, _ sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try writer(generation: generation).write(sink)
  }

  /// The index, in memory.
  public func index() throws -> DirectoryIndex {
    let memory = IndexMemory(try writer(generation: 0).bytes())
    return try DirectoryIndex(memory, needs: needs)
  }

  private func writer(generation: UInt64) -> SectionWriter {
    var writer = SectionWriter(generation: generation, content: needs.fingerprint)
    words.write(to: &writer)
    facts.write(to: &writer)
    for rows in [areas, hours, languages] {
      writer.add(rows.words)
      writer.add(rows.starts)
    }
    return writer
  }
}

/// Different rows of numbers, each kept once; number 0 is the empty row.
struct DistinctRows {
  private var numbers: [[UInt32]: UInt32] = [[]: 0]
  private(set) var words: [UInt32] = []
  private(set) var starts: [UInt32] = [0, 0]

  /// The number of a row.
  mutating func number(_ row: [UInt32]) -> UInt32 {
    if let known = numbers[row] { return known }
    let number = UInt32(numbers.count)
    numbers[row] = number
    words += row
    starts.append(UInt32(words.count))
    return number
  }
}
