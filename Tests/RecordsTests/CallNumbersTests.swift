import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Numéros d'appel")
struct CallNumbersTests {
  @Test("Les numéros se suivent, d'une console à l'autre")
  func follow() throws {
    let folder = TemporaryHome()
    let first = try folder.records()
    let second = try folder.records()
    #expect([first, second, first, second].map { $0.nextCall().number } == [1, 2, 3, 4])
  }

  @Test("Huit consoles à la fois : aucun numéro deux fois")
  func unique() async throws {
    let folder = TemporaryHome()
    _ = try folder.open()
    let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let records = try folder.records()
          return (0..<10).map { _ in records.nextCall().number }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(numbers.sorted() == Array(1...80))
  }

  @Test("Compteur perdu ou abîmé : on repart du plus haut numéro connu")
  func recovered() throws {
    let folder = TemporaryHome()
    let records = try folder.records()
    try records.register.sign(Samples.record())
    let journal = try records.begin(Samples.other, telling: Bench.silent)
    journal.append(
      Samples.change(1, .opened(number: 500, worker: Samples.worker)))
    journal.close()
    #expect(records.nextCall().number == 501)
    try folder.write(Array("?".utf8), to: "call-number")
    #expect(records.nextCall().number == 501)
    #expect(records.nextCall().number == 502)
  }

  @Test("Disque plein : les numéros continuent, puis reviennent sur le disque")
  func full() throws {
    let bench = Bench()
    let records = try bench.records()
    #expect(records.nextCall().number == 1)
    bench.files.plan(.init(at: 1, kind: .error(ENOSPC), times: 1_000_000))
    // Reading fails too on this disk: the highest number comes from memory.
    #expect(records.nextCall().number >= 1)
    #expect(records.nextCall().number >= 2)
    bench.files.plan(nil)
    let number = records.nextCall().number
    #expect(number >= 3)
    #expect(bench.files.bytes(of: bench.path + "/call-number") == Array("\(number)\n".utf8))
  }

  @Test("L'ordre des identifiants est celui des instants ; aucun ne se répète")
  func ids() {
    let ids = (0..<1000).map { CallID(at: Samples.evening + Int64($0)) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 1000)
    #expect(Set((0..<1000).map { _ in CallID(at: 0) }).count == 1000)
    let form = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    #expect(ids.allSatisfy { $0.rawValue.wholeMatch(of: form) != nil })
  }
}
