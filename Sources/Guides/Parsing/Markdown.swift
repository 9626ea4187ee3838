import CCmark

/// A node of a Markdown document, seen from Swift; it is only good while ``read(_:_:)`` runs.
struct Markdown {
  /// What a node is, for the few kinds guides use.
  enum Kind {
    case paragraph, quote, bullets, numbered, item, rule
    case heading(level: Int)
    case text, softBreak, hardBreak, emphasis, strong, link, comment
    /// Code, HTML and the rest: their text is shown as it is typed.
    case verbatim
  }

  private let node: OpaquePointer

  /// Parses a Markdown text and lends its document to `body`; the document is freed in every case.
  static func read<Result>(
    _ text: String, _ body: (Markdown) throws(GuideError) -> Result
  ) throws(GuideError) -> Result? {
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document else { return nil }
    defer { cmark_node_free(document) }
    return try body(Markdown(node: document))
  }

  /// The nodes inside this one, in order.
  var children: [Markdown] {
    var children: [Markdown] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(Markdown(node: child))
      next = cmark_node_next(child)
    }
    return children
  }

  var kind: Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .numbered : .bullets
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      literal.hasPrefix("<!--") ? .comment : .verbatim
    default: .verbatim
    }
  }

  /// The text of a leaf.
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  /// The address a link leads to.
  var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }

  /// The number a numbered list begins with.
  var firstNumber: Int { Int(cmark_node_get_list_start(node)) }

  /// The line of the Markdown text the node begins on, counted from one.
  var line: Int { Int(cmark_node_get_start_line(node)) }
}
