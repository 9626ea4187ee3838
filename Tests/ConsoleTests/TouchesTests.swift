import Console
import Foundation
import Testing
import Text

@Suite("La page des touches")
struct TouchesTests {
  @Test("docs/touches.md est à jour")
  func isCurrent() throws {
    let page = Page.text("docs/touches.md")
    let isCurrent = page == KeyPage.markdown(.french).string + "\n"
    #expect(isCurrent, "docs/touches.md n'est plus à jour : « make docs » la réécrit.")
  }

  @Test("Chaque commande y est, avec chacune de ses touches", arguments: Language.allCases)
  func complete(language: Language) {
    let page = KeyPage.markdown(language).string
    for command in Command.table {
      let line = page.split(separator: "\n").first {
        $0.contains("| \(command.label[language]) |")
      }
      for key in command.keys {
        #expect(line?.contains("`\(key.name[language])`") == true, "\(command.id)")
      }
    }
  }

  @Test("Une barre dans une case ne coupe pas la table : chaque ligne a le compte de ses titres")
  func cells() {
    let lines = KeyPage.markdown(.french).string.split(
      separator: "\n", omittingEmptySubsequences: false)
    var columns: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(count == columns ?? count, "\(line)")
      columns = count
    }
  }
}

/// A page of the repository.
enum Page {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }
}
