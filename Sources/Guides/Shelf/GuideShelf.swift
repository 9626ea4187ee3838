import Retrieval
import Text

/// All the guides at hand, crisis first, ready to be looked up and searched.
public struct GuideShelf: Hashable, Sendable {
  /// The guides, by category then by title.
  public let places: [ShelvedGuide]

  private let bySlug: [SafeText: Int]
  private let fields: [[GuideField]]

  /// A shelf with some guides; when two have the same slug, the first stays.
  public init(_ guides: [ShelvedGuide]) {
    var seen: Set<SafeText> = []
    let places = guides.filter { seen.insert($0.slug).inserted }.map { ($0, ShelfOrder($0)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
    self.places = places
    bySlug = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($1.slug, $0) })
    fields = places.map(GuideField.fields)
  }

  /// A shelf where every guide could be read.
  public init(guides: [Guide]) { self.init(guides.map { .guide($0) }) }

  /// The guides that can be read, in order.
  public var guides: [Guide] {
    places.compactMap { if case .guide(let guide) = $0 { guide } else { nil } }
  }

  /// What stands at a slug.
  public subscript(slug: SafeText) -> ShelvedGuide? { bySlug[slug].map { places[$0] } }

  /// The guide of a slug, when it is there and can be read.
  public func guide(_ slug: SafeText) -> Guide? {
    if case .guide(let guide)? = self[slug] { guide } else { nil }
  }

  /// The guides that answer what was typed, best first; all of them, in order, when nothing was.
  public func search(_ typed: String) -> [GuideHit] {
    let query = WordQuery(typed)
    return query.rank(Array(places.indices)) { fields[$0].map(\.words) }
      .map { GuideHit(places[$0.thing], score: $0.score, why: why(query, $0.thing)) }
  }

  /// For each word typed, the words of the guide that answer it best.
  private func why(_ query: WordQuery, _ place: Int) -> [SafeText] {
    var why: [SafeText] = []
    for word in query.words {
      let best = WordQuery(word).rank(fields[place]) { [$0.words] }.first
      if let text = best?.thing.text, !why.contains(text) { why.append(text) }
    }
    return why
  }
}

/// The order of a shelf: categories as they are listed, then titles as people sort them.
private struct ShelfOrder: Comparable {
  let rank: Int
  let title: String

  init(_ place: ShelvedGuide) {
    rank = place.category?.rank ?? GuideCategory.allCases.count
    title = Fold.key(place.title.string)
  }

  static func < (left: ShelfOrder, right: ShelfOrder) -> Bool {
    (left.rank, left.title) < (right.rank, right.title)
  }
}
