import Directory
import Foundation
import Text

/// What workers say of listings, in `centre/signalements-repertoire.csv` of a home: a line each, added
/// at the end.
public enum ResourceFlags {
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
    let shown: SafeText = "centre/signalements-repertoire.csv"
    try FlagsFile(file(home: home), shown: shown, columns: columns, keepers: keepers).add(cells)
  }
}
