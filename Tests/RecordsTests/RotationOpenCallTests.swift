import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("De nouvelles clés pendant un appel : aucun mot ne se perd ni ne se cache")
struct RotationOpenCallTests {
  private let centre: TestCentre
  private let journals: String

  init() throws {
    centre = try TestCentre()
    journals = "journals"
  }

  private func rotate(_ role: Role = .specialist) throws -> Vault.Renewal {
    let vault = try centre.unlocked(role).vault
    try vault.rotate()
    return try vault.renewal()
  }

  private func expire() throws { try centre.unlocked(.administrator).vault.expire() }

  /// A call whose console stops while others replace the keys, and that goes on blind.
  private func rotatedUnderHand() throws {
    do {
      let journal = try centre.unlocked(.worker).begin(Samples.call, telling: Bench.silent)
      for change in Samples.changes(6) { journal.append(change) }
      journal.sync()
      try expire()
      #expect(try rotate() == .ending)
      #expect(try rotate() == .ending)
      // The console is killed: its files are let go, and nothing else.
      withExtendedLifetime(journal) {}
    }
    let blind = try centre.records().resumeBlind(
      Samples.call, by: centre.worker.id, telling: Bench.silent)
    #expect(blind.next == 7)
    blind.journal.append(Samples.typed(7))
    blind.journal.close()
  }

  @Test("La console tuée puis reprise : les collègues lisent tout, avant et depuis")
  func colleague() throws {
    try rotatedUnderHand()
    let specialist = try centre.unlocked(.specialist)
    #expect(try specialist.peek(Samples.call).changes == Samples.changes(7))
    let (journal, recovered) = try specialist.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(7))
    #expect(recovered.report.isClean)
    journal.close()
    #expect(try rotate() == .nothing)
    #expect(try centre.unlocked(.worker).peek(Samples.call).changes == Samples.changes(7))
    #expect(try centre.recovered().peek(Samples.call).changes == Samples.changes(7))
    #expect(try !centre.folder.names(in: journals).contains { $0.hasSuffix(".damaged") })
  }

  @Test("Reprise par son auteure, puis signée : le registre a tout, les vieilles clés partent")
  func author() throws {
    try rotatedUnderHand()
    let worker = try centre.unlocked(.worker)
    let (journal, recovered) = try worker.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(7))
    let changes = Samples.changes(7) + [Samples.change(8, .signed)]
    journal.append(changes[7])
    try worker.sign(
      Call(id: Samples.call, changes: changes), document: Data(), changes: changes,
      journal: journal)
    #expect(try centre.folder.names(in: journals).isEmpty)
    #expect(try rotate() == .nothing)
    #expect(try centre.unlocked(.specialist).read(Samples.call).changes == changes)
  }

  @Test("Ce que la personne partie avait copié n'ouvre pas la suite d'un appel resté ouvert")
  func departed() throws {
    let copied = try centre.unlocked(.specialist).home.keychain.journalKeys
    try rotatedUnderHand()
    try centre.unlocked(.worker).resume(Samples.call, telling: Bench.silent).journal.close()
    let folder = try centre.records().home.journals
    let stolen = JournalFolder(
      home: folder.home, shelter: folder.shelter,
      keys: JournalKeys(people: copied.people.filter { $0.publicKey.id != self.own }),
      files: folder.files)
    #expect(throws: RecordsError.self) {
      try Recovery(call: Samples.call, folder: stolen).peek()
    }
  }

  private var own: KeyID? {
    (try? centre.unlocked(.specialist))?.home.keychain.holder?.id
  }

  /// A call whose beginning is under keys that are gone, as a version before this one left it.
  private func halfClosed() throws {
    let worker = try centre.unlocked(.worker)
    let author = try #require(worker.home.keychain.holder).key.publicKey
    let first = try worker.begin(
      Samples.call, first: 1, .people([author]), telling: Bench.silent)
    for change in Samples.changes(6) { first.append(change) }
    first.close()
    let blind = try centre.records().resumeBlind(
      Samples.call, by: centre.worker.id, telling: Bench.silent)
    blind.journal.append(Samples.typed(7))
    blind.journal.close()
  }

  @Test("Une moitié sous une autre clé n'est ni montrée, ni reprise, ni signée pour le tout")
  func half() throws {
    try halfClosed()
    let names = try centre.folder.names(in: journals)
    let specialist = try centre.unlocked(.specialist)
    let path = centre.folder.path + "/journals/" + Samples.call.rawValue + ".journal"
    let closed = RecordsError.sealedToOthers(SafeText(path))
    #expect(throws: closed) { try specialist.peek(Samples.call) }
    #expect(throws: closed) { try specialist.resume(Samples.call, telling: Bench.silent) }
    let (calls, problems) = try specialist.calls()
    #expect(calls.isEmpty && problems == [closed])
    // Neither a rotation nor the clearing of signed calls buries it.
    try expire()
    #expect(try rotate() == .nothing)
    specialist.clearSigned()
    let after = try centre.folder.names(in: journals)
    #expect(
      after.contains(try #require(names.last)) && !after.contains { $0.hasSuffix(".damaged") })
    #expect(try centre.unlocked(.worker).peek(Samples.call).changes == Samples.changes(7))
  }

  @Test(
    "Ce qu'une version d'avant avait coupé en deux, son auteure le rend à tous",
    arguments: [true, false])
  func healed(isTakenUp: Bool) throws {
    try halfClosed()
    if isTakenUp {
      try centre.unlocked(.worker).resume(Samples.call, telling: Bench.silent).journal.close()
    } else {
      let vault = try centre.unlocked(.worker).vault
      try vault.rotate()
    }
    #expect(try centre.unlocked(.specialist).peek(Samples.call).changes == Samples.changes(7))
  }

  @Test(
    "De nouvelles clés se demandent par qui les remet ou fait les comptes ; c'est inscrit",
    arguments: Role.allCases)
  func asked(_ role: Role) throws {
    let vault = try centre.unlocked(role).vault
    guard [.specialist, .administrator].contains(role) else {
      #expect(throws: RecordsError.notAllowed(Right(.write, .accounts))) { try vault.expire() }
      return
    }
    try vault.expire()
    #expect(try vault.renewal() == .due)
    let entries = try centre.records().log.entries()
    #expect(
      entries.contains {
        $0.entry.act == .keysExpired && $0.entry.who.role?.string == role.rawValue
      })
  }
}
