import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("La clé de secours est perdue : une autre la remplace", .serialized)
struct RecoveryKeyTests {
  private let new = RecoveryKey()

  /// A centre with a signed call and one under way.
  private func centre() throws -> TestCentre {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    try worker.sign()
    let journal = try worker.begin(Samples.other, telling: Bench.silent)
    for change in Samples.changes(4) { journal.append(change) }
    journal.close()
    return centre
  }

  private func opened(_ centre: TestCentre, with key: RecoveryKey) throws -> Records {
    let records = try centre.records()
    try records.vault.unlock(key)
    return records
  }

  @Test("Par l'administration : l'ancienne n'ouvre plus rien, la nouvelle rien encore, puis tout")
  func byAdministrator() throws {
    let centre = try centre()
    let stolen = try centre.recovered()
    let administrator = try centre.unlocked(.administrator)
    try administrator.vault.replaceRecovery(with: new)

    #expect(throws: RecordsError.wrongRecoveryKey) { try centre.recovered() }
    #expect(throws: RecordsError.keysAwaited) { try stolen.register.read(Samples.call) }
    #expect(throws: RecordsError.keysAwaited) {
      try opened(centre, with: new).register.read(Samples.call)
    }
    #expect(throws: RecordsError.keysAwaited) { try administrator.vault.rotate() }
    #expect(try centre.unlocked(.worker).read(Samples.call).changes == Samples.signed())

    try centre.unlocked(.specialist).vault.rotate()
    let records = try opened(centre, with: new)
    #expect(try records.read(Samples.call).changes == Samples.signed())
    #expect(try records.recovered(Samples.other).changes == Samples.changes(4))
    #expect(try !records.vault.isRotationDue())
    #expect(try centre.unlocked(.worker).read(Samples.call).changes == Samples.signed())
    #expect(throws: RecordsError.self) { try stolen.recovered(Samples.other) }
  }

  @Test("Par l'ancienne clé elle-même : la nouvelle ouvre tout aussitôt, et remet les clés")
  func byTheOldKey() throws {
    let centre = try centre()
    try centre.recovered().vault.replaceRecovery(with: new)
    let records = try opened(centre, with: new)
    #expect(try records.read(Samples.call).changes == Samples.signed())
    try records.vault.rotate()
    #expect(try records.read(Samples.call).changes == Samples.signed())
    #expect(try records.facts(Samples.call).openedAt != nil)
  }

  @Test("Les appels qui commencent sont scellés à la nouvelle")
  func newCalls() throws {
    let centre = try centre()
    try centre.unlocked(.administrator).vault.replaceRecovery(with: new)
    let call = CallID(rawValue: "depuis")
    let journal = try centre.records().begin(call, by: centre.worker.id, telling: Bench.silent)
    journal.append(Samples.typed(1))
    journal.close()
    #expect(try opened(centre, with: new).recovered(call).changes == [Samples.typed(1)])
  }

  @Test("C'est inscrit ; personne d'autre ne le peut", arguments: Role.allCases)
  func rights(_ role: Role) throws {
    let centre = try TestCentre()
    let records = try centre.unlocked(role)
    guard role == .administrator else {
      #expect(throws: RecordsError.notAllowed(Right(.write, .accounts))) {
        try records.vault.replaceRecovery(with: new)
      }
      #expect(try centre.recovered().access == .recovery)
      return
    }
    try records.vault.replaceRecovery(with: new)
    let written = try records.log.entries().last { $0.entry.act == .recoveryReplaced }
    #expect(written?.entry.who.name == centre.account(.administrator).worker.name)
  }
}
