/// Which documents speak of a feature, and how much.
struct TextPostings: Sendable {
  /// A document that speaks of a feature.
  struct Posting: Sendable {
    let document: Int32
    let weight: Float
    /// The text that speaks of it best.
    let text: Int32
  }

  private struct Note: Sendable {
    let feature: Feature
    let weight: Float
    let text: Int32
  }

  /// The texts, to say why a document was found.
  private(set) var texts: [String] = []
  private var notes: [[Note]] = []
  private var postings: [Posting] = []
  /// Where the postings of each feature begin, and where those of the last end.
  private var starts: [Int32] = [0]

  /// Postings for some documents.
  init(documents: Int) { notes = Array(repeating: [], count: documents) }

  /// The documents that speak of a feature.
  func of(_ feature: Feature) -> ArraySlice<Posting> {
    guard Int(feature) + 1 < starts.count else { return [] }
    return postings[Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1])]
  }

  /// Keeps a text; answers its number.
  mutating func add(_ text: String) -> Int32 {
    texts.append(text)
    return Int32(texts.count - 1)
  }

  /// Notes that a document speaks of a feature.
  mutating func note(_ feature: Feature, in document: Int, weight: Float, text: Int32) {
    notes[document].append(Note(feature: feature, weight: weight, text: text))
  }

  /// Weighs what was noted, once everything is in.
  ///
  /// A document counts for less than the one that speaks of the feature most.
  mutating func close(features: Int, incidental: Float) {
    var kept: [[Posting]] = Array(repeating: [], count: features)
    var best = [Float](repeating: 0, count: features)
    var sum = [Float](repeating: 0, count: features)
    var text = [Int32](repeating: 0, count: features)
    var most = [Float](repeating: 0, count: features)
    var sums: [[Float]] = Array(repeating: [], count: features)
    for (document, notes) in notes.enumerated() {
      var touched: [Feature] = []
      for note in notes {
        let feature = Int(note.feature)
        if sum[feature] == 0 { touched.append(note.feature) }
        sum[feature] += note.weight
        if note.weight > best[feature] {
          best[feature] = note.weight
          text[feature] = note.text
        }
      }
      for feature in touched.map(Int.init) {
        kept[feature].append(
          Posting(document: Int32(document), weight: best[feature], text: text[feature]))
        sums[feature].append(sum[feature])
        most[feature] = max(most[feature], sum[feature])
        (best[feature], sum[feature]) = (0, 0)
      }
    }
    for feature in 0..<features {
      for (posting, sum) in zip(kept[feature], sums[feature]) {
        let share = incidental + (1 - incidental) * sum / most[feature]
        postings.append(
          Posting(
            document: posting.document, weight: posting.weight * share, text: posting.text))
      }
      starts.append(Int32(postings.count))
    }
    notes = []
  }
}
