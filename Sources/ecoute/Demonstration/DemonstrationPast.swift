import Directory
import Foundation
import Intervention
import Library
import Records
import Review
import Text

/// The last weeks of the demonstration centre: the calls its team signed, and what was read of them.
struct DemonstrationPast {
  /// How many calls; the calls of today come after them.
  static let count = 60

  /// In how many minutes the call-backs promised in some of the last calls are due.
  private static let callBacks: [Int: Int64] = [2: -95, 3: 50, 9: 1_500]

  /// Whether a call, from 0, is one of those told at length: each of them once.
  static func isLong(_ index: Int) -> Bool { index % 10 == 7 }

  private let until: Moment
  private let places: Places
  private let grid: Grid?

  /// The weeks until a moment, with the grid and the places of the starter folder.
  init(until: Moment, starter: URL?) {
    self.until = until
    places = PlacesFolder.load(starter: starter).places
    grid = GridFolder.load(starter: starter, centre: nil).grid
  }

  /// Puts it in the register; a demonstration goes on without, when the disk refuses.
  func enter(_ records: Records) {
    let calls = (0..<Self.count).map { call($0) }
    let signed = calls.compactMap { call, changes in
      try? SignedRecord(
        call,
        document: Data(NoteDocument(call, mark: Demonstration.mark[.french]).plain.string.utf8),
        changes: changes,
        areas: places.areas(ofTyped: call.content[.place]).map(\.rawValue))
    }
    let messages =
      grid.map { DemonstrationReviews($0, calls.map(\.call), until: until).all } ?? []
    try? records.take(past: signed, messages)
  }

  /// A call, from the oldest: one told at length among nine short ones, over forty days.
  private func call(_ index: Int) -> (call: Call, changes: [Change]) {
    let people = Demonstration.colleagues
    let (long, short) = (DemonstrationStories.long, DemonstrationStories.short)
    let story =
      Self.isLong(index) ? long[index / 10] : short[(index * 3 + index / 5) % short.count]
    let days = Int64((Self.count - index) * 40 / Self.count + 1)
    let opened = until.earlier(byMinutes: days * 1440 + Int64(index * 137 % 700))
    let changes = story.changes(
      number: index + 1, by: people[index % people.count], opened: opened,
      callBackAt: Self.callBacks[Self.count - index].map { until.earlier(byMinutes: -$0) })
    let id = CallID(rawValue: "fictif-" + (index < 9 ? "0" : "") + "\(index + 1)")
    return (Call(id: id, changes: changes), changes)
  }
}
