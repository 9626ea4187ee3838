import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Conservation : rien ne se détruit sans règle approuvée", .serialized)
struct RetentionTests {
  private let shelf = BackupShelf()
  private let rule = RetentionRule(
    number: "R-12", approvedOn: CalendarDate("2026-09-01"), trigger: .signature, months: 60)

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private var approved: ApprovedRule {
    get throws { try #require(rule.approved(on: day("2026-11-22"))) }
  }

  @Test("Un appel est échu le jour dit par la règle qui le garde le plus longtemps")
  func due() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let retention = Retention(try centre.unlocked(.administrator))
    func days(_ rules: [RetentionRule], _ day: String) throws -> [CalendarDate] {
      try retention.due(on: self.day(day), under: rules, offset: 0).map(\.dueOn)
    }
    let signed = Moment(monotonic: 0, wall: Samples.moment(5).wall, offset: 0)
    let end = try #require(try day(signed.date.string).adding(months: 60))
    #expect(try days([rule], "\(end)") == [end])
    #expect(try days([rule], "2031-10-01").isEmpty)
    #expect(try days([], "2099-01-01").isEmpty)
    let longer = RetentionRule(number: nil, approvedOn: nil, trigger: .opening, months: 120)
    #expect(try days([rule, longer], "2032-01-01").isEmpty)
  }

  @Test("Sans numéro ou sans approbation, ou avant elle, une règle ne peut rien détruire")
  func approval() throws {
    let later = try day("2031-11-23")
    let blank = RetentionRule(number: " ", approvedOn: later, trigger: .opening, months: 1)
    #expect(blank.approved(on: later) == nil)
    let waiting = RetentionRule(number: "1", approvedOn: nil, trigger: .opening, months: 1)
    #expect(waiting.approved(on: later) == nil)
    #expect(rule.approved(on: try day("2026-08-31")) == nil)
    #expect(rule.approved(on: later) != nil)
  }

  @Test("L'appel détruit ne se lit plus, ni ici ni dans la sauvegarde d'hier avec les clés du jour")
  func destroyed() throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    try worker.sign(Samples.call)
    try worker.sign(Samples.other, Samples.signed(9))
    let yesterday = try shelf.back(up: centre)
    let oldKeys = try Data(contentsOf: URL(filePath: yesterday.keys))

