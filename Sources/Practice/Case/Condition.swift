import Text
import Yarn

/// One of the things a reaction waits for: a part of a `when:`, between its `and`s.
struct Condition: Hashable, Sendable {
  /// The computed variable that says whether it holds.
  let variable: String
  /// The condition as it is written.
  let text: String

  /// The parts of a `when:`; none for `always`, or when `or` joins them.
  static func parts(_ header: Header) -> [String] {
    var text = Substring(header.value).trimmed
    if text.hasPrefix("once") { text = text.dropFirst(4).trimmed }
    if text.hasPrefix("if ") { text = text.dropFirst(3).trimmed }
    guard !text.isEmpty, text != "always" else { return [] }
    var parts: [String] = []
    var part = ""
    var depth = 0
    for word in text.split(separator: " ") {
      if word == "or" || word == "xor" || word == "||" { return [String(text)] }
      if depth == 0, word == "and" || word == "&&" {
        parts.append(part)
        part = ""
        continue
      }
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      part += (part.isEmpty ? "" : " ") + word
    }
    return parts + [part]
  }
}
