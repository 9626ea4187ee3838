import Foundation
import Intervention
import Synchronization
import Testing
import Text

@testable import Records

@Suite("Registre des accès : plusieurs consoles, une seule chaîne", .serialized)
struct AccessTogetherTests {
  @Test("Vingt consoles inscrivent à la fois : tout est là, rien ne se coupe")
  func consoles() async throws {
    let folder = TemporaryHome()
    let home = try folder.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for console in 0..<20 {
        group.addTask {
          let log = AccessLog(home)
          for second in 0..<10 {
            try log.record(
              AccessEntry(
                .read, by: Who(name: SafeText("c\(console)")), at: Samples.moment(second)))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try AccessLog(home).verify() == AccessReport(count: 200))
  }

  @Test("Deux processus tués en pleine écriture : ce qui était inscrit l'est, la chaîne tient")
  func killed() throws {
    let family = Family("Registres : consoles tuées", sample: 10, all: 100)
    let folder = TemporaryHome()
    let log = AccessLog(try folder.open())
    var written = 0
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let delays = (0..<2).map { _ in Int32.random(in: 5...60, using: &chance) }
      let said = Mutex<[[String]]>([])
      DispatchQueue.concurrentPerform(iterations: 2) { console in
        let writer = try? Writer(in: folder.path, "log", killedAfter: delays[console])
        said.withLock { $0 += writer?.said ?? [["!"]] }
      }
      let words = said.withLock { $0 }
      #expect(words.allSatisfy { $0.first == "a" }, "\(words.last ?? [])")
      written += words.count
      let report = try log.verify()
      #expect(report.findings.isEmpty)
      #expect(report.count >= written)
    }
    #expect(written > 0)
  }
}
