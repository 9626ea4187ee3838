import Foundation
import Guides
import Testing
import Text

@Suite("Les guides livrés")
struct ShippedGuidesTests {
  @Test("chacun se lit", arguments: files)
  func parses(_ file: String) throws {
    let guide = try guide(file)

    #expect(file.hasPrefix(guide.header.category.rawValue + "/"), "la catégorie est le dossier")
    #expect(guide.origin == .starter)
  }

  @Test("le premier écran tient en 18 lignes de 76 colonnes", arguments: files)
  func fitsTheFirstScreen(_ file: String) throws {
    let guide = try guide(file)
    let layout = GuideLayout(guide, width: 76, language: .french)

    #expect(guide.sections.prefix(2).map(\.kind) == [.remember, .safetyFirst])
    let third = layout.sectionStarts.count > 2 ? layout.sectionStarts[2] : layout.lines.count
    // The empty line before the third section need not be on the screen.
    #expect(third - 1 <= 18)
  }

  @Test("aucune largeur ne déborde", arguments: files)
  func fitsEveryWidth(_ file: String) throws {
    let guide = try guide(file)
    for width in stride(from: 1, through: 140, by: 7) {
      let layout = GuideLayout(guide, width: width, language: .french)
      #expect(layout.lines.allSatisfy { DisplayWidth.columns(of: $0.text) <= width })
    }
  }

  private func guide(_ file: String) throws -> Guide {
    let url = Self.folder.appending(path: file)
    return try GuideParser.parse(url.lastPathComponent, Array(try Data(contentsOf: url)))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../guides/fr").standardizedFileURL

  private static let files: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)
    return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()
}
