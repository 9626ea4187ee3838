import Canvas
import Intervention
import Review
import Text

/// A call being read beside its grid.
struct ReviewReading: Equatable, Sendable {
  let item: ReviewQueue.Item
  let call: Call
  let timeline: Timeline
  private(set) var review: Review
  /// What is beside the grid.
  private(set) var pane = Pane.note
  /// Where the pane is read.
  private(set) var scroll = Scroll()
  /// The line of the grid under the hand.
  private(set) var selection = 0
  /// The field under the hand, when the line is one.
  private(set) var field: LineField?
  /// What goes with the grid.
  private(set) var aside = Aside()

  /// What goes with the grid once it is handed back.
  struct Aside: Equatable, Sendable {
    /// What is asked of the worker.
    var request = Return.Request.thanks
    /// The words beside.
    var words: SafeText = ""
    /// Whether somebody else is asked to read the call too.
    var asksSecond = false
  }

  /// Whether somebody read the call already, and nothing of it is shown.
  var isSecond: Bool { item.why.contains { $0.rule == .second } }

  /// What can be read beside the grid.
  enum Pane: CaseIterable {
    case note, making, tools

    var label: Phrase {
      switch self {
      case .note: Phrase(fr: "Note", en: "Note")
      case .making: Phrase(fr: "Déroulement", en: "Making")
      case .tools: Phrase(fr: "Guides, ressources", en: "Guides, resources")
      }
    }
  }

  /// A line of the grid that can be under the hand.
  enum Row: Equatable {
    case item(Grid.Item)
    case comment(Grid.Section)
    case strength, tryNext, request, words, finish
    /// Asks for a second reading, after all the rest.
    case second
  }

  init(
    _ item: ReviewQueue.Item, _ call: Call, _ timeline: Timeline, _ review: Review,
    aside: Aside = Aside()
  ) {
    self.aside = aside
    self.item = item
    self.call = call
    self.timeline = timeline
    self.review = review
  }

  /// A second reading compares two readers: it is not handed to the worker, who has the first.
  var rows: [Row] {
    review.grid.sections.flatMap { section in
      section.items.map { Row.item($0) } + [.comment(section)]
    } + (isSecond ? [.finish] : [.strength, .tryNext, .request, .words, .finish, .second])
  }

  var row: Row { rows[min(selection, rows.count - 1)] }

  /// The section of the line under the hand; nil below the grid.
  var section: Grid.Section? {
    review.grid.sections.first { section in
      switch row {
      case .item(let item): section.items.contains(item)
      case .comment(let own): section == own
      case .strength, .tryNext, .request, .words, .finish, .second: false
      }
    }
  }

  /// What is typed: a mark on a criterion, else letters in a field.
  ///
  /// Letters give no mark: the beginning of a comment typed one line too high would give several.
  mutating func type(_ text: SafeText, _ language: Language) {
    switch row {
    case .item(let item):
      for sign in text.string {
        guard let mark = Self.mark(sign) else { continue }
        review.mark(item.id, mark)
        go(to: selection + 1)
        // What follows belongs to the next line.
        let rest = text.string.drop { $0 != sign }.dropFirst()
        if !rest.isEmpty { type(SafeText(rest), language) }
        return
      }
    case .request:
      let letter = text.string.first.map { Fold.key(String($0)) }
      let found = Return.Request.allCases.first {
        letter == $0.label[language].string.first.map { Fold.key(String($0)) }
      }
      if let found { aside.request = found }
    case .finish, .second: break
    default:
      field?.type(text)
      keepField()
    }
  }

  /// The mark of a figure, or of a hyphen.
  private static func mark(_ sign: Character) -> GridMark? {
    sign == "-" ? .notApplicable : GridMark(rawValue: String(sign))
  }

  /// Handles a key; returns whether the page has a use for it.
  mutating func press(_ key: Key, paneRows: Int, paneHeight: Int) -> Bool {
    switch key {
    case .enter where row == .second: aside.asksSecond.toggle()
    case .up: go(to: selection - 1)
    case .down, .enter: go(to: selection + 1)
    case .tab, .backTab:
      let panes = Pane.allCases
      let index = panes.firstIndex(of: pane) ?? 0
      pane = panes[(index + (key == .tab ? 1 : panes.count - 1)) % panes.count]
      scroll = Scroll()
    case .pageUp, .pageDown:
      scroll.press(key, count: paneRows, height: paneHeight)
    case .left, .right: return turn(key)
    default:
      guard field?.press(key) == true else { return false }
      keepField()
    }
    return true
  }

  /// Changes a mark or the request by arrows; in a field, they move the caret.
  private mutating func turn(_ key: Key) -> Bool {
    let step = key == .right ? 1 : -1
    switch row {
    case .item(let item):
      let marks = GridMark.allCases
      let index = review.marks[item.id].flatMap { marks.firstIndex(of: $0) }
      let next = index.map { ($0 + step + marks.count) % marks.count } ?? (step > 0 ? 0 : 3)
      review.mark(item.id, marks[next])
    case .request:
      let all = Return.Request.allCases
      let index = all.firstIndex(of: aside.request) ?? 0
      aside.request = all[(index + step + all.count) % all.count]
    case .finish: return true
    case .second: aside.asksSecond.toggle()
    default: return field?.press(key) == true
    }
    return true
  }

  mutating func go(to index: Int) {
    selection = max(0, min(index, rows.count - 1))
    let text: SafeText? =
      switch row {
      case .comment(let section): review.comments[section.id] ?? ""
      case .strength: review.strength
      case .tryNext: review.tryNext
      case .words: aside.words
      case .item, .request, .finish, .second: nil
      }
    field = text.map { LineField($0) }
  }

  private mutating func keepField() {
    guard let text = field?.text else { return }
    switch row {
    case .comment(let section): review.comment(section.id, text)
    case .strength: review.strength = text
    case .tryNext: review.tryNext = text
    case .words: aside.words = text
    case .item, .request, .finish, .second: break
    }
  }

  /// What keeps it from being finished, and goes there; nil when it may be.
  mutating func obstacle() -> Phrase? {
    if let first = review.unmarked.first {
      let left = review.unmarked.count
      go(to: rows.firstIndex(of: .item(first)) ?? 0)
      return Phrase(
        fr: left == 1
          ? "Il reste 1 critère sans marque." : "Il reste \(left) critères sans marque.",
        en: left == 1 ? "1 criterion has no mark." : "\(left) criteria have no mark.")
    }
    if isSecond { return nil }
    if review.strength.isBlank {
      go(to: rows.firstIndex(of: .strength) ?? 0)
      return Phrase(fr: "Écrivez une force.", en: "Type one strength.")
    }
    if review.tryNext.isBlank {
      go(to: rows.firstIndex(of: .tryNext) ?? 0)
      return Phrase(fr: "Écrivez une chose à essayer.", en: "Type one thing to try.")
    }
    if aside.request == .addendum, aside.words.isBlank {
      go(to: rows.firstIndex(of: .words) ?? 0)
      return Phrase(
        fr: "Dites ce que l'addenda doit préciser.", en: "Say what the addendum must tell.")
    }
    return nil
  }

  mutating func finish(at moment: Moment) { review.finishedAt = moment }
}
