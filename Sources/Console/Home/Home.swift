import Canvas
import Intervention
import Text

/// The home screen: the calls to resume, today's signed calls, a new call.
struct Home: Equatable, Sendable {
  /// The line under the hand.
  var selection = 0

  /// One line.
  enum Row: Equatable {
    case newCall
    case open(CallID)
    case signed(CallSummary)
  }

  /// The lines, in order: a new call, the open calls (the latest first), today's signed ones.
  static func rows(open: [Call], signed: [CallSummary]) -> [Row] {
    let latest = open.sorted { ($0.lastAt?.wall ?? 0, $0.number) > ($1.lastAt?.wall ?? 0, $1.number) }
    return [.newCall] + latest.map { .open($0.id) } + signed.map { .signed($0) }
  }

  mutating func press(_ key: Key, count: Int) {
    let last = max(0, count - 1)
    switch key {
    case .up, .backTab: selection = max(0, min(selection, last) - 1)
    case .down, .tab: selection = min(last, selection + 1)
    case .home, .textStart, .pageUp: selection = 0
    case .end, .textEnd, .pageDown: selection = last
    default: break
    }
  }
}
