import Intervention
import Text

/// How far two blind readings agree, over some marks given twice.
///
/// It judges the grid and how it is understood, never a reviewer.
public struct Agreement: Hashable, Sendable {
  /// The marks that were given twice.
  public let count: Int
  /// Those of them that are the same.
  public let same: Int
  /// Cohen's kappa, from -1 to 1; nil where chance alone would give the same marks every time.
  ///
  /// Unweighted, over the four marks. Source: J. Cohen, *A Coefficient of Agreement for Nominal
  /// Scales*, 1960.
  public let kappa: Double?

  /// The agreement of pairs of marks; nil without any.
  public init?(_ pairs: [(GridMark, GridMark)]) {
    guard !pairs.isEmpty else { return nil }
    count = pairs.count
    same = pairs.count { $0 == $1 }
    let all = Double(count)
    let byChance =
      GridMark.allCases.reduce(0.0) { sum, mark in
        sum + Double(pairs.count { $0.0 == mark }) * Double(pairs.count { $0.1 == mark })
      } / (all * all)
    kappa = byChance < 1 ? (Double(same) / all - byChance) / (1 - byChance) : nil
  }
}

/// The first and the second reading of one call, with the same grid, by two people.
public struct ReadingPair: Hashable, Sendable {
  /// The one that was finished first.
  public let first: Review
  /// The other, made without seeing it.
  public let second: Review

  /// The pairs among some readings; a third reading of a call is left out.
  public static func all(of reviews: [Review]) -> [ReadingPair] {
    Dictionary(grouping: reviews.inOrder, by: \.call).values.compactMap { readings in
      guard let first = readings.first,
        let second = readings.first(where: { $0.reviewer != first.reviewer }),
        second.grid.id == first.grid.id
      else { return nil }
      return ReadingPair(first: first, second: second)
    }.sorted { $0.first.call < $1.first.call }
  }

  /// The agreement of the two over the whole grid; nil when nothing has two marks.
  public var agreement: Agreement? { Agreement(first.grid.items.compactMap(marks)) }

  /// The two marks of a criterion; nil when one of them is missing.
  public func marks(_ item: Grid.Item) -> (GridMark, GridMark)? {
    first.marks[item.id].flatMap { mark in second.marks[item.id].map { (mark, $0) } }
  }
}

extension [ReadingPair] {
  /// The agreement on one criterion, over all the calls; nil when no call has two marks of it.
  public func agreement(on item: Grid.Item) -> Agreement? {
    Agreement(compactMap { $0.marks(item) })
  }
}

extension [Review] {
  /// The finished ones, the first finished coming first.
  var inOrder: [Review] {
    compactMap { review in review.finishedAt.map { (review, $0.wall) } }
      .sorted { ($0.1, $0.0.reviewer) < ($1.1, $1.0.reviewer) }.map(\.0)
  }

  /// The first finished reading of each call: a second one compares two readers, and says nothing more
  /// of the worker.
  public var firstOfEachCall: [Review] {
    var seen: Set<CallID> = []
    return inOrder.filter { seen.insert($0.call).inserted }
  }
}
