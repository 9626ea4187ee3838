import Retrieval
import Text

/// A text by which a guide can be found, folded once when the shelf is made.
struct GuideField: Hashable, Sendable {
  let text: SafeText
  let words: SearchField

  private init(_ text: SafeText, weight: Int) {
    self.text = text
    words = SearchField(text.string, weight: weight)
  }

  /// The title, the slug, keywords, what callers say, and the titles inside.
  static func fields(_ place: ShelvedGuide) -> [GuideField] {
    let names = [GuideField(place.title, weight: 8), GuideField(place.slug, weight: 4)]
    guard case .guide(let guide) = place else { return names }
    return names + guide.header.keywords.map { GuideField($0, weight: 6) }
      + guide.header.synonyms.map { GuideField($0, weight: 6) }
      + guide.innerTitles.map { GuideField($0, weight: 2) }
  }
}

extension Guide {
  /// Its titles, without those of the common plan, which every guide has.
  fileprivate var innerTitles: [SafeText] {
    sections.flatMap { section -> [SafeText] in
      let inner = section.blocks.compactMap { block -> SafeText? in
        if case .heading = block { block.text } else { nil }
      }
      if case .other = section.kind { return [section.title] + inner }
      return inner
    }
  }
}
