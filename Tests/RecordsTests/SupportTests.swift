import Foundation
import Intervention
import Review
import Testing
import Text

@testable import Records

@Suite("Appui : la note ne se suit que tant que sa personne la partage")
struct SupportTests {
  private func say(_ matter: Message.Matter, by records: Records, after minutes: Int64 = 0) throws {
    // The clock of the test stands still: what was said is said before now.
    let at = Moment(monotonic: 0, wall: Samples.evening + (minutes - 10) * 60_000, offset: -300)
    try records.keep(
      Message(
        id: "\(minutes)", call: Samples.call, number: 412, from: records.me,
        name: records.who.name, worker: records.me, at: at, matter))
  }

  /// A call under way, by the worker of a centre.
  private func begin(_ records: Records, _ centre: TestCentre) throws -> (Journal, [Change]) {
    let opened = Samples.change(1, .opened(number: 412, worker: centre.worker.worker))
    let changes = [opened, Samples.typed(2)]
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    for change in changes { journal.append(change) }
    return (journal, changes)
  }

  @Test("Partagée, elle se lit ; finie, redemandée sans partage ou signée, elle ne se lit plus")
  func shared() throws {
    let centre = try TestCentre()
    let (worker, specialist) = (try centre.unlocked(.worker), try centre.unlocked(.specialist))
    let (journal, changes) = try begin(worker, centre)
    #expect(try specialist.follow(Samples.call) == nil)
    try say(.support(sharesNote: true), by: worker, after: 1)
    #expect(try specialist.follow(Samples.call, isFirst: true)?.number == 412)
    #expect(throws: RecordsError.notAllowed(Right(.read, .reviews))) {
      try worker.follow(Samples.call)
    }
    try say(.supportEnded, by: worker, after: 2)
    #expect(try specialist.follow(Samples.call) == nil)
    #expect(try specialist.follow(Samples.call, isFirst: true) == nil)
    try say(.support(sharesNote: true), by: worker, after: 3)
    #expect(try specialist.follow(Samples.call) != nil)
    try say(.support(sharesNote: false), by: worker, after: 4)
    #expect(try specialist.follow(Samples.call) == nil)

    try say(.support(sharesNote: true), by: worker, after: 5)
    let end = [Samples.change(3, .lineEnded), Samples.change(4, .signed)]
    for change in end { journal.append(change) }
    try worker.sign(
      Call(id: Samples.call, changes: changes + end), document: Data(), changes: changes + end,
      journal: journal)
    let now = Moment(monotonic: 0, wall: Samples.evening, offset: -300)
    #expect(try Support.open(specialist.messages(), at: now).isEmpty)
    #expect(try specialist.follow(Samples.call) == nil)
  }

  @Test("Reprise par quelqu'un d'autre, à qui rien n'a été demandé, elle ne se lit plus")
  func takenOver() throws {
    let centre = try TestCentre()
    let (worker, specialist) = (try centre.unlocked(.worker), try centre.unlocked(.specialist))
    let (journal, _) = try begin(worker, centre)
    try say(.support(sharesNote: true), by: worker)
    #expect(try specialist.follow(Samples.call) != nil)
    journal.append(Samples.change(3, .takenOver(by: centre.account(.specialist).worker)))
    #expect(try specialist.follow(Samples.call) == nil)
  }
}
