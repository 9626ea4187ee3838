import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Les relances promises, d'un redémarrage et d'une console à l'autre")
struct FollowUpTests {
  /// The clock of the tests: after the calls of the samples.
  private static let now = Samples.moment(1000)

  /// The changes of a call that promised to call back within an hour, signed.
  private static func promising(closedLong: Bool = false) -> [Change] {
    let due = Moment(monotonic: 0, wall: Samples.evening + 3_600_000, offset: -300)
    let old = Moment(monotonic: 0, wall: Samples.evening - 90 * 86_400_000, offset: -300)
    let followUp = FollowUp(number: 1, due: "20 h", dueAt: closedLong ? old : due, owner: "")
    return [
      Samples.typed(1), Samples.change(2, .edited(.followUps([followUp]))),
      Samples.change(
        3,
        .edited(
          .text(passage: .followUp(1), splice: Splice(at: 0, inserted: "20 h, voir si elle dort")))),
      Samples.change(4, .lineEnded), Samples.change(5, .signed),
    ]
  }

  /// The changes of a call that kept it, signed.
  private static func keeping(_ outcome: CallBack.Outcome?) -> [Change] {
    let link = FollowUpLink(
      call: Samples.call, callNumber: 412, answeredAt: Samples.moment(1), number: 1)
    return [
      Samples.change(1, .opened(number: 413, worker: Samples.worker)),
      Samples.change(2, .follows(link)), Samples.change(3, .edited(.followUpOutcome(outcome))),
      Samples.change(4, .lineEnded), Samples.change(5, .signed),
    ]
  }

