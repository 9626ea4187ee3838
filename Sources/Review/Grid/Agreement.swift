import Intervention
import Text

/// How far two blind reviewers agree on a criterion, over the calls that both read.
///
/// It judges the grid and how it is understood, never a reviewer.
public struct Agreement: Hashable, Sendable {
  /// The criterion.
  public let item: Grid.Item
  /// The calls that both marked.
  public let calls: Int
  /// The part of them with the same mark, from 0 to 1.
  public let observed: Double
  /// Cohen's kappa, from -1 to 1; nil where chance alone would give the same marks every time.
  ///
  /// Unweighted, over the four marks. Source: J. Cohen, *A Coefficient of Agreement for Nominal
  /// Scales*, 1960.
  public let kappa: Double?

  /// The agreement on each criterion of a grid between its first and its second readings.
  ///
  /// Reviews are compared when they are finished, of the same call and with the same grid; a third
  /// reading of a call is left out.
  public static func of(_ reviews: [Review], with grid: Grid) -> [Agreement] {
    let finished = reviews.filter { $0.finishedAt != nil && $0.grid.id == grid.id }
    let pairs = Dictionary(grouping: finished, by: \.call).values.compactMap { readings in
      let inOrder = readings.sorted { $0.reviewer < $1.reviewer }
      return inOrder.count < 2 ? nil : (inOrder[0], inOrder[1])
    }
    return grid.items.compactMap { item in
      Agreement(
        item,
        pairs.compactMap { first, second in
          first.marks[item.id].flatMap { mark in second.marks[item.id].map { (mark, $0) } }
        })
    }
  }

  /// The agreement of pairs of marks; nil without any.
  init?(_ item: Grid.Item, _ pairs: [(GridMark, GridMark)]) {
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    let same = Double(pairs.count { $0 == $1 }) / count
    let byChance =
      GridMark.allCases.reduce(0.0) { sum, mark in
        sum + Double(pairs.count { $0.0 == mark }) * Double(pairs.count { $0.1 == mark })
      } / (count * count)
    self.item = item
    calls = pairs.count
    observed = same
    kappa = byChance < 1 ? (same - byChance) / (1 - byChance) : nil
  }
}
