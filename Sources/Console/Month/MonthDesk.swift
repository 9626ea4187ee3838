import Canvas
import Review
import Text

/// A report that is asked for, by its number.
public struct ReportRequest: Equatable, Sendable {
  /// Its number: a later one makes its answer stale.
  public let number: Int
  /// The days.
  public let period: Period
  /// The calls.
  public let scope: Scope

  /// A report.
  public init(number: Int, period: Period, scope: Scope) {
    self.number = number
    self.period = period
    self.scope = scope
  }
}

/// The desk of reports: which days and calls, then what they say together.
struct MonthDesk: Equatable, Sendable {
  /// The days; the last whole month when it opens.
  var period: Period
  var scope = Scope.whole
  var page = Page.question
  /// Why the last report could not be made.
  var refusal: Phrase?
  private(set) var selection = Row.allCases.count - 1
  /// The number of the report that is awaited.
  private var asked = 0

  /// What is shown.
  enum Page: Equatable, Sendable {
    case question
    case choosing(Picker<MonthChoice>)
    /// The report is being made.
    case reading
    case shown(MonthReading)
  }

  /// A line of the question.
  enum Row: CaseIterable { case period, calls, make }

  /// A desk on a day.
  init?(today: CalendarDate) {
    let before = today.adding(months: -1).flatMap { Period(month: $0.month) }
    guard let before else { return nil }
    period = before
  }

  static let title = Phrase(fr: "Rapport du mois", en: "Report of the month")

  /// The line under the hand.
  var row: Row { Row.allCases[selection] }

  /// Moves among the lines; returns whether the key does.
  mutating func move(_ key: Key) -> Bool {
    guard let line = key.line(from: selection, among: Row.allCases.count) else { return false }
    selection = line
    return true
  }

  /// Takes what was chosen, and goes on to the line that makes the report.
  mutating func choose(_ choice: MonthChoice) {
    switch choice {
    case .period(let period): self.period = period
    case .calls(let scope): self.scope = scope
    }
    page = .question
    selection = Row.allCases.count - 1
  }

  /// Asks for the report, under a number that no other has had.
  mutating func ask(_ number: Int) -> ReportRequest {
    asked = number
    page = .reading
    refusal = nil
    return ReportRequest(number: number, period: period, scope: scope)
  }

  /// Takes an answer; a stale one, or one that was given up, is dropped.
  mutating func hear(_ number: Int, _ report: Report) {
    guard number == asked, page == .reading else { return }
    page = .shown(MonthReading(report: report))
  }

  /// Takes a refusal.
  mutating func hear(_ number: Int, refusal: Phrase) {
    guard number == asked, page == .reading else { return }
    page = .question
    self.refusal = refusal
  }

  /// Goes back to the question; returns false when it is the question itself that closes.
  mutating func leave() -> Bool {
    guard page != .question else { return false }
    page = .question
    return true
  }
}

/// A report as it is read: a page that scrolls, section by section too.
struct MonthReading: Equatable, Sendable {
  let report: Report
  private(set) var scroll = Scroll()
  /// The block under the hand; 0 is the title and what must be known.
  private(set) var block = 0

  /// Handles a key, the blocks beginning at some rows of `count`; returns whether it moves.
  mutating func press(_ key: Key, starts: [Int], count: Int, height: Int) -> Bool {
    switch key {
    case .tab, .backTab:
      block = max(0, min(starts.count - 1, block + (key == .tab ? 1 : -1)))
      scroll.top = starts[block]
    default:
      guard scroll.press(key, count: count, height: height) else { return false }
      block = starts.lastIndex { $0 <= scroll.top } ?? 0
    }
    return true
  }
}

extension CalendarDate {
  /// Its month, written `yyyy-mm`.
  var month: String { String(description.prefix(7)) }
}
