import Foundation

/// A query and its accepted answers.
struct Query {
  let kind: String
  let text: String
  let accepted: Set<String>
  let isHeld: Bool
  /// The directory it is asked of.
  let directory: String

  /// The same query, counted under another kind.
  init(_ query: Query, kind: String) {
    (self.kind, text, accepted) = (kind, query.text, query.accepted)
    (isHeld, directory) = (query.isHeld, query.directory)
  }

  private init(_ cells: [String: String]) {
    kind = cells["kind", default: "all"]
    text = cells["query", default: ""]
    accepted = Set(
      cells["accepted", default: ""].split(separator: ",")
        .map { $0.trimmingCharacters(in: .whitespaces) })
    isHeld = cells["set"] == "held"
    directory = cells["directory", default: ""]
  }

  /// The queries of a table, by the names of its columns.
  static func read(_ file: URL) throws -> [Query] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = rows.first else { return [] }
    return rows.dropFirst().map { Query(Dictionary(uniqueKeysWithValues: zip(names, $0))) }
  }
}
