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
    question: SafeText? = nil
  ) {
    var margin = margin
    var previous: GuideBlock?
    for block in blocks {
      switch (previous, block) {
      case (.paragraph, .paragraph), (.some, .heading): writer.skipLine()
      default: break
      }
      write(block, to: &writer, margin: margin, question: question)
      margin = margin.next
      previous = block
    }
  }

  private func write(
    _ block: GuideBlock, to writer: inout GuideWriter, margin: GuideMargin, question: SafeText?
  ) {
    switch block {
    case .paragraph(let spans):
      writer.write(pieces(spans), margin: margin, question: question)
    case .heading(let spans):
      writer.write(
        spans.map { GuidePiece($0.text, .strong) }, margin: margin, question: question)
    case .bullets(let items):
      write(items, to: &writer, margin: margin, question: question) { _ in "• " }
    case .numbered(let first, let items):
      write(items, to: &writer, margin: margin, question: question) { index in
        SafeText("\(first + index). ")
      }
    case .quote(let blocks):
      write(blocks, to: &writer, margin: margin.adding("  "), question: question)
    }
  }

  private func write(
    _ items: [[GuideBlock]], to writer: inout GuideWriter, margin: GuideMargin, question: SafeText?,
    mark: (Int) -> SafeText
  ) {
    var margin = margin
    for (index, item) in items.enumerated() {
      let own = kind == .questions ? item.text : nil
      write(item, to: &writer, margin: margin.adding(mark(index)), question: question ?? own)
      margin = margin.next
    }
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
