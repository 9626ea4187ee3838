import Text

/// Reads the blocks of a Markdown document as those of a guide.
struct MarkdownBlocks {
  /// Deeper than this nobody can read it on a screen, and recursion must end somewhere.
  static let deepest = 8

  /// The line of the file the Markdown begins on.
  let firstLine: Int
  let language: Language

  /// The line of the file a node stands on.
  func line(of node: Markdown) -> Int { firstLine - 1 + max(1, node.line) }

  /// The block a node makes, or nil when it shows nothing.
  func block(_ node: Markdown, depth: Int = 0) throws(GuideError) -> GuideBlock? {
    switch node.kind {
    case .paragraph: return try filled(spans(node)).map { .paragraph($0) }
    case .heading: return try filled(spans(node)).map { .heading($0) }
    case .bullets: return try filled(items(node, depth: depth)).map { .bullets($0) }
    case .numbered:
      return try filled(items(node, depth: depth)).map {
        .numbered(first: node.firstNumber, $0)
      }
    case .quote: return try filled(blocks(node, depth: depth + 1)).map { .quote($0) }
    case .rule, .comment: return nil
    default:
      let text = SafeText.typeset(node.literal, language)
      return text.isBlank ? nil : .paragraph([GuideSpan(text: trimmed(text), role: .plain)])
    }
  }

  /// The words of a heading or a paragraph.
  func spans(_ node: Markdown) throws(GuideError) -> [GuideSpan] {
    var spans = MarkdownSpans(language: language, line: line(of: node))
    try spans.add(node.children, as: .plain, depth: 0)
    return spans.finished
  }

  private func blocks(_ node: Markdown, depth: Int) throws(GuideError) -> [GuideBlock] {
    if depth > Self.deepest { throw GuideError(line: line(of: node), .tooDeep) }
    var blocks: [GuideBlock] = []
    for child in node.children {
      if let block = try block(child, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  private func items(_ list: Markdown, depth: Int) throws(GuideError) -> [[GuideBlock]] {
    var items: [[GuideBlock]] = []
    for child in list.children {
      let blocks = try blocks(child, depth: depth + 1)
      if !blocks.isEmpty { items.append(blocks) }
    }
    return items
  }

  private func filled<Piece>(_ pieces: [Piece]) -> [Piece]? { pieces.isEmpty ? nil : pieces }

  /// Code and HTML blocks end with a line end that shows as an empty row.
  private func trimmed(_ text: SafeText) -> SafeText {
    text.string.hasSuffix("\n") ? text[0..<(text.count - 1)] : text
  }
}
