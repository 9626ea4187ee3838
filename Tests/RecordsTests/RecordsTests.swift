import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Du journal au registre")
struct RecordsTests {
  private let folder = TemporaryHome()

  /// Writes a call and signs it, with the real files and the real register.
  @discardableResult
  private func sign(_ changes: [Change] = Samples.signed()) throws -> Records {
    let records = try folder.records()
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    for change in changes { journal.append(change) }
    try records.sign(
      Call(id: Samples.call, changes: changes), document: Data("note".utf8), changes: changes,
      journal: journal)
    return records
  }

  @Test("Un appel signé quitte les journaux et se relit au registre")
  func signed() throws {
    let records = try sign()
    #expect(try records.journals().isEmpty)
    #expect(try folder.names(in: "journals").isEmpty)
    #expect(try records.signed().map(\.number) == [412])
    let record = try folder.records().read(Samples.call)
    #expect(record.changes == Samples.signed())
    #expect(record.document == Data("note".utf8))
    #expect(record.call.state == .signed)
    #expect(throws: RecordsError.unknownCall(Samples.other)) { try records.read(Samples.other) }
  }

  @Test("Le registre refuse : le journal reste entier, et signer encore réussit")
  func refused() throws {
    let records = try folder.records()
    try folder.write(Array(repeating: 65, count: 5000), to: "ecoute.sqlite")
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    let changes = Samples.signed()
    for change in changes { journal.append(change) }
    let call = Call(id: Samples.call, changes: changes)
    #expect(throws: RecordsError.self) {
      try records.sign(call, document: Data(), changes: changes, journal: journal)
    }
    #expect(try records.peek(Samples.call).changes == changes)
    try FileManager.default.removeItem(atPath: folder.path + "/ecoute.sqlite")
    try records.sign(call, document: Data(), changes: changes, journal: journal)
    #expect(try records.read(Samples.call).changes == changes)
  }

  @Test("La console finit entre le registre et le journal : l'appel n'est pas repris deux fois")
  func between() throws {
    let records = try folder.records()
    let changes = Samples.signed()
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    for change in changes { journal.append(change) }
    journal.close()
    try records.register.sign(Samples.record(Samples.call, changes))
    #expect(try records.journals().count == 1)
    #expect(throws: RecordsError.alreadySigned(Samples.call)) {
      try records.resume(Samples.call, telling: Bench.silent)
    }
    #expect(try records.journals().isEmpty)
  }

  @Test("Les restes d'appels signés sont retirés, les autres journaux restent")
  func clearing() throws {
    let records = try folder.records()
    for call in [Samples.call, Samples.other] {
      let journal = try records.begin(call, telling: Bench.silent)
      for change in Samples.signed() { journal.append(change) }
      journal.close()
    }
    try records.register.sign(Samples.record(Samples.call))
    records.clearSigned()
    #expect(try records.journals().map(\.call) == [Samples.other])
  }

  @Test("Un addenda suit la note, même interrompu, et entre au registre")
  func addendum() throws {
    let note = Samples.signed()
    let records = try sign(note)
    let added = Samples.addendum(after: note)
    let (journal, known) = try records.openAddendum(Samples.call, telling: Bench.silent)
    #expect(known.changes == note)
    journal.append(added[0])
    journal.append(added[1])
    #expect(throws: RecordsError.inUse(Samples.call)) {
      try folder.records().openAddendum(Samples.call, telling: Bench.silent)
    }
    #expect(journal.close() == .kept(note.count + 2))

    let (again, recovered) = try folder.records()
      .openAddendum(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == note + added.dropLast())
    #expect(recovered.report.isClean)
    again.append(added[2])
    let call = Call(id: Samples.call, changes: note + added)
    try records.sign(call, document: Data(), changes: note + added, journal: again)
    #expect(try records.read(Samples.call).changes == note + added)
    #expect(try records.signed().map(\.version) == [2])
    #expect(try records.journals().isEmpty)
  }

  @Test("Un addenda à un appel inconnu est refusé")
  func unknownAddendum() throws {
    #expect(throws: RecordsError.unknownCall(Samples.call)) {
      try folder.records().openAddendum(Samples.call, telling: Bench.silent)
    }
  }

  @Test("Le registre illisible n'empêche pas de reprendre un appel")
  func brokenRegister() throws {
    let records = try folder.records()
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(3) { journal.append(change) }
    journal.close()
    try folder.write(Array(repeating: 65, count: 5000), to: "ecoute.sqlite")
    let (again, recovered) = try folder.records().resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(3))
    #expect(again.close() == .kept(3))
  }
}
