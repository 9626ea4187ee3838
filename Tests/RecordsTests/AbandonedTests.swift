import Dispatch
import Foundation
import Intervention
import Synchronization
import Testing

@testable import Records

@Suite("Cent journaux abandonnés, deux brouillons, deux consoles", .serialized)
struct AbandonedTests {
  private func call(_ number: Int) -> CallID { CallID(rawValue: "abandon-\(number)") }

  @Test("Chaque appel est repris par une seule console, et aucun mot n'écrase l'autre")
  func together() throws {
    let centre = try TestCentre()
    let before = try centre.unlocked(.worker)
    for number in 0..<100 {
      let journal = try before.begin(call(number), telling: Bench.silent)
      for change in Samples.changes(3) { journal.append(change) }
      journal.close()
    }
    // Two files whose making was cut short, beside calls that have one.
    for number in [3, 7] {
      let whole = try centre.folder.bytes(of: "journals/abandon-\(number).journal")
      try centre.folder.write(
        Array(whole.prefix(90)), to: "journals/abandon-\(number).1.journal.new")
    }
    let consoles = try [centre.unlocked(.worker), centre.unlocked(.specialist)]
    #expect(try consoles.map { try $0.journals().count } == [100, 100])

    let held = Mutex<[Journal]>([])
    let taken = Mutex<[CallID: Int]>([:])
    let problems = Mutex<[any Error]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { console in
      for number in 0..<100 {
        do {
          let (journal, recovered) = try consoles[console].resume(
            call(number), telling: Bench.silent)
          // In use until both consoles have passed here.
          held.withLock { $0.append(journal) }
          taken.withLock { $0[call(number), default: 0] += 1 }
          #expect(recovered.changes == Samples.changes(3))
          journal.append(Samples.typed(4))
        } catch RecordsError.inUse {
          continue
        } catch {
          problems.withLock { $0.append(error) }
        }
      }
    }
    #expect(problems.withLock { $0 }.isEmpty)
    #expect(taken.withLock { $0.count } == 100)
    #expect(taken.withLock { $0.values.allSatisfy { $0 == 1 } })
    for journal in held.withLock({ $0 }) { #expect(journal.close() == .kept(4)) }
    let after = try centre.unlocked(.worker)
    for number in 0..<100 {
      #expect(try after.recovered(call(number)).changes == Samples.changes(4))
    }
  }

  @Test("Deux consoles corrigent la même note : la seconde attend, ou voit les deux textes")
  func twoCorrections() throws {
    let centre = try TestCentre()
    let consoles = try [centre.unlocked(.worker), centre.unlocked(.specialist)]
    try consoles[0].sign()
    let (journal, _) = try consoles[0].openAddendum(Samples.call, telling: Bench.silent)
    #expect(throws: RecordsError.inUse(Samples.call)) {
      try consoles[1].openAddendum(Samples.call, telling: Bench.silent)
    }
    let whole = Samples.signed() + Samples.addendum(after: Samples.signed())
    let call = Call(id: Samples.call, changes: whole)
    try consoles[0].sign(call, document: Data(), changes: whole, journal: journal)

    // The other had read the note before, and signs a correction of its own.
    let other = try SignedRecord(
      Call(id: Samples.call, changes: Samples.signed() + Samples.addendum(after: Samples.signed())),
      document: Data("autre".utf8), changes: Samples.signed(9))
    #expect(throws: RecordsError.self) { try consoles[1].register.sign(other) }
    #expect(try consoles[1].read(Samples.call).changes == whole)
  }
}
