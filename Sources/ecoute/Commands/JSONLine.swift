import Foundation
import Text

/// One answer of `--json`: one line, keys in a stable order.
enum JSONLine {
  static func text(_ value: some Encodable) throws -> SafeText {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return SafeText(decoding: try encoder.encode(value))
  }
}
