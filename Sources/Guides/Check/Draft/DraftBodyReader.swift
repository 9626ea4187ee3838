import Text

/// Reads a Markdown document as passages, without refusing anything.
struct DraftBodyReader {
  /// Deeper than this nothing is read; the console refuses such a file anyway.
  private static let deepest = 12

  private(set) var body = DraftBody()
  private let firstLine: Int

  init(firstLine: Int) { self.firstLine = firstLine }

  mutating func read(_ document: Markdown) {
    for node in document.children {
      guard case .heading(let level) = node.kind, level <= 2 else {
        read(node, as: .paragraph, depth: 0)
        continue
      }
      let title = text(node)
      if level == 1, body.title == nil, body.sections.isEmpty {
        body.title = title
      } else {
        let kind = SectionKind(title: SafeText(title.string).line)
        body.sections.append(DraftSection(kind: kind, title: title))
      }
    }
  }

  private mutating func read(_ node: Markdown, as shape: DraftPassage.Shape, depth: Int) {
    if depth > Self.deepest { return }
    switch node.kind {
    case .rule, .comment: break
    case .heading: add(node, .heading)
    case .quote:
      for child in node.children { read(child, as: .quote, depth: depth + 1) }
    case .bullets, .numbered:
      for item in node.children { readItem(item, below: shape, depth: depth + 1) }
    default: add(node, shape)
    }
  }

  private mutating func readItem(
    _ item: Markdown, below shape: DraftPassage.Shape, depth: Int
  ) {
    let level =
      switch shape {
      case .item(let level), .rest(let level): level + 1
      default: 1
      }
    for (index, child) in item.children.enumerated() {
      read(child, as: index == 0 ? .item(level: level) : .rest(level: level), depth: depth + 1)
    }
  }

  private mutating func add(_ node: Markdown, _ shape: DraftPassage.Shape) {
    let text = text(node)
    if text.string.allSatisfy(\.isWhitespace) { return }
    let passage = DraftPassage(shape: shape, text: text)
    if body.sections.isEmpty {
      body.introduction.append(passage)
    } else {
      body.sections[body.sections.count - 1].passages.append(passage)
    }
  }

  private func text(_ node: Markdown) -> DraftText {
    let line = firstLine - 1 + max(1, node.line)
    var gathered = Gathered(line: line)
    if node.children.isEmpty { gathered.string = node.literal }
    gathered.add(node.children, depth: 0)
    return DraftText(line: line, string: gathered.string, links: gathered.links)
  }

  /// The words of a paragraph while they are gathered.
  private struct Gathered {
    var string = ""
    var line: Int
    var links: [(address: String, line: Int)] = []

    init(line: Int) { self.line = line }

    mutating func add(_ nodes: [Markdown], depth: Int) {
      if depth > DraftBodyReader.deepest { return }
      for node in nodes {
        switch node.kind {
        case .softBreak, .hardBreak:
          string += "\n"
          line += 1
        case .comment: break
        case .text: string += node.literal
        default:
          if case .link = node.kind { links.append((node.address, line)) }
          string += node.literal
          add(node.children, depth: depth + 1)
        }
      }
    }
  }
}
