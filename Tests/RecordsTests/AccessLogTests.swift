import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Registre des accès : qui a fait quoi, sans jamais dire ce qui a été lu")
struct AccessLogTests {
  private let folder = TemporaryHome()
  private let ana = Who(name: "Ana Roy", account: "a1", role: "worker")

  private func log() throws -> AccessLog { AccessLog(try folder.open()) }

  private func entry(_ act: AccessAct, _ second: Int = 0, call: CallID? = nil) -> AccessEntry {
    AccessEntry(act, by: ana, at: Samples.moment(second), call: call)
  }

  @Test("Une inscription dit quoi, qui, quand, sur quel appel et pourquoi")
  func whole() throws {
    let log = try log()
    let export = AccessEntry(
      .export, by: ana, at: Samples.moment(3), call: Samples.call, subject: "note",
      purpose: "demande d'accès", outcome: .refused)
    #expect(try log.record(export) == 1)
    #expect(try log.record(entry(.lock)) == 2)
    let all = try log.entries()
    #expect(all.map(\.number) == [1, 2])
    #expect(all.first?.entry == export)
    #expect(all.allSatisfy { !$0.isDeferred })
    #expect(try log.verify() == AccessReport(count: 2))
  }

  @Test("Ce qui attend et ne se lit pas un instant n'est pas écrasé par ce qui suit")
  func unreadableWaiting() throws {
    let home = try folder.open()
    let files = FailingFiles()
    let waiting = WaitingAccess(home.path, SteadyFiles(files))
    waiting.keep([entry(.read, 1)])
    files.hide(home.path + "/" + WaitingAccess.fileName)
    waiting.keep([entry(.search, 2)])
    files.hide(nil)
    #expect(waiting.read() == [entry(.read, 1)])
    waiting.keep([entry(.search, 2)])
    #expect(Set(waiting.read()) == [entry(.read, 1), entry(.search, 2)])
  }

  @Test("On retrouve les inscriptions d'une personne, d'un appel, d'une année, depuis un jour")
  func filters() throws {
    let log = try log()
    let luc = Who(name: "Luc Bédard")
    let later = Moment(monotonic: 0, wall: Samples.evening + 86_400_000 * 60, offset: -300)
    try log.record(entry(.read, call: Samples.call))
    try log.record(AccessEntry(.read, by: luc, at: later, call: Samples.other))
    func numbers(_ filter: AccessFilter) throws -> [Int] { try log.entries(filter).map(\.number) }
    #expect(try numbers(AccessFilter(person: "luc bedard")) == [2])
    #expect(try numbers(AccessFilter(person: "a1")) == [1])
    #expect(try numbers(AccessFilter(call: Samples.call)) == [1])
    #expect(try numbers(AccessFilter(since: CalendarDate("2027-01-01"))) == [2])
    #expect(try numbers(AccessFilter(year: 2026)) == [1])
  }

  @Test("Un secours demandé, que la console note aussi aux communications, s'inscrit une fois")
  func rescue() throws {
    let asked = Samples.moment(1)
    let told = Communication(number: 1, to: .emergency, at: asked, basis: .danger)
    let rescues = [
      Rescue(number: 1, service: .emergency, requestedAt: asked),
      Rescue(number: 2, service: .police, requestedAt: Samples.moment(2)),
    ]
    let acts: [Change.Act] = [
      .opened(number: 412, worker: Samples.worker), .edited(.communications([told])),
      .edited(.rescues(rescues)), .lineEnded, .signed,
    ]
    let changes = acts.enumerated().map { Samples.change($0 + 1, $1) }
    let records = Records(try folder.open())
    try records.sign(Samples.call, changes)
    records.log.settle()
    let entries = try records.log.entries().map(\.entry).filter { $0.act == .communicate }
    #expect(entries.map(\.subject) == ["911", "police"])
    #expect(entries.first?.purpose == SafeText(Communication.Basis.danger.rawValue))
  }

