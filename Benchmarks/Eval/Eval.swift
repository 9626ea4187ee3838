import Directory
import Foundation
import Guides
import Library
import Text

/// `make eval`: how often a search brings the right guide or resource first, or among three.
///
/// Prints, for each shelf, success at 1 and 3 and the mean reciprocal rank over `queries.tsv`, then
/// the queries that failed. The queries are judged by hand: one expected answer each.
@main
struct Eval {
  static func main() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    let guides = root.deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "guides")
    let guideShelf = GuideFolder.load(starter: guides, centre: nil, language: .french).shelf
    let resourceShelf = DirectoryFolder.load(starter: guides.path).shelf
    let table = try String(contentsOf: root.appending(path: "queries.tsv"), encoding: .utf8)
    let queries = table.split(separator: "\n").dropFirst().compactMap(Query.init)
    report("guides", queries) { guideShelf.search($0).map(\.slug.string) }
    report("directory", queries) { resourceShelf.search($0).map(\.resource.id.string) }
  }

  private struct Query {
    let shelf: Substring
    let text: String
    let expected: String

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      shelf = fields[0]
      text = String(fields[1])
      expected = String(fields[2])
    }
  }

  private static func report(
    _ shelf: String, _ queries: [Query], _ search: (String) -> [String]
  ) {
    let ranks = queries.filter { $0.shelf == shelf }.map { query in
      (query, search(query.text).firstIndex(of: query.expected).map { $0 + 1 })
    }
    let count = Double(ranks.count)
    let share = { (limit: Int) in
      Double(ranks.count { ($0.1 ?? .max) <= limit }) / count * 100
    }
    let reciprocal = ranks.reduce(0.0) { $0 + ($1.1.map { 1 / Double($0) } ?? 0) } / count
    let figures = String(
      format: "%3d queries   first %5.1f %%   in three %5.1f %%   MRR %.3f", ranks.count, share(1),
      share(3), reciprocal)
    print(shelf.padding(toLength: 10, withPad: " ", startingAt: 0), figures)
    for (query, rank) in ranks where (rank ?? .max) > 3 {
      print("   « \(query.text) » → \(query.expected): \(rank.map { "rank \($0)" } ?? "not found")")
    }
  }
}
