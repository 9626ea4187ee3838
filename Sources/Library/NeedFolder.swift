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
        guard let reader = try read(folder.appending(path: fileName), shown: shown) else {
          continue
        }
        needs = needs.adding(reader.needs)
        problems += reader.problems
      } catch {
        problems.append(error)
      }
    }
    return (needs, problems)
  }

  /// The needs of a file, read as far as they can be; nil when there is none.
  private static func read(_ file: URL, shown: SafeText) throws(Problem) -> NeedReader? {
    guard let bytes = try GuideFile.bytes(file, shown: shown) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw NeedMistake.notUTF8.problem(in: shown, at: nil)
    }
    return NeedReader(text, file: shown)
  }
}
