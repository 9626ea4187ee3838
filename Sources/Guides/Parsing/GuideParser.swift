import Text

/// Reads a guide from the text of its file.
public enum GuideParser {
  /// The guide a file holds.
  ///
  /// - Parameters:
  ///   - fileName: the name of the file, without its folder; it must be the slug followed by `.md`.
  ///   - bytes: what the file holds, whatever it is.
  ///   - origin: whose guide it is.
  ///   - language: the language it is written in.
  /// - Returns: the guide.
  /// - Throws: the first mistake met, with its line.
  public static func parse(
    _ fileName: String, _ bytes: [UInt8], origin: GuideOrigin = .starter,
    language: Language = .french
  ) throws(GuideError) -> Guide {
    let text = try GuideText(bytes)
    let fields = try YamlFields(text.header, firstLine: 2)
    let slug = SafeText(fileName.hasSuffix(".md") ? String(fileName.dropLast(3)) : fileName)
    let header = try GuideHeader(fields, slug: slug.line, language: language)
    let reader = MarkdownBlocks(firstLine: text.bodyLine, language: language)
    let body = try Markdown.read(text.body) { document throws(GuideError) in
      try GuideBody(document, reader)
    }
    guard let body else { throw GuideError(line: text.bodyLine, .noRemember) }
    // A guide that was withdrawn may keep nothing but its reason.
    if header.status != .withdrawn {
      guard body.has(.remember) else { throw GuideError(line: text.bodyLine, .noRemember) }
      guard body.has(.safetyFirst) else {
        throw GuideError(line: text.bodyLine, .noSafetyFirst)
      }
    }
    return Guide(
      header: header, origin: origin, language: language, introduction: body.introduction,
      sections: body.sections)
  }

  /// The guide a text holds.
  public static func parse(
    _ fileName: String, _ text: String, origin: GuideOrigin = .starter,
    language: Language = .french
  ) throws(GuideError) -> Guide {
    try parse(fileName, Array(text.utf8), origin: origin, language: language)
  }
}
