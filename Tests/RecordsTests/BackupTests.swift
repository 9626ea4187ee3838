import Chance
import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Sauvegarde et restauration d'un centre", .serialized)
struct BackupTests {
  private let shelf = BackupShelf()

  @Test("Machine perdue : tout revient des deux fichiers, relu en entier")
  func roundTrip() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign(Samples.call)
    let open = try centre.unlocked(.worker).begin(Samples.other, telling: Bench.silent)
    open.append(Samples.typed(1))
    open.append(Samples.typed(2))
    open.sync()
    let written = try shelf.back(up: centre)
    #expect(written.journals >= 1)
    #expect(try shelf.names == ["centre-\(shelf.moment().fileName).records", "centre.keys"])

    let restored = try shelf.restore(with: centre.recovery)
    #expect(restored == .init(calls: 1, destroyed: 0, journals: 1, closed: 0))
    let records = Records(try Home.open(shelf.home))
    try records.vault.unlock(centre.recovery)
    #expect(try records.read(Samples.call) == centre.recovered().read(Samples.call))
    let recovered = try records.recovered(Samples.other)
    #expect(recovered.changes == [Samples.typed(1), Samples.typed(2)])
    #expect(try records.vault.accounts() == centre.recovered().vault.accounts())
    #expect(try records.log.verify().findings.isEmpty)
    #expect(try records.log.entries().contains { $0.entry.act == .restore })
  }

  @Test("Aucun mot, aucune phrase de passe dans les deux fichiers, lisibles de nous seuls")
  func secret() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let written = try shelf.back(up: centre)
    for path in [written.records, written.keys] {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      for secret in ["n'en peux plus", "quatre mots sans lien"] {
        #expect(!bytes.contains(sequence: Array(secret.utf8)))
      }
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
    // The keys are in their file alone.
    let wrapped = try centre.folder.keyring()
    let records = Array(try Data(contentsOf: URL(filePath: written.records)))
    #expect(!wrapped.isEmpty)
    for key in wrapped { #expect(!records.contains(sequence: key)) }
  }

  @Test("Les consoles écrivent et signent pendant la sauvegarde : elle est cohérente")
  func whileWorking() async throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    try worker.sign(CallID(rawValue: "a0"))
    async let writing: Void = Task.detached {
      for number in 1...30 { try worker.sign(CallID(rawValue: "a\(number)")) }
    }.value
    var last: Backup.Written?
    for minute in 0..<3 { last = try shelf.back(up: centre, after: minute) }
    try await writing
    let restored = try shelf.restore(with: centre.recovery, records: last?.records)
    #expect(restored.calls + restored.journals >= 1)
    #expect(restored.closed == 0)
  }

  @Test("Seul un dossier neuf reçoit une restauration ; le reste n'est pas touché")
  func bareOnly() throws {
    let centre = try TestCentre()
    let written = try shelf.back(up: centre)
    let home = centre.folder.path
    #expect(throws: BackupError.notBare(SafeText(home))) {
      try Restore(records: written.records, keys: written.keys, to: home)
    }
    #expect(throws: BackupError.notABackup(SafeText(written.keys))) {
      try Restore(records: written.keys, keys: written.keys, to: shelf.home)
    }
    let other = try shelf.back(up: TestCentre(), in: "autre")
    #expect(throws: BackupError.otherCentre) {
      try Restore(records: written.records, keys: other.keys, to: shelf.home)
    }
  }

  @Test("Sans la bonne clé, ou un octet changé n'importe où : une phrase, et rien à moitié")
  func damaged() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let written = try shelf.back(up: centre)
    #expect(throws: RecordsError.wrongRecoveryKey) { try shelf.restore(with: RecoveryKey()) }
    #expect(try shelf.isBare)
    let family = Family("Sauvegardes abîmées", sample: 40, all: 1000)
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let path = Bool.random(using: &chance) ? written.records : written.keys
      let whole = try Data(contentsOf: URL(filePath: path))
      var spoilt = whole
      let place = Int.random(in: 0..<whole.count, using: &chance)
      if trial % 5 == 0 { spoilt = spoilt.prefix(place) } else { spoilt[place] ^= 0x10 }
      try spoilt.write(to: URL(filePath: path))
      #expect(throws: (any Error).self, "\(trial) : \(place)") {
        try shelf.restore(with: centre.recovery)
      }
      #expect(try shelf.isBare)
      try whole.write(to: URL(filePath: path))
    }
    #expect(try shelf.restore(with: centre.recovery).calls == 1)
  }

  @Test("Des clés d'avant les derniers appels : refusées, avec leur nombre")
  func olderKeys() throws {
    let centre = try TestCentre()
    let old = try shelf.back(up: centre)
    let keys = try Data(contentsOf: URL(filePath: old.keys))
    try centre.unlocked(.worker).sign()
    let new = try shelf.back(up: centre, after: 1)
    try keys.write(to: URL(filePath: new.keys))
    #expect(throws: BackupError.olderKeys(1)) {
      try shelf.restore(with: centre.recovery, records: new.records)
    }
    #expect(try shelf.isBare)
  }

  @Test("Seule l'administration sauvegarde ; ailleurs qu'un centre, une phrase")
  func rights() throws {
    let centre = try TestCentre()
    let right = Right(.write, .backups)
    let worker = try centre.unlocked(.worker)
    #expect(throws: BackupError.records(.notAllowed(right))) {
      try Backup(worker).write(to: shelf.place, at: shelf.moment())
    }
    // What is refused is inscribed without waiting: here, before what follows.
    worker.log.settle()
    let plain = TemporaryHome()
    #expect(throws: BackupError.noCentre) {
      try Backup(plain.records()).write(to: shelf.place, at: shelf.moment())
    }
    #expect(throws: BackupError.insideHome(SafeText(centre.folder.path + "/copie"))) {
      try Backup(centre.unlocked(.administrator))
        .write(to: centre.folder.path + "/copie", at: shelf.moment())
    }
    let outcomes = try centre.recovered().log.entries().filter { $0.entry.act == .backup }
      .map(\.entry.outcome)
    #expect(outcomes == [.refused, .done, .failed])
  }
}
