import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Réserve du disque plein")
struct ReserveTests {
  @Test("Elle prend sa place une fois, et la rend")
  func kept() throws {
    let folder = TemporaryHome()
    let reserve = Reserve(try folder.open())
    #expect(!reserve.isKept)
    reserve.keep(mebibytes: 1)
    #expect(try folder.bytes(of: "reserve").count == 1 << 20)
    reserve.keep(mebibytes: 2)
    #expect(try folder.bytes(of: "reserve").count == 1 << 20)
    reserve.keep(mebibytes: 0)
    #expect(!reserve.isKept)
    #expect(!reserve.release())
  }

  @Test("Elle n'est pas prise quand le disque n'a pas de quoi")
  func noRoom() throws {
    let folder = TemporaryHome()
    let reserve = Reserve(try folder.open())
    reserve.keep(mebibytes: 1 << 40)
    #expect(!reserve.isKept)
  }

  @Test("Disque plein en plein appel : elle s'efface, et l'appel continue sur le disque")
  func released() throws {
    let bench = Bench()
    let journal = try bench.records().begin(Samples.call, telling: Bench.silent)
    journal.append(Samples.typed(1))
    #expect(journal.sync() == .kept(1))
    let path = bench.path + "/reserve"
    try SteadyFiles(bench.files).replace(path, with: Array(repeating: 0, count: 4096))

    // The write of the second word, then the new segment: both are refused, until there is room.
    bench.files.plan(SimulatedFiles.Fault(at: 1, kind: .error(ENOSPC), times: 2))
    journal.append(Samples.typed(2))
    #expect(journal.sync() == .kept(2))
    #expect(bench.files.bytes(of: path) == nil)
    bench.files.endConsole()
    let recovered = try bench.records().peek(Samples.call)
    #expect(recovered.changes == [Samples.typed(1), Samples.typed(2)])
  }
}
