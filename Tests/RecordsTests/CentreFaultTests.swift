import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Famille c, au centre : le N-ième appel au disque échoue", .serialized)
struct CentreFaultTests {
  private let shelf = BackupShelf()
  private let files = FailingFiles()

  /// All of them in `make soak`.
  static let kinds = Array(FaultTests.kinds.prefix(Family("Pannes", sample: 3, all: 5).count))

  /// Does something with each call failing in turn, until none is hit.
  private func sweep(
    _ kind: SimulatedFiles.Fault.Kind, _ trial: (_ place: Int) throws -> Void
  ) throws {
    var place = 0
    repeat {
      place += 1
      try trial(place)
    } while place < 400 && files.wasHit
    #expect(place > 3 && place < 400)
  }

  /// Does something while the N-th call fails; true when it was done all the same.
  ///
  /// Otherwise it has its sentence, and an interruption or a short write is no reason.
  private func isDone(
    _ kind: SimulatedFiles.Fault.Kind, at place: Int, _ work: () throws -> Void
  ) throws -> Bool {
    files.plan(SimulatedFiles.Fault(at: place, kind: kind))
    defer { files.heal() }
    do {
      try work()
      return true
    } catch {
      let phrase = (error as? BackupError)?.phrase ?? (error as? RecordsError)?.phrase
      checkPhrase(try #require(phrase, "\(error)"))
      #expect(kind != .error(EINTR) && kind != .shortWrite, "appel \(place) : \(error)")
      return false
    }
  }

  /// A console whose disk fails.
  private func records(_ folder: TemporaryHome) throws -> Records {
    files.heal()
    let home = try Home(
      path: folder.open().path, files: SteadyFiles(files), shelterRoot: shelf.root + "/memoire")
    return Records(
      home, register: nil, policy: TestCentre.policy,
      options: JournalOptions(now: { Samples.evening }))
  }

  private func recovered(_ centre: TestCentre) throws -> Records {
    let records = try records(centre.folder)
    try records.vault.unlock(centre.recovery)
    records.log.settle()
    return records
  }

  @Test(
    "Sauvegarde : celle d'hier reste, ce qui porte un nom est entier, refaire finit",
    arguments: kinds)
  func backup(_ kind: SimulatedFiles.Fault.Kind) throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let yesterday = try shelf.back(up: centre)
    try sweep(kind) { place in
      let records = try recovered(centre)
      _ = try isDone(kind, at: place) {
        _ = try Backup(records).write(to: shelf.place, at: shelf.moment(after: place))
      }
      for name in try shelf.names where !name.hasPrefix(".") {
        let part: ArchiveHeader.Kind = name == Backup.keysName ? .keys : .records
        _ = try ArchiveReader(shelf.place + "/" + name, as: part, .real)
      }
    }
    try shelf.back(up: centre, after: 1_000)
    #expect(try !shelf.names.contains { $0.hasPrefix(".") })
    #expect(try shelf.restore(with: centre.recovery, records: yesterday.records).calls == 1)
  }

  @Test("Un abri de mémoire qui ne se liste pas n'est pas vide : les vieilles clés l'attendent")
  func hiddenShelter() throws {
    let centre = try TestCentre()
    let records = try recovered(centre)
    let shelter = records.home.journals.shelter
    try records.vault.expire()
    files.hide(shelter)
    #expect(throws: RecordsError.failing(SafeText(shelter), code: EIO)) {
      try records.vault.rotate()
    }
    #expect(try records.vault.isRotationDue())
    files.hide(nil)
    try records.vault.rotate()
    #expect(try !centre.records().vault.isRotationDue())
  }

  @Test("Restauration : rien n'est laissé à moitié, recommencer finit", arguments: kinds)
  func restore(_ kind: SimulatedFiles.Fault.Kind) throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let journal = try centre.unlocked(.worker).begin(Samples.other, telling: Bench.silent)
    journal.append(Samples.typed(1))
    journal.close()
    let written = try shelf.back(up: centre)
    try sweep(kind) { place in
      var restored: Restore.Restored?
      let isDone = try isDone(kind, at: place) {
        let restore = try Restore(
          records: written.records, keys: written.keys, to: shelf.home, SteadyFiles(files))
        restored = try restore.run(at: shelf.moment()) { try $0.vault.unlock(centre.recovery) }
      }
      #expect(restored?.calls == (isDone ? 1 : nil) && restored?.journals == restored?.calls)
      #expect(try shelf.isBare != isDone, "appel \(place)")
      try? FileManager.default.removeItem(atPath: shelf.home)
    }
    #expect(try shelf.restore(with: centre.recovery).calls == 1)
  }

  @Test(
    "Destruction : l'appel est là, lisible, ou détruit et inscrit ; jamais entre les deux",
    arguments: kinds)
  func destroy(_ kind: SimulatedFiles.Fault.Kind) throws {
    let rule = ApprovedRule(
      number: "R-12", approvedOn: try #require(TestCentre.today), trigger: .signature, months: 1)
    let centre = try TestCentre()
    try shelf.back(up: centre)
    let worker = try centre.unlocked(.worker)
    try sweep(kind) { place in
      let call = CallID(rawValue: "appel-\(place)")
      try worker.sign(call)
      let records = try records(centre.folder)
      let account = centre.account(.administrator)
      try records.vault.unlock(account.id, TestCentre.passphrase(.administrator))
      records.log.settle()
      let all = try records.signed().filter { $0.call == call }
      records.log.settle()
      _ = try isDone(kind, at: place) {
        let done = try Retention(records).destroy(all, under: rule, at: shelf.moment())
        #expect(done.calls.map(\.call) == [call])
        _ = try Backup(records).renewKeys(at: shelf.moment(after: place))
      }
      let isThere = try centre.recovered().register.read(call) != nil
      let entries = try centre.recovered().log.entries(AccessFilter(call: call))
      #expect(entries.contains { $0.entry.act == .destroy } != isThere, "appel \(place)")
      _ = try ArchiveReader(shelf.place + "/" + Backup.keysName, as: .keys, .real)
    }
    #expect(try centre.recovered().log.verify().findings.isEmpty)
  }

  @Test("Adoption : rien ne se perd, et recommencer efface la clé du dossier", arguments: kinds)
  func adoption(_ kind: SimulatedFiles.Fault.Kind) throws {
    let folder = TemporaryHome()
    let recovery = RecoveryKey()
    func plain() throws -> Records {
      Records(
        try folder.open(), register: nil, policy: TestCentre.policy,
        options: JournalOptions(now: { Samples.evening }))
    }
    try plain().sign()
    let journal = try plain().begin(Samples.other, telling: Bench.silent)
    for change in Samples.changes(4) { journal.append(change) }
    journal.close()
    try plain().vault.found(TestCentre.new(.administrator), recovery)
    try sweep(kind) { place in
      let trial = try folder.copy()
      do {
        let console = try records(trial)
        _ = try isDone(kind, at: place) { try console.vault.adopt() }
      }
      try self.records(trial).vault.adopt()
      let after = try self.records(trial)
      try after.vault.unlock(recovery)
      #expect(try after.register.read(Samples.call)?.changes == Samples.signed(), "appel \(place)")
      #expect(try after.recovered(Samples.other).changes == Samples.changes(4), "appel \(place)")
      #expect(try !trial.names(in: "").contains("workspace.key"), "appel \(place)")
    }
  }
}
