import Foundation
import Text

/// One answer of `--json`: one line, keys in a stable order.
enum JSONLine {
  /// Keys that the code spells as one word, `postalCode`, may be written `postal_code`.
  static func text(_ value: some Encodable, hasSnakeKeys: Bool = false) throws -> SafeText {
    let encoder = JSONEncoder()
    if hasSnakeKeys { encoder.keyEncodingStrategy = .convertToSnakeCase }
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return SafeText(decoding: try encoder.encode(value))
  }
}
