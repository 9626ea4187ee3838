import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Chaque entrée refusée laisse une trace, et chaque lecture la sienne d'abord")
struct LoginTraceTests {
  private func refusals(_ centre: TestCentre) throws -> [AccessEntry] {
    let log = try centre.records().log
    log.settle()
    return try log.entries().map(\.entry).filter { $0.act == .login && $0.outcome == .refused }
  }

  @Test(
    "Un compte fermé, par son nom ou dans une console restée là ; un nom inconnu n'est pas gardé")
  func closed() throws {
    let centre = try TestCentre()
    try centre.unlocked(.administrator).vault.close(centre.worker.id)
    let records = try centre.records()
    #expect(throws: RecordsError.unknownAccount("PERSONNE worker")) {
      try records.vault.account(asking: "PERSONNE worker")
    }
    #expect(throws: RecordsError.self) {
      try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
    }
    #expect(throws: RecordsError.self) { try records.vault.account(asking: "ma phrase de passe") }
    #expect(try refusals(centre).map(\.who.name) == ["Personne worker", "Personne worker", "?"])
  }

  @Test("Les essais refusés parce que trop rapprochés aussi")
  func tooSoon() throws {
    let centre = try TestCentre()
    let records = try centre.records()
    for _ in 1...6 {
      #expect(throws: RecordsError.self) {
        try records.vault.unlock(centre.worker.id, Passphrase("pas la bonne du tout"))
      }
    }
    #expect(try refusals(centre).count == 6)
    #expect(try refusals(centre).allSatisfy { $0.who == Who(centre.worker) })
  }

  @Test("L'appel d'une collègue ne se lit pas sans trace ; le sien continue")
  func untraced() throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    let journal = try worker.begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(3) { journal.append(change) }
    journal.close()
    let specialist = try centre.unlocked(.specialist)
    worker.log.settle()
    try FileManager.default.removeItem(atPath: centre.folder.path + "/access.key")
    #expect(throws: RecordsError.self) { try specialist.peek(Samples.call) }
    #expect(throws: RecordsError.self) { try specialist.call { id, _ in id == Samples.call } }
    // Outside of the console, one's own neither.
    #expect(throws: RecordsError.self) { try worker.call { id, _ in id == Samples.call } }
    #expect(try worker.peek(Samples.call).changes == Samples.changes(3))
  }

  @Test("Le seul compte d'administration ne se ferme pas et ne change pas de rôle")
  func lastAdministrator() throws {
    let centre = try TestCentre()
    let vault = try centre.unlocked(.administrator).vault
    let id = centre.account(.administrator).id
    #expect(throws: RecordsError.lastAdministrator) { try vault.close(id) }
    #expect(throws: RecordsError.lastAdministrator) { try vault.setRole(of: id, to: .manager) }
    try vault.add(TestCentre.new(.administrator, name: "Relève"))
    try vault.close(id)
  }
}
