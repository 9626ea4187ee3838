import Text

/// A guide's file as its author left it, read as far as it can be, every part with its line.
///
/// The console opens a file or refuses it at the first mistake. Whoever mends a file needs all of
/// them at once, so each part here is read whatever the others are.
public struct GuideDraft: Sendable {
  /// The file, as the person knows it.
  public let file: SafeText
  /// The name of the file without `.md`, which must be the slug.
  public let stem: SafeText
  /// The category its folder is named after, when it is.
  public let folder: GuideCategory?
  /// Whose guide it is.
  public let origin: GuideOrigin
  /// The language it is written in.
  public let language: Language
  /// The guide, when the console can open it.
  public let guide: Guide?

  /// What its header says that cannot be.
  let mistakes: [GuideError]
  /// Why the console refuses to open it: the first mistake it meets.
  let refusal: GuideError?
  /// Whether the header could be told from the text.
  let isCut: Bool
  let header: DraftHeader?
  let body: DraftBody
  /// What is read, in order: the title of the header, then every text, with the section it stands in.
  let texts: [(section: SectionKind?, text: DraftText)]
  /// The lines of the file, from the first.
  let lines: [Substring]
  /// Every word of the texts.
  private let vocabulary: Set<String>

  /// A line that is there: where the text should begin may be below the last one.
  func lineInFile(_ line: Int) -> Int { lines.isEmpty ? line : min(line, lines.count) }

  var isWithdrawn: Bool { header?.status == .withdrawn }

  /// Reads a file, whatever it holds.
  public init(
    file: SafeText, stem: SafeText, folder: GuideCategory? = nil, _ bytes: [UInt8],
    origin: GuideOrigin = .starter, language: Language = .french
  ) {
    self.file = file
    self.stem = stem
    self.folder = folder
    self.origin = origin
    self.language = language
    do throws(GuideError) {
      guide = try GuideParser.parse(
        stem.string + ".md", bytes, origin: origin, language: language)
      refusal = nil
    } catch {
      guide = nil
      refusal = error
    }
    guard let text = try? GuideText(bytes) else {
      (isCut, header, body, texts, lines) = (false, nil, DraftBody(), [], [])
      (mistakes, vocabulary) = ([], [])
      return
    }
    isCut = true
    lines = String(decoding: bytes, as: UTF8.self).plainLines
    header = (try? YamlFields(text.header, firstLine: 2)).map { [lines] in DraftHeader($0, lines) }
    body = DraftBody(text.body, firstLine: text.bodyLine)
    mistakes = header?.mistakes ?? []
    let title = header.map { DraftText(line: $0.line(of: "titre"), $0.title) }
    texts = (title.map { [(nil, $0)] } ?? []) + body.texts
    vocabulary = Set(texts.flatMap { $0.text.words.map(\.text) })
  }

  /// The patterns worth looking for in its texts.
  func possible(_ patterns: [WordPattern]) -> [WordPattern] {
    patterns.filter { $0.mayBe(in: vocabulary) }
  }

  /// A fault for each place of a text where one of the patterns is met, outside some sections.
  func quotes(
    _ patterns: [WordPattern], sparing sections: Set<SectionKind> = [],
    where holds: (DraftText) -> Bool = { _ in true }, remedy: Phrase, what: (SafeText) -> Phrase
  ) -> [GuideFault] {
    let patterns = possible(patterns)
    if patterns.isEmpty { return [] }
    return texts.flatMap { section, text -> [GuideFault] in
      if let section, sections.contains(section) { return [] }
      return text.matches(patterns).filter { _ in holds(text) }.map { found in
        GuideFault(found.line, what(found.words), remedy)
      }
    }
  }
}

extension String {
  /// Its lines, whatever ends them.
  fileprivate var plainLines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
  }
}
