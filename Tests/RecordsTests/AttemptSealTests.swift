import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Essais : à qui s'exerce et aux spécialistes, à personne d'autre", .serialized)
struct AttemptSealTests {
  private static let line = SafeText("directe suicide « \(Samples.words) »")

  /// An attempt that somebody played in a few acts.
  private func play(_ records: Records, isLeftOpen: Bool = false) throws -> Journal {
    let journal = try records.exercises.begin { _, _ in }
    journal.append(Samples.change(1, .exercised("# cas: numero")))
    journal.append(Samples.change(2, .exercised(Self.line)))
    #expect(journal.sync() == .kept(2))
    if !isLeftOpen { journal.close() }
    return journal
  }

  /// The attempts somebody reads, by the door, and whether their keys open the files.
  private func read(_ records: Records) throws -> (byDoor: [CallID], byKeys: [CallID]) {
    let folder = records.home.attempts
    let byKeys = try folder.segments().keys.filter { call in
      (try? Recovery(call: call, folder: folder).peek()) != nil
    }
    return (try records.exercises.all().map(\.id), byKeys.sorted())
  }

  private func add(_ role: Role, _ name: String, to centre: TestCentre) throws -> Account {
    let records = try centre.recovered()
    let account = try records.vault.add(TestCentre.new(role, name: name))
    try records.vault.grant(account.id)
    return account
  }

  @Test("La stagiaire et les spécialistes l'ouvrent ; ni collègue, ni gestion, ni administration")
  func whoReads() throws {
    let centre = try TestCentre()
    let other = try add(.trainee, "Autre stagiaire", to: centre)
    let id = try play(try centre.unlocked(.trainee)).call
    for role in [Role.trainee, .specialist] {
      let read = try read(try centre.unlocked(role))
      #expect(read.byDoor == [id] && read.byKeys == [id], "\(role)")
    }
    for records in [
      try centre.unlocked(.worker), try centre.unlocked(.manager),
      try centre.unlocked(.administrator), try centre.unlocked(other),
    ] {
      let read = try read(records)
      #expect(read.byDoor.isEmpty && read.byKeys.isEmpty)
      #expect(throws: RecordsError.self) { try records.exercises.resume(id) { _, _ in } }
    }
    #expect(throws: RecordsError.locked) { try centre.records().exercises.all() }
    #expect(try read(try centre.recovered()).byKeys == [id])
    for name in try centre.folder.names(in: "attempts") {
      let bytes = try centre.folder.bytes(of: "attempts/" + name)
      #expect(!bytes.contains(sequence: Array(Samples.words.utf8)))
    }
  }

  @Test("Une spécialiste arrivée après lit les essais d'avant, et les juge")
  func laterSpecialist() throws {
    let centre = try TestCentre()
    let id = try play(try centre.unlocked(.trainee)).call
    let later = try centre.unlocked(try add(.specialist, "Spécialiste d'après", to: centre))
    #expect(try read(later).byDoor == [id])
    let (journal, recovered) = try later.exercises.resume(id) { _, _ in }
    #expect(recovered.changes.count == 2)
    journal.append(Samples.change(3, .exercised("# juge: H1=4")))
    #expect(journal.close() == .kept(3))
    let own = try centre.unlocked(.trainee)
    #expect(try own.exercises.all().map(\.changes.count) == [3])
    #expect(try read(try centre.unlocked(.worker)).byKeys.isEmpty)
  }

  @Test("La stagiaire partie n'ouvre plus rien ; son essai reste aux spécialistes")
  func departedTrainee() throws {
    let centre = try TestCentre()
    let left = try centre.unlocked(.trainee)
    let id = try play(left).call
    try centre.unlocked(.administrator).vault.close(centre.account(.trainee).id)
    #expect(throws: RecordsError.self) { try left.exercises.all() }
    #expect(throws: RecordsError.self) { try centre.unlocked(.trainee) }
    #expect(try read(try centre.unlocked(.specialist)).byDoor == [id])
    // Somebody of the same name is somebody else.
    let same = try add(.trainee, "Personne trainee", to: centre)
    let (journal, _) = try centre.unlocked(.specialist).exercises.resume(id) { _, _ in }
    journal.append(Samples.change(3, .exercised("# juge: H1=4")))
    journal.close()
    #expect(try read(try centre.unlocked(same)).byKeys.isEmpty)
  }

