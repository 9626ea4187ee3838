import Canvas
import Intervention
import Text

/// A question about the signed notes, by its number.
public struct NoteQuestion: Equatable, Sendable {
  /// Its number: a later one makes its answer stale.
  public let number: Int
  /// The words looked for; without any, every note.
  public let words: SafeText
  /// Whether it is the first since the list was opened: the notes are then read anew.
  public let isFirst: Bool
}

/// The notes that were found, the latest first.
public struct NoteFindings: Equatable, Sendable {
  /// The first of them.
  public var hits: [NoteHit]
  /// How many there are in all.
  public var count: Int
  /// How many notes did not open: nothing was looked for in them.
  public var unread: Int

  /// What was found.
  public init(hits: [NoteHit], count: Int, unread: Int = 0) {
    self.hits = hits
    self.count = count
    self.unread = unread
  }
}

/// A signed note in a list.
public struct NoteHit: Equatable, Sendable {
  /// The call.
  public let call: CallSummary
  /// The words around what was looked for.
  public let excerpt: SafeText

  /// A note.
  public init(_ call: CallSummary, excerpt: SafeText) {
    self.call = call
    self.excerpt = excerpt
  }
}

/// The signed notes, searched by what they say, while the console is unlocked.
struct NoteSearch: Equatable, Sendable {
  private(set) var field = LineField()
  private(set) var selection = 0
  /// What was found last; it stays in sight while another answer comes.
  private(set) var findings: NoteFindings?
  /// The number of the last question.
  private(set) var asked = 0

  static let title = Phrase(fr: "Notes signées", en: "Signed notes")
  private static let label = Phrase(fr: "Chercher :", en: "Search:")
  private static let reading = Phrase(fr: "Lecture des notes…", en: "Reading the notes…")

  /// The call under the hand.
  var chosen: CallSummary? {
    guard let hits = findings?.hits, hits.indices.contains(selection) else { return nil }
    return hits[selection].call
  }

  mutating func type(_ text: SafeText) -> NoteQuestion {
    field.type(text)
    return ask()
  }

  /// Handles a key; nil when the search has no use for it.
  mutating func press(_ key: Key) -> [NoteQuestion]? {
    if let line = key.line(from: selection, among: findings?.hits.count ?? 0, page: 10) {
      selection = line
      return []
    }
    let before = field.text
    guard field.press(key) else { return nil }
    return field.text == before ? [] : [ask()]
  }

  /// The question that what is typed asks.
  mutating func ask() -> NoteQuestion {
    asked += 1
    return NoteQuestion(number: asked, words: field.text, isFirst: asked == 1)
  }

  /// Takes an answer; a stale one is dropped.
  mutating func hear(_ findings: NoteFindings, number: Int) {
    guard number == asked else { return }
    self.findings = findings
    selection = 0
  }

  /// How many there are.
  private var count: Phrase {
    guard let findings else { return Self.reading }
    let count = findings.count
    let found =
      count == 0
      ? Phrase(fr: "Aucune note. Effacez une lettre.", en: "No note. Delete a letter.")
      : Phrase(
        fr: count == 1
          ? "1 note. L'ouvrir est inscrit." : "\(count) notes. En ouvrir une est inscrit.",
        en: count == 1 ? "1 note. Opening it is logged." : "\(count) notes. Opening one is logged.")
    guard findings.unread > 0 else { return found }
    return Phrase(
      fr: "\(found.french) Illisibles, non cherchées : \(findings.unread).",
      en: "\(found.english) Unreadable, not searched: \(findings.unread).")
  }

  /// Draws it; the notice, if any, stands where the count does: why the notes were not read.
  func draw(
    on canvas: inout Canvas, in area: Rect, _ around: Surroundings, notice: Phrase?
  ) {
    let language = around.language
    canvas.fill(area)
    let page = Page(framed: area, around)
    page.draw(
      Self.title[language],
      hints: Hints([
        Hint(.enter, fr: "Ouvrir", en: "Open"), Hint(.escape, fr: "Fermer", en: "Close"),
      ]), on: &canvas, language)
    let (top, rest) = page.body.splitTop(1)
    let label = Self.label[language] + " "
    let room = top.splitLeft(top.width >= 24 ? DisplayWidth.columns(of: label) : 0)
    canvas.put(label, in: room.left)
    canvas.placeCursor(field.draw(on: &canvas, in: room.rest))
    let (list, foot) = rest.splitBottom(rest.height > 1 ? 1 : 0)
    canvas.put((notice ?? count)[language].cut(to: foot.width), in: foot.row(0))
    canvas.put(findings?.hits ?? [], current: selection, in: list) { Self.row($0, language) }
  }

  private static func row(_ hit: NoteHit, _ language: Language) -> SafeText {
    let parts = [hit.call.number.callName[language], hit.call.openedAt.date, hit.excerpt.line]
    return parts.filter { !$0.isBlank }.joined(separator: " · ")
  }

  func said(_ language: Language, notice: Phrase?) -> Said {
    let hits = findings?.hits ?? []
    let rows = hits.prefix(9).map { Self.row($0, language) } + [(notice ?? count)[language]]
    let current = hits.indices.contains(selection) ? Self.row(hits[selection], language) : ""
    return Said(
      title: Self.title[language], rows: rows,
      focus: Self.label[language] + " " + current, entry: field.entry)
  }
}

extension App {
  /// Opens the list of the signed notes; the same key closes it.
  mutating func openNotes() -> [Effect] {
    if case .notes? = overlays.last {
      overlays.removeLast()
      return []
    }
    var search = NoteSearch()
    let question = search.ask()
    overlays = [.notes(search)]
    return [.searchNotes(question)]
  }

  mutating func press(_ key: Key, in search: NoteSearch) -> [Effect]? {
    if key == .enter { return search.chosen.map { open(handed: $0.id) } ?? [] }
    var search = search
    guard let questions = search.press(key) else { return nil }
    overlays[overlays.count - 1] = .notes(search)
    return questions.map { .searchNotes($0) }
  }

  mutating func type(_ text: SafeText, in search: NoteSearch) -> [Effect] {
    var search = search
    let question = search.type(text)
    overlays[overlays.count - 1] = .notes(search)
    return [.searchNotes(question)]
  }

  mutating func hear(_ findings: NoteFindings, number: Int) {
    guard case .notes(var search)? = overlays.last else { return }
    search.hear(findings, number: number)
    overlays[overlays.count - 1] = .notes(search)
  }
}
