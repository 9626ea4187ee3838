import Foundation
import Guides
import Text

/// What workers say of guides, in `centre/signalements.csv` of a home: a line each, added at the end.
public enum GuideFlags {
  /// The file as people know it.
  public static let shown: SafeText = "centre/signalements.csv"
  private static let columns = [
    "slug", "version", "section", "commentaire", "signale_le", "par",
  ]

  /// The file of a home.
  public static func file(home: URL) -> URL {
    home.appending(path: "centre/signalements.csv")
  }

  /// Adds a line; when it can't be written, the file is as it was.
  public static func add(_ flagged: FlaggedGuide, home: URL) throws(Problem) {
    let cells = [
      flagged.slug, flagged.version, flagged.section ?? "", flagged.comment, flagged.at,
      flagged.by ?? "",
    ]
    let keepers = Phrase(fr: "les guides", en: "the guides")
    try FlagsFile(file(home: home), shown: shown, columns: columns, keepers: keepers).add(cells)
  }

  /// The lines of a home, the first said first, and what is wrong in the others.
  public static func read(home: URL) -> (flags: [FlaggedGuide], problems: [Problem]) {
    let file = file(home: home)
    guard FileManager.default.fileExists(atPath: file.path) else { return ([], []) }
    let table = CSVTable(path: file.path, shown: shown, required: ["slug", "signale_le"])
    let flags = table.records.map { record in
      let cell = { (name: String) in record[name].map { CSVWriter.cell($0) } }
      return FlaggedGuide(
        slug: cell("slug") ?? "", version: cell("version") ?? "", section: cell("section"),
        comment: cell("commentaire") ?? "", at: cell("signale_le") ?? "", by: cell("par"))
    }
    return (flags, table.problems)
  }
}
