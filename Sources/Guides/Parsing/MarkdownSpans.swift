import Text

/// Gathers the words of a paragraph, with their roles, from its Markdown nodes.
struct MarkdownSpans {
  private let language: Language
  private let line: Int
  private var pieces: [(text: String, role: GuideSpan.Role)] = []

  /// Words for a paragraph that stands on a line of the file.
  init(language: Language, line: Int) {
    self.language = language
    self.line = line
  }

  /// Adds the words of some nodes, which take a role unless they have their own.
  mutating func add(
    _ nodes: [Markdown], as role: GuideSpan.Role, depth: Int
  ) throws(GuideError) {
    if depth > MarkdownBlocks.deepest { throw GuideError(line: line, .tooDeep) }
    for node in nodes {
      switch node.kind {
      case .text: append(node.literal, role)
      case .softBreak: append(" ", role)
      case .hardBreak: append("\n", role)
      case .strong: try add(node.children, as: role == .plain ? .strong : role, depth: depth + 1)
      case .emphasis:
        try add(node.children, as: role == .plain ? .emphasis : role, depth: depth + 1)
      case .link: try add(node.children, as: Self.role(of: node.address), depth: depth + 1)
      case .comment: break
      default:
        append(node.literal, role)
        try add(node.children, as: role, depth: depth + 1)
      }
    }
  }

  /// The words, references apart, typeset and without spaces at the ends.
  var finished: [GuideSpan] {
    var spans: [GuideSpan] = []
    for (index, piece) in pieces.enumerated() {
      let text = typeset(piece.text, first: index == 0, last: index == pieces.count - 1)
      switch piece.role {
      case .plain, .strong, .emphasis:
        spans += ReferenceScanner.spans(of: text, role: piece.role)
      case .reference, .link:
        spans.append(GuideSpan(text: SafeText(text), role: piece.role))
      }
    }
    return spans.filter { !$0.text.isEmpty }
  }

  private mutating func append(_ text: String, _ role: GuideSpan.Role) {
    if pieces.last?.role == role {
      pieces[pieces.count - 1].text += text
    } else if !text.isEmpty {
      pieces.append((text, role))
    }
  }

  /// Sets a piece as if its neighbours were there: « **mourir** ? » keeps its no-break space.
  private func typeset(_ text: String, first: Bool, last: Bool) -> String {
    var text = Self.singleSpaced(text)
    if first { text = String(text.drop { $0.isWhitespace }) }
    if last { while text.last?.isWhitespace == true { text.removeLast() } }
    guard language == .french else { return text }
    if first && last { return Typography.french(text) }
    let set = Typography.french((first ? "" : "·") + text + (last ? "" : "·"))
    return String(set.dropFirst(first ? 0 : 1).dropLast(last ? 0 : 1))
  }

  /// Spaces typed side by side count as one, as everywhere in Markdown.
  private static func singleSpaced(_ text: String) -> String {
    var previous: UInt8 = 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte != 0x20 || previous != 0x20 { bytes.append(byte) }
      previous = byte
    }
    return bytes.count == text.utf8.count ? text : String(decoding: bytes, as: UTF8.self)
  }

  /// A link to `deuil`, `deuil.md` or `../pertes-transitions/deuil.md` leads to the guide `deuil`.
  private static func role(of address: String) -> GuideSpan.Role {
    guard !address.contains(":") else { return .link(SafeText(address).line) }
    let name = address.split(separator: "/").last ?? ""
    let slug = name.hasSuffix(".md") ? name.dropLast(3) : name
    return GuideHeader.isSlug(slug) ? .reference(.guide(SafeText(slug))) : .plain
  }
}
