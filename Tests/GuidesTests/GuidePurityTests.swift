import Foundation
import Testing

@Suite("La pièce des guides ne touche pas au monde")
struct GuidePurityTests {
  @Test("ni disque, ni horloge, ni hasard, ni environnement")
  func touchesNothing() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Guides").standardizedFileURL
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
    let sources = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    #expect(sources.isEmpty == false)

    for path in sources {
      let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for word in [
        "import Foundation", "FileManager", "Date()", "Clock", "random", "UUID", "ProcessInfo",
        "getenv", "fopen", "print(",
      ] {
        #expect(!source.contains(word), "\(path) contient « \(word) »")
      }
    }
  }
}
