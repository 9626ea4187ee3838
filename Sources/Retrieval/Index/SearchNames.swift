import Text

/// Finds documents by the names a lexicon gives them.
struct SearchNames {
  private var first: [String: Int] = [:]
  private var others: [String: [Int]] = [:]

  init(_ documents: [SearchDocument]) {
    for (index, document) in documents.enumerated() {
      if let name = document.names.first, first[Fold.key(name)] == nil {
        first[Fold.key(name)] = index
      }
      for name in document.names.dropFirst() { others[Fold.key(name), default: []].append(index) }
    }
  }

  /// The documents of a name: the one it is the first name of, or all those it is a keyword of.
  func documents(_ name: String) -> [Int] {
    let key = Fold.key(name)
    return first[key].map { [$0] } ?? others[key] ?? []
  }

  /// The documents a concept calls for, by order, each with its strength from 0 to 1.
  func targets(of concept: Lexicon.Concept) -> [(document: Int, strength: Float)] {
    var strengths: [Int: Float] = [:]
    for (name, strength) in concept.targets {
      for document in documents(name) {
        strengths[document] = max(strengths[document] ?? 0, Float(min(3, max(1, strength))) / 3)
      }
    }
    return strengths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
