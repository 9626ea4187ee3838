import Chance
import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Sauvegarde tuée sans prévenir (kill -9)", .serialized)
struct BackupKillTests {
  @Test("Ce qui porte un nom de sauvegarde est entier, et les clés ouvrent tout")
  func killed() throws {
    let family = Family("Sauvegardes tuées", sample: 12, all: 200)
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let place = centre.folder.path + ".sauvegardes"
    defer { try? FileManager.default.removeItem(atPath: place) }
    var written = 0
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let delay = Int32.random(in: 0...80, using: &chance)
      let work = "backup " + centre.recovery.groups.joined(separator: "-")
      let said = try Writer(in: centre.folder.path, work, killedAfter: delay).said
      #expect(said.allSatisfy { $0 == ["w"] }, "\(said.last ?? [])")
      written += said.count
      for name in try FileManager.default.contentsOfDirectory(atPath: place) {
        let path = place + "/" + name
        if name == Backup.keysName {
          _ = try ArchiveReader(path, as: .keys, .real)
        } else if name.hasSuffix(".records") {
          _ = try ArchiveReader(path, as: .records, .real)
        } else {
          #expect(name.hasPrefix(".centre-"))
        }
      }
    }
    #expect(written > 0)
    #expect(try centre.recovered().log.verify().findings.isEmpty)

    // The next backup clears what the killed ones left, and opens everything.
    let shelf = BackupShelf()
    let last = try Backup(centre.recovered()).write(to: place, at: shelf.moment())
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
    #expect(!names.contains { $0.hasPrefix(".centre-") })
    let restore = try Restore(records: last.records, keys: last.keys, to: shelf.home)
    let restored = try restore.run(at: shelf.moment()) {
      try $0.vault.unlock(centre.recovery)
    }
    #expect(restored.calls == 1)
  }

  @Test("Restauration tuée n'importe où : un dossier entier, ou aucun")
  func restoring() throws {
    let family = Family("Restaurations tuées", sample: 10, all: 100)
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    let place = centre.folder.path + ".sauvegardes"
    let home = centre.folder.path + ".restauration"
    defer {
      // What killed restorations left is beside the folder too.
      let folder = FileManager.default.temporaryDirectory.path
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      where [place, home].contains(where: { "\(folder)/\(name)".hasPrefix($0) }) {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
    let shelf = BackupShelf()
    let written = try Backup(centre.recovered()).write(to: place, at: shelf.moment())
    let work = "restore \(written.records) " + centre.recovery.groups.joined(separator: "-")
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let delay = Int32.random(in: 0...120, using: &chance)
      let said = try Writer(in: centre.folder.path, work, killedAfter: delay).said
      #expect(said.allSatisfy { $0 == ["w"] }, "\(said.last ?? [])")
      guard FileManager.default.fileExists(atPath: home + "/centre") else { continue }
      let records = Records(try Home.open(home))
      try records.vault.unlock(centre.recovery)
      #expect(try records.read(Samples.call).changes == Samples.signed(), "essai \(trial)")
      records.log.settle()
      try FileManager.default.removeItem(atPath: home)
    }
  }
}
