import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Secrets plantés : aucun ne se retrouve sur le disque")
struct SecretsTests {
  /// Words nobody else writes, in everything that is confidential.
  private static let secrets = (0..<50).map { "sesame\($0)tournesol" }

  private static func typed(_ sequence: Int) -> Change {
    Samples.typed(sequence, SafeText(secrets[sequence % 40] + " "))
  }

  @Test("Ni dans la base et son registre, les journaux, les listes, les sauvegardes, /dev/shm")
  func planted() throws {
    let changes = [Samples.typed(1)] + (2...45).map(Self.typed)
    let signed = changes + [Samples.change(46, .signed)]
    let centre = try TestCentre { records in
      try records.sign(Samples.other, signed)
      let journal = try records.begin(CallID(rawValue: "avant"), telling: Bench.silent)
      for change in changes { journal.append(change) }
      journal.close()
    }
    let administrator = try centre.unlocked(.administrator)
    let passphrase = Passphrase(Self.secrets[49] + " et la suite")
    let new = try administrator.vault.add(
      NewAccount(
        Worker(name: "Noé Roy", title: "", permit: ""), .worker, trainedOn: TestCentre.today,
        pledgedOn: TestCentre.today, passphrase))
    try centre.recovered().vault.grant(new.id)
    let records = try centre.records()
    try records.vault.unlock(new.id, passphrase)
    try records.sign(Samples.call, signed)
    let journal = try records.begin(CallID(rawValue: "ouvert"), telling: Bench.silent)
    for change in changes { journal.append(change) }
    journal.close()
    #expect(throws: RecordsError.wrongPassphrase) {
      try records.vault.unlock(new.id, Passphrase(Self.secrets[48] + " fausse"))
    }
    let shelf = BackupShelf()
    try shelf.back(up: centre)
    try administrator.vault.close(new.id)
    try centre.recovered().vault.rotate()

    let hidden = Self.secrets + centre.recovery.groups.map { $0 }
    let folders = [centre.folder.path, records.home.journals.shelter, shelf.place]
    for folder in folders {
      let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
      for name in names {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
        for secret in hidden { #expect(data.range(of: Data(secret.utf8)) == nil, "\(name)") }
      }
    }
    let (written, environment) = (CommandLine.arguments, ProcessInfo.processInfo.environment)
    for secret in Self.secrets {
      #expect(!written.contains { $0.contains(secret) })
      #expect(!environment.values.contains { $0.contains(secret) })
    }
  }

  @Test("Une clé effacée n'est plus dans les fichiers de la base")
  func erasedKeys() throws {
    let centre = try TestCentre { try $0.sign() }
    let file = RegisterFile(centre.folder.path + "/ecoute.sqlite", .real)
    let worker = try file.read { try Rows.slot(of: centre.worker.id, $0) } ?? nil
    let slot = try #require(worker)
    let old = try #require(
      try file.read { db in
        try Rows.key(of: Samples.call, .notes, db)?.wrapped
      } ?? nil)
    func isThere(_ bytes: Data) -> Bool {
      ["", "-wal"].contains { suffix in
        let path = centre.folder.path + "/ecoute.sqlite" + suffix
        return FileManager.default.contents(atPath: path)?.range(of: bytes) != nil
      }
    }
    #expect(isThere(Data(slot.sealed)) && isThere(old))
    try centre.unlocked(.administrator).vault.close(centre.worker.id)
    try centre.unlocked(.specialist).vault.rotate()
    #expect(!isThere(Data(slot.sealed)))
    #expect(!isThere(old))
  }
}
