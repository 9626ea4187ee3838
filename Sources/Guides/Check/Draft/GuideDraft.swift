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

  /// What keeps the console from opening it, and what its header says that cannot be.
  let mistakes: [GuideError]
  /// Whether the header could be told from the text.
  let isCut: Bool
  let header: DraftHeader?
  let body: DraftBody
  /// The lines of the file, from the first.
  let lines: [Substring]

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
    var mistakes: [GuideError] = []
    func keep<Value>(_ value: () throws(GuideError) -> Value) -> Value? {
      do throws(GuideError) {
        return try value()
      } catch {
        if !mistakes.contains(error) { mistakes.append(error) }
        return nil
      }
    }
    let text = keep { () throws(GuideError) in try GuideText(bytes) }
    lines = text == nil ? [] : String(decoding: bytes, as: UTF8.self).plainLines
    let fields = text.flatMap { text in
      keep { () throws(GuideError) in try YamlFields(text.header, firstLine: 2) }
    }
    header = fields.map { DraftHeader($0, lines) }
    for mistake in header?.mistakes ?? [] where !mistakes.contains(mistake) {
      mistakes.append(mistake)
    }
    body = text.map { DraftBody($0.body, firstLine: $0.bodyLine) } ?? DraftBody()
    isCut = text != nil
    guide = keep { () throws(GuideError) in
      try GuideParser.parse(stem.string + ".md", bytes, origin: origin, language: language)
    }
    self.mistakes = mistakes
  }
}

extension String {
  /// Its lines, whatever ends them.
  fileprivate var plainLines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
  }
}
