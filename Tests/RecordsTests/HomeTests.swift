import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Dossier de données")
struct HomeTests {
  @Test("Un dossier neuf n'est ouvert qu'à son propriétaire")
  func modes() throws {
    let folder = TemporaryHome()
    let home = try folder.open()
    try home.save(Samples.worker)
    let records = Records(home)
    let journal = try records.begin(Samples.call, telling: Bench.silent)
    journal.append(Samples.typed(1))
    try records.register.sign(Samples.record(Samples.other))
    for name in ["", "journals", "centre"] { #expect(mode(folder.path + "/" + name) == 0o700) }
    for name in try folder.names(in: "journals") {
      #expect(mode(folder.path + "/journals/" + name) == 0o600)
    }
    for name in ["workspace.key", "worker.json", "ecoute.sqlite", "ecoute.sqlite-wal", "lock"] {
      #expect(mode(folder.path + "/" + name) == 0o600, "\(name)")
    }
    #expect(try folder.bytes(of: "workspace.key").count == 32)
    journal.close()
  }

  private func mode(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.posixPermissions] as? Int ?? -1
  }

  @Test("La clé est la même à chaque ouverture, et pour deux consoles qui la créent ensemble")
  func oneKey() async throws {
    for _ in 0..<20 {
      let folder = TemporaryHome()
      let ids = try await withThrowingTaskGroup(of: KeyID?.self) { group in
        for _ in 0..<8 { group.addTask { try folder.open().keychain.workspace?.id } }
        return try await group.reduce(into: Set<KeyID?>()) { $0.insert($1) }
      }
      #expect(ids.count == 1)
      #expect(try folder.open().keychain.workspace?.id == ids.first)
    }
  }

  @Test("Une clé absente n'est jamais remplacée tant qu'il y a des notes")
  func missingKey() throws {
    let folder = TemporaryHome()
    try folder.records().begin(Samples.call, telling: Bench.silent).close()
    try FileManager.default.removeItem(atPath: folder.path + "/workspace.key")
    let file = SafeText("\(folder.path)/workspace.key")
    #expect(throws: RecordsError.keyMissing(file)) {
      try folder.open()
    }
    #expect(try !folder.names(in: "").contains("workspace.key"))
  }

  @Test("Une clé abîmée est laissée telle quelle")
  func damagedKey() throws {
    let folder = TemporaryHome()
    _ = try folder.open()
    try folder.write([1, 2, 3], to: "workspace.key")
    let file = SafeText("\(folder.path)/workspace.key")
    #expect(throws: RecordsError.keyDamaged(file)) { try folder.open() }
    #expect(try folder.bytes(of: "workspace.key") == [1, 2, 3])
  }

  @Test("L'identité se garde et se relit ; abîmée, elle est signalée")
  func worker() throws {
    let folder = TemporaryHome()
    let home = try folder.open()
    #expect(try home.worker() == nil)
    try home.save(Samples.worker)
    #expect(try folder.open().worker() == Samples.worker)
    try folder.write(Array("{".utf8), to: "worker.json")
    let file = SafeText("\(folder.path)/worker.json")
    #expect(throws: RecordsError.damaged(file)) { try home.worker() }
  }

  @Test("Une colonne est retenue ; un fichier illisible n'empêche rien")
  func preferences() throws {
    let folder = TemporaryHome()
    let home = try folder.open()
    #expect(home.preferences == Preferences())
    try home.save(Preferences(isOneColumn: true))
    #expect(try folder.open().preferences.isOneColumn)
    try folder.write(Array("{".utf8), to: "preferences.json")
    #expect(home.preferences == Preferences())
  }

  @Test("Un dossier de démonstration le reste")
  func demonstration() throws {
    let folder = TemporaryHome()
    #expect(try !folder.open().isDemonstration)
    try Home.markDemonstration(folder.path)
    #expect(try folder.open().isDemonstration)
  }

  @Test("Le dossier d'un autre n'est pas fermé à son propriétaire")
  func notOurs() throws {
    let folder = TemporaryHome()
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: folder.path + "/photos", withIntermediateDirectories: true)
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    _ = try folder.open()
    #expect(mode(folder.path) == 0o755)
    #expect(mode(folder.path + "/journals") == 0o700)
  }

  @Test("Le dossier d'un centre que le disque ne liste pas n'est pas un dossier neuf")
  func unlisted() throws {
    let centre = try TestCentre()
    let files = FailingFiles()
    func open() throws -> Home {
      try Home(
        path: centre.folder.path, files: SteadyFiles(files), shelterRoot: centre.folder.path + "/m")
    }
    files.hide(centre.folder.path)
    #expect(throws: RecordsError.failing(SafeText(centre.folder.path), code: EIO)) { try open() }
    #expect(try !centre.folder.names(in: "").contains("workspace.key"))
    files.hide(nil)
    #expect(try open().isCentre)
  }

  @Test("Le dossier est trouvé : ECOUTE_HOME, puis XDG, puis le dossier personnel")
  func standardPath() {
    let home = ["HOME": "/home/ana"]
    #expect(Home.standardPath(home) == "/home/ana/.local/share/ecoute")
    let data = home.merging(["XDG_DATA_HOME": "/data"]) { $1 }
    #expect(Home.standardPath(data) == "/data/ecoute")
    #expect(Home.standardPath(data.merging(["ECOUTE_HOME": "/e"]) { $1 }) == "/e")
    for relative in ["", "data", "./data"] {
      let data = home.merging(["XDG_DATA_HOME": relative]) { $1 }
      #expect(Home.standardPath(data) == "/home/ana/.local/share/ecoute")
      let known = Home.standardPath(["HOME": relative])
      #expect(known.hasPrefix("/") && !known.hasPrefix("/tmp") && !known.hasPrefix("/."))
    }
  }
}
