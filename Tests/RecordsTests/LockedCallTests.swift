import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Écran verrouillé : un appel n'attend pas de phrase de passe")
struct LockedCallTests {
  private static let name = "journals/\(Samples.call.rawValue).journal"

  @Test("Un appel neuf commence verrouillé, s'écrit, et se relit une fois déverrouillé")
  func newCall() throws {
    let centre = try TestCentre()
    let records = try centre.records()
    let journal = try records.begin(Samples.call, by: centre.worker.id, telling: Bench.silent)
    for change in Samples.changes(4) { journal.append(change) }
    #expect(journal.sync() == .kept(4))
    #expect(throws: RecordsError.locked) { try records.peek(Samples.call) }
    try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
    #expect(try records.peek(Samples.call).changes == Samples.changes(4))
    journal.append(Samples.change(5, .signed))
    let changes = Samples.changes(4) + [Samples.change(5, .signed)]
    try records.sign(
      Call(id: Samples.call, changes: changes), document: Data(), changes: changes,
      journal: journal)
    #expect(try records.read(Samples.call).changes == changes)
  }

  @Test("Sans compte choisi, ou d'un compte qui ne prend pas d'appels : refus")
  func refused() throws {
    let centre = try TestCentre()
    let records = try centre.records()
    #expect(throws: RecordsError.locked) {
      try records.begin(Samples.call, telling: Bench.silent)
    }
    for role in [Role.trainee, .manager, .administrator] {
      #expect(throws: RecordsError.notAllowed(Right(.write, .calls))) {
        try records.begin(
          Samples.call, by: centre.account(role).id, telling: Bench.silent)
      }
    }
  }

  @Test("Après une panne : l'appel s'écrit sans phrase de passe ; déverrouillé, tout y est")
  func blind() throws {
    let centre = try TestCentre()
    let first = try centre.unlocked(.worker)
      .begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(6) { first.append(change) }
    first.close()
    let bytes = try centre.folder.bytes(of: Self.name)

    let records = try centre.records()
    let found = try records.journals()
    #expect(found.map(\.author) == [centre.worker.id])
    #expect(found.map(\.problem) == [.locked])
    let blind = try records.resumeBlind(
      Samples.call, by: centre.worker.id, telling: Bench.silent)
    #expect(blind.next == 7)
    #expect(try centre.records().journals().map(\.isInUse) == [true])
    blind.journal.append(Samples.typed(7))
    blind.journal.append(Samples.typed(8))
    #expect(blind.journal.sync() == .kept(8))
    #expect(try centre.folder.bytes(of: Self.name) == bytes)

    try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
    blind.journal.close()
    let (journal, recovered) = try records.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(8))
    #expect(recovered.report.isClean)
    journal.append(Samples.typed(9))
    #expect(journal.close() == .kept(9))
  }

  @Test("Une fin inachevée ou un milieu abîmé : la suite prend une place à elle")
  func blindOverDamage() throws {
    let centre = try TestCentre()
    let first = try centre.unlocked(.worker).begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(6) { first.append(change) }
    first.close()
    let whole = try centre.folder.bytes(of: Self.name)
    for cut in [whole.dropLast(10), whole[...] + [1, 2, 3], whole.prefix(20)] {
      let trial = try centre.folder.copy()
      try trial.write(Array(cut), to: Self.name)
      let records = Records(try trial.open(), register: nil, policy: TestCentre.policy)
      let blind = try records.resumeBlind(
        Samples.call, by: centre.worker.id, telling: Bench.silent)
      #expect(blind.next == (cut.count < 30 ? 1 : cut.count < whole.count ? 6 : 7))
      blind.journal.append(Samples.typed(blind.next))
      blind.journal.close()
      try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
      let (journal, recovered) = try records.resume(Samples.call, telling: Bench.silent)
      #expect(recovered.changes.last == Samples.typed(blind.next))
      journal.close()
    }
  }

  @Test("L'appel interrompu d'une collègue se reprend ; celui d'un autre centre, non")
  func colleague() throws {
    let centre = try TestCentre()
    let journal = try centre.unlocked(.worker).begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(3) { journal.append(change) }
    journal.close()
    let specialist = try centre.unlocked(.specialist)
    let (again, recovered) = try specialist.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(3))
    again.append(Samples.typed(4))
    again.close()
    #expect(try centre.unlocked(.worker).peek(Samples.call).changes == Samples.changes(4))

    let other = try TestCentre()
    try other.folder.write(try centre.folder.bytes(of: Self.name), to: Self.name)
    let file = SafeText("\(other.folder.path)/\(Self.name)")
    #expect(throws: RecordsError.sealedToOthers(file)) {
      try other.unlocked(.worker).peek(Samples.call)
    }
    #expect(throws: RecordsError.notAllowed(Right(.read, .calls))) {
      try centre.unlocked(.administrator).peek(Samples.call)
    }
  }

  @Test("Un octet changé n'importe où dans l'en-tête ou un changement : refus, aucun mot")
  func everyByte() throws {
    let record = RecordKey()
    let people = (0..<3).map { _ in PrivateKey() }
    let seal = JournalSeal.people(people.map(\.publicKey))
    let header = SegmentHeader(call: Samples.call, record: record, first: 1, seal)
    let bytes =
      try header.sealed(record, seal)
      + FrameSealer(record, header: header).seal(Samples.typed(1)).bytes
    for person in people {
      let keys = JournalKeys(people: [person])
      #expect(
        SegmentReading(bytes, for: Samples.call, with: keys).frames.map(\.change)
          == [Samples.typed(1)])
    }
    let keys = JournalKeys(people: [people[1]])
    for index in bytes.indices {
      var spoilt = bytes
      spoilt[index] ^= 1
      #expect(
        SegmentReading(spoilt, for: Samples.call, with: keys).frames.isEmpty, "octet \(index)")
    }
  }
}
