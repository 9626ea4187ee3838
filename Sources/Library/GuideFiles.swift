import Foundation
import Text

/// Finds the Markdown files of a folder.
enum GuideFiles {
  /// A file found, with its place below the folder.
  struct Found {
    let url: URL
    /// The folders between the one searched and the file.
    let folders: [String]

    /// The name of the file without `.md`.
    var stem: String { url.deletingPathExtension().lastPathComponent }

    /// The place of the file below the folder searched.
    var path: SafeText {
      SafeText((folders + [url.lastPathComponent]).joined(separator: "/")).line
    }
  }

  /// What is written for authors, and is no guide.
  private static let notes: Set<String> = ["readme.md", "lisez-moi.md", "ecrire.md"]

  /// The `.md` files of a folder and of those inside it, in the order of their paths.
  ///
  /// Hidden files are left out. Links to folders are not followed, so there is no going round.
  static func list(_ folder: URL) -> [Found] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return paths.compactMap { $0 as? String }
      .sorted()
      .map { $0.split(separator: "/").map(String.init) }
      .filter { parts in
        let name = Fold.key(parts.last ?? "")
        return name.hasSuffix(".md") && !notes.contains(name)
          && !parts.contains { $0.hasPrefix(".") }
      }
      .map { parts in
        let url = parts.reduce(folder) { $0.appending(component: $1) }
        return Found(url: url, folders: parts.dropLast())
      }
  }
}
