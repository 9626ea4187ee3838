import Retrieval
import Text

/// A resource that answers a search, and why.
public struct ResourceHit: Hashable, Sendable {
  /// The resource.
  public let resource: Resource
  /// How well it answers; only the order means something.
  public let score: Int
  /// Where each word was found: « nom : suicide ».
  public let why: [SafeText]
}

/// The resources at hand, in the order they are shown before anything is searched.
public struct ResourceShelf: Sendable {
  /// The lines of first resort by rank, then the others by name.
  public let resources: [Resource]
  private let places: [SafeText: Int]
  private let entries: [Entry]

  /// A shelf; of two resources with one id, the later replaces the earlier.
  public init(_ resources: [Resource] = []) {
    var latest: [SafeText: Resource] = [:]
    for resource in resources { latest[resource.id] = resource }
    self.resources = latest.values
      .map { (resource: $0, name: Fold.key($0.name.string)) }
      .sorted {
        ($0.resource.firstResort ?? .max, $0.name, $0.resource.id)
          < ($1.resource.firstResort ?? .max, $1.name, $1.resource.id)
      }
      .map(\.resource)
    places = Dictionary(uniqueKeysWithValues: zip(self.resources.map(\.id), self.resources.indices))
    // Ties go to what was seen on a page that can be cited; the shelf's order decides the rest.
    let entries = self.resources.map(Entry.init)
    self.entries =
      entries.filter(\.resource.provenance.isGivable)
      + entries.filter { !$0.resource.provenance.isGivable }
  }

  /// The resource with an id.
  public subscript(id: SafeText) -> Resource? { places[id].map { resources[$0] } }

  /// The resources that answer what was typed, best first; all of them when nothing was.
  ///
  /// Digits are read as a number however they are spaced. Reasons are said in a language.
  public func search(_ typed: String, in language: Language = .french) -> [ResourceHit] {
    let query = WordQuery(Self.number(typed) ?? typed)
    if query.isEmpty { return resources.map { ResourceHit(resource: $0, score: 0, why: []) } }
    return query.rank(entries, fields: \.fields).map { hit in
      ResourceHit(
        resource: hit.thing.resource, score: hit.score, why: hit.thing.why(query, in: language))
    }
  }

  /// The digits of a typed number, or nil when something else was typed.
  private static func number(_ typed: String) -> String? {
    let plain = Fold.key(typed)
    let digits = plain.filter { ("0"..."9").contains($0) }
    let isNumber = plain.allSatisfy { ("0"..."9").contains($0) || " ()-.+/".contains($0) }
    return isNumber && digits.count > 1 ? digits : nil
  }
}

/// A resource and the words it can be found by, folded once, in the order of ``ResourceField``.
private struct Entry: Sendable {
  let resource: Resource
  let fields: [SearchField]

  init(_ resource: Resource) {
    self.resource = resource
    fields = ResourceField.allCases.map { $0.searched(in: resource) }
  }

  /// Each field that answers, with the words it answers to.
  func why(_ query: WordQuery, in language: Language) -> [SafeText] {
    var found: [ResourceField: [String]] = [:]
    for word in query.words {
      let scores = zip(ResourceField.allCases, fields)
        .map { (field: $0, score: WordQuery(word).score([$1]) ?? 0) }
      guard let best = scores.max(by: { $0.score < $1.score }), best.score > 0 else { continue }
      found[best.field, default: []].append(word)
    }
    return ResourceField.allCases.compactMap { field in
      found[field].map { field.reason($0)[language] }
    }
  }
}
