import Directory
import Foundation
import Intervention
import Library
import Records
import Review
import Text
import YearGenerator

/// How long a year's report takes: reading the sealed facts, then counting and hiding.
enum ReportPace {
  private static let seed: UInt64 = 811

  /// Fills a data folder that is not there yet with a year of fictional calls, as a demonstration.
  static func fill(_ path: String, _ count: Int, _ places: Places) throws {
    try Home.markDemonstration(path)
    let records = Records(try Home.open(path))
    let year = YearGenerator(seed: seed, from: try firstDay(), count: count)
    for index in 0..<count {
      let new = records.nextCall()
      let changes = year.changes(index)
      let call = Call(id: new.id, changes: changes)
      let journal = try records.begin(new.id) { _ in }
      for change in changes { journal.append(change) }
      try records.sign(
        call, document: Data(NoteDocument(call, mark: "FICTIF").plain.string.utf8),
        changes: changes, areas: places.areas(ofTyped: call.content[.place]).map(\.rawValue),
        journal: journal)
    }
    records.log.settle()
  }

  /// The table of places beside the guides of this folder.
  static func places() -> Places {
    PlacesFolder.load(starter: URL(filePath: "guides")).places
  }

  /// Measures the report of the year of a folder so filled, in milliseconds.
  static func measure(_ path: String, _ places: Places) throws {
    let records = Records(try Home.open(path))
    let first = try firstDay()
    guard let last = first.adding(days: 364), let period = Period(from: first, to: last) else {
      return
    }
    let question = ReportQuestion(period, .whole, TerritoryTable(places))
    for _ in 0..<3 {
      let start = SuspendingClock.now
      let read = try records.facts(openedIn: question.instants, for: "bench")
      let opened = SuspendingClock.now
      let report = question.report(of: read.facts, unread: read.unread)
      let end = SuspendingClock.now
      print(
        "\(read.facts.count) calls: read \(start.duration(to: opened) / .milliseconds(1)) ms,",
        "counted \(opened.duration(to: end) / .milliseconds(1)) ms,",
        "\(report.sections.count) sections; \(Machine.load)")
    }
  }

  private static func firstDay() throws -> CalendarDate {
    guard let day = CalendarDate(year: 2025, month: 11, day: 1) else { throw CancellationError() }
    return day
  }
}
