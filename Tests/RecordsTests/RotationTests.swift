import Foundation
import GRDB
import Intervention
import Synchronization
import Testing
import Text

@testable import Records

@Suite("Départ, incident : de nouvelles clés")
struct RotationTests {
  private static let calls = (1...5).map { CallID(rawValue: "c\($0)") }

  private static func busy() throws -> TestCentre {
    try TestCentre { records in for call in calls { try records.sign(call) } }
  }

  private func checkAllRead(_ centre: TestCentre, _ role: Role, _ hint: Comment? = nil) throws {
    let records = try centre.unlocked(role)
    for call in Self.calls {
      #expect(try records.read(call).changes == Samples.signed(), hint)
    }
  }

  @Test("Qui part n'ouvre plus rien, même dans une console restée ouverte ; les autres lisent tout")
  func departure() throws {
    let centre = try Self.busy()
    let left = try centre.unlocked(.worker)
    let administrator = try centre.unlocked(.administrator)
    try administrator.vault.close(centre.worker.id)
    #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) { try left.read(Self.calls[0]) }
    #expect(throws: RecordsError.keysAwaited) { try left.register.read(Self.calls[0]) }
    #expect(throws: RecordsError.self) { try centre.unlocked(.worker) }
    #expect(try administrator.vault.isRotationDue())
    #expect(throws: RecordsError.keysAwaited) { try administrator.vault.rotate() }

    let specialist = try centre.unlocked(.specialist)
    let old = try centre.epochs(for: .worker)
    try specialist.vault.rotate()
    #expect(try !specialist.vault.isRotationDue())
    #expect(try Set(old).isDisjoint(with: centre.epochs(for: .worker)))
    try checkAllRead(centre, .specialist)
    try specialist.sign(Samples.call)
    #expect(try centre.unlocked(.manager).facts(Samples.call).openedAt != nil)
    #expect(try centre.recovered().read(Samples.call).changes == Samples.signed())
  }

  @Test("Ce que la personne partie avait copié n'ouvre pas la suite")
  func copiedKeys() throws {
    let centre = try Self.busy()
    let left = try centre.unlocked(.worker)
    _ = try left.read(Self.calls[0])
    let stolen = try #require(left.home.keychain.holder?.epochs)
    try centre.unlocked(.administrator).vault.close(centre.worker.id)
    try centre.unlocked(.specialist).vault.rotate()
    let queue = try DatabaseQueue.patient(centre.folder.path + "/ecoute.sqlite")
    let ids = try queue.read { db in
      try Data.fetchAll(db, sql: "SELECT DISTINCT key_id FROM keyring")
        .map { KeyID(bytes: Array($0)) }
    }
    #expect(ids.count == 2)
    #expect(Set(stolen.keys).isDisjoint(with: ids))
  }

  @Test("Une console ouverte pendant la rotation lit et signe sans rien demander")
  func meanwhile() throws {
    let centre = try Self.busy()
    let open = try centre.unlocked(.worker)
    let vault = try centre.recovered().vault
    try vault.expire()
    try vault.rotate()
    #expect(try open.read(Self.calls[0]).changes == Samples.signed())
    try open.sign(Samples.other)
    #expect(try centre.unlocked(.specialist).read(Samples.other).changes == Samples.signed())
  }

  @Test("Devenir gestionnaire retire les notes et laisse les faits")
  func roleChange() throws {
    let centre = try Self.busy()
    try centre.unlocked(.administrator).vault.setRole(of: centre.worker.id, to: .manager)
    let records = try centre.unlocked(centre.worker)
    #expect(try records.facts(Self.calls[0]).openedAt != nil)
    #expect(throws: RecordsError.keysAwaited) { try records.register.read(Self.calls[0]) }
    try centre.unlocked(.specialist).vault.rotate()
    #expect(try records.facts(Self.calls[0]).openedAt != nil)
  }

  @Test("Interrompue à chaque pas, tout se lit, et recommencer finit")
  func interrupted() throws {
    let centre = try Self.busy()
    let journal = try centre.unlocked(.worker).begin(Samples.other, telling: Bench.silent)
    journal.append(Samples.typed(1))
    journal.close()
    try centre.unlocked(.administrator).vault.close(centre.worker.id)
    var step = 0
    var isDone = false
    while !isDone {
      step += 1
      try centre.recovered().vault.expire()
      let records = try centre.unlocked(.specialist)
      isDone = try records.vault.interrupted(at: step) { try $0.rotate() }
      try checkAllRead(centre, .specialist, "pas \(step)")
      #expect(try centre.recovered().read(Self.calls[4]).changes == Samples.signed())
      #expect(
        try centre.unlocked(.specialist).peek(Samples.other).changes == [Samples.typed(1)],
        "pas \(step)")
    }
    #expect(step > 6)
    #expect(try !centre.records().vault.isRotationDue())
  }

  @Test("Tuée n'importe où : tout se lit, et recommencer finit")
  func killed() throws {
    let family = Family("Rotations tuées", sample: 10, all: 200)
    let centre = try Self.busy()
    for trial in 1...family.count {
      var chance = family.chance(trial)
      _ = try Writer(
        in: centre.folder.path, centre.recovery.groups.joined(),
        killedAfter: Int32.random(in: 0...40, using: &chance))
      try checkAllRead(centre, .specialist, "essai \(trial)")
    }
    try centre.recovered().vault.rotate()
    #expect(try !centre.records().vault.isRotationDue())
  }
}

extension TestCentre {
  /// The epochs whose keys a role holds.
  func epochs(for role: Role) throws -> [KeyID] {
    let file = RegisterFile(folder.path + "/ecoute.sqlite", .real)
    return try file.read(Rows.epochs)?.filter { $0.compartment.isFor(role) }.map(\.id) ?? []
  }
}

extension Vault {
  /// Runs a long work that stops at its n-th step; true when it went to its end.
  func interrupted(at step: Int, _ work: (Vault) throws -> Void) throws -> Bool {
    struct Stop: Error {}
    let count = Count()
    var vault = self
    vault.pause = { if count.next() == step { throw Stop() } }
    do {
      try work(vault)
      return true
    } catch {
      guard count.value == step else { throw error }
      return false
    }
  }

  private final class Count: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }
}
