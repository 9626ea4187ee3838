import Directory
import Foundation
import Testing
import Text

@testable import Library

@Suite("Garder le répertoire importé")
struct StoreTests {
  let scratch = StoreScratch()

  @Test("rien n'a encore été importé : rien n'est lu, rien n'est créé")
  func nothingYet() throws {
    #expect(try scratch.store.read { try $0.count } == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.home))
  }

  @Test("réimporter une source remplace la sienne, entière, et aucune autre")
  func replacesItsOwn() throws {
    try scratch.put([.sample("1", "Accueil"), .sample("2", "Écoute")], as: "a")
    try scratch.put([.sample("1", "Refuge")], as: "b")
    try scratch.put([.sample("2", "Écoute, le soir")], as: "a")
    #expect(try scratch.names() == ["a": ["Écoute, le soir"], "b": ["Refuge"]])
    let sources = try #require(try scratch.store.read { try $0.sources })
    #expect(sources.map(\.name) == ["a", "b"])
    #expect(sources.map(\.services) == [1, 1])
  }

  @Test("un import qui échoue en chemin laisse l'ancien répertoire et son index")
  func failureChangesNothing() throws {
    try scratch.put([.sample("1", "Accueil")], as: "a")
    let (before, index) = (try scratch.store.read { try $0.generation }, scratch.indexed)
    let many = (0..<5_000).map { Resource.sample(SafeText("\($0)"), SafeText("Autre \($0)")) }
    #expect(throws: Interruption.self) { try scratch.put(many, as: "a", failing: Interruption()) }
    #expect(try scratch.names() == ["a": ["Accueil"]])
    #expect(try scratch.store.read { try $0.generation } == before)
    #expect(scratch.indexed == index && index == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.home)
    #expect(!files.contains("directory.index.new"))
  }

  @Test("un index impossible à écrire défait tout l'import")
  func indexRefused() throws {
    try scratch.put([.sample("1", "Accueil")], as: "a")
    #expect(throws: Interruption.self) {
      try scratch.store.replace("a", path: "/essai", at: 2) { sink in
        try sink(.sample("2", "Autre"))
        return ImportReport(profile: "essai")
      } index: { _, _, resources in
        try resources { _, _ in }
        throw Interruption()
      }
    }
    #expect(try scratch.names() == ["a": ["Accueil"]])
  }

  @Test("qui cherche pendant un import voit l'ancien répertoire, puis le nouveau")
  func readingMeanwhile() throws {
    try scratch.put([.sample("1", "Accueil")], as: "a")
    _ = try scratch.store.read { try $0.count }
    let scratch = scratch
    _ = try scratch.store.replace("a", path: "/essai", at: 2) { sink in
      try sink(.sample("2", "Autre"))
      #expect(try scratch.names() == ["a": ["Accueil"]])
      #expect(try scratch.store.read { try $0.resources(id: "1").count } == 1)
      return ImportReport(profile: "essai")
    } index: { _, _, resources in
      try resources { _, _ in }
    }
    #expect(try scratch.names() == ["a": ["Autre"]])
    #expect(try scratch.store.read { try $0.resources(id: "1").count } == 0)
  }

  @Test("un résultat d'avant l'import ne montre jamais une autre ressource")
  func rowsAreNeverReused() throws {
    try scratch.put([.sample("1", "Accueil")], as: "a")
    let row = try #require(try scratch.store.read { try $0.resources(id: "1") }?.first?.row)
    try scratch.put([.sample("2", "Autre")], as: "a")
    #expect(try scratch.store.read { try $0.resources(rows: [row]) } == [:])
  }

  @Test("seul·e l'utilisateur·rice de la machine lit les fichiers du répertoire")
  func privateFiles() throws {
    try scratch.put([.sample("1", "Accueil")], as: "a")
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.home)
    where name.hasPrefix("directory.sqlite") {
      let path = scratch.home + "/" + name
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
  }

  @Test("une adresse confidentielle n'est dans aucun octet des fichiers")
  func confidentialPlaces() throws {
    var hidden = Resource.sample("1", "Maison d'hébergement", city: "Rimouski")
    hidden.sites[0].isConfidential = true
    hidden.sites[0].address = "12, rue Cachée-Absolument"
    hidden.sites[0].postalCode = "G5L 9Z9"
    hidden.sites[0].within = ["Quartier-Secret"]
    hidden.sites[0].transport = "Autobus 31, arrêt Discret"
    hidden.sites[0].point = Coordinates(latitude: 48.4512, longitude: -68.5239)
    try scratch.put([hidden], as: "a")
    var bytes = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.home) {
      bytes += try Data(contentsOf: URL(filePath: scratch.home + "/" + name))
    }
    #expect(bytes.range(of: Data("Maison d'hébergement".utf8)) != nil)
    for secret in ["Cachée-Absolument", "G5L 9Z9", "Quartier-Secret", "Discret"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
    let kept = try #require(try scratch.store.read { try $0.resources(id: "1") }?.first?.resource)
    #expect(kept.sites[0].point == nil)
    #expect(kept.sites[0].municipality == "Rimouski")
  }
}
