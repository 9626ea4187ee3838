import Text

/// The Markdown of a guide, cut at its titles, each passage with its line.
struct DraftBody: Sendable {
  /// The first-level title, which repeats that of the header.
  var title: DraftText?
  /// What stands before the first section.
  var introduction: [DraftPassage] = []
  /// The sections, in the order of the file, empty ones and twins included.
  var sections: [DraftSection] = []
  /// The line of the file the Markdown begins on.
  private(set) var firstLine = 1

  init() {}

  init(_ markdown: String, firstLine: Int) {
    self.firstLine = firstLine
    var reader = DraftBodyReader(firstLine: firstLine)
    let body = try? Markdown.read(markdown) { document in
      reader.read(document)
      return reader.body
    }
    guard let body = body ?? nil else { return }
    title = body.title
    introduction = body.introduction
    sections = body.sections
  }

  /// The first section of a kind.
  func section(_ kind: SectionKind) -> DraftSection? { sections.first { $0.kind == kind } }

  /// Every passage, in the order of the file, with the section it stands in.
  var passages: [(section: SectionKind?, passage: DraftPassage)] {
    introduction.map { (nil, $0) }
      + sections.flatMap { section in section.passages.map { (section.kind, $0) } }
  }

  /// Every text, titles included, in the order of the file, with the section it stands in.
  var texts: [(section: SectionKind?, text: DraftText)] {
    (title.map { [(nil, $0)] } ?? []) + introduction.map { (nil, $0.text) }
      + sections.flatMap { section in
        [(section.kind, section.title)] + section.passages.map { (section.kind, $0.text) }
      }
  }

  /// How many words there are to read: the sections and their titles.
  var length: Int {
    sections.reduce(0) { sum, section in
      sum + section.title.length + section.passages.reduce(0) { $0 + $1.text.length }
    }
  }
}

/// A section as its author left it.
struct DraftSection: Sendable {
  let kind: SectionKind
  let title: DraftText
  var passages: [DraftPassage] = []

  var line: Int { title.line }

  /// Its items of the first level.
  var items: [DraftPassage] { passages.filter { $0.shape == .item(level: 1) } }
}

/// A paragraph, an item of a list or a title inside a section.
struct DraftPassage: Sendable {
  let shape: Shape
  let text: DraftText

  var line: Int { text.line }

  /// What a passage is.
  enum Shape: Hashable, Sendable {
    case paragraph, heading, quote
    /// An item of a list, which stands in `level` lists.
    case item(level: Int)
    /// What follows the first paragraph of an item.
    case rest(level: Int)
  }
}
