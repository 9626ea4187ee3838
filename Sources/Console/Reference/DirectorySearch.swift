import Canvas
import Directory
import Intervention
import Text

/// The directory being searched: what was typed, what narrows it, what was found, what is under the
/// hand.
struct DirectorySearch: Equatable, Sendable {
  /// A line of the list.
  enum Row: Equatable, Sendable {
    /// The words of a need of the call, proposed to be searched.
    case need(SafeText)
    case hit(FoundResource)
  }

  /// What waits for an answer.
  enum Gesture: Equatable, Sendable { case open, giveThree }

  private(set) var field = LineField()
  private(set) var selection = 0
  private(set) var filters: DirectoryFilters
  /// The words of the need that is open in the call.
  private let need: SafeText?
  /// Which of the filters is under the hand; nil when the list is.
  private(set) var filterUnderHand: Int?
  /// The place being chosen, while its field is open.
  var choosing: PlaceChoice?
  /// Whether what was set aside is shown too.
  private(set) var showsSetAside = false
  /// What was found last; it stays in sight while another answer comes.
  private(set) var findings: DirectoryFindings?
  /// What was asked last.
  private(set) var asked: DirectoryQuestion?
  /// Whether that was answered.
  private(set) var isAnswered = false
  /// What to do when it is.
  private(set) var awaited: Gesture?

  init(_ filters: DirectoryFilters = DirectoryFilters(), need: SafeText? = nil) {
    self.filters = filters
    self.need = need
  }

  /// The lines of the list: a need first while nothing is typed.
  var rows: [Row] {
    let hits = (findings?.hits ?? []).map { Row.hit($0) }
    return field.text.isBlank ? (need.map { [.need($0)] } ?? []) + hits : hits
  }

  /// The line under the hand.
  var selected: Row? {
    let rows = rows
    return rows.isEmpty ? nil : rows[min(selection, rows.count - 1)]
  }

  mutating func type(_ text: SafeText) {
    awaited = nil
    filterUnderHand = nil
    field.type(text)
    selection = 0
  }

  /// Puts words in its field, in the place of those that were there.
  mutating func search(_ words: SafeText) {
    field = LineField(words)
    selection = 0
  }

  /// Whether a key leaves it for what was open before: there is nothing left to move in or erase.
  func leaves(by key: Key) -> Bool {
    filterUnderHand == nil && field.text.isEmpty && (key == .left || key == .backspace)
  }

  /// Handles a key of the list or of the field, `page` lines at a time.
  mutating func press(_ key: Key, page: Int) {
    awaited = nil
    if filterUnderHand != nil { return press(inFilters: key) }
    let count = rows.count
    if key == .up, selection == 0 || count < 2 {
      filterUnderHand = filters.set.isEmpty ? nil : 0
    } else {
      selection = field.press(key, from: selection, among: count, page: page)
    }
  }

  /// In the line of the filters: the arrows go from one to the other, Backspace takes one away.
  private mutating func press(inFilters key: Key) {
    guard let index = filterUnderHand else { return }
    let set = filters.set
    switch key {
    case .left, .up: filterUnderHand = max(0, index - 1)
    case .right: filterUnderHand = min(set.count - 1, index + 1)
    case .backspace, .delete, .enter:
      remove(set[index])
      filterUnderHand = filters.set.isEmpty ? nil : min(index, filters.set.count - 1)
    case .down: filterUnderHand = nil
    default: break
    }
  }

  mutating func remove(_ filter: DirectoryFilter) {
    filters.remove(filter)
    selection = 0
  }

  /// Searches somewhere else, or everywhere.
  mutating func move(to place: Place?) {
    filters.place = place
    choosing = nil
    filterUnderHand = nil
    selection = 0
  }

  /// Widens the search by one key: without the filter that hides everything, else with what was set
  /// aside, or without it again.
  mutating func widen() -> DirectoryFilter? {
    if let filter = findings?.relax, findings?.hits.isEmpty == true {
      remove(filter)
      return filter
    }
    showsSetAside.toggle()
    return nil
  }
}

/// Asking and hearing.
extension DirectorySearch {
  /// How many answers are asked for.
  static let most = 40

  /// What must be asked now; nil when it was already.
  func question(number: Int, at now: Moment) -> DirectoryQuestion? {
    let query = DirectoryQuery(
      field.text.string, place: filters.place, language: filters.language, age: filters.age,
      setAsideToo: showsSetAside, now: now.wall, limit: Self.most)
    guard let asked else { return DirectoryQuestion(number: number, query: query) }
    // The hour alone asks nothing anew: whether each is open is said as time goes by.
    var last = asked.query
    last.now = query.now
    // One that was not answered before another was asked is asked again.
    let isLost = !isAnswered && asked.number != number - 1
    return last == query && !isLost ? nil : DirectoryQuestion(number: number, query: query)
  }

  mutating func ask(_ question: DirectoryQuestion) {
    asked = question
    isAnswered = false
  }

  /// Takes an answer; returns false when it answers something else.
  mutating func hear(_ findings: DirectoryFindings, number: Int) -> Bool {
    guard asked?.number == number else { return false }
    self.findings = findings
    isAnswered = true
    return true
  }

  /// Whether a gesture must wait: what is in sight answers something else.
  mutating func awaits(_ gesture: Gesture) -> Bool {
    guard !isAnswered else { return false }
    awaited = gesture
    return true
  }

  /// What waited for the answer, once.
  mutating func takeAwaited() -> Gesture? {
    defer { awaited = nil }
    return awaited
  }
}

/// Something asked of the directory; its answer says the number.
public struct DirectoryQuestion: Equatable, Sendable {
  /// Its number: a later one makes it stale.
  public let number: Int
  /// What is looked for.
  public let query: DirectoryQuery

  /// A question.
  public init(number: Int, query: DirectoryQuery) {
    self.number = number
    self.query = query
  }
}
