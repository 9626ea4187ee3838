import Intervention
import Review
import Testing
import Text

/// Fictional calls and reviews, with nothing in them but what a test needs.
enum Sample {
  /// Noon of a day of November 2026, Montréal.
  static func moment(_ day: Int, month: Int = 11, year: Int = 2026) -> Moment {
    let date = CalendarDate(year: year, month: month, day: day)
    return Moment(
      monotonic: 0, wall: Int64((date?.dayNumber ?? 0) + 10_957) * 86_400_000 + 17 * 3_600_000,
      offset: -300)
  }

  static func day(_ day: Int, month: Int = 11, year: Int = 2026) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  static let quiet: [Edit] =
    [.kind(.preCrisis)]
    + SafetyAxis.allCases.map { .asked(axis: $0, answer: AxisAnswer(asked: .no)) }

  static func call(
    _ id: String, by worker: SafeText = "Ana Roy", at moment: Moment = moment(3),
    _ edits: [Edit] = quiet, isWished: Bool = false
  ) -> Candidate {
    let person = Worker(name: worker, title: "t.s.", permit: "1")
    let acts: [Change.Act] =
      [.opened(number: 1, worker: person)] + edits.map { .edited($0) } + [.lineEnded, .signed]
    let changes = acts.enumerated().map { index, act in
      Change(sequence: index + 1, at: moment, author: worker, act: act)
    }
    let call = Call(id: CallID(rawValue: id), changes: changes)
    return Candidate(
      call.id, number: 1, worker: worker, signedAt: moment, facts: CodedFacts(call),
      isWished: isWished)
  }

  static let grid = Grid(
    id: "essai", title: "Essai", version: "1",
    sections: [
      Grid.Section(
        id: "securite", title: "Sécurité",
        items: [
          Grid.Item(id: "demande", text: "Demandé"), Grid.Item(id: "moyens", text: "Moyens"),
        ]),
      Grid.Section(id: "plan", title: "Plan", items: [Grid.Item(id: "filet", text: "Filet")]),
    ])

  static func review(
    _ call: String, by reviewer: SafeText = "Zoé Gill", on moment: Moment = moment(20),
    _ marks: [GridMark]
  ) -> Review {
    var review = Review(
      of: CallID(rawValue: call), number: 1, worker: "Ana Roy", by: reviewer, with: grid)
    for (item, mark) in zip(grid.items, marks) { review.mark(item.id, mark) }
    review.strength = "Ton posé"
    review.tryNext = "Demander le moment"
    review.finishedAt = moment
    return review
  }
}