  /// A centre with a call that promised.
  private func centre() throws -> (TestCentre, Promised) {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign(Samples.call, Self.promising())
    let read = try centre.unlocked(.worker).followUps(at: Self.now)
    return (centre, try #require(read.promised.first))
  }

  @Test("Après un redémarrage, ce qui est promis se lit, et la lecture est inscrite une fois")
  func restart() throws {
    let (centre, promised) = try centre()
    #expect(promised.what == "voir si elle dort" && promised.link.callNumber == 412)
    let records = try centre.unlocked(.specialist)
    let first = try records.followUps(at: Self.now)
    #expect(first.promised == [promised])
    try centre.unlocked(.worker).sign(Samples.other, Self.keeping(.noAnswer))
    let second = try records.followUps(since: first, at: Self.now)
    #expect(second.promised.first?.attempts.map(\.outcome) == [.noAnswer])
    records.log.settle()
    let traces = try records.log.entries().filter { $0.entry.act == .followUps }
    #expect(traces.count == 2)  // one for each console that opened the list
  }

  @Test("Stagiaire, gestion, administration : refus")
  func refused() throws {
    let (centre, promised) = try centre()
    for role in [Role.trainee, .manager, .administrator] {
      let records = try centre.unlocked(role)
      #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
        try records.followUps(at: Self.now)
      }
      #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
        try records.take(promised, at: Self.now)
      }
    }
    #expect(throws: RecordsError.locked) { try centre.records().followUps(at: Self.now) }
  }

  @Test("Deux consoles prennent la même : la deuxième apprend qui l'a")
  func together() throws {
    let (centre, promised) = try centre()
    let first = try centre.unlocked(.worker).take(promised, at: Self.now)
    #expect(first.call?.promised.first?.holder?.name == centre.worker.worker.name)
    let second = try centre.unlocked(.specialist).take(promised, at: Self.now)
    #expect(second.call == nil && second.promised?.holder?.name == centre.worker.worker.name)
    // Told, she may take it all the same.
    let seen = try #require(second.promised)
    let third = try centre.unlocked(.specialist).take(seen, at: Self.now)
    let name = centre.account(.specialist).worker.name
    #expect(third.call?.promised.first?.holder?.name == name)
  }

  @Test("L'appel qui la tient dit au premier ce qu'elle donne, une fois, dans les faits aussi")
  func settled() throws {
    let (centre, promised) = try centre()
    let records = try centre.unlocked(.worker)
    _ = try records.take(promised, at: Self.now)
    try records.sign(Samples.other, Self.keeping(.reached))
    try records.settle(Call(id: Samples.other, changes: Self.keeping(.reached)))
    let record = try records.read(Samples.call)
    #expect(record.call.followUpEntries.map(\.act.writer?.number) == [nil, 413])
    #expect(record.entry.version == 3)
    #expect(record.facts.followUps?.first?.attempts.map(\.outcome) == [.reached])
    let note = String(decoding: record.document, as: UTF8.self)
    #expect(note.replacing("\u{a0}", with: " ").contains("jointe (appel 0413)"))
    #expect(try records.followUps(at: Self.now).promised.first?.isClosed == true)
  }

  @Test("Une console finie entre les deux écritures : la suivante dit au premier ce qui manquait")
  func interrupted() throws {
    let (centre, _) = try centre()
    let records = try centre.unlocked(.worker)
    let journal = try records.begin(Samples.other, telling: Bench.silent)
    for change in Self.keeping(.message) { journal.append(change) }
    // The register has the note; nothing was told, and the journal is still there.
    try records.register.sign(try Samples.record(Samples.other, Self.keeping(.message)))
    journal.close()
    try centre.unlocked(.worker).clearSigned()
    let attempts = try records.followUps(at: Self.now).promised.first?.attempts
    #expect(attempts?.map(\.outcome) == [.message])
  }

  @Test("Le premier appel vient d'une version plus récente : la note qui le suit se signe")
  func laterFormat() throws {
    let (centre, _) = try centre()
    let records = try centre.unlocked(.worker)
    try records.log.file.write { db in
      let entry = try #require(try Rows.entry(Samples.call, db))
      let keyring = Keyring(keychain: records.home.keychain)
      let key = try #require(try keyring.key(of: Samples.call, .changes, db))
      let later = try RowSealer.seal(Data("{}".utf8), .changes, of: entry, with: key)
      try Rows.replace(later, .changes, of: entry, db)
    }
    #expect(throws: RecordsError.self) { try records.register.read(Samples.call) }
    try records.sign(Samples.other, Self.keeping(.reached))
    #expect(try records.read(Samples.other).call.content.followUpOutcome == .reached)
    #expect(try records.journals().isEmpty)
  }

  @Test("Reportée, remise, fermée : gardé ; fermée, elle reste comme elle est")
  func noted() throws {
    let (centre, promised) = try centre()
    let records = try centre.unlocked(.worker)
    try records.mark([promised], with: .handed(to: "Léa"), at: Self.now)
    #expect(try records.followUps(at: Self.now).promised.first?.owner == "Léa")
    try records.mark([promised], with: .dropped(why: "a rappelé"), at: Self.now)
    try records.mark([promised], with: .handed(to: "Ana"), at: Self.now)
    #expect(try records.followUps(at: Self.now).promised.first?.owner == "Léa")
  }

  @Test("Un addenda écrit pendant qu'elle bouge se signe après elle ; rien n'est perdu")
  func besideAddendum() throws {
    let (centre, promised) = try centre()
    let records = try centre.unlocked(.worker)
    let (journal, recovered) = try records.openAddendum(Samples.call, telling: Bench.silent)
    let mine = [
      Samples.change(6, .addendumOpened(by: Samples.worker)),
      Samples.change(
        7, .edited(.text(passage: .addendum(1), splice: Splice(at: 0, inserted: "Précision.")))),
      Samples.change(8, .addendumSigned),
    ]
    for change in mine { journal.append(change) }
    _ = try centre.unlocked(.specialist).take(promised, at: Self.now)
    let changes = recovered.changes + mine
    let other = try records.read(Samples.call)
    #expect(throws: RecordsError.changedElsewhere(other)) {
      try records.sign(
        Call(id: Samples.call, changes: changes), document: Data(), changes: changes,
        journal: journal)
    }
    let rebased = try #require(changes.rebased(on: other.changes))
    let whole = Call(id: Samples.call, changes: rebased)
    try records.sign(whole, document: Data(), changes: rebased, journal: journal)
    let call = try records.read(Samples.call).call
    #expect(call.content[.addendum(1)] == "Précision." && call.followUpEntries.count == 1)
  }

  @Test("De plus d'un mois sans suite : comptée, pas listée")
  func forgotten() throws {
    let centre = try TestCentre()
    let records = try centre.unlocked(.worker)
    try records.sign(Samples.call, Self.promising(closedLong: true))
    let read = try records.followUps(at: Self.now)
    #expect(read.promised.isEmpty && read.forgotten == 1)
  }

  @Test(
    "Un appel qui ne s'ouvre pas est compté, jamais oublié : sa relance revient quand il s'ouvre",
    arguments: ["facts", "changes"])
  func unread(_ part: String) throws {
    let (centre, promised) = try centre()
    let queue = try DatabaseQueue.patient(centre.folder.path + "/ecoute.sqlite")
    defer { try? queue.close() }
    let spoil = "UPDATE blob SET sealed = CAST(sealed || x'00' AS BLOB) WHERE part = '\(part)'"
    let mend = "UPDATE blob SET sealed = substr(sealed, 1, length(sealed) - 1)"
    try queue.write { try $0.execute(sql: spoil) }
    let records = try centre.unlocked(.specialist)
    var read = try records.followUps(at: Self.now)
    #expect(read.promised.isEmpty && read.unread == 1)
    read = try records.followUps(since: read, at: Self.now)
    #expect(read.promised.isEmpty && read.unread == 1)
    try queue.write { try $0.execute(sql: mend + " WHERE part = '\(part)'") }
    read = try records.followUps(since: read, at: Self.now)
    #expect(read.promised == [promised] && read.unread == 0)
    // Read once and changed since: what was known of it stays, beside what is said.
    _ = try centre.unlocked(.worker).take(promised, at: Self.now)
    try queue.write { try $0.execute(sql: spoil) }
    read = try records.followUps(since: read, at: Self.now)
    #expect(read.promised == [promised] && read.unread == 1)
  }
}

extension Records.Taking {
  /// The call that promised, when it is in hand.
  fileprivate var call: Call? {
    switch self {
    case .taken(let call): call
    case .changed: nil
    }
  }

  /// What it has become, when somebody was faster.
  fileprivate var promised: Promised? {
    switch self {
    case .taken: nil
    case .changed(let promised): promised
    }
  }
}
