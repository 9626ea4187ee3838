import Directory
import Foundation
import Testing
import Text

@testable import Library

@Suite("Chercher dans tout le répertoire : le départ et ce qui est importé")
struct DirectoryLibraryTests {
  private let scratch: DirectoryScratch
  private let shelf = ResourceShelf([Resource(id: "811", name: "Info-Social écoute")])

  init() throws {
    scratch = try DirectoryScratch()
    try scratch.writeSmallDirectory(in: "source")
  }

  private var home: String { scratch.folder.path }

  private func importAll() throws {
    let work = DirectoryImport(
      home + "/source", profile: nil, source: nil, needs: NeedList(), places: .none)
    _ = try work.run(into: DirectoryStore(home: home), at: 0) { _ in }
  }

  private func names(_ typed: String) -> (names: [SafeText], problem: Problem?) {
    let library = DirectoryLibrary(shelf: shelf, home: home, places: .none)
    let found = library.search(DirectoryQuery(typed))
    return (found.resources.map(\.name), found.problem)
  }

  @Test("sans rien d'importé, les lignes de départ répondent")
  func starter() {
    #expect(names("écoute").names == ["Info-Social écoute"])
    #expect(names("écoute").problem == nil)
  }

  @Test("une seule recherche dans les deux ; la meilleure réponse d'abord, d'où qu'elle vienne")
  func both() throws {
    try importAll()
    #expect(Set(names("écoute").names) == ["Ligne d’écoute", "Info-Social écoute"])
    #expect(names("ligne ecoute").names.first == "Ligne d’écoute")
    #expect(names("info social").names.first == "Info-Social écoute")
    #expect(names("1 800 555-0100").names == ["Ligne d’écoute"])
  }

  @Test("un nouvel import se voit dans un poste déjà ouvert")
  func again() throws {
    try importAll()
    let library = DirectoryLibrary(shelf: shelf, home: home, places: .none)
    #expect(library.search(DirectoryQuery("ligne")).resources.count == 1)
    try scratch.write(
      "id,organization_id,name,status\nautre,org,Halte,active\n", at: "source/services.csv")
    try importAll()
    #expect(library.search(DirectoryQuery("halte")).resources.map(\.name) == ["Halte"])
    #expect(library.search(DirectoryQuery("ligne")).resources.isEmpty)
  }

  @Test(
    "un index absent, coupé, changé ou d'une autre génération est refait, jamais cru",
    arguments: ["absent", "coupé", "changé", "autre"])
  func index(damage: String) throws {
    try importAll()
    let path = IndexFile.path(home: home)
    var bytes = try Data(contentsOf: URL(filePath: path))
    switch damage {
    case "absent": unlink(path)
    case "coupé": try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
    case "changé":
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(filePath: path))
    default:
      try IndexFile.write(to: path, generation: 1, needs: NeedList(), places: .none) { _ in }
    }
    #expect(names("ligne").names == ["Ligne d’écoute"])
    #expect(names("ligne").problem == nil)
    #expect(FileManager.default.fileExists(atPath: path))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("un répertoire abîmé est dit d'une phrase, et les lignes de départ répondent")
  func damaged() throws {
    try importAll()
    try scratch.write("ceci n'est pas une base", at: "directory.sqlite")
    #expect(names("écoute").names == ["Info-Social écoute"])
    #expect(names("écoute").problem != nil)
  }
}
