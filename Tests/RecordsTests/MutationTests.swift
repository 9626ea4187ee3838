import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Famille d : des journaux abîmés de toutes les façons")
struct MutationTests {
  private let written = Samples.changes(12)

  /// A disk with two interrupted calls, twelve changes each.
  private func disk() throws -> Bench {
    let bench = Bench()
    let records = try bench.records()
    for call in [Samples.call, Samples.other] {
      let journal = try records.begin(call, telling: Bench.silent)
      for change in written { journal.append(change) }
      journal.close()
    }
    return bench
  }

  private func path(_ bench: Bench, _ call: CallID) -> String {
    "\(bench.path)/journals/\(call.rawValue).journal"
  }

  @Test("Rien n'est inventé ni effacé, et l'appel continue")
  func mutations() throws {
    let family = Family("Journaux abîmés", sample: 1500, all: 20_000)
    let disk = try disk()
    let file = path(disk, Samples.call)
    let original = try #require(disk.files.bytes(of: file))
    let other = try #require(disk.files.bytes(of: path(disk, Samples.other)))
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &chance) where !bytes.isEmpty {
        let kind = Mutation.allCases.randomElement(using: &chance) ?? .flip
        bytes = kind.apply(to: bytes, other: other, &chance)
      }
      let bench = Bench(SimulatedFiles(copying: disk.files))
      bench.files.set(file, bytes)
      try check(bench, file, bytes)
    }
  }

  private func check(_ bench: Bench, _ file: String, _ bytes: [UInt8]) throws {
    let records = try bench.records()
    let peeked = try? records.peek(Samples.call).changes
    #expect(bench.files.bytes(of: file) == bytes, "regarder ne touche à rien")
    let resumed: (journal: Journal, recovered: RecoveredCall)
    do {
      resumed = try records.resume(Samples.call, telling: Bench.silent)
    } catch {
      #expect(peeked == nil)
      checkPhrase(error.phrase)
      #expect(bench.files.bytes(of: file) == bytes, "un refus ne touche à rien")
      return
    }
    let (journal, recovered) = resumed
    let changes = recovered.changes
    #expect(changes == peeked)
    #expect(Set(changes).isSubset(of: written), "rien n'est inventé")
    let now = bench.files.bytes(of: file) ?? []
    let torn = bench.files.bytes(of: file + ".torn") ?? []
    #expect(now + torn == bytes, "rien n'est effacé")
    for phrase in recovered.report.phrases { checkPhrase(phrase) }
    #expect(!recovered.report.isClean || changes == prefix(changes), "ce qui manque est dit")

    let next = Samples.typed(13)
    journal.append(next)
    #expect(journal.sync() == .kept(13))
    bench.files.endConsole()
    #expect(try bench.records().peek(Samples.call).changes == changes + [next])
  }

  /// The first changes, as many as these: what a file cut between two frames still holds.
  private func prefix(_ changes: [Change]) -> [Change] { Array(written.prefix(changes.count)) }

  @Test("Un octet changé n'importe où : ce qu'il scelle est refusé en entier")
  func everyByte() throws {
    let disk = try disk()
    let file = path(disk, Samples.call)
    let original = try #require(disk.files.bytes(of: file))
    let frame = try #require(frames(of: original).last)
    for index in Array(0..<128) + Array(frame..<original.count) {
      for flip in [0x01, 0x80, 0xff] as [UInt8] {
        var bytes = original
        bytes[index] ^= flip
        let bench = Bench(SimulatedFiles(copying: disk.files))
        bench.files.set(file, bytes)
        let changes = try? bench.records().peek(Samples.call).changes
        // In the header, nothing opens; in the last frame, that frame alone is missing.
        #expect(changes == (index < 128 ? nil : Array(written.dropLast())), "octet \(index)")
      }
    }
  }

  private func frames(of bytes: [UInt8]) -> [Int] {
    (0..<bytes.count - 4).filter { Array(bytes[$0..<$0 + 4]) == Frame.magic }
  }
}
