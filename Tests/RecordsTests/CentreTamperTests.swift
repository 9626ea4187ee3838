import Foundation
import GRDB
import Intervention
import Testing

@testable import Records

@Suite("Registre d'un centre : ce que personne ne peut retoucher", .serialized)
struct CentreTamperTests {
  /// Changes the database of a centre behind everybody's back.
  private func tamper(
    _ centre: TestCentre, _ sql: String, _ arguments: StatementArguments = []
  ) throws {
    let queue = try DatabaseQueue.patient(centre.folder.path + "/ecoute.sqlite")
    try queue.write { try $0.execute(sql: sql, arguments: arguments) }
    try queue.close()
  }

  private func row(_ centre: TestCentre, _ sql: String) throws -> Row {
    let queue = try DatabaseQueue.patient(centre.folder.path + "/ecoute.sqlite")
    defer { try? queue.close() }
    return try #require(try queue.read { try Row.fetchOne($0, sql: sql) })
  }

  /// Puts in each row what another one, `b`, holds.
  private static func swap(_ table: String, _ column: String, _ condition: String) -> String {
    "UPDATE \(table) SET \(column) = (SELECT b.\(column) FROM \(table) b WHERE \(condition))"
  }

  @Test(
    "Lignes échangées, retouchées ou effacées : refus, aucun texte",
    arguments: [
      swap("blob", "sealed", "b.call <> blob.call AND b.part = blob.part"),
      swap("blob", "sealed", "b.call = blob.call AND b.part <> blob.part"),
      swap("keyring", "wrapped", "b.call <> keyring.call AND b.compartment = keyring.compartment"),
      swap("keyring", "wrapped", "b.call = keyring.call AND b.compartment <> keyring.compartment"),
      swap("keyring", "key_id", "b.call = keyring.call AND b.compartment <> keyring.compartment"),
      // Those who hold the keys of both epochs, notes and facts.
      swap(
        "epoch_grant", "sealed",
        "b.holder = epoch_grant.holder AND b.epoch <> epoch_grant.epoch")
        + " WHERE (SELECT count(*) FROM epoch_grant g WHERE g.holder = epoch_grant.holder) = 2",
      "DELETE FROM keyring", "DELETE FROM blob WHERE part = 'document'",
      "UPDATE call SET version = 2", "UPDATE call SET number = number + 1",
    ])
  func tampering(_ sql: String) throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign(Samples.call)
    try centre.unlocked(.worker).sign(Samples.other, Samples.signed(9))
    try tamper(centre, sql)
    #expect(throws: RecordsError.self) { try centre.unlocked(.worker).read(Samples.call) }
  }

  @Test("Revenir à l'ancienne version d'une note corrigée : refus")
  func oldNote() throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    let note = Samples.signed()
    try worker.sign(Samples.call, note)
    let old: Data = try row(centre, "SELECT sealed FROM blob WHERE part = 'changes'")["sealed"]
    let whole = note + Samples.addendum(after: note)
    let (journal, _) = try worker.openAddendum(Samples.call, telling: Bench.silent)
    try worker.sign(
      Call(id: Samples.call, changes: whole), document: Data(), changes: whole, journal: journal)
    #expect(try worker.read(Samples.call).changes == whole)
    try tamper(centre, "UPDATE blob SET sealed = ? WHERE part = 'changes'", [old])
    #expect(throws: RecordsError.self) { try worker.read(Samples.call) }
  }

  @Test("Remettre une clé d'avant la rotation n'ouvre rien à qui n'a plus ses clés")
  func oldKey() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let old = try row(centre, "SELECT * FROM keyring WHERE compartment = 'notes'")
    try centre.unlocked(.administrator).vault.close(centre.worker.id)
    try centre.unlocked(.specialist).vault.rotate()
    #expect(try centre.unlocked(.specialist).read(Samples.call).changes == Samples.signed())
    try tamper(
      centre, "UPDATE keyring SET key_id = ?, wrapped = ? WHERE compartment = 'notes'",
      [old["key_id"] as Data, old["wrapped"] as Data])
    #expect(throws: RecordsError.self) { try centre.unlocked(.specialist).read(Samples.call) }
  }

  @Test("Une phrase de passe changée : remettre l'ancienne fente dans la nouvelle version, refus")
  func oldSlot() throws {
    let centre = try TestCentre()
    let worker = centre.worker
    let select = "SELECT * FROM slot WHERE account = '\(worker.id.rawValue)'"
    let old = try row(centre, select)
    let new = Passphrase("une tout autre phrase de passe")
    try centre.records().vault.changePassphrase(
      of: worker.id, from: TestCentre.passphrase(.worker), to: new)
    try tamper(
      centre, "UPDATE slot SET salt = ?, sealed = ? WHERE account = ?",
      [old["salt"] as Data, old["sealed"] as Data, worker.id.rawValue])
    for passphrase in [TestCentre.passphrase(.worker), new] {
      #expect(throws: RecordsError.wrongPassphrase) {
        try centre.records().vault.unlock(worker.id, passphrase)
      }
    }
  }

  @Test("La fente d'une collègue sous le nom d'une autre n'ouvre rien")
  func swappedSlots() throws {
    let centre = try TestCentre()
    let other = try #require(centre.accounts[.specialist])
    try tamper(
      centre,
      """
      UPDATE slot SET salt = (SELECT salt FROM slot WHERE account = ?),
        sealed = (SELECT sealed FROM slot WHERE account = ?) WHERE account = ?
      """, [centre.worker.id.rawValue, centre.worker.id.rawValue, other.id.rawValue])
    #expect(throws: RecordsError.wrongPassphrase) {
      try centre.records().vault.unlock(other.id, TestCentre.passphrase(.worker))
    }
  }

  @Test("Une stagiaire qui se fait intervenante dans la base n'a pas les clés pour autant")
  func promoted() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let trainee = try #require(centre.accounts[.trainee])
    try tamper(
      centre, "UPDATE account SET role = 'worker' WHERE id = ?", [trainee.id.rawValue])
    try FileManager.default.removeItem(atPath: centre.folder.path + "/accounts.json")
    let records = try centre.unlocked(trainee)
    #expect(throws: RecordsError.keysAwaited) { try records.read(Samples.call) }
  }
}
