import Text

/// A resource that answers a search, and how it answers at that place and that hour.
public struct FoundResource: Hashable, Sendable {
  /// The resource.
  public let resource: Resource
  /// The place of its best site among its sites; nil when it has none.
  public var site: Int?
  /// How far that site is; nil when nobody knows.
  public var distance: Distance?
  /// Whether it serves the place; nil when nobody knows.
  public var serves: Bool?
  /// Why it was set aside, if it was.
  public var setAside: SetAsideReason?
  /// The legal hour there.
  public var zone: Zone

  /// A resource that answers.
  public init(
    _ resource: Resource, site: Int? = nil, distance: Distance? = nil, serves: Bool? = nil,
    setAside: SetAsideReason? = nil, zone: Zone = .eastern
  ) {
    self.resource = resource
    self.site = site
    self.distance = distance
    self.serves = serves
    self.setAside = setAside
    self.zone = zone
  }

  /// Whether it answers at an instant, in milliseconds since 1970 (UTC).
  public func opening(at instant: Int64) -> Opening {
    resource.hours(at: site).opening(at: LocalTime(utc: instant, in: zone))
  }
}

/// What a search of the directory found, with the records of what is shown.
public struct DirectoryFindings: Hashable, Sendable {
  /// The best answers.
  public var hits: [FoundResource]
  /// How many services answer every word and every filter.
  public var total: Int
  /// How many answer the words and were set aside, by reason.
  public var setAside: [SetAsideReason: Int]
  /// The words typed that the directory does not know.
  public var unknownWords: [SafeText]
  /// The one filter to do without, when there is no answer with all of them.
  public var relax: DirectoryFilter?
  /// Why a part of the directory could not be searched.
  public var problem: Phrase?

  /// What was found.
  public init(
    _ hits: [FoundResource] = [], total: Int? = nil, setAside: [SetAsideReason: Int] = [:],
    unknownWords: [SafeText] = [], relax: DirectoryFilter? = nil, problem: Phrase? = nil
  ) {
    self.hits = hits
    self.total = total ?? hits.count
    self.setAside = setAside
    self.unknownWords = unknownWords
    self.relax = relax
    self.problem = problem
  }

  /// An answer and the records of its hits, in the same order.
  public init(
    _ answer: DirectoryAnswer, _ resources: [Resource], _ places: Places, problem: Phrase? = nil
  ) {
    let hits = zip(answer.hits, resources).map { hit, resource in
      FoundResource(
        resource, site: hit.site, distance: hit.distance, serves: hit.serves,
        setAside: hit.setAside, zone: places.zone(of: resource.site(hit.site)))
    }
    self.init(
      hits, total: answer.total, setAside: answer.setAside,
      unknownWords: answer.unknownWords.map { SafeText($0) }, relax: answer.relax,
      problem: problem)
  }
}
