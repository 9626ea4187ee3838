import Text

/// The bytes of a guide cut in two, header and body, once they are known to be harmless.
///
/// Length is checked here because the parsers behind take time that grows with the square of it.
struct GuideText {
  /// The YAML between the two `---` lines; its first line is line 2 of the file.
  let header: String
  /// The Markdown after the header.
  let body: String
  /// The line of the file the body begins on.
  let bodyLine: Int

  init(_ bytes: [UInt8]) throws(GuideError) {
    let lines = try PlainLines(bytes)
    if lines.isBlank { throw GuideError(line: 1, .empty) }
    guard lines.isRule(0) else { throw GuideError(line: 1, .noHeader) }
    guard let end = (1..<lines.count).first(where: lines.isRule) else {
      throw GuideError(line: 1, .endlessHeader)
    }
    header = lines[1..<end]
    body = lines[(end + 1)..<lines.count]
    bodyLine = end + 2
  }
}
