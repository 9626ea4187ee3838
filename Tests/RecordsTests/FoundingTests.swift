import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Un dossier devient un centre")
struct FoundingTests {
  private let folder = TemporaryHome()
  private let recovery = RecoveryKey()

  private func records(_ other: TemporaryHome? = nil) throws -> Records {
    Records(
      try (other ?? folder).open(), register: nil, policy: TestCentre.policy,
      options: JournalOptions(now: { Samples.evening }))
  }

  /// Two signed calls, one interrupted, one corrected and interrupted.
  private func work() throws {
    let records = try records()
    try records.sign()
    try records.sign(Samples.other, Samples.signed(9))
    let journal = try records.begin(CallID(rawValue: "open"), telling: Bench.silent)
    for change in Samples.changes(6) { journal.append(change) }
    journal.close()
    let (addendum, _) = try records.openAddendum(Samples.call, telling: Bench.silent)
    addendum.append(Samples.addendum(after: Samples.signed())[0])
    addendum.close()
  }

  private func check(_ records: Records, _ hint: Comment? = nil) throws {
    #expect(try records.register.read(Samples.call)?.changes == Samples.signed(), hint)
    #expect(try records.register.read(Samples.other)?.changes == Samples.signed(9), hint)
    let folder = records.folder
    let open = try Recovery(call: CallID(rawValue: "open"), folder: folder).peek()
    #expect(open.changes == Samples.changes(6), hint)
    #expect(open.report.isClean)
    let addendum = try Recovery(call: Samples.call, folder: folder).peek()
    #expect(addendum.changes == [Samples.addendum(after: Samples.signed())[0]], hint)
  }

  @Test("Interrompue à chaque pas, l'adoption ne perd rien ; recommencer finit")
  func interrupted() throws {
    try work()
    try records().vault.found(TestCentre.new(.administrator), recovery)
    var step = 0
    var isDone = false
    while !isDone {
      step += 1
      let trial = try folder.copy()
      isDone = try records(trial).vault.interrupted(at: step) { try $0.adopt() }
      try check(recovered(trial), "pas \(step)")
      try records(trial).vault.adopt()
      try check(recovered(trial), "après le pas \(step)")
      #expect(try !trial.names(in: "").contains("workspace.key"))
      #expect(try !records(trial).vault.isAdoptionDue())
      #expect(try keyringRows(of: "call", in: trial) == 0)
    }
    #expect(step > 6)
  }

  private func recovered(_ folder: TemporaryHome) throws -> Records {
    let records = try records(folder)
    try records.vault.unlock(recovery)
    return records
  }

  private func keyringRows(
    of compartment: String, in other: TemporaryHome? = nil
  ) throws -> Int? {
    let queue = try DatabaseQueue.patient((other ?? folder).path + "/ecoute.sqlite")
    return try queue.read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM keyring WHERE compartment = ?", arguments: [compartment])
    }
  }

  @Test("Les appels d'avant continuent : repris, signés, corrigés par une intervenante du centre")
  func goingOn() throws {
    try work()
    let vault = try records().vault
    try vault.found(TestCentre.new(.administrator), recovery)
    try vault.adopt()
    let recovered = try recovered(folder)
    let worker = try recovered.vault.add(TestCentre.new(.worker))
    try recovered.vault.grant(worker.id)
    let records = try records()
    try records.vault.unlock(worker.id, TestCentre.passphrase(.worker))
    let (journal, call) = try records.resume(CallID(rawValue: "open"), telling: Bench.silent)
    #expect(call.changes == Samples.changes(6))
    journal.append(Samples.typed(7))
    #expect(journal.close() == .kept(7))
    #expect(try records.peek(CallID(rawValue: "open")).changes == Samples.changes(7))
    let (addendum, known) = try records.openAddendum(Samples.call, telling: Bench.silent)
    #expect(known.changes.count == Samples.signed().count + 1)
    addendum.close()
  }

  @Test("Une console ouverte : pas de centre sous ses pieds")
  func consolesOpen() throws {
    let open = try records()
    let other = try records()
    #expect(throws: RecordsError.consolesOpen) {
      try other.vault.found(TestCentre.new(.administrator), recovery)
    }
    try open.sign()
    #expect(try other.vault.accounts().isEmpty)
  }

  @Test("Un centre ne se fait qu'une fois")
  func twice() throws {
    try records().vault.found(TestCentre.new(.administrator), recovery)
    try records().vault.adopt()
    #expect(throws: RecordsError.centreExists) {
      try records().vault.found(TestCentre.new(.administrator, name: "Autre"), RecoveryKey())
    }
  }

  @Test("Une note abîmée d'avant : les autres passent, et la clé reste tant qu'elle est là")
  func damaged() throws {
    try work()
    let queue = try DatabaseQueue.patient(folder.path + "/ecoute.sqlite")
    try queue.write {
      try $0.execute(
        sql: "UPDATE blob SET sealed = x'00' WHERE call = ? AND part = 'facts'",
        arguments: [Samples.call.rawValue])
    }
    try queue.close()
    let vault = try records().vault
    try vault.found(TestCentre.new(.administrator), recovery)
    let place = SafeText("\(folder.path)/ecoute.sqlite (\(Samples.call.rawValue))")
    #expect(throws: RecordsError.damaged(place)) { try vault.adopt() }
    #expect(try folder.names(in: "").contains("workspace.key"))
    #expect(try keyringRows(of: "call") == 1)
    #expect(try keyringRows(of: "notes") == 1)
  }

  @Test("Un dossier de la version 1 s'adopte entier")
  func format1() throws {
    try unpackFirstFormat()
    let (signed, open) = try contents(of: records())
    #expect(!signed.isEmpty && !open.isEmpty)
    let vault = try records().vault
    try vault.found(TestCentre.new(.administrator), recovery)
    try vault.adopt()
    let after = try contents(of: recovered(folder))
    #expect(after.signed == signed)
    #expect(after.open == open)
  }

  private func contents(of records: Records) throws -> (signed: [SignedRecord?], open: [[Change]]) {
    let signed = try records.register.list().map { try records.register.read($0.call) }
    let folder = records.folder
    let open = try folder.segments().keys.sorted().map {
      try Recovery(call: $0, folder: folder).peek().changes
    }
    return (signed, open)
  }

  private func unpackFirstFormat() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let archive = tests.deletingLastPathComponent().path + "/Homes/format-1.tar.gz"
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/bin/tar")
    tar.arguments = ["xzf", archive, "-C", folder.path]
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
  }

  @Test("La liste des comptes effacée ou abîmée se refait du registre")
  func lostList() throws {
    let centre = try TestCentre { try $0.sign() }
    try FileManager.default.removeItem(atPath: centre.folder.path + "/accounts.json")
    #expect(try centre.unlocked(.worker).read(Samples.call).changes == Samples.signed())
    #expect(try centre.folder.names(in: "").contains("accounts.json"))
    try centre.folder.write(Array("{".utf8), to: "accounts.json")
    let records = try centre.records()
    try records.begin(Samples.other, by: centre.worker.id, telling: Bench.silent).close()
  }
}
