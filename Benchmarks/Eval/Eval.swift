import Directory
import Foundation
import Guides
import Library
import Text

/// `make eval`: how often the right guide or resource comes first, or among three.
///
/// The queries are judged by hand, by someone who did not write the lexicon. A third is held out: it
/// was never looked at while the lexicon was written. Beside each figure, SQLite FTS5 (bm25,
/// diacritics folded) on the same texts.
@main
struct Eval {
  static func main() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let content = folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "guides")
    let guides = GuideFolder.load(starter: content, centre: nil, language: .french).shelf
    let resources = DirectoryFolder.load(starter: content.path).shelf

    // Typed words are asked of both; everything else is said or noted.
    let queries = try Query.read(folder.appending(path: "guides.tsv"))
    let typed = queries.filter { $0.kind == "typed" }
    let asSearch = typed.map { Query($0, kind: "typed, F3") }
    try Comparison(
      title: "Guides", queries: queries + asSearch,
      own: { query in
        let isSearch = query.kind == "typed, F3"
        let hits = isSearch ? guides.search(query.text) : guides.suggest(query.text, limit: 10)
        return hits.prefix(10).map(\.slug.string)
      },
      plain: FullText(guides.guides.map { ($0.slug.string, $0.searchedText) })
    ).print()
    try Comparison(
      title: "Directory", queries: Query.read(folder.appending(path: "directory.tsv")),
      own: { query in resources.search(query.text).map(\.resource.id.string) },
      plain: FullText(resources.resources.map { ($0.id.string, $0.searchedText) })
    ).print()
  }
}

/// A query and its accepted answers.
struct Query {
  let kind: String
  let text: String
  let accepted: Set<String>
  let isHeld: Bool

  init(kind: String, text: String, accepted: Set<String>, isHeld: Bool) {
    self.kind = kind
    self.text = text
    self.accepted = accepted
    self.isHeld = isHeld
  }

  /// The same query, counted under another kind.
  init(_ query: Query, kind: String) {
    self.init(kind: kind, text: query.text, accepted: query.accepted, isHeld: query.isHeld)
  }

  /// The queries of a table, by the names of its columns.
  static func read(_ file: URL) throws -> [Query] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = rows.first else { return [] }
    return rows.dropFirst().map { row in
      let cells = Dictionary(uniqueKeysWithValues: zip(names, row))
      let accepted = cells["accepted", default: ""].split(separator: ",")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return Query(
        kind: cells["kind", default: "all"], text: cells["query", default: ""],
        accepted: Set(accepted), isHeld: cells["set"] == "held")
    }
  }
}

extension Guide {
  /// Its title, keywords and text: what FTS5 is given.
  fileprivate var searchedText: String {
    let words = header.keywords + header.synonyms
    let body = sections.flatMap(\.blocks).map(\.text)
    return ([title] + words + body).map(\.string).joined(separator: "\n")
  }
}

extension Resource {
  /// Its names and description: what FTS5 is given.
  fileprivate var searchedText: String {
    ([name] + alternateNames + [organization, what, audience].compactMap { $0 } + areas
      + phones.map(\.number)).map(\.string).joined(separator: "\n")
  }
}
