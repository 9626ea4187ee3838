import Retrieval
import Text

extension SearchDocument {
  /// A guide as something to be found: its slug and keywords are its names in a lexicon.
  init(_ place: ShelvedGuide) {
    var texts = [
      SearchText(place.title.string, .title), SearchText(place.slug.string, .heading),
    ]
    var names = [place.slug.string]
    if case .guide(let guide) = place {
      names += guide.header.keywords.map(\.string)
      texts += guide.header.keywords.map { SearchText($0.string, .keyword) }
      texts += guide.header.synonyms.map { SearchText($0.string, .saying) }
      texts += guide.innerTitles.map { SearchText($0.string, .heading) }
      texts += guide.sections.flatMap(\.blocks).map { SearchText($0.text.string, .prose) }
    }
    self.init(names: names, texts: texts)
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