    let records = try centre.unlocked(.administrator)
    let gone = try records.signed().filter { $0.call == Samples.call }
    let done = try Retention(records).destroy(gone, under: approved, at: shelf.moment())
    #expect(done.calls.map(\.call) == [Samples.call])
    #expect(try Backup(records).renewKeys(at: shelf.moment(after: 1)).isWhole == true)
    #expect(throws: RecordsError.unknownCall(Samples.call)) {
      try centre.unlocked(.worker).read(Samples.call)
    }
    #expect(try centre.unlocked(.worker).read(Samples.other).changes.count == 9)

    let restored = try shelf.restore(with: centre.recovery, records: yesterday.records)
    #expect(restored.calls == 1 && restored.destroyed == 1)
    try FileManager.default.removeItem(atPath: shelf.home)

    // What the manual warns about: a copy of the keys from before still opens it.
    try oldKeys.write(to: URL(filePath: yesterday.keys))
    #expect(try shelf.restore(with: centre.recovery, records: yesterday.records).calls == 2)
  }

  @Test("Détruit aujourd'hui, il ne revient pas non plus du journal qu'il était hier")
  func destroyedSinceWritten() throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    let changes = Samples.signed()
    let journal = try worker.begin(Samples.call, telling: Bench.silent)
    for change in changes { journal.append(change) }
    let kept = try worker.begin(Samples.other, telling: Bench.silent)
    kept.append(Samples.typed(1))
    kept.sync()
    let yesterday = try shelf.back(up: centre)
    #expect(yesterday.journals == 2)

    try worker.sign(
      Call(id: Samples.call, changes: changes), document: Data(), changes: changes,
      journal: journal)
    let records = try centre.unlocked(.administrator)
    _ = try Retention(records).destroy(records.signed(), under: approved, at: shelf.moment())
    #expect(try Backup(records).renewKeys(at: shelf.moment(after: 1)).isWhole == true)
    let restored = try shelf.restore(with: centre.recovery, records: yesterday.records)
    #expect(restored == .init(calls: 0, destroyed: 1, journals: 1, closed: 0))
    let names = try FileManager.default.contentsOfDirectory(atPath: shelf.home + "/journals")
    #expect(names == ["\(Samples.other.rawValue).journal"])
  }

  @Test("Ses octets ne sont plus dans le dossier, même scellés ; ses restes de journal non plus")
  func bytes() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let keys = try centre.folder.keyring()
    try centre.folder.write([1, 2, 3], to: "journals/\(Samples.call.rawValue).journal.torn")
    let records = try centre.unlocked(.administrator)
    _ = try Retention(records).destroy(records.signed(), under: approved, at: shelf.moment())
    for name in try centre.folder.names(in: "") where name.hasPrefix("ecoute.sqlite") {
      let bytes = try centre.folder.bytes(of: name)
      for key in keys { #expect(!bytes.contains(sequence: key), "\(name)") }
    }
    #expect(try centre.folder.names(in: "journals").isEmpty)
  }

  @Test("Un appel en correction est laissé ; la destruction et son inscription vont ensemble")
  func busy() throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    try worker.sign()
    let (journal, _) = try worker.openAddendum(Samples.call, telling: Bench.silent)
    let records = try centre.unlocked(.administrator)
    let left = try Retention(records).destroy(
      records.signed(), under: approved, at: shelf.moment())
    #expect(left.calls.isEmpty && left.busy.count == 1 && left.logged == nil)
    journal.remove()
    let done = try Retention(records).destroy(
      records.signed(), under: approved, at: shelf.moment(), purpose: "demande")
    let entry = try #require(
      try records.log.entries().first { $0.number == done.logged?.lowerBound })
    #expect(entry.entry.act == .destroy && entry.entry.call == Samples.call)
    #expect(entry.entry.subject == "R-12" && entry.entry.purpose == "demande")
    #expect(throws: RecordsError.notAllowed(Right(.destroy, .notes))) {
      try Retention(worker).destroy([], under: approved, at: shelf.moment())
    }
  }

  @Test("Le disque de sauvegarde est absent : les clés attendent, la sauvegarde suivante les écrit")
  func pending() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let records = try centre.unlocked(.administrator)
    #expect(try Backup(records).renewKeys(at: shelf.moment()).isWhole == nil)
    try shelf.back(up: centre)
    try FileManager.default.moveItem(atPath: shelf.place, toPath: shelf.root + "/parti")
    #expect(try Backup(records).renewKeys(at: shelf.moment(after: 1)).isWhole == false)
    #expect(try BackupPlaces.load(records.home).all.first?.isPending == true)
    try FileManager.default.moveItem(atPath: shelf.root + "/parti", toPath: shelf.place)
    try shelf.back(up: centre, after: 2)
    #expect(try BackupPlaces.load(records.home).all.first?.isPending == false)
  }

  @Test("Le certificat dit quoi, sous quelle règle, par qui, et rien de l'appel")
  func certificate() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let records = try centre.unlocked(.administrator)
    let done = try Retention(records).destroy(
      records.signed(), under: approved, at: shelf.moment())
    let certificate = Certificate(
      done, centre: "CIUSSS fictif", by: records.who, at: shelf.moment(),
      keys: RenewedKeys(written: ["/a"], pending: ["/b"]),
      code: try records.log.code())
    let text = certificate.text.string
    for part in ["R-12", "2026-09-01", "412", Samples.call.rawValue, "Personne administrator"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("À FAIRE"))
    #expect(text.contains("réécrite : /a") || text.contains("réécrite\u{a0}: /a"))
    #expect(text.contains("/b"))
    #expect(!text.contains("n'en peux plus"))
    let path = try certificate.write(in: records.home, at: shelf.moment())
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text + "\n")
  }

  private let ofAttempts = RetentionRule(
    .attempts, number: "R-20", approvedOn: CalendarDate("2026-09-01"), trigger: .opening, months: 24
  )

  @Test("Les essais échus se détruisent sans que personne les ouvre, et ne reviennent pas")
  func attempts() throws {
    let centre = try TestCentre()
    let journal = try centre.unlocked(.trainee).exercises.begin { _, _ in }
    journal.append(Samples.change(1, .exercised("# cas: numero")))
    journal.close()
    let open = try centre.unlocked(.trainee).exercises.begin { _, _ in }
    try centre.unlocked(.worker).sign()
    let yesterday = try shelf.back(up: centre)

    let records = try centre.unlocked(.administrator)
    let retention = Retention(records)
    let began = Moment(monotonic: 0, wall: Samples.evening, offset: 0)
    let end = try #require(try day(began.date.string).adding(months: 24))
    func due(_ rules: [RetentionRule]) throws -> [DueAttempt] {
      try retention.dueAttempts(on: end, under: rules, offset: 0)
    }
    #expect(try due([]).isEmpty)
    #expect(try due([rule]).isEmpty)
    #expect(
      try retention.dueAttempts(on: day("2028-01-01"), under: [ofAttempts], offset: 0).isEmpty)
    #expect(try retention.due(on: day("2099-01-01"), under: [ofAttempts], offset: 0).isEmpty)
    let both = try due([ofAttempts])
    #expect(Set(both.map(\.id)) == [journal.call, open.call])
    #expect(both.map(\.dueOn) == [end, end])

    let approved = try #require(ofAttempts.approved(on: day("2026-11-22")))
    let done = try retention.destroy(attempts: both, under: approved, at: shelf.moment())
    #expect(done.attempts.map(\.id) == [journal.call])
    #expect(done.busy.map(\.id) == [open.call])
    #expect(try Backup(records).renewKeys(at: shelf.moment(after: 1)).isWhole == true)
    open.close()
    #expect(
      try centre.folder.names(in: "attempts").allSatisfy { $0.hasPrefix(open.call.rawValue) })
    #expect(try centre.unlocked(.specialist).exercises.all().map(\.id) == [open.call])
    let text = Certificate(
      done, centre: "CIUSSS fictif", by: records.who, at: shelf.moment(),
      keys: RenewedKeys(written: ["/a"], pending: []),
      code: try records.log.code()
    ).text.string
    for part in ["R-20", journal.call.rawValue, "Essais d’exercice détruits"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(throws: RecordsError.self) {
      try Retention(centre.unlocked(.specialist))
        .destroy(attempts: both, under: approved, at: shelf.moment())
    }

    let restored = try shelf.restore(with: centre.recovery, records: yesterday.records)
    #expect(restored.calls == 1 && restored.destroyed == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: shelf.home + "/attempts")
    #expect(names.allSatisfy { $0.hasPrefix(open.call.rawValue) } && !names.isEmpty)
  }

  @Test("Un essai dont le disque garde un fichier n'est pas dit détruit")
  func stubbornFile() throws {
    let centre = try TestCentre()
    let journal = try centre.unlocked(.trainee).exercises.begin { _, _ in }
    journal.append(Samples.change(1, .exercised("# cas: numero")))
    journal.close()
    let records = try centre.unlocked(.administrator)
    let due = try Retention(records)
      .dueAttempts(on: day("2099-01-01"), under: [ofAttempts], offset: 0)
    // A folder under its name: no file that can be erased.
    let stubborn = centre.folder.path + "/attempts/\(journal.call.rawValue).reste"
    try FileManager.default.createDirectory(
      atPath: stubborn, withIntermediateDirectories: false)
    let approved = try #require(ofAttempts.approved(on: day("2026-11-22")))
    let done = try Retention(records)
      .destroy(attempts: due, under: approved, at: shelf.moment())
    #expect(due.count == 1 && done.attempts.isEmpty)
    #expect(done.problem == .failing(SafeText(stubborn), code: EISDIR))
  }

  @Test("L'instant d'un essai se lit de son id, sans l'ouvrir")
  func instant() {
    #expect(TimedID.wall(of: TimedID.text(at: Samples.evening)) == Samples.evening)
    for other in ["", "c1", "0193506e-1234-4234-8234-123456789012", "essai-1"] {
      #expect(TimedID.wall(of: other) == nil, "\(other)")
    }
  }
}
