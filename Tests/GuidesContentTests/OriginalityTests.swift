import Foundation
import Guides
import Testing
import Text

/// Rule 35: nothing is copied.
///
/// It is held here and not by `guides check`, since the texts it is held against are not on a
/// centre's disk.
@Suite("Les guides livrés sont écrits en leurs propres mots")
struct OriginalityTests {
  @Test(
    "jamais huit mots de suite du dossier; les mots de la loi sont à tout le monde",
    .enabled(if: ContentHouse.mustRead(ContentHouse.dossier), "../shared est absent"))
  func dossier() throws {
    let url = ContentHouse.shared.appending(path: ContentHouse.dossier)
    let known = Set(
      try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        .flatMap { Runs.all(Runs.words($0), of: 8) })
    #expect(known.count > 3000)
    for guide in try guides() where guide.header.category != .framework {
      for passage in Runs.passages(of: guide, sparing: [.law, .sources]) {
        let shared = Runs.all(passage, of: 8).filter { known.contains($0) }
        #expect(shared == [], "\(guide.slug)")
      }
    }
  }

  @Test("deux guides ne partagent jamais quinze mots de suite, hors loi et sources")
  func eachOther() throws {
    var owners: [[String]: SafeText] = [:]
    for guide in try guides() {
      for passage in Runs.passages(of: guide, sparing: [.law, .minors, .sources]) {
        for run in Runs.all(passage, of: 15) {
          let owner = owners[run] ?? guide.slug
          #expect(owner == guide.slug, "\(run.joined(separator: " "))")
          owners[run] = owner
        }
      }
    }
  }

  @Test("une suite de huit mots recopiée se trouve, à la ponctuation et aux accents près")
  func finds() {
    let source = Set(Runs.all(Runs.words("Un deux trois, quatre cinq : six sept HUIT neuf"), of: 8))

    #expect(
      Runs.all(Runs.words("a « un deux trois quatre cinq six sept huît »"), of: 8).contains {
        source.contains($0)
      })
    #expect(
      !Runs.all(Runs.words("un deux trois quatre cinq six sept neuf"), of: 8).contains {
        source.contains($0)
      })
    #expect(Runs.all(["un"], of: 8) == [])
  }

  private func guides() throws -> [Guide] { try ContentHouse.drafts.get().compactMap(\.guide) }
}

/// Runs of words, as rule 35 compares them.
enum Runs {
  /// The words between spaces, folded, without the signs around them.
  static func words(_ text: some StringProtocol) -> [String] {
    Fold.key(String(text)).split(whereSeparator: \.isWhitespace).compactMap { token in
      let start = token.firstIndex { $0.isLetter || $0.isNumber }
      let end = token.lastIndex { $0.isLetter || $0.isNumber }
      guard let start, let end else { return nil }
      return String(token[start...end])
    }
  }

  /// Every run of some length.
  static func all(_ words: [String], of length: Int) -> [[String]] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { Array(words[$0..<($0 + length)]) }
  }

  /// The words of each block of a guide, outside some sections.
  static func passages(of guide: Guide, sparing sections: Set<SectionKind>) -> [[String]] {
    guide.sections.filter { !sections.contains($0.kind) }.flatMap { section in
      section.blocks.flatMap { block -> [[String]] in
        switch block {
        case .bullets(let items), .numbered(_, let items): items.map { words($0.text.string) }
        default: [words(block.text.string)]
        }
      }
    }
  }
}
