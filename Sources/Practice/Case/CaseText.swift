import Yarn

/// The nodes of a case as raw lines: what the language takes for comments is read here.
struct CaseText: Sendable {
  /// A node and where its lines are.
  struct Part: Sendable {
    var title = ""
    var headers: [Line] = []
    var body: [Line] = []
  }

  /// A line with its number, from one.
  struct Line: Sendable {
    let number: Int
    let text: String
  }

  private(set) var parts: [Part] = []
  /// How many lines there are.
  let count: Int

  init(_ source: String) {
    let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
    count = lines.count
    var part = Part()
    var isBody = false
    for (index, raw) in lines.enumerated() {
      let line = Line(number: index + 1, text: String(raw))
      let text = raw.trimmed
      if text == "===" {
        parts.append(part)
        part = Part()
        isBody = false
      } else if text == "---", !isBody {
        isBody = true
      } else if isBody {
        part.body.append(line)
      } else {
        if text.hasPrefix("title:") { part.title = String(text.dropFirst(6).trimmed) }
        part.headers.append(line)
      }
    }
  }

  /// The lines of the body of a node; a leading `//` is left out.
  func body(of title: String) -> [Line] {
    (parts.first { $0.title == title }?.body ?? []).map { line in
      let text = Substring(line.text).trimmed
      return Line(
        number: line.number, text: String(text.hasPrefix("//") ? text.dropFirst(2).trimmed : text))
    }
  }

  /// The text of all the nodes but some, without spaces: to look for what they ask.
  func squeezed(except titles: Set<String>) -> String {
    Self.squeezed(parts.filter { !titles.contains($0.title) })
  }

  /// The text of the nodes of a title, without spaces.
  func squeezed(of title: String) -> String { Self.squeezed(parts.filter { $0.title == title }) }

  /// A line, without spaces.
  func squeezed(line number: Int) -> String {
    let line = parts.lazy.flatMap(\.body).first { $0.number == number }
    return (line?.text ?? "").filter { !Self.isSpace($0) }
  }

  private static func squeezed(_ parts: [Part]) -> String {
    parts.flatMap { $0.headers + $0.body }.map(\.text).joined(separator: "\n")
      .filter { !isSpace($0) }
  }

  private static func isSpace(_ sign: Character) -> Bool { sign == " " || sign == "\t" }
}
