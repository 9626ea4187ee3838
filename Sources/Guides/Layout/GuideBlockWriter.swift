import Text

/// Writes the blocks of one section.
struct GuideBlockWriter {
  private let kind: SectionKind?
  private let name: (GuideReference) -> SafeText?

  init(_ kind: SectionKind? = nil, name: @escaping (GuideReference) -> SafeText?) {
    self.kind = kind
    self.name = name
  }

  /// Writes blocks one under the other; an empty line parts two paragraphs, and comes before a title.
  func write(
    _ blocks: [GuideBlock], to writer: inout GuideWriter, margin: GuideMargin = GuideMargin(),
    phrase: SafeText? = nil
  ) {
    var margin = margin
    var previous: GuideBlock?
    for block in blocks {
      switch (previous, block) {
      case (.paragraph, .paragraph), (.some, .heading): writer.skipLine()
      default: break
      }
      write(block, to: &writer, margin: margin, phrase: phrase)
      margin = margin.next
      previous = block
    }
  }

  private func write(
    _ block: GuideBlock, to writer: inout GuideWriter, margin: GuideMargin, phrase: SafeText?
  ) {
    switch block {
    case .paragraph(let spans):
      writer.write(pieces(spans), margin: margin, phrase: phrase)
    case .heading(let spans):
      writer.write(
        spans.map { GuidePiece($0.text, .strong) }, margin: margin, phrase: phrase)
    case .bullets(let items):
      write(items, to: &writer, margin: margin, phrase: phrase) { _ in "• " }
    case .numbered(let first, let items):
      write(items, to: &writer, margin: margin, phrase: phrase) { index in
        SafeText("\(first + index). ")
      }
    case .quote(let blocks):
      write(blocks, to: &writer, margin: margin.adding("  "), phrase: phrase)
    }
  }

  private func write(
    _ items: [[GuideBlock]], to writer: inout GuideWriter, margin: GuideMargin, phrase: SafeText?,
    mark: (Int) -> SafeText
  ) {
    var margin = margin
    for (index, item) in items.enumerated() {
      let own = isSaid ? words(item) : nil
      write(item, to: &writer, margin: margin.adding(mark(index)), phrase: phrase ?? own)
      margin = margin.next
    }
  }

  /// Whether its lines are words to say, which may go to the note.
  private var isSaid: Bool { kind == .questions || kind == .interventions }

  /// The words of some blocks, in order, what they send to named as it is shown.
  private func words(_ blocks: [GuideBlock]) -> SafeText {
    blocks.map { block in
      switch block {
      case .paragraph(let spans), .heading(let spans): spans.map(words).joined()
      case .bullets(let items), .numbered(_, let items):
        items.map(words).joined(separator: " ")
      case .quote(let blocks): words(blocks)
      }
    }.joined(separator: " ")
  }

  private func words(_ span: GuideSpan) -> SafeText {
    guard case .reference(let reference) = span.role else { return span.text }
    return name(reference) ?? span.text
  }

  private func pieces(_ spans: [GuideSpan]) -> [GuidePiece] {
    let plain: GuideStyle = kind == .sources ? .discreet : .normal
    return spans.flatMap { span -> [GuidePiece] in
      switch span.role {
      case .plain: return [GuidePiece(span.text, plain)]
      case .strong, .emphasis: return [GuidePiece(span.text, .strong)]
      case .reference(let reference):
        return [GuidePiece(name(reference) ?? span.text, .reference, reference)]
      case .link(let address):
        let text = GuidePiece(span.text, plain)
        return address == span.text ? [text] : [text, GuidePiece(" <" + address + ">", .discreet)]
      }
    }
  }
}
