import Text

/// The sections of a guide, cut at its second-level titles.
struct GuideBody {
  var introduction: [GuideBlock] = []
  var sections: [GuideSection] = []

  private var open: (kind: SectionKind, title: SafeText, line: Int)?
  private var blocks: [GuideBlock] = []

  /// Reads the body of a guide.
  init(_ document: Markdown, _ reader: MarkdownBlocks) throws(GuideError) {
    var titled = false
    for node in document.children {
      if case .heading(let level) = node.kind, level <= 2 {
        // The first title of the body repeats the one of the header.
        if level == 1, !titled, open == nil {
          titled = true
          continue
        }
        try close()
        try begin(reader.spans(node).map(\.text).joined(), reader.line(of: node), reader.language)
      } else if let block = try reader.block(node) {
        blocks.append(block)
      }
    }
    try close()
  }

  /// Whether there is a section of a kind.
  func has(_ kind: SectionKind) -> Bool { sections.contains { $0.kind == kind } }

  private mutating func begin(
    _ title: SafeText, _ line: Int, _ language: Language
  ) throws(GuideError) {
    let kind = SectionKind(title: title.line)
    guard !has(kind) else {
      throw GuideError(
        line: line,
        what: Phrase(
          fr: "la section « \(title.line) » est là deux fois",
          en: "the section “\(title.line)” is there twice"),
        remedy: Phrase(fr: "Réunissez-les", en: "Bring them together"))
    }
    open = (kind, kind.label[language], line)
  }

  private mutating func close() throws(GuideError) {
    defer { blocks = [] }
    guard let open else {
      introduction = blocks
      return
    }
    guard !blocks.isEmpty else {
      throw GuideError(
        line: open.line,
        what: Phrase(
          fr: "la section « \(open.title) » est vide", en: "the section “\(open.title)” is empty"),
        remedy: Phrase(
          fr: "Écrivez au moins une ligne, ou retirez le titre",
          en: "Write at least one line, or remove the title"))
    }
    sections.append(
      GuideSection(kind: open.kind, title: open.title, line: open.line, blocks: blocks))
  }
}
