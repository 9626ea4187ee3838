import Canvas
import Text

/// What linear mode prints: as little as says what changed.
///
/// Descriptions in, text out; it prints nothing itself. A line being edited stays open, without its
/// line end, so that what is typed at its end is simply echoed.
struct LinearSpeech {
  private let language: Language
  private var previous: Said?
  /// Whether the last line printed is the one being edited, ready for an echo.
  private var isEditing = false

  init(language: Language) { self.language = language }

  /// The first line: the mode is on.
  var opening: SafeText {
    Phrase(
      fr: "Mode linéaire : une chose par ligne ; seul ce qui change est redit.\n",
      en: "Linear mode: one thing a line; only what changes is said again.\n")[language]
  }

  /// The last line end, when a line is open.
  mutating func ending() -> SafeText {
    defer { isEditing = false }
    return isEditing ? "\n" : ""
  }

  /// Makes the next description said whole.
  mutating func forget() { previous = nil }

  /// The text to print for a description.
  mutating func words(for said: Said) -> SafeText {
    defer { previous = said }
    guard said != previous else { return "" }
    guard let previous, previous.title == said.title else {
      return lines([said.title] + said.rows + [said.focus]) + line(of: said.entry)
    }
    let known = Set(previous.rows)
    let isElsewhere = previous.focus != said.focus
    let news = lines(said.rows.filter { !known.contains($0) } + (isElsewhere ? [said.focus] : []))
    guard let entry = said.entry else { return news }
    guard let old = previous.entry, !isElsewhere else { return news + line(of: entry) }
    return news + words(for: EntryChange(from: old, to: entry), in: entry)
  }

  private mutating func words(for change: EntryChange, in entry: Said.Entry) -> SafeText {
    switch change {
    case .same:
      return isEditing ? "" : line(of: entry)
    case .appended(let text):
      return isEditing ? text : line(of: entry)
    case .edited(let removed):
      let erased = removed.isEmpty ? [] : [erased[language] + name(of: removed.cut(to: 60))]
      return lines(erased) + line(of: entry)
    case .moved(line: true, _):
      return line(of: entry)
    case .moved(_, let distance):
      return lines([underCaret(of: entry, isWord: abs(distance) > 4)])
    }
  }

  /// Whole lines, the open one ended first; empty ones are not said.
  private mutating func lines(_ texts: [SafeText]) -> SafeText {
    let said = texts.filter { !$0.isBlank }.map { $0.line + "\n" }
    guard !said.isEmpty else { return "" }
    return ending() + said.joined()
  }

  /// The line being edited, left open.
  private mutating func line(of entry: Said.Entry?) -> SafeText {
    guard let entry else { return "" }
    defer { isEditing = true }
    return ending() + entry.currentLine
  }

  /// The character at the caret, or the rest of its word.
  private func underCaret(of entry: Said.Entry, isWord: Bool) -> SafeText {
    let line = entry.currentLine(at: entry.caret)
    let rest = entry.text[entry.caret..<line.upperBound]
    guard let first = rest.string.first else { return endOfLine[language] }
    guard isWord, !first.isWhitespace else { return name(of: SafeText(String(first))) }
    return SafeText(rest.string.prefix { !$0.isWhitespace })
  }

  /// A text as it may be said: spaces and line ends have names.
  private func name(of text: SafeText) -> SafeText {
    if text == "\n" { return endOfLine[language] }
    return text.isBlank ? space[language] : text
  }

  private let erased = Phrase(fr: "effacé : ", en: "erased: ")
  private let space = Phrase(fr: "espace", en: "space")
  private let endOfLine = Phrase(fr: "fin de ligne", en: "end of line")
}
