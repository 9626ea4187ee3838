import Foundation

/// Several searches on the same queries, kind by kind.
struct Comparison {
  /// A search: what it is called, and the ids it finds, best first.
  typealias Search = (name: String, find: (Query) -> [String])

  let title: String
  let queries: [Query]
  let searches: [Search]

  /// Prints the table: a row for each kind, set and search.
  func print() {
    Swift.print("\n\(title)\n" + Self.row("kind", "set", "n", "", "first   in 3    MRR    nDCG@10"))
    for kind in kinds {
      for isHeld in [false, true] {
        let asked = queries.filter { $0.kind == kind && $0.isHeld == isHeld }
        for (place, search) in searches.enumerated() where !asked.isEmpty {
          let titles =
            place > 0 ? ["", "", ""] : [kind, isHeld ? "held out" : "seen", "\(asked.count)"]
          Swift.print(
            Self.row(titles[0], titles[1], titles[2], search.name, Figures(asked, search.find).text)
          )
        }
      }
    }
  }

  private var kinds: [String] {
    queries.reduce(into: []) { if !$0.contains($1.kind) { $0.append($1.kind) } }
  }

  private static func row(_ cells: String...) -> String {
    zip(cells, [16, 10, 5, 15, 40]).map {
      $0.padding(toLength: $1, withPad: " ", startingAt: 0)
    }.joined()
  }
}

/// How well some queries are answered, over the ten first answers of each.
struct Figures {
  /// The share of the queries whose first answer is accepted.
  let first: Double
  /// The share that have an accepted answer among three.
  let inThree: Double
  /// The mean of one over the rank of the first accepted answer.
  let reciprocal: Double
  /// The mean normalised discounted gain: every accepted answer is worth the same.
  let gain: Double

  init(_ queries: [Query], _ find: (Query) -> [String]) {
    var (first, inThree, reciprocal, gain) = (0.0, 0.0, 0.0, 0.0)
    for query in queries {
      let accepted = find(query).prefix(10).map { query.accepted.contains($0) }
      let rank = accepted.firstIndex(of: true)
      first += rank == 0 ? 1 : 0
      inThree += rank.map { $0 < 3 } == true ? 1 : 0
      reciprocal += rank.map { 1 / Double($0 + 1) } ?? 0
      let best = Self.discounted(Array(repeating: true, count: min(10, query.accepted.count)))
      gain += best > 0 ? Self.discounted(accepted) / best : 0
    }
    let count = Double(max(1, queries.count))
    (self.first, self.inThree) = (first / count, inThree / count)
    (self.reciprocal, self.gain) = (reciprocal / count, gain / count)
  }

  private static func discounted(_ accepted: [Bool]) -> Double {
    accepted.enumerated().reduce(0) { $0 + ($1.element ? 1 / log2(Double($1.offset + 2)) : 0) }
  }

  var text: String {
    String(format: "%5.1f %% %5.1f %%  %.3f  %.3f", 100 * first, 100 * inThree, reciprocal, gain)
  }
}
