import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Sauvegarde et restauration arrêtées en chemin", .serialized)
struct BackupStopTests {
  private let shelf = BackupShelf()

  @Test("Arrêtée n'importe où par qui l'a lancée : rien à moitié, et recommencer finit")
  func stopped() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    var places = 0
    try untilDone { stop in
      places += 1
      _ = try Backup(centre.unlocked(.administrator))
        .write(to: shelf.place, at: shelf.moment(after: places), progress: stop)
      #expect(try shelf.names.contains("centre.keys"))
    }
    #expect(places > 2)
    #expect(try shelf.names.count == 2, "celle qui a fini, et ses clés")
    let names = try shelf.names
    places = 0
    try untilDone { stop in
      places += 1
      #expect(try shelf.isBare)
      let restore = try Restore(
        records: shelf.place + "/" + names[0], keys: shelf.place + "/" + names[1],
        to: shelf.home, progress: stop)
      _ = try restore.run(at: shelf.moment(), progress: stop) {
        try $0.vault.unlock(centre.recovery)
      }
    }
    #expect(places > 4)
    #expect(try !shelf.isBare)
  }

  /// Does something that is stopped the first time it tells how far it is, then the second, and so on,
  /// until it is done.
  private func untilDone(_ work: (BackupProgress) throws -> Void) throws {
    var place = 0
    while true {
      place += 1
      var left = place
      do {
        try work { _ throws(BackupError) in
          left -= 1
          if left == 0 { throw .stopped }
        }
        return
      } catch BackupError.stopped {
        #expect(place < 100)
      }
    }
  }

  @Test("Ce qu'une restauration tuée a laissé est ôté, et dit ; celle qui travaille est laissée")
  func leftovers() throws {
    let centre = try TestCentre()
    try shelf.back(up: centre)
    let files = SteadyFiles.real
    try files.makeDirectory(shelf.root + "/machine")
    let killed = try RestoreDraft(beside: shelf.home, files).path
    try Data("moitié".utf8).write(to: URL(filePath: killed + "/ecoute.sqlite"))
    let working = try RestoreDraft(beside: shelf.home, files)
    #expect(try shelf.restore(with: centre.recovery).cleared == 1)
    let machine = shelf.root + "/machine"
    let names = try FileManager.default.contentsOfDirectory(atPath: machine).sorted()
    #expect(names == ["ecoute", URL(filePath: working.path).lastPathComponent])
    #expect(!FileManager.default.fileExists(atPath: shelf.home + "/restoring"))
  }
}
