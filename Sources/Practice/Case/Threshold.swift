/// The numbers a fact is compared to in a text without spaces.
enum Threshold {
  /// The largest of them: no call lasts so many seconds.
  static let most = 100_000

  /// The first whole numbers for which a comparison of this call changes, in order.
  static func crossings(_ call: String, in squeezed: String) -> [Int] {
    var found: Set<Int> = []
    for range in squeezed.ranges(of: call) {
      var rest = squeezed[range.upperBound...]
      guard let sign = [">=", "<=", "==", "!=", ">", "<"].first(where: { rest.hasPrefix($0) })
      else {
        continue
      }
      rest = rest.dropFirst(sign.count)
      guard let number = Int(rest.prefix { $0.isNumber }), number < most else { continue }
      switch sign {
      case ">=", "<": found.insert(number)
      case "<=", ">": found.insert(number + 1)
      default: found.formUnion([number, number + 1])
      }
    }
    return found.filter { $0 > 0 }.sorted()
  }
}
