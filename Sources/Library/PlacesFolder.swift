import Directory
import Foundation
import Text

/// Reads the table of places that comes with the console, `lieux/lieux.tsv`.
public enum PlacesFolder {
  /// The places of a starter folder, and what keeps them from being read.
  ///
  /// Without its table the console still searches: it only knows no place.
  public static func load(starter: URL?) -> (places: Places, problems: [Problem]) {
    guard let starter else { return (.none, []) }
    let shown = SafeText(starter.lastPathComponent + "/lieux/lieux.tsv")
    do throws(Problem) {
      guard
        let bytes = try GuideFile.bytes(starter.appending(path: "lieux/lieux.tsv"), shown: shown),
        !bytes.isEmpty
      else { throw missing(shown) }
      return (Places(String(decoding: bytes, as: UTF8.self)), [])
    } catch {
      return (.none, [error])
    }
  }

  private static func missing(_ shown: SafeText) -> Problem {
    Problem(
      file: shown,
      what: Phrase(
        fr: "les lieux du Québec ne sont pas là", en: "the places of Québec are not there"),
      remedy: Phrase(
        fr: "Réinstallez ce fichier ; d'ici là, les lieux tapés sont inconnus",
        en: "Install this file again; until then, the places typed are unknown"))
  }
}
