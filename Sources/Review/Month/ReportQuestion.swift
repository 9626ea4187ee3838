import Intervention
import Text

/// What a report is asked, and what its codes mean.
public struct ReportQuestion: Sendable {
  /// The days.
  public let period: Period
  /// The calls: all of them, those of a place, those of an event.
  public let scope: Scope
  /// Where codes of areas are.
  public let table: TerritoryTable
  /// The titles of the guides, by their slugs.
  public let guides: [SafeText: SafeText]
  /// The names of the declared events, by their ids.
  public let events: [SafeText: SafeText]
  /// The names of the resources, by their ids.
  public var resources: [SafeText: SafeText]

  /// The day it is asked; nil when it does not matter.
  public var today: CalendarDate?

  /// A question.
  public init(
    _ period: Period, _ scope: Scope, _ table: TerritoryTable,
    guides: [SafeText: SafeText] = [:], events: [SafeText: SafeText] = [:],
    resources: [SafeText: SafeText] = [:]
  ) {
    self.period = period
    self.scope = scope
    self.table = table
    self.guides = guides
    self.events = events
    self.resources = resources
  }

  /// The name of what it is about; nil for the whole.
  var subject: SafeText? {
    switch scope {
    case .whole: nil
    case .region(let code), .mrc(let code): table[code]?.name
    case .unknown: nil
    case .event(let id): events[id] ?? id
    }
  }

  /// The calls of its days, among some.
  func within(_ facts: [CodedFacts]) -> [CodedFacts] {
    facts.filter {
      $0.openedAt?.calendarDate.map(period.contains) ?? false
    }
  }

  /// The ids of the resources given most in its days, the most first: a page names them.
  public func mostGiven(in facts: [CodedFacts]) -> [SafeText] {
    Subject.mostGiven(within(facts))
  }

  /// The instants that hold all its days, wherever the console was: milliseconds since 1970, UTC.
  public var instants: Range<Int64> {
    let day: (CalendarDate) -> Int64 = { (Int64($0.dayNumber) + 10_957) * 86_400_000 }
    return day(period.first) - 86_400_000..<day(period.last) + 2 * 86_400_000
  }
}
