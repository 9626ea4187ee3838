import Text

extension NeedList {
  /// The ids of the needs that a resource answers: by the codes of its source, or because one of its
  /// names is what the need is called in records.
  public func ids(of resource: Resource) -> [String] {
    let names =
      [resource.name, resource.organization ?? "", resource.what ?? ""]
      + resource.alternateNames + resource.terms.map(\.name)
    let said = names.map { Self.spaced($0.string) }.joined(separator: "|")
    return needs.filter { need in
      resource.terms.compactMap(\.code).contains { need.has(code: $0.string) }
        || (need.topic.called + need.topic.englishCalled).contains {
          said.contains(Self.spaced($0))
        }
    }.map(\.topic.id)
  }

  /// Folded words with a space at each end, so that whole words alone are found.
  private static func spaced(_ text: String) -> String {
    " " + Fold.words(text).joined(separator: " ") + " "
  }
}
