import Synchronization
import Text

/// A resource that answers a search, and why.
public struct ResourceHit: Hashable, Sendable {
  /// The resource.
  public let resource: Resource
  /// Where each word was found: « nom : suicide ».
  public let why: [SafeText]
}

/// The resources at hand, in the order they are shown before anything is searched.
public struct ResourceShelf: Sendable {
  /// The lines of first resort by rank, then the others by name.
  public let resources: [Resource]
  /// The needs it is searched by.
  public let needs: NeedList
  private let places: Places
  private let numbers: [SafeText: Int]
  private let index: LazyIndex

  /// A shelf; of two resources with one id, the later replaces the earlier.
  public init(
    _ resources: [Resource] = [], needs: NeedList = NeedList(), places: Places = .none
  ) {
    var latest: [SafeText: Resource] = [:]
    for resource in resources { latest[resource.id] = resource }
    self.resources = latest.values
      .map { (resource: $0, name: Fold.key($0.name.string)) }
      .sorted {
        ($0.resource.firstResort ?? .max, $0.name, $0.resource.id)
          < ($1.resource.firstResort ?? .max, $1.name, $1.resource.id)
      }
      .map(\.resource)
    self.needs = needs
    self.places = places
    numbers = Dictionary(
      uniqueKeysWithValues: zip(self.resources.map(\.id), self.resources.indices))
    index = LazyIndex(self.resources, needs, places)
  }

  /// The resource with an id.
  public subscript(id: SafeText) -> Resource? { numbers[id].map { resources[$0] } }

  /// The resources that answer a query; the rows of the answer are places in ``resources``.
  ///
  /// A place named in the text is the person's when nothing answers all of its words otherwise.
  public func search(_ query: DirectoryQuery) -> DirectoryAnswer {
    query.placed(by: places) {
      answer($0)
    } isWhole: {
      $0.isWhole
    }
  }

  /// The same, the place being only the query's own.
  public func answer(_ query: DirectoryQuery) -> DirectoryAnswer {
    index.index?.rank(query) ?? DirectoryAnswer()
  }

  /// The resources of the shelf and those of an index that answer a query, in one order: the hits, each
  /// with whether it is the index's.
  public func answer(
    _ query: DirectoryQuery, with other: DirectoryIndex
  ) -> (answer: DirectoryAnswer, hits: [(hit: Ranked, isOther: Bool)]) {
    let theirs = other.rank(query, beside: index.index)
    let own = index.index?.rank(query, beside: other) ?? DirectoryAnswer()
    return own.merged(with: theirs, limit: query.limit)
  }

  /// The resources that answer what was typed, best first; all of them when nothing was.
  ///
  /// Digits are read as a number however they are spaced. Reasons are said in a language.
  public func search(_ typed: String, in language: Language = .french) -> [ResourceHit] {
    search(DirectoryQuery(typed, limit: max(1, resources.count), explains: true)).hits.map { hit in
      ResourceHit(
        resource: resources[hit.row], why: hit.why.map { $0[language] })
    }
  }
}

/// The index of a shelf, made when it is first searched: the first screen does not wait for it.
private final class LazyIndex: Sendable {
  private let resources: [Resource]
  private let needs: NeedList
  private let places: Places
  private let made = Mutex<DirectoryIndex?>(nil)

  init(_ resources: [Resource], _ needs: NeedList, _ places: Places) {
    self.resources = resources
    self.needs = needs
    self.places = places
  }

  /// The index; bytes just made are never refused.
  var index: DirectoryIndex? {
    made.withLock { made in
      if let made { return made }
      let builder = DirectoryIndexBuilder(needs: needs, places: places)
      for (row, resource) in resources.enumerated() { builder.add(resource, row: row) }
      made = try? builder.index()
      return made
    }
  }
}
