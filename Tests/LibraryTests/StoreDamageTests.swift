import Directory
import Foundation
import GRDB
import Testing
import Text

@testable import Library

@Suite("Ouvrir un répertoire importé qui ne va pas")
struct StoreDamageTests {
  let scratch = StoreScratch()

  private var database: URL { URL(filePath: scratch.store.path) }

  /// What reading says, if it says anything.
  private func failure() -> DirectoryError? {
    do throws(DirectoryError) {
      _ = try DirectoryStore(home: scratch.home).read { rows in try rows.each { _, _ in } }
      return nil
    } catch {
      return error
    }
  }

  @Test("un fichier qui n'est pas une base : une phrase calme, et quoi faire")
  func notADatabase() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.home, withIntermediateDirectories: true)
    try Data(repeating: 0x41, count: 9_000).write(to: database)
    let failure = try #require(self.failure())
    #expect(failure == .damaged(SafeText(scratch.store.path)))
    let sentence = failure.problem.description(in: .french).string
    #expect(sentence.contains("les lignes de départ restent"))
    #expect(sentence.contains("Retirez ce fichier"))
    #expect(throws: DirectoryError.self) { try scratch.put([.sample("1", "A")], as: "a") }
  }

  @Test("une base d'une version plus récente n'est ni lue ni touchée")
  func laterFormat() throws {
    try scratch.put([.sample("1", "Accueil")], as: "a")
    let queue = try DatabaseQueue(path: scratch.store.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(failure() == .laterFormat(SafeText(scratch.store.path)))
    #expect(throws: DirectoryError.laterFormat(SafeText(scratch.store.path))) {
      try scratch.put([.sample("2", "Autre")], as: "a")
    }
  }

  @Test("la base de quelqu'un d'autre n'est pas prise pour un répertoire")
  func foreignDatabase() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.home, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: scratch.store.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE invoice (id INTEGER)") }
    try queue.close()
    #expect(failure() == .damaged(SafeText(scratch.store.path)))
  }

  @Test("une base dont des octets ont changé est lue ou refusée, sans arrêt brutal")
  func changedBytes() throws {
    let services = (0..<300).map {
      Resource.sample(SafeText("\($0)"), SafeText("Service \($0)"), city: "Laval")
    }
    try scratch.put(services, as: "a")
    let good = try Data(contentsOf: database)
    for place in stride(from: 0, to: good.count, by: good.count / 97) {
      var bytes = good
      bytes[place] ^= 0x55
      try bytes.write(to: database)
      _ = failure()
      try good.prefix(place).write(to: database)
      _ = failure()
    }
    try good.write(to: database)
    #expect(failure() == nil)
  }

  @Test("un dossier où l'on ne peut pas écrire : rien n'est changé, la phrase le dit")
  func cannotWrite() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.home + "/directory.sqlite", withIntermediateDirectories: true)
    #expect(throws: DirectoryError.self) { try scratch.put([.sample("1", "A")], as: "a") }
  }
}
