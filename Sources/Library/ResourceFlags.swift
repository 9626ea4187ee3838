import Directory
import Foundation
import Text

/// What workers say of listings, in `centre/signalements-repertoire.csv` of a home: a line each, added
/// at the end.
public enum ResourceFlags {
  private static let shown: SafeText = "centre/signalements-repertoire.csv"
  private static let columns = ["id", "nom", "source", "commentaire", "signale_le", "par"]

  /// The file of a home.
  public static func file(home: URL) -> URL {
    home.appending(path: "centre/signalements-repertoire.csv")
  }

  /// Adds a line; when it can't be written, the file is as it was.
  public static func add(_ flagged: FlaggedResource, home: URL) throws(Problem) {
    let cells = [
      flagged.id, flagged.name, flagged.source, flagged.comment, flagged.at, flagged.by ?? "",
    ]
    let keepers = Phrase(fr: "le répertoire", en: "the directory")
    try FlagsFile(file(home: home), shown: shown, columns: columns, keepers: keepers).add(cells)
  }

  /// The lines of a home, the first said first, and what is wrong in the others.
  public static func read(home: URL) -> (flags: [FlaggedResource], problems: [Problem]) {
    let file = file(home: home)
    guard FileManager.default.fileExists(atPath: file.path) else { return ([], []) }
    let table = CSVTable(path: file.path, shown: shown, required: ["id", "signale_le"])
    let flags = table.records.map { record in
      let cell = { (name: String) in record[name].map { CSVWriter.cell($0) } }
      return FlaggedResource(
        id: cell("id") ?? "", name: cell("nom") ?? "", source: cell("source") ?? "",
        comment: cell("commentaire") ?? "", at: cell("signale_le") ?? "", by: cell("par"))
    }
    return (flags, table.problems)
  }
}
