import Foundation
import GRDB
import Testing
import Text

@testable import Records

@Suite("Fichier de sauvegarde")
struct ArchiveTests {
  private let header = ArchiveHeader(kind: .keys, centre: "00ff", at: "2026-11-22T02:43:17-05:00")

  private func write(_ content: [UInt8], on files: SteadyFiles) throws {
    let archive = try ArchiveWriter(header, in: "/disque", files)
    try archive.add("un", content)
    try archive.add("vide", [])
    try archive.finish(as: "/disque/centre.keys", replacing: true)
  }

  private func disk() throws -> (SimulatedFiles, SteadyFiles) {
    let files = SimulatedFiles()
    try files.makeDirectory("/disque")
    return (files, SteadyFiles(files))
  }

  @Test("Ce qui est écrit se relit, fichier par fichier")
  func roundTrip() throws {
    let (_, files) = try disk()
    try write([1, 2, 3], on: files)
    let archive = try ArchiveReader("/disque/centre.keys", as: .keys, files)
    #expect(archive.header == header)
    #expect(archive.entries.map(\.name) == ["un", "vide"])
    #expect(try archive.entries.map(archive.bytes) == [[1, 2, 3], []])
  }

  @Test("Disque plein, erreur ou écriture courte, à chaque appel : l'ancien fichier ou le nouveau")
  func faults() throws {
    let kinds: [SimulatedFiles.Fault.Kind] = [
      .error(ENOSPC), .error(EIO), .error(EINTR), .shortWrite,
    ]
    for kind in kinds {
      var call = 1
      while true {
        let (simulated, files) = try disk()
        try write([1], on: files)
        simulated.plan(SimulatedFiles.Fault(at: call, kind: kind, sparesMemory: false))
        try? write([2], on: files)
        let isOver = simulated.calls < call
        simulated.plan(nil)
        let archive = try ArchiveReader("/disque/centre.keys", as: .keys, files)
        let content = try archive.bytes(of: archive.entries[0])
        #expect(content == [1] || content == [2])
        if isOver { break }
        call += 1
      }
      #expect(call > 1)
    }
  }

  @Test("Une version plus récente, une autre sorte, rien du tout : dit, sans rien lire d'autre")
  func foreign() throws {
    let (_, files) = try disk()
    let path = "/disque/centre.keys"
    try write([1], on: files)
    let name = SafeText(path)
    #expect(throws: BackupError.notABackup(name)) {
      try ArchiveReader(path, as: .records, files)
    }
    try files.replace(path, with: Array("ecoute keys 2 00ff 2030-01-01T00:00:00Z\n".utf8))
    #expect(throws: BackupError.records(.laterFormat(name))) {
      try ArchiveReader(path, as: .keys, files)
    }
    for bytes in [[], Array("bonjour\n".utf8), Array(repeating: 0, count: 500)] as [[UInt8]] {
      try files.replace(path, with: bytes)
      #expect(throws: BackupError.notABackup(name)) { try ArchiveReader(path, as: .keys, files) }
    }
  }

  @Test("Chaque table du registre va dans un seul des deux fichiers, ou est laissée exprès")
  func tables() throws {
    let centre = try TestCentre()
    let queue = try DatabaseQueue.patient(centre.folder.path + "/ecoute.sqlite")
    let names = Set(try queue.read { try Snapshot.names($0, in: "main") })
    let known = Snapshot.keys.union(Snapshot.records).union(Snapshot.left).union([Snapshot.both])
    #expect(names == known)
    #expect(Snapshot.keys.isDisjoint(with: Snapshot.records))
  }

  @Test("Un nom de fichier ne sort jamais du dossier restauré")
  func names() {
    let bad = ["../x", "centre/../../x", "/etc/passwd", "journals", "centre//x", "accounts.json"]
    for name in bad { #expect(!BackupFiles.allows(name), "\(name)") }
    for name in ["journals/a.journal", "centre/guides/fr/a.md", "call-number"] {
      #expect(BackupFiles.allows(name), "\(name)")
    }
  }
}
