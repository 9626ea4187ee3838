import Testing
import Text

/// Expects that no two phrases of a list read the same, in any language, and that none is blank.
func expectDistinct(_ phrases: [Phrase], _ location: SourceLocation = #_sourceLocation) {
  for language in Language.allCases {
    let texts = phrases.map { $0[language] }
    #expect(Set(texts).count == texts.count, sourceLocation: location)
    #expect(texts.allSatisfy { !$0.isBlank }, sourceLocation: location)
  }
}
