import Chance
import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Reprise d'un appel interrompu")
struct RecoveryTests {
  private let name = "journals/\(Samples.call.rawValue).journal"

  /// An interrupted call of six changes, on the real disk.
  private func interrupted(_ count: Int = 6) throws -> TemporaryHome {
    let folder = TemporaryHome()
    let journal = try folder.records().begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(count) { journal.append(change) }
    journal.close()
    return folder
  }

  private func resume(_ folder: TemporaryHome) throws -> RecoveredCall {
    let (journal, recovered) = try folder.records().resume(Samples.call, telling: Bench.silent)
    journal.close()
    return recovered
  }

  @Test("Un appel interrompu revient en entier et continue dans le même fichier")
  func whole() throws {
    let folder = try interrupted()
    let records = try folder.records()
    let (journal, recovered) = try records.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(6))
    #expect(recovered.report.isClean && recovered.report.phrases.isEmpty)
    journal.append(Samples.typed(7))
    #expect(journal.close() == .kept(7))
    #expect(try folder.names(in: "journals") == ["\(Samples.call.rawValue).journal"])
    #expect(try resume(folder).changes == Samples.changes(7))
  }

  @Test("Deux consoles : la seconde sait que l'appel est ouvert, et peut le lire")
  func twoConsoles() throws {
    let folder = try interrupted()
    let (journal, _) = try folder.records().resume(Samples.call, telling: Bench.silent)
    let other = try folder.records()
    #expect(throws: RecordsError.inUse(Samples.call)) {
      try other.resume(Samples.call, telling: Bench.silent)
    }
    #expect(throws: RecordsError.inUse(Samples.call)) {
      try other.begin(Samples.call, telling: Bench.silent)
    }
    #expect(try other.journals().map(\.isInUse) == [true])
    #expect(try other.peek(Samples.call).changes == Samples.changes(6))
    journal.close()
    #expect(try other.journals().map(\.isInUse) == [false])
    #expect(try resume(folder).changes == Samples.changes(6))
  }

  @Test("Une fin inachevée va dans .torn, et s'y ajoute")
  func torn() throws {
    let folder = try interrupted()
    let whole = try folder.bytes(of: name)
    try folder.write(Array(whole.dropLast(10)), to: name)
    let recovered = try resume(folder)
    #expect(recovered.changes == Samples.changes(5))
    #expect(recovered.report.torn.map(\.bytes) == [whole.count - 10 - (try end(folder))])
    let torn = try folder.bytes(of: name + ".torn")
    #expect(try folder.bytes(of: name) + torn == Array(whole.dropLast(10)))
    checkPhrase(try #require(recovered.report.phrases.first))

    try folder.write(try folder.bytes(of: name) + [1, 2, 3], to: name)
    _ = try resume(folder)
    #expect(try folder.bytes(of: name + ".torn") == torn + [1, 2, 3])
    #expect(try resume(folder).report.isClean)
  }

  private func end(_ folder: TemporaryHome) throws -> Int { try folder.bytes(of: name).count }

  @Test("Le courant coupe pendant la mise de côté : la fin inachevée est toujours quelque part")
  func tornThenPowerCut() throws {
    let disk = Bench()
    let file = "\(disk.path)/\(name)"
    let journal = try disk.records().begin(Samples.call, telling: Bench.silent)
    for change in Samples.changes(6) { journal.append(change) }
    journal.close()
    let whole = try #require(disk.files.bytes(of: file))
    let tail = Array(repeating: UInt8(77), count: 700)
    disk.files.set(file, whole + tail)
    for trial in 1...200 {
      var chance = Chance(UInt64(trial))
      let bench = Bench(SimulatedFiles(copying: disk.files))
      let records = try bench.records()
      bench.files.plan(.init(at: trial / 4 + 1, kind: .powerOff))
      _ = try? records.resume(Samples.call, telling: Bench.silent)
      let after = bench.afterPowerCut(&chance)
      let now = after.files.bytes(of: file) ?? []
      let torn = after.files.bytes(of: file + ".torn") ?? []
      #expect(now == whole + tail || now.starts(with: whole) && torn == tail, "appel \(trial / 4)")
      #expect(try after.records().peek(Samples.call).changes == Samples.changes(6))
    }
  }

  @Test("Un journal resté sous deux noms n'est lu qu'une fois, et part à la signature")
  func twoNames() throws {
    let folder = try interrupted()
    let path = folder.path + "/" + name
    try FileManager.default.linkItem(atPath: path, toPath: path + ".new")
    let records = try folder.records()
    #expect(try records.journals().map(\.call) == [Samples.call])
    let (journal, recovered) = try records.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes == Samples.changes(6))
    #expect(recovered.report.isClean)
    let changes = recovered.changes + [Samples.change(7, .signed)]
    try records.sign(
      Call(id: Samples.call, changes: changes), document: Data(), changes: changes,
      journal: journal)
    #expect(try folder.names(in: "journals").isEmpty)
  }

  @Test("Un milieu abîmé : rien n'est coupé, la suite est là, l'appel continue ailleurs")
  func damagedMiddle() throws {
    let folder = try interrupted()
    var bytes = try folder.bytes(of: name)
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: name)
    let records = try folder.records()
    let (journal, recovered) = try records.resume(Samples.call, telling: Bench.silent)
    #expect(recovered.changes.count == 5)
    #expect(recovered.changes.last == Samples.typed(6))
    #expect(recovered.report.missingCount == 1)
    #expect(recovered.report.damaged.count == 1)
    for phrase in recovered.report.phrases { checkPhrase(phrase) }
    journal.append(Samples.typed(7))
    journal.close()
    #expect(try folder.bytes(of: name) == bytes)
    #expect(try resume(folder).changes == recovered.changes + [Samples.typed(7)])
  }

  @Test("À la signature, un fichier abîmé change de nom et reste entier")
  func damagedThenSigned() throws {
    let folder = try interrupted()
    var bytes = try folder.bytes(of: name)
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: name)
    let records = try folder.records()
    let (journal, recovered) = try records.resume(Samples.call, telling: Bench.silent)
    let signature = Samples.change(7, .signed)
    journal.append(signature)
    let changes = recovered.changes + [signature]
    try records.sign(
      Call(id: Samples.call, changes: changes), document: Data(), changes: changes,
      journal: journal)
    #expect(try folder.names(in: "journals") == ["\(Samples.call.rawValue).journal.damaged"])
    #expect(try folder.bytes(of: name + ".damaged") == bytes)
    #expect(try records.journals().isEmpty)
  }

  @Test("Une autre clé : aucun mot, et le fichier n'est pas touché")
  func wrongKey() throws {
    let folder = try interrupted()
    let bytes = try folder.bytes(of: name)
    try folder.write(Samples.workspace, to: "workspace.key")
    let file = SafeText("\(folder.path)/\(name)")
    #expect(throws: RecordsError.wrongKey(file)) { try resume(folder) }
    #expect(throws: RecordsError.wrongKey(file)) { try folder.records().peek(Samples.call) }
    #expect(try folder.records().journals().map(\.problem) == [.wrongKey(file)])
    #expect(try folder.bytes(of: name) == bytes)
    #expect(try folder.names(in: "journals").count == 1)
  }

  @Test("Le journal d'un autre appel, sous ce nom, ne s'ouvre pas")
  func movedJournal() throws {
    let folder = try interrupted()
    let moved = "journals/\(Samples.other.rawValue).journal"
    try folder.write(try folder.bytes(of: name), to: moved)
    #expect(throws: RecordsError.damaged(SafeText("\(folder.path)/\(moved)"))) {
      try folder.records().peek(Samples.other)
    }
  }

  @Test("Un journal d'une version plus récente est laissé tel quel")
  func laterFormat() throws {
    let folder = try interrupted()
    var bytes = try folder.bytes(of: name)
    bytes[8] = 9
    try folder.write(bytes, to: name)
    let file = SafeText("\(folder.path)/\(name)")
    #expect(throws: RecordsError.laterFormat(file)) { try resume(folder) }
    #expect(try folder.bytes(of: name) == bytes)
  }

  @Test("Un appel inconnu est dit inconnu")
  func unknown() throws {
    let folder = TemporaryHome()
    #expect(throws: RecordsError.unknownCall(Samples.call)) { try resume(folder) }
  }

  @Test("Cent appels interrompus se listent tous")
  func manyJournals() throws {
    let folder = TemporaryHome()
    let records = try folder.records()
    let calls = (0..<100).map { CallID(at: Samples.evening + Int64($0)) }
    for call in calls {
      let journal = try records.begin(call, telling: Bench.silent)
      for change in Samples.changes(5) { journal.append(change) }
      journal.close()
    }
    let journals = try records.journals()
    #expect(journals.map(\.call) == calls)
    #expect(journals.allSatisfy { $0.number == 412 && !$0.isInUse && $0.problem == nil })
  }
}
