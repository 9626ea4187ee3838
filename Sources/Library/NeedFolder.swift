import Directory
import Foundation
import Text

/// Reads what people may need: the starter's `repertoire/besoins.yaml`, and the centre's, which adds
/// to it.
public enum NeedFolder {
  private static let fileName = "repertoire/besoins.yaml"

  /// The needs at hand, and what is badly written in their files; a file that is not there is no
  /// problem.
  public static func load(
    starter: URL?, centre: CentreSettings?
  ) -> (needs: NeedList, problems: [Problem]) {
    var needs = NeedList()
    var problems: [Problem] = []
    let folders = [(starter, starter?.lastPathComponent ?? ""), (centre?.folder, "centre")]
    for case (let folder?, let name) in folders {
      let shown = SafeText(name + "/" + fileName)
      do throws(Problem) {
        guard let text = try WordsFile.text(folder.appending(path: fileName), shown: shown) else {
          continue
        }
        let reader = NeedReader(text, file: shown)
        needs = needs.adding(reader.needs)
        problems += reader.problems
      } catch {
        problems.append(error)
      }
    }
    return (needs, problems)
  }
}