  @Test("Le code de l'instant se retrouve dans le registre qui a grandi, et pas dans un autre")
  func code() throws {
    let log = try log()
    #expect(try log.code() == nil)
    try log.record(entry(.login))
    let code = try #require(try log.code())
    for second in 1...300 { try log.record(entry(.read, second)) }
    #expect(code.size == 1)
    let typed = code.code.description.lowercased().replacingOccurrences(of: "0", with: "o")
    #expect(try log.verify(code: AccessCode(typed)).codeAt == 1)
    let other = try #require(AccessCode("7K3Q-9F2M-XA0T-BC5D"))
    #expect(other.description == "7K3Q-9F2M-XA0T-BC5D")
    #expect(try log.verify(code: other).findings == [.unknownCode(other)])
    #expect(AccessCode("7K3Q-9F2M-XA0T") == nil && AccessCode("7K3Q-9F2M-XA0T-BC5U") == nil)
  }

  @Test("Un point de contrôle reste toutes les 256 inscriptions et toutes les cinq minutes")
  func checkpoints() throws {
    let clock = Hand(Samples.evening)
    let log = try AccessLog(folder.open(), now: { clock.now })
    for second in 1...300 { try log.record(entry(.read, second)) }
    clock.now += 5 * 60_000
    try log.record(entry(.lock))
    clock.now -= 60 * 60_000  // l'heure recule en novembre
    try log.record(entry(.login))
    try log.record(entry(.lock))
    let sizes = try log.file.read(AccessRows.checkpoints)?.map(\.size)
    #expect(sizes == [1, 257, 301, 302, 303])
    #expect(try log.verify().findings.isEmpty)
  }

  @Test(
    "Sans la clé des signatures, rien ne s'inscrit : lire un dossier est refusé, et dit pourquoi")
  func keyGone() throws {
    let log = try log()
    try log.record(entry(.read))
    try FileManager.default.removeItem(atPath: folder.path + "/access.key")
    let key = SafeText(folder.path + "/access.key")
    #expect(throws: RecordsError.keyMissing(key)) { try log.record(entry(.read)) }
    #expect(try log.verify().findings == [.noKey])
  }

  @Test("Un appel en cours continue : l'inscription attend, survit à la console, puis s'inscrit")
  func deferred() throws {
    var log = try log()
    try log.record(entry(.login))
    let key = try folder.bytes(of: "access.key")
    try FileManager.default.removeItem(atPath: folder.path + "/access.key")
    log.defer(entry(.write, 1, call: Samples.call))
    log.settle()
    #expect(log.waiting == 1)
    #expect(log.phrase?.french.string.contains("en attente\u{a0}: 1") == true)

    // The console ends; the next one finds the key put back.
    log = try self.log()
    try folder.write(key, to: "access.key")
    try log.record(entry(.login, 9))
    let all = try log.entries()
    #expect(all.map(\.entry.act) == [.login, .write, .login])
    #expect(all.map(\.isDeferred) == [false, true, false])
    #expect(all[1].entry.at == Moment(monotonic: 0, wall: Samples.moment(1).wall, offset: -300))
    #expect(try !folder.names(in: "").contains("access.waiting"))
    #expect(try log.verify().findings.isEmpty)
  }

  @Test("Sans panne, ce qui est remis à plus tard s'inscrit aussitôt, une seule fois")
  func atOnce() throws {
    let log = try log()
    log.defer(entry(.write, 1))
    log.defer(entry(.write, 2))
    log.settle()
    #expect(log.waiting == 0 && log.phrase == nil)
    #expect(try log.entries().map(\.isDeferred) == [false, false])
  }

  @Test("Un registre qu'on ne peut pas lire : une erreur, rien d'écrit")
  func notADatabase() throws {
    let log = try log()
    let bytes = Array(repeating: UInt8(65), count: 5000)
    try folder.write(bytes, to: "ecoute.sqlite")
    let file = SafeText("\(folder.path)/ecoute.sqlite")
    #expect(throws: RecordsError.damaged(file)) { try log.record(entry(.read)) }
    #expect(throws: RecordsError.damaged(file)) { try log.verify() }
    #expect(try folder.bytes(of: "ecoute.sqlite") == bytes)
  }
}

/// A clock that a test moves.
final class Hand: @unchecked Sendable {
  var now: Int64
  init(_ now: Int64) { self.now = now }
}
