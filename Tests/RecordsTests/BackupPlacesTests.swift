import Foundation
import Testing
import Text

@testable import Records

@Suite("Sauvegarde : plusieurs endroits, un seul état des clés", .serialized)
struct BackupPlacesTests {
  private let shelf = BackupShelf()
  private var second: String { shelf.root + "/deuxième" }

  @Test("Un disque absent garde son dû, même si l'autre est réécrit ; revenu, il le reçoit")
  func absent() throws {
    let centre = try TestCentre()
    try shelf.back(up: centre)
    _ = try shelf.back(up: centre, after: 1, in: "deuxième")
    let records = try centre.unlocked(.administrator)
    let away = shelf.root + "/parti"
    try FileManager.default.moveItem(atPath: shelf.place, toPath: away)
    // The mount point stays when the disk goes.
    try FileManager.default.createDirectory(
      atPath: shelf.place, withIntermediateDirectories: false)

    let renewed = try Backup(records).renewKeys(at: shelf.moment(after: 2))
    #expect(renewed.written == [SafeText(second)] && renewed.pending == [SafeText(shelf.place)])
    #expect(try shelf.names.isEmpty)
    let later = try shelf.back(up: centre, after: 3, in: "deuxième")
    #expect(later.pending == [SafeText(shelf.place)])

    try FileManager.default.removeItem(atPath: shelf.place)
    try FileManager.default.moveItem(atPath: away, toPath: shelf.place)
    #expect(try shelf.back(up: centre, after: 4, in: "deuxième").pending.isEmpty)
    #expect(try BackupPlaces.load(records.home).all.allSatisfy { !$0.isPending })
  }

  @Test("Un endroit détruit s'oublie, et le registre l'inscrit")
  func forgotten() throws {
    let centre = try TestCentre()
    try shelf.back(up: centre)
    _ = try shelf.back(up: centre, after: 1, in: "deuxième")
    let records = try centre.unlocked(.administrator)
    try FileManager.default.removeItem(atPath: shelf.place)
    #expect(try Backup(records).forget(shelf.place, at: shelf.moment(after: 2)))
    #expect(try !Backup(records).forget(shelf.place, at: shelf.moment(after: 2)))
    let renewed = try Backup(records).renewKeys(at: shelf.moment(after: 3))
    #expect(renewed == RenewedKeys(written: [SafeText(second)], pending: []))
    let entries = try records.log.entries()
    #expect(entries.contains { $0.entry.purpose == "place-forgotten" })
    #expect(throws: BackupError.self) {
      try Backup(centre.unlocked(.worker)).forget(second, at: shelf.moment(after: 4))
    }
  }

  @Test("Le fichier d'avant, avec un seul endroit, se lit ; la suite s'y ajoute")
  func older() throws {
    let centre = try TestCentre()
    let records = try centre.unlocked(.administrator)
    let before = #"{ "isPending" : true, "path" : "/ailleurs" }"#
    try centre.folder.write(Array(before.utf8), to: "backup.json")
    let place = BackupPlace(path: "/ailleurs", isPending: true)
    #expect(try BackupPlaces.load(records.home).all == [place])
    #expect(try shelf.back(up: centre).pending == ["/ailleurs"])
    let both = [BackupPlace(path: shelf.place), place]
    #expect(try BackupPlaces.load(records.home).all == both)
  }
}
