import Canvas
import Intervention
import Review
import Text

/// The month in the console: sums of coded facts, for those who may read them.
extension App {
  var monthView: MonthDeskView? {
    guard case .month(let desk)? = overlays.last else { return nil }
    return MonthDeskView(desk: desk, around: surroundings)
  }

  /// Opens the desk of reports.
  mutating func openMonth() {
    guard let today = CalendarDate(now.date.string), let desk = MonthDesk(today: today) else {
      return
    }
    overlays.append(.month(desk))
  }

  /// Takes the report that was asked for, or why there is none.
  mutating func hear(_ number: Int, _ answer: Result<Report, ReportRefusal>) {
    overlays.change(
      { if case .month(let desk) = $0 { desk } else { nil } }, Overlay.month
    ) { desk in
      switch answer {
      case .success(let report): desk.hear(number, report)
      case .failure(let refusal): desk.hear(number, refusal: refusal.reason)
      }
    }
  }

  mutating func type(_ text: SafeText, in desk: MonthDesk) -> [Effect] {
    var desk = desk
    if desk.page == .question { open(&desk) }
    if case .choosing(var picker) = desk.page {
      picker.type(text)
      desk.page = .choosing(picker.withDaysTyped())
    }
    show(desk)
    return []
  }

  /// What a key does on the desk; nil when it is for a command.
  mutating func press(_ key: Key, in desk: MonthDesk) -> [Effect]? {
    var desk = desk
    var effects: [Effect] = []
    switch desk.page {
    case .question where key == .enter && desk.row == .make:
      reportsAsked += 1
      effects = [.report(desk.ask(reportsAsked))]
    case .question where key == .enter: open(&desk)
    case .question: guard desk.move(key) else { return nil }
    case .choosing(let picker) where key == .enter:
      if let item = picker.selected(language) { desk.choose(item.id) }
    case .choosing(var picker):
      guard picker.press(key, surroundings, in: overlayArea) else { return nil }
      desk.page = .choosing(picker.withDaysTyped())
    case .reading: return nil
    case .shown(var reading):
      guard let (page, blocks) = monthView?.parts(reading, in: overlayArea) else { return nil }
      let starts = MonthDeskView.starts(blocks)
      let count = (starts.last ?? 0) + (blocks.last?.count ?? 0)
      guard reading.press(key, starts: starts, count: count, height: page.body.height) else {
        return nil
      }
      desk.page = .shown(reading)
    }
    show(desk)
    return effects
  }

  /// Goes back to the question; false when the desk itself closes.
  mutating func leaveMonthPage(_ desk: MonthDesk) -> Bool {
    var desk = desk
    guard desk.leave() else { return false }
    show(desk)
    return true
  }

  /// Opens the choices of the line under the hand.
  private func open(_ desk: inout MonthDesk) {
    switch desk.row {
    case .period:
      guard let today = CalendarDate(now.date.string) else { return }
      desk.page = .choosing(.periods(today: today))
    case .calls: desk.page = .choosing(.calls(settings.declared, shelves?.places))
    case .make: break
    }
  }

  private mutating func show(_ desk: MonthDesk) { overlays[overlays.count - 1] = .month(desk) }
}

/// Why a report could not be made.
public struct ReportRefusal: Error, Equatable, Sendable {
  /// The reason, in a calm sentence.
  public let reason: Phrase

  /// A refusal.
  public init(_ reason: Phrase) { self.reason = reason }
}
