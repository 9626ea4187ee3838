import Chance
import Dispatch
import Foundation
import Intervention
import Synchronization
import Testing

@testable import Records

@Suite("Journal d'un appel")
struct JournalTests {
  /// Collects what a journal tells.
  final class Heard: Sendable {
    private let all = Mutex<[Keeping]>([])
    var last: Keeping? { all.withLock { $0.last } }
    var isEmpty: Bool { all.withLock { $0.isEmpty } }
    var tell: @Sendable (Keeping) -> Void {
      { keeping in self.all.withLock { $0.append(keeping) } }
    }

    /// Waits for something to be heard; half a minute at most.
    func wait(for keeping: Keeping) -> Bool {
      for _ in 0..<6000 {
        if last == keeping { return true }
        usleep(5000)
      }
      return false
    }
  }

  @Test("Ce qui est écrit est gardé sans rien demander")
  func keptByItself() throws {
    let folder = TemporaryHome()
    let heard = Heard()
    let journal = try folder.records().begin(Samples.call, telling: heard.tell)
    for change in Samples.changes(3) { journal.append(change) }
    #expect(journal.keeping == .kept(0), "écrit, pas encore dit gardé")
    #expect(heard.wait(for: .kept(3)))
    journal.append(Samples.typed(4))
    #expect(heard.wait(for: .kept(4)))
    journal.close()
  }

  @Test("Rien de lisible ne reste sur le disque")
  func nothingInClear() throws {
    let folder = TemporaryHome()
    let records = try folder.records()
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    let changes = Samples.signed(8)
    for change in changes { journal.append(change) }
    journal.sync()
    let secrets = ["peux plus", "Ana Roy", "alliance", "12345"].map { Array($0.utf8) }
    try expectNone(of: secrets, in: folder)
    let call = Call(id: Samples.call, changes: changes)
    try records.sign(
      call, document: Data(Samples.words.utf8), changes: changes, journal: journal)
    try expectNone(of: secrets, in: folder)
  }

  private func expectNone(of secrets: [[UInt8]], in folder: TemporaryHome) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let bytes = try? folder.bytes(of: name) else { continue }
      for secret in secrets {
        let isThere = Data(bytes).range(of: Data(secret)) != nil
        #expect(!isThere, "\(name) : \(String(decoding: secret, as: UTF8.self))")
      }
    }
  }

  @Test("Des textes de longueurs voisines donnent des fichiers de même longueur")
  func padding() throws {
    func length(_ text: String) throws -> Int {
      let bench = Bench()
      let journal = try bench.records().begin(Samples.call, telling: Bench.silent)
      journal.append(Samples.typed(2, .init(text)))
      return bench.files.bytes(of: "\(bench.path)/journals/\(Samples.call.rawValue).journal")?
        .count ?? 0
    }
    #expect(try length("oui") == length("non, pas"))
    #expect(try length("oui") % 32 == 0)
  }

  @Test("Le disque refuse : la mémoire prend le relais, le dit, et rend tout au retour")
  func refusalAndReturn() throws {
    let bench = Bench()
    let heard = Heard()
    let journal = try Records(
      bench.home(), register: bench.store,
      options: JournalOptions(pace: Pace(synchronise: 5, retry: 20), now: { Samples.evening })
    ).begin(Samples.call, telling: heard.tell)
    journal.append(Samples.typed(1))
    #expect(heard.wait(for: .kept(1)))

    bench.files.plan(.init(at: 1, kind: .error(ENOSPC), times: 1_000_000))
    for sequence in 2...5 { journal.append(Samples.typed(sequence)) }
    guard case .keptInMemory(Samples.evening, .full) = journal.sync() else {
      Issue.record("\(journal.keeping)")
      return
    }
    #expect(sheltered(bench).count == 1)

    bench.files.plan(nil)
    #expect(heard.wait(for: .kept(5)))
    #expect(sheltered(bench).isEmpty)
    bench.files.endConsole()
    #expect(try bench.records().peek(Samples.call).changes == Samples.changes(5))
  }

  private func sheltered(_ bench: Bench) -> [String] {
    bench.files.paths.filter { $0.hasPrefix("/shm") && $0.hasSuffix(".journal") }
  }

  @Test("Après une erreur de synchronisation, le même fichier n'est plus jamais cru")
  func neverTheSameFile() throws {
    let bench = Bench()
    let journal = try bench.records().begin(Samples.call, telling: Bench.silent)
    journal.append(Samples.typed(1))
    #expect(journal.sync() == .kept(1))
    journal.append(Samples.typed(2))
    bench.files.plan(.init(at: 1, kind: .error(EIO)))
    #expect(journal.sync() == .kept(2))
    var chance = Chance(1)
    #expect(
      try bench.afterPowerCut(&chance).records().peek(Samples.call).changes == Samples.changes(2))
    #expect(bench.files.paths.contains { $0.hasSuffix("01.1.journal") })
  }

  @Test("On écrit pendant que le disque travaille : rien n'attend, rien ne manque")
  func whileTheDiskWorks() throws {
    let bench = Bench()
    let journal = try bench.records().begin(Samples.call, telling: Bench.silent)
    journal.append(Samples.typed(1))
    bench.files.whileSynchronising { journal.append(Samples.typed(2)) }
    #expect(journal.sync() == .kept(1), "le deuxième est venu pendant la synchronisation")
    #expect(journal.sync() == .kept(2))

    // The same while a new segment is being made, after a refusal.
    bench.files.plan(.init(at: 1, kind: .error(ENOSPC)))
    journal.append(Samples.typed(3))
    bench.files.whileSynchronising { journal.append(Samples.typed(4)) }
    journal.sync()
    #expect(journal.sync() == .kept(4))
    var chance = Chance(1)
    #expect(
      try bench.afterPowerCut(&chance).records().peek(Samples.call).changes == Samples.changes(4))
  }

  @Test("Une écriture après la fermeture n'est pas perdue")
  func afterClose() throws {
    let bench = Bench()
    let journal = try bench.records().begin(Samples.call, telling: Bench.silent)
    journal.append(Samples.typed(1))
    #expect(journal.close() == .kept(1))
    journal.append(Samples.typed(2))
    #expect(journal.sync() == .kept(2))
    #expect(try bench.records().peek(Samples.call).changes == Samples.changes(2))
  }

  @Test("Sortir n'attend pas sans fin un disque qui ne répond pas", .timeLimit(.minutes(5)))
  func boundedExit() throws {
    let bench = Bench()
    let disk = DispatchSemaphore(value: 0)
    let journal = try Records(bench.home(), register: bench.store)
      .begin(Samples.call, telling: { _ in disk.wait() })
    journal.append(Samples.typed(1))
    journal.sync()
    // The disk answers only after this one: it ends all the same, or the test does not.
    journal.sync()
    disk.signal()
  }

  @Test("Un nom de fichier dit l'appel, son rang et s'il est inachevé")
  func names() {
    let name = SegmentName(call: Samples.call, number: 3)
    #expect(SegmentName(fileName: name.fileName) == name)
    #expect(SegmentName(fileName: name.draft.fileName) == name.draft)
    let first = SegmentName(call: CallID(rawValue: "a"), number: 0)
    #expect(SegmentName(fileName: "a.journal") == first)
    for other in ["a.journal.torn", "a.0.journal", "a.b.journal", ".journal", "a.1.2.journal", "a"]
    {
      #expect(SegmentName(fileName: other) == nil, "\(other)")
    }
    let hostile = SegmentName(call: CallID(rawValue: "../../etc/x.y"), number: 0)
    #expect(hostile.fileName == "______etc_x_y.journal")
  }
}
