import Retrieval
import Synchronization
import Text

/// The resources of a directory, found by words and ranked for a person, a place and an hour.
///
/// An answer is a pure function of the index and the query. The index reads memory that may be mapped
/// from a file of a million services; what is damaged is refused when it is opened.
public final class DirectoryIndex: Sendable {
  /// The generation of the directory it was made from.
  public let generation: UInt64
  /// The needs it was made with, as ``NeedList/fingerprint`` tells them.
  public let content: UInt64
  /// How many services there are.
  public let count: Int

  let needs: [String: Phrase]
  let words: FieldSearch
  let rows: Column<UInt32>
  let trust: Column<UInt8>
  let ages: Column<UInt8>
  let verified: Column<UInt32>
  let firstResorts: Column<UInt8>
  let siteStarts: Column<UInt32>
  let siteAreas: Column<UInt32>
  let siteHours: Column<UInt32>
  let siteLanguages: Column<UInt32>
  let sitePoints: Column<Int32>
  let siteMarks: Column<UInt8>
  let areaWords: Column<UInt32>
  let areaStarts: Column<UInt32>
  let hoursWords: Column<UInt32>
  let hoursStarts: Column<UInt32>
  let languageWords: Column<UInt32>
  let languageStarts: Column<UInt32>
  /// What was found out about the last circumstances asked about, the very last one at the end.
  private let circumstances = Mutex<[Circumstances]>([])
  private static let mostCircumstances = 2

  /// The index in some memory, with the needs it was made with.
  public init(_ memory: IndexMemory, needs: NeedList) throws(IndexDamage) {
    let sections = try Sections(memory)
    generation = sections.generation
    content = sections.content
    guard content == needs.fingerprint else { throw .otherFormat }
    words = try FieldSearch(sections, ResourceField.plan, needs.lexicon, needs.books)
    self.needs = Dictionary(needs.needs.map { ($0.topic.id, $0.name) }) { $1 }
    func number(_ section: DirectoryFacts.Section) -> Int { section.number }
    rows = sections.column(number(.rows))
    trust = sections.column(number(.standings))
    ages = sections.column(number(.ages))
    verified = sections.column(number(.verified))
    firstResorts = sections.column(number(.firstResorts))
    siteStarts = sections.column(number(.siteStarts))
    siteAreas = sections.column(number(.siteAreas))
    siteHours = sections.column(number(.siteHours))
    siteLanguages = sections.column(number(.siteLanguages))
    sitePoints = sections.column(number(.sitePoints))
    siteMarks = sections.column(number(.siteMarks))
    areaWords = sections.column(number(.areaWords))
    areaStarts = sections.column(number(.areaStarts))
    hoursWords = sections.column(number(.hoursWords))
    hoursStarts = sections.column(number(.hoursStarts))
    languageWords = sections.column(number(.languageWords))
    languageStarts = sections.column(number(.languageStarts))
    count = rows.count
    let sites = siteAreas.count
    guard words.records == count, trust.count == count, ages.count == 2 * count,
      verified.count == count, firstResorts.count == count, siteStarts.count == count + 1,
      siteHours.count == sites, siteLanguages.count == sites, sitePoints.count == 2 * sites,
      siteMarks.count == sites
    else { throw .damaged }
  }

  /// The sites of a service: at least one, which is the service itself when no site is named.
  func sites(_ record: Int) -> Range<Int> {
    let start = Int(siteStarts[record])
    return start..<max(start, min(Int(siteStarts[record + 1]), siteAreas.count))
  }

  /// What is true of the sites at a place and an hour, kept from one keystroke to the next.
  func withCircumstances<Answer>(
    of query: DirectoryQuery, _ body: (inout Circumstances) -> Answer
  ) -> Answer {
    circumstances.withLock { kept in
      let key = Circumstances.Key(query)
      let place = kept.firstIndex { $0.key == key }
      var circumstances = place.map { kept.remove(at: $0) } ?? Circumstances(key, self)
      if kept.count == Self.mostCircumstances { kept.removeFirst() }
      let answer = body(&circumstances)
      kept.append(circumstances)
      return answer
    }
  }
}
