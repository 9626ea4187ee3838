import Text

extension Reason {
  /// The reasons that a few typed letters can mean, in the order of the list.
  ///
  /// Each typed word begins a word of the reason; a reason named exactly so is alone. French is tried
  /// first, with the codes.
  static func matching(_ typed: SafeText) -> [Reason] {
    let words = Fold.words(typed.string)
    guard !words.isEmpty else { return [] }
    if let exact = allCases.first(where: { $0.names.contains { Fold.words($0) == words } }) {
      return [exact]
    }
    let french = allCases.filter {
      words.begin(Fold.words($0.label.french.string)) || words.begin(Fold.words($0.rawValue))
    }
    return french.isEmpty
      ? allCases.filter { words.begin(Fold.words($0.label.english.string)) } : french
  }

  private var names: [String] { [label.french.string, label.english.string] }
}

extension [String] {
  /// Whether each of these words begins one of some others.
  fileprivate func begin(_ others: [String]) -> Bool {
    allSatisfy { word in others.contains { $0.hasPrefix(word) } }
  }
}
