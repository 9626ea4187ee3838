import Retrieval
import Text

/// All the guides at hand, crisis first, ready to be looked up, searched and proposed.
public struct GuideShelf: Sendable {
  /// The guides, by category then by title.
  public let places: [ShelvedGuide]

  private let bySlug: [SafeText: Int]
  private let index: SearchIndex

  /// A shelf with some guides and what words mean; when two have the same slug, the first stays.
  public init(_ guides: [ShelvedGuide], lexicon: Lexicon = Lexicon()) {
    var seen: Set<SafeText> = []
    let places = guides.filter { seen.insert($0.slug).inserted }.map { ($0, ShelfOrder($0)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
    self.places = places
    bySlug = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($1.slug, $0) })
    index = SearchIndex(places.map { SearchDocument($0) }, lexicon: lexicon)
  }

  /// A shelf where every guide could be read.
  public init(guides: [Guide], lexicon: Lexicon = Lexicon()) {
    self.init(guides.map { .guide($0) }, lexicon: lexicon)
  }

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

  /// The guides that answer a few words being typed, best first; all of them, in order, when
  /// nothing was.
  public func search(_ typed: String) -> [GuideHit] {
    if Fold.words(typed).isEmpty { return places.map { GuideHit($0, score: 0, why: []) } }
    return index.search(typed).map(hit)
  }

  /// The guides most worth opening for what is said or noted, safety first; often none.
  ///
  /// `why` holds the words of the text that made it so. A guide that was taken back is not proposed.
  public func suggest(_ text: String, limit: Int = 3) -> [GuideHit] {
    let hits = index.suggest(text, limit: min(limit, places.count) + withdrawn).lazy.map(hit)
    return Array(hits.filter { $0.state != .withdrawn }.prefix(max(0, limit)))
  }

  private var withdrawn: Int {
    guides.count { $0.header.status == .withdrawn }
  }

  private func hit(_ match: SearchMatch) -> GuideHit {
    GuideHit(places[match.document], score: match.score, why: match.why.map { SafeText($0).line })
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
