import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Registre SQLite : ce que personne ne peut retoucher")
struct RegisterTests {
  private let folder = TemporaryHome()

  private func register() throws -> Register {
    try folder.open().openRegister()
  }

  /// Changes the database behind the register's back.
  private func tamper(_ sql: String, _ arguments: StatementArguments = []) throws {
    let queue = try DatabaseQueue.patient(folder.path + "/ecoute.sqlite")
    try queue.write { try $0.execute(sql: sql, arguments: arguments) }
    try queue.close()
  }

  private var damaged: RecordsError {
    .damaged(SafeText("\(folder.path)/ecoute.sqlite (\(Samples.call.rawValue))"))
  }

  @Test("L'ouvrir ne fait rien avant qu'on s'en serve")
  func lazy() throws {
    let register = try register()
    #expect(try register.list().isEmpty)
    #expect(try !folder.names(in: "").contains("ecoute.sqlite"))
  }

  @Test("Chaque signature est durable : WAL, synchronous FULL")
  func durability() throws {
    let queue = try Schema.open(folder.open().register, .real)
    #expect(try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    #expect(try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    #expect(throws: DatabaseError.self) { try queue.inDatabase(Schema.assertDurable) }
  }

  @Test("Un octet retouché dans une ligne scellée : refus, aucun texte")
  func everyByte() throws {
    let entry = try Samples.record().entry
    let record = RecordKey()
    let key = CallKey(record: record, boundTo: record.id)
    let sealed = try RowSealer.seal(Data("mot".utf8), .document, of: entry, with: key)
    #expect(sealed.count == 256)
    for index in sealed.indices {
      var spoilt = sealed
      spoilt[index] ^= 1
      #expect(RowSealer.open(spoilt, .document, of: entry, with: key) == nil)
    }
    let epoch = WrappingKey(newOf: .epoch)
    let wrapped = try RowSealer.wrap(record, .notes, of: Samples.call, with: epoch)
    #expect(RowSealer.unwrap(wrapped, .notes, of: Samples.call, with: epoch)?.record == record)
    #expect(RowSealer.unwrap(wrapped, .facts, of: Samples.call, with: epoch) == nil)
    for index in wrapped.indices {
      var spoilt = wrapped
      spoilt[index] ^= 1
      #expect(RowSealer.unwrap(spoilt, .notes, of: Samples.call, with: epoch) == nil)
    }
  }

  /// Puts in each row what another one holds.
  private static func swap(_ condition: String) -> String {
    "UPDATE blob SET sealed = (SELECT b.sealed FROM blob b WHERE \(condition))"
  }

  @Test(
    "Lignes échangées, retouchées ou effacées : refus",
    arguments: [
      swap("b.call = blob.call AND b.part = 'facts'"),
      swap("b.call <> blob.call AND b.part = blob.part"),
      "UPDATE keyring SET wrapped = (SELECT wrapped FROM keyring k WHERE k.call <> keyring.call)",
      "UPDATE blob SET sealed = substr(sealed, 1, length(sealed) - 1)",
      "UPDATE blob SET sealed = x''", "DELETE FROM blob WHERE part = 'changes'",
      "DELETE FROM keyring", "UPDATE call SET number = number + 1",
      "UPDATE call SET opened_at = opened_at + 1", "UPDATE call SET signed_at = signed_at + 1",
      "UPDATE call SET version = 2",
    ])
  func tampering(_ sql: String) throws {
    let register = try register()
    try register.sign(Samples.record(Samples.call))
    try register.sign(Samples.record(Samples.other, Samples.signed(9)))
    try tamper(sql)
    #expect(throws: damaged) { try register.read(Samples.call) }
  }

  @Test("Revenir à l'ancienne version d'une note corrigée : refus")
  func rollback() throws {
    let register = try register()
    let note = Samples.signed()
    try register.sign(Samples.record(Samples.call, note))
    let queue = try DatabaseQueue.patient(folder.path + "/ecoute.sqlite")
    let old = try queue.read {
      try Data.fetchOne($0, sql: "SELECT sealed FROM blob WHERE part = 'changes'")
    }
    try queue.close()
    try register.sign(Samples.record(Samples.call, note + Samples.addendum(after: note)))
    try tamper("UPDATE blob SET sealed = ? WHERE part = 'changes'", [old])
    #expect(throws: damaged) { try register.read(Samples.call) }
  }

  @Test("Une autre clé : aucun mot")
  func wrongKey() throws {
    try register().sign(Samples.record())
    try folder.write(Samples.workspace, to: "workspace.key")
    let place = SafeText("\(folder.path)/ecoute.sqlite (\(Samples.call.rawValue))")
    #expect(throws: RecordsError.wrongKey(place)) { try register().read(Samples.call) }
    #expect(try register().list().count == 1)
  }

  @Test("Un fichier qui n'est pas un registre est laissé tel quel")
  func notADatabase() throws {
    _ = try folder.open()
    let bytes = Array(repeating: UInt8(65), count: 5000)
    try folder.write(bytes, to: "ecoute.sqlite")
    let file = SafeText("\(folder.path)/ecoute.sqlite")
    #expect(throws: RecordsError.damaged(file)) { try register().list() }
    #expect(throws: RecordsError.damaged(file)) { try register().sign(Samples.record()) }
    #expect(try folder.bytes(of: "ecoute.sqlite") == bytes)
  }

  @Test("Un registre d'une version plus récente est laissé tel quel")
  func laterSchema() throws {
    try register().sign(Samples.record())
    try tamper("INSERT INTO grdb_migrations (identifier) VALUES ('99')")
    #expect(throws: RecordsError.laterFormat(SafeText("\(folder.path)/ecoute.sqlite"))) {
      try register().list()
    }
  }

  @Test("Vingt consoles signent à la fois : toutes les notes sont là")
  func together() async throws {
    let folder = folder
    let home = try folder.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          try home.openRegister().sign(Samples.record(CallID(rawValue: "a\(number)")))
        }
      }
      try await group.waitForAll()
    }
    #expect(try register().list().count == 20)
  }
}
