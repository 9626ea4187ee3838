import Text

/// Figures drawn with the signs of a terminal.
enum Bar {
  /// A bar as long as its share of the most; something, if anything.
  static func text(_ value: Int, of most: Int, columns: Int, isASCII: Bool) -> SafeText {
    if isASCII {
      let full = (value * columns + most - 1) / most
      return SafeText(String(repeating: "#", count: full))
    }
    let eighths = (value * columns * 8 + most - 1) / most
    let end = eighths % 8 == 0 ? "" : String(parts[eighths % 8 - 1])
    return SafeText(String(repeating: "█", count: eighths / 8) + end)
  }

  /// One block a value; a point where the value is left out.
  static func line(_ values: [Int?]) -> SafeText {
    let most = max(1, values.compactMap { $0 }.max() ?? 1)
    return SafeText(
      String(values.map { $0.map { blocks[$0 * 7 / most] } ?? "·" }))
  }

  private static let parts = Array("▏▎▍▌▋▊▉")
  private static let blocks = Array("▁▂▃▄▅▆▇█")
}
