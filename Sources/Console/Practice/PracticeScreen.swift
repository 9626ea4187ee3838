import Canvas
import Intervention
import Practice
import Text

/// Where one is in practice, outside of a call: a page of lines, and the pages one came from.
struct PracticeScreen: Equatable, Sendable {
  /// What a page is about.
  enum Page: Equatable, Sendable {
    case cases
    /// What is read before a case, and its attempts.
    case brief(SafeText)
    case rating(RatingForm)
    case debrief(CallID)
    case cohort(SafeText)
  }

  /// What a line does.
  enum Action: Equatable, Sendable {
    case open(Page)
    case begin(SafeText)
    case resume(CallID)
    /// Goes to another line of the page.
    case jump(Int)
    /// A criterion, marked from 1 to 5 by the arrows.
    case mark(SafeText)
    case save
  }

  /// A page, and the line under the hand.
  struct Place: Equatable, Sendable {
    var page: Page
    var line = 0
  }

  private(set) var places = [Place(page: .cases)]
  /// The lines of the page, made once: a debrief plays the whole attempt again.
  private(set) var lines: [PracticeLine] = []
  /// What is shown beside them where there is room.
  private(set) var beside: [PracticeLine] = []
  private var made: Page?

  var page: Page { places[places.count - 1].page }
  var line: Int {
    get { places[places.count - 1].line }
    set { places[places.count - 1].line = newValue }
  }

  /// Makes the lines of the page, unless they are there.
  mutating func fill(from source: PracticeLines) {
    guard made != page else { return }
    made = page
    lines = source.lines(page)
    beside = if case .debrief(let id) = page { source.expert(id) } else { [] }
  }

  /// What the lines were made of has changed.
  mutating func forget() { made = nil }

  mutating func open(_ page: Page) { places.append(Place(page: page)) }

  /// Stays on the page, to come back to this line.
  mutating func jump(to line: Int) { places.append(Place(page: page, line: line)) }

  /// Puts a page in the place of this one.
  mutating func replace(with page: Page) { places[places.count - 1] = Place(page: page) }

  mutating func update(_ page: Page) { places[places.count - 1].page = page }

  /// Goes back; false on the first page.
  mutating func goBack() -> Bool {
    guard places.count > 1 else { return false }
    places.removeLast()
    return true
  }

  /// Moves among the lines that say something; returns whether the key moves.
  mutating func press(_ key: Key, page: Int) -> Bool {
    let own = lines.indices.filter { !lines[$0].text.isBlank }
    guard !own.isEmpty else { return false }
    let current = own.lastIndex { $0 <= line } ?? 0
    let target: Int
    switch key {
    case .up, .backTab: target = current - 1
    case .down: target = current + 1
    case .tab:
      target = own.indices.first { $0 > current && lines[own[$0]].action != nil } ?? current
    case .pageUp: target = current - page
    case .pageDown: target = current + page
    case .home, .textStart: target = 0
    case .end, .textEnd: target = own.count - 1
    default: return false
    }
    line = own[max(0, min(own.count - 1, target))]
    return true
  }
}

/// One line of a page of practice.
struct PracticeLine: Equatable, Sendable {
  var text: SafeText
  var style = Style.normal
  var action: PracticeScreen.Action?
  /// The moment of the call it is about, in milliseconds.
  var at: Int?

  static let blank = PracticeLine(text: "")

  static func heading(_ text: Phrase, _ language: Language) -> PracticeLine {
    PracticeLine(text: text[language], style: .strong)
  }
}

/// What somebody thinks of an attempt, mark by mark, before seeing what the machine observed.
struct RatingForm: Equatable, Sendable {
  let attempt: CallID
  let reader: Scores.Reader
  var ratings = Ratings()

  /// Moves the mark of a criterion.
  mutating func move(_ code: SafeText, by distance: Int) {
    let mark = ratings.marks[code].map { $0 + distance } ?? 3
    ratings.mark(code, max(1, min(5, mark)))
  }
}
