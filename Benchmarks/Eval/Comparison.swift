import Foundation

/// Two searches on the same queries, kind by kind.
struct Comparison {
  let title: String
  let queries: [Query]
  let own: (Query) -> [String]
  let plain: FullText

  init(title: String, queries: [Query], own: @escaping (Query) -> [String], plain: FullText) {
    self.title = title
    self.queries = queries
    self.own = own
    self.plain = plain
  }

  /// Prints the table: a row a kind and set, both searches side by side.
  func print() {
    Swift.print("\n\(title)\n" + Self.row("kind", "set", "n", "Écoute", "FTS5 bm25"))
    Swift.print(Self.row("", "", "", "in 3    first   MRR", "in 3    first   MRR"))
    for kind in kinds {
      for isHeld in [false, true] {
        let asked = queries.filter { $0.kind == kind && $0.isHeld == isHeld }
        guard !asked.isEmpty else { continue }
        let figures = [own, { plain.search($0.text) }].map { Self.figures(asked, $0) }
        Swift.print(
          Self.row(kind, isHeld ? "held out" : "seen", "\(asked.count)", figures[0], figures[1]))
      }
    }
  }

  private var kinds: [String] {
    queries.reduce(into: []) { if !$0.contains($1.kind) { $0.append($1.kind) } }
  }

  private static func figures(_ queries: [Query], _ search: (Query) -> [String]) -> String {
    let ranks = queries.map { query in
      search(query).firstIndex { query.accepted.contains($0) }.map { $0 + 1 }
    }
    let share = { (limit: Int) in
      100 * Double(ranks.count { ($0 ?? .max) <= limit }) / Double(ranks.count)
    }
    let reciprocal = ranks.reduce(0.0) { $0 + ($1.map { 1 / Double($0) } ?? 0) }
    return String(
      format: "%5.1f %% %5.1f %% %.3f", share(3), share(1), reciprocal / Double(ranks.count))
  }

  private static func row(_ cells: String...) -> String {
    zip(cells, [10, 10, 6, 24, 24]).map {
      $0.padding(toLength: $1, withPad: " ", startingAt: 0)
    }.joined()
  }
}