  @Test(
    "La spécialiste partie : ce qu'elle avait copié n'ouvre pas la suite, les autres lisent tout")
  func departedSpecialist() throws {
    let centre = try TestCentre()
    let stays = try add(.specialist, "Spécialiste qui reste", to: centre)
    let id = try play(try centre.unlocked(.trainee)).call
    let copied = try centre.unlocked(.specialist).home.keychain.journalKeys
    try centre.unlocked(.administrator).vault.close(centre.account(.specialist).id)
    try centre.unlocked(stays).vault.rotate()
    #expect(try !centre.records().vault.isRotationDue())
    let after = try play(try centre.unlocked(.trainee)).call
    #expect(try read(try centre.unlocked(stays)).byDoor == [id, after].sorted())
    #expect(try read(try centre.unlocked(.trainee)).byKeys == [id, after].sorted())
    var stolen = try centre.unlocked(.trainee).home.attempts
    stolen = JournalFolder(
      home: stolen.home, shelter: stolen.shelter, keys: copied, files: stolen.files,
      name: stolen.name)
    for call in [id, after] {
      #expect(throws: RecordsError.self) { try Recovery(call: call, folder: stolen).peek() }
    }
  }

  @Test("Un essai ouvert pendant la rotation n'est pas perdu : les vieilles clés l'attendent")
  func openMeanwhile() throws {
    let centre = try TestCentre()
    let journal = try play(try centre.unlocked(.trainee), isLeftOpen: true)
    let vault = try centre.recovered().vault
    try vault.expire()
    try vault.rotate()
    #expect(try vault.isRotationDue())
    #expect(try read(try centre.unlocked(.specialist)).byDoor == [journal.call])
    journal.close()
    try vault.rotate()
    #expect(try !vault.isRotationDue())
    #expect(try read(try centre.unlocked(.specialist)).byDoor == [journal.call])
    #expect(try read(try centre.unlocked(.trainee)).byKeys == [journal.call])
  }

  @Test("Un dossier d'essais illisible n'est pas un dossier absent : les vieilles clés l'attendent")
  func unreadableFolder() throws {
    let centre = try TestCentre()
    let id = try play(try centre.unlocked(.trainee)).call
    let vault = try centre.recovered().vault
    try vault.expire()
    let folder = centre.folder.path + "/attempts"
    try FileManager.default.moveItem(atPath: folder, toPath: folder + ".ailleurs")
    // The disk answers something else than « there is none ».
    try centre.folder.write([], to: "attempts")
    #expect(throws: RecordsError.self) { try vault.rotate() }
    #expect(throws: RecordsError.self) { try centre.unlocked(.specialist).exercises.all() }
    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.moveItem(atPath: folder + ".ailleurs", toPath: folder)
    #expect(try vault.isRotationDue())
    try vault.rotate()
    #expect(try !vault.isRotationDue())
    #expect(try read(try centre.unlocked(.specialist)).byDoor == [id])
  }

  @Test("Les essais d'avant les comptes vont aux spécialistes quand le dossier devient un centre")
  func adopted() throws {
    let centre = try TestCentre { records in _ = try play(records) }
    #expect(try read(try centre.unlocked(.specialist)).byDoor.count == 1)
    for role in [Role.worker, .trainee, .manager, .administrator] {
      #expect(try read(try centre.unlocked(role)).byKeys.isEmpty, "\(role)")
    }
  }

  @Test("S'exercer n'ouvre, ne cherche et n'inscrit rien des vrais dossiers")
  func apart() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let worker = try centre.unlocked(.worker)
    let open = try worker.begin(Samples.other, telling: Bench.silent)
    open.append(Samples.typed(1))
    open.close()
    let written = {
      worker.log.settle()
      return try worker.log.file.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM access WHERE act <> 'login'")
      }
    }
    let before = try written()
    // The door of exercises, asked for real calls by their ids, even by who may read them.
    for call in [Samples.call, Samples.other] {
      #expect(throws: RecordsError.unknownCall(call)) {
        try worker.exercises.resume(call) { _, _ in }
      }
    }
    let id = try play(worker).call
    #expect(try worker.exercises.all().map(\.id) == [id])
    #expect(try worker.journals().map(\.call) == [Samples.other])
    #expect(throws: RecordsError.unknownCall(id)) { try worker.peek(id) }
    #expect(try written() == before)
    #expect(throws: RecordsError.unknownCall(id)) { try worker.read(id) }
  }
}
