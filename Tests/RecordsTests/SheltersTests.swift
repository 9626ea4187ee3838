import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Abri en mémoire (/dev/shm)")
struct SheltersTests {
  private let refusal = SimulatedFiles.Fault(at: 1, kind: .error(ENOSPC), times: 1_000_000)

  @Test("Un appel commencé sur un disque plein survit à la console, puis rejoint le disque")
  func begunFull() throws {
    let bench = Bench()
    let records = try bench.records()
    bench.files.plan(refusal)
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(4) { journal.append(change) }
    guard case .keptInMemory = journal.sync() else {
      Issue.record("le disque refusait")
      return
    }
    bench.files.endConsole()
    bench.files.plan(nil)
    let next = try bench.records()
    #expect(try next.journals().map(\.call) == [Samples.call])
    let (again, recovered) = try next.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(4))
    #expect(again.keeping == .kept(4))
    #expect(!bench.files.paths.contains { $0.hasPrefix("/shm") && $0.hasSuffix(".journal") })
  }

  @Test("Tant que le disque refuse, l'abri tient l'appel fermé aux autres consoles")
  func locked() throws {
    let bench = Bench()
    let records = try bench.records()
    bench.files.plan(refusal)
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    bench.files.plan(nil)
    #expect(try bench.records().journals().map(\.isInUse) == [true])
    #expect(throws: RecordsError.inUse(Samples.call)) {
      try bench.records().resume(Samples.call, telling: Bench.silent)
    }
    journal.append(Samples.typed(1))
    #expect(journal.sync() == .kept(1))
  }

  @Test("La mémoire aussi est pleine : rien n'est perdu tant que la console vit")
  func bothFull() throws {
    let bench = Bench()
    let journal = try bench.records().begin(Samples.call, telling: Bench.silent)
    var everywhere = refusal
    everywhere.sparesMemory = false
    bench.files.plan(everywhere)
    for change in Samples.changes(4) { journal.append(change) }
    journal.sync()
    journal.append(Samples.typed(5))
    bench.files.plan(nil)
    journal.append(Samples.typed(6))
    #expect(journal.sync() == .kept(6))
    bench.files.endConsole()
    #expect(try bench.records().peek(Samples.call).changes == Samples.changes(6))
  }

  @Test("Le vrai /dev/shm n'est ouvert qu'à nous, et rendu vide")
  func realShelter() throws {
    let folder = TemporaryHome()
    let home = try folder.open()
    let journals = home.journals
    #expect(home.shelterRoot == "/dev/shm/ecoute-\(geteuid())")
    try leave(Samples.typed(1), in: journals)
    let attributes = try FileManager.default.attributesOfItem(atPath: journals.shelter)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    let (journal, recovered) = try folder.records().resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(1))
    #expect(journal.close() == .kept(1))
    #expect(!FileManager.default.fileExists(atPath: journals.shelter))
  }

  /// Leaves a change in the shelter, as a console that ended while the disk refused.
  private func leave(_ change: Change, in journals: JournalFolder) throws {
    let workspace = try #require(journals.keys.workspace)
    let plan = try JournalPlan(
      Samples.call, first: 1, .workspace(workspace), in: journals, JournalOptions())
    _ = try journals.create(
      SegmentName(call: Samples.call, number: 1), in: .shelter, header: plan.sealedHeader,
      frames: [plan.sealer.seal(change)])
  }

  @Test("Un abri préparé par quelqu'un d'autre n'est pas utilisé")
  func hostileShelter() throws {
    let folder = TemporaryHome()
    let files = SteadyFiles.real
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let trap = folder.path + "/trap"
    try FileManager.default.createSymbolicLink(atPath: trap, withDestinationPath: "/tmp")
    #expect(throws: FileFailure.self) { try files.makeDirectory(trap) }
  }
}
