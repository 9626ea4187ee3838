/// The words of an index as people type them: from their beginning, with faults, by ear.
struct WordList: Sendable {
  /// A word that may have been meant, and how likely, from 0 to 1.
  struct Guess {
    let feature: Feature
    let quality: Float
  }

  private let features: [Feature]
  private let shelf: WordShelf?

  /// A list of words.
  init(_ words: [Vocabulary.Word]) {
    let sorted = words.map { (key: Array($0.key.utf8), feature: $0.feature) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    features = sorted.map(\.feature)
    var writer = SectionWriter(generation: 0, content: 0)
    WordShelf.write(sorted.lazy.map { $0.key[...] }, to: &writer)
    // Bytes just made are never refused.
    shelf = try? WordShelf(Sections(IndexMemory(writer.bytes())))
  }

  /// The words that begin with what was typed.
  func completions(_ key: String) -> [Guess] {
    let typed = Array(key.utf8)
    guard let shelf, !typed.isEmpty else { return [] }
    return shelf.completions(typed).compactMap { index in
      let length = shelf[index].count
      guard length > typed.count else { return nil }
      // The nearer its end, the surer.
      let share = Float(typed.count) / Float(length)
      return Guess(feature: features[index], quality: 0.55 + 0.4 * share)
    }
  }

  /// The words that sound the same or are a few faults away, the surest first.
  func corrections(_ key: String) -> [Guess] {
    let typed = Array(key.utf8)
    guard let shelf else { return [] }
    return shelf.corrections(typed, isBeingTyped: false)
      .map { correction in
        let isSameStart = shelf[correction.word].first == typed.first
        let faults: Float = correction.faults.map { $0 == 1 ? 0.8 : 0.6 } ?? 0
        let quality = max(faults * (isSameStart ? 1 : 0.8), correction.isHeard ? 0.85 : 0)
        return Guess(feature: features[correction.word], quality: quality)
      }
      .sorted { $0.quality > $1.quality }
  }
}
