import Directory
import Foundation
import Guides
import Library
import Rivals
import Text

/// `make eval`: how often the right guide or resource comes first, or among three.
///
/// The queries are judged by hand; a part is held out: it was never looked at while the lexicon, the
/// needs and the weights were written. Beside each figure, SQLite FTS5 on the same texts.
@main
struct Eval {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
  private static let content = root.appending(path: "guides")

  static func main() throws {
    try judgeGuides()
    let needs = NeedFolder.load(starter: content, centre: nil).needs
    let places = PlacesFolder.load(starter: content).places
    let starter = DirectoryFolder.load(starter: content.path, needs: needs, places: places).shelf
    try judge(
      "Starter directory", Query.read(folder.appending(path: "directory.tsv")), starter.resources,
      needs, places)
    try judgeDirectories(needs, places, starter)
  }

  private static func judgeGuides() throws {
    let guides = GuideFolder.load(starter: content, centre: nil, language: .french).shelf
    // Typed words are asked of both; everything else is said or noted.
    let queries = try Query.read(folder.appending(path: "guides.tsv"))
    let typed = queries.filter { $0.kind == "typed" }
    let asSearch = typed.map { Query($0, kind: "typed, F3") }
    let plain = try FullText(guides.guides.map { ($0.slug.string, $0.searchedText) })
    Comparison(
      title: "Guides", queries: queries + asSearch,
      searches: [
        (
          "Écoute",
          { query in
            let isSearch = query.kind == "typed, F3"
            let hits = isSearch ? guides.search(query.text) : guides.suggest(query.text, limit: 10)
            return hits.prefix(10).map(\.slug.string)
          }
        ),
        ("FTS5 bm25", { plain.search($0.text) }),
      ]
    ).print()
  }

  // MARK: Directories

  /// The real directories beside the repository, read by the importer; those that are not there are
  /// left out.
  private static func judgeDirectories(
    _ needs: NeedList, _ places: Places, _ starter: ResourceShelf
  ) throws {
    let data = root.deletingLastPathComponent().appending(path: "shared/data")
    let queries = try Query.read(folder.appending(path: "services.tsv"))
    var all: [Figured] = []
    for (directory, path) in [
      ("ilao", "ilao"), ("ohana", "ohana-sample"), ("odhf", "odhf/odhf_qc.utf8.csv"),
      ("odhf-canada", "odhf/odhf_v1.1.original-cp1252.csv"),
      ("hsds", "hsds-spec/1.1-sample/all_resources"),
    ] {
      let file = data.appending(path: path).path
      guard FileManager.default.fileExists(atPath: file) else {
        print("\n\(path): not there, not judged")
        continue
      }
      var resources: [Resource] = []
      _ = try Importer.read(file) { resources.append($0) }
      let asked = queries.filter { $0.directory == directory }
      all.append(try Figured(asked, resources, needs, places, beside: starter))
    }
    let names = Figured.names + ["with the starter"]
    let searches: [Comparison.Search] = names.enumerated().map { place, name in
      (name, { query in all.first { $0.holds(query) }?.find[place](query) ?? [] })
    }
    Comparison(
      title: "Real directories (\(all.count))",
      queries: queries.filter { query in all.contains { $0.holds(query) } }, searches: searches
    ).print()
  }

  private static func judge(
    _ title: String, _ queries: [Query], _ resources: [Resource], _ needs: NeedList,
    _ places: Places
  ) throws {
    let figured = try Figured(queries, resources, needs, places)
    Comparison(
      title: title, queries: queries,
      searches: Array(zip(Figured.names, figured.find).map { ($0, $1) })
    ).print()
  }
}

/// A directory and the searches of it.
private struct Figured {
  static let names = ["Écoute", "FTS5 bm25", "FTS5 trigram"]
  let find: [(Query) -> [String]]
  private let directories: Set<String>

  init(
    _ queries: [Query], _ resources: [Resource], _ needs: NeedList, _ places: Places,
    beside starter: ResourceShelf? = nil
  ) throws {
    directories = Set(queries.map(\.directory))
    let builder = DirectoryIndexBuilder(needs: needs, places: places)
    for (row, resource) in resources.enumerated() { builder.add(resource, row: row) }
    let index = try builder.index()
    let texts = resources.map { ($0.id.string, $0.searchedText) }
    let words = try FullText(texts)
    let trigrams = try FullText(texts, .trigrams)
    find = [
      { query in
        DirectoryQuery(query.text, limit: 10).placed(by: places) {
          index.rank($0)
        } isWhole: {
          $0.isWhole
        }
        .hits.map { resources[$0.row].id.string }
      },
      { words.search($0.text) }, { trigrams.search($0.text) },
      { query in
        // As the console does: the lines of first resort are searched with what was imported.
        guard let starter else { return [] }
        return DirectoryQuery(query.text, limit: 10).placed(by: places) {
          starter.answer($0, with: index)
        } isWhole: {
          $0.answer.isWhole
        }
        .hits.map { ($0.isOther ? resources : starter.resources)[$0.hit.row].id.string }
      },
    ]
  }

  func holds(_ query: Query) -> Bool { directories.contains(query.directory) }
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
  /// All that is searched of it: what FTS5 is given.
  fileprivate var searchedText: String {
    let names = [name] + alternateNames + organizationAlternateNames
    let said = [organization, what, audience, organizationWhat].compactMap { $0 }
    let facts = terms.map(\.name) + areas.map(\.described) + phones.map(\.number)
    let there = sites.flatMap { [$0.name, $0.municipality].compactMap { $0 } }
    return (names + said + facts + there).map(\.string).joined(separator: "\n")
  }
}
