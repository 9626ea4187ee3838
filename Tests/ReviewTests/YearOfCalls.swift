import Intervention
import Review
import Text
import YearGenerator

/// A generated year as its facts, with a table of a few fictional codes for real municipalities.
struct YearOfCalls {
  let facts: [CodedFacts]

  init(seed: UInt64, count: Int) throws {
    let year = YearGenerator(seed: seed, from: try day("2025-11-01"), count: count)
    facts = (0..<count).map { index in
      let call = Call(id: CallID(rawValue: "\(index)"), changes: year.changes(index))
      let place = YearGenerator.places.firstIndex(of: call.content[.place].string)
      return CodedFacts(call, areas: place.map { [UInt32(1_000 + $0)] } ?? [])
    }
  }

  /// Each municipality is an MRC of its own; three go in a region.
  static let table = TerritoryTable(
    YearGenerator.places.enumerated().flatMap { number, name in
      let (mrc, region) = (UInt32(500 + number), UInt32(1 + number / 3))
      return [
        TerritoryTable.Area(
          code: UInt32(1_000 + number), name: SafeText(name), level: .municipality,
          within: [mrc, region]),
        TerritoryTable.Area(
          code: mrc, name: SafeText("MRC " + name), level: .mrc, within: [region]),
        TerritoryTable.Area(
          code: region, name: SafeText("Région \(region)"), level: .region, within: []),
      ]
    })

  func report(_ month: String, _ scope: Scope = .whole) throws -> Report {
    guard let period = Period(month: month) else { throw CancellationError() }
    return ReportQuestion(period, scope, Self.table).report(of: facts)
  }
}

/// A day that is one.
func day(_ written: String) throws -> CalendarDate {
  guard let day = CalendarDate(written) else { throw CancellationError() }
  return day
}
