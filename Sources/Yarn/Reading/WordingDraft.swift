/// Words being read, until they are whole.
struct WordingDraft {
  private var pieces: [Wording.Piece] = []
  private var text: [Unicode.Scalar] = []
  /// The index of the first colon of the first piece, if it may end a speaker's name.
  private var colon: Int?

  mutating func add(_ scalar: Unicode.Scalar, isEscaped: Bool) {
    if scalar == ":", !isEscaped, colon == nil, pieces.isEmpty { colon = text.count }
    text.append(scalar)
  }

  mutating func add(_ expression: Expression) {
    flush()
    pieces.append(.value(expression))
  }

  /// The words, without the spaces around them, the speaker set apart.
  var wording: Wording {
    var draft = self
    while let last = draft.text.last, SourceLine.isSpace(last) { draft.text.removeLast() }
    draft.flush()
    guard case .text(let first)? = draft.pieces.first else { return Wording(pieces: draft.pieces) }
    let scalars = Array(first.unicodeScalars)
    let start = scalars.firstIndex { !SourceLine.isSpace($0) } ?? scalars.count
    let end = speakerEnd(scalars) ?? start
    let rest = Self.string(scalars[max(start, end)...])
    if rest.isEmpty { draft.pieces.removeFirst() } else { draft.pieces[0] = .text(rest) }
    return Wording(lead: Self.string(scalars[start..<max(start, end)]), pieces: draft.pieces)
  }

  /// Where the words begin after a speaker's name, its colon and spaces.
  ///
  /// A name is short, has no punctuation, and its colon is followed by a space or by nothing.
  private func speakerEnd(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let colon, colon < scalars.count, colon <= 40,
      !scalars[..<colon].contains(where: { ".,;!?…\"«»()".unicodeScalars.contains($0) }),
      scalars[..<colon].contains(where: { !SourceLine.isSpace($0) })
    else { return nil }
    let end = scalars[(colon + 1)...].firstIndex { !SourceLine.isSpace($0) } ?? scalars.count
    return end > colon + 1 || end == scalars.count ? end : nil
  }

  private mutating func flush() {
    if !text.isEmpty { pieces.append(.text(Self.string(text[...]))) }
    text = []
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
