import Foundation
import Guides
import Review
import Text

/// Finds the grid of reviews: the centre's own, which replaces the starter's whole.
public enum GridFolder {
  static let name = "grilles"
  static let fileName = "relecture.yaml"

  /// The grid at hand, and what is badly written in the files.
  ///
  /// A grid with one mistake is not half a grid: it is told, and the next one is used.
  public static func load(
    starter: URL?, centre: CentreSettings?
  ) -> (grid: Grid?, problems: [Problem]) {
    let folders: [(URL?, SafeText)] = [
      (centre?.folder, "centre/grilles/relecture.yaml"),
      (starter, SafeText((starter?.lastPathComponent ?? "guides") + "/grilles/relecture.yaml")),
    ]
    var problems: [Problem] = []
    for case (let folder?, let shown) in folders {
      let file = folder.appending(path: name + "/" + fileName)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      let read = GridReader.read(SettingsFile(file, shown: shown))
      problems += read.problems
      if let grid = read.grid { return (grid, problems) }
    }
    return (nil, problems)
  }
}
