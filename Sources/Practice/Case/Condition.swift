import Text
import Yarn

/// One of the things a reaction waits for: a part of a `when:`, between its `and`s.
struct Condition: Hashable, Sendable {
  /// The computed variable that says whether it holds.
  let variable: String
  /// The condition as it is written.
  let text: String

  /// The parts of a `when:`; none for `always`, one when `or` joins them outside parentheses.
  static func parts(_ header: Header) -> [String] {
    var text = Substring(header.value).trimmed
    if text.hasPrefix("once") { text = text.dropFirst(4).trimmed }
    if text.hasPrefix("if ") { text = text.dropFirst(3).trimmed }
    guard !text.isEmpty, text != "always" else { return [] }
    return parts(of: text, joinedBy: ["and", "&&"]) ?? [String(text)]
  }

  /// The parts of a condition, outside parentheses; nil when something else joins them too.
  static func parts(of text: Substring, joinedBy words: Set<Substring>) -> [String]? {
    var parts: [String] = []
    var part = ""
    var depth = 0
    for word in text.split(separator: " ") {
      if depth == 0, joiners.contains(word) {
        guard words.contains(word) else { return nil }
        parts.append(part)
        part = ""
        continue
      }
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      part += (part.isEmpty ? "" : " ") + word
    }
    return parts + [part]
  }

  private static let joiners: Set<Substring> = ["and", "&&", "or", "||", "xor", "^"]
}
