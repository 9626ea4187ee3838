import Directory
import Foundation
import Text

/// The folders of a directory: the starter's, then the centre's own.
///
/// Each is the `repertoire/` of a folder, in tables of HSDS 3.1. A service of the centre replaces the
/// starter's of the same id, whole; one it declares inactive is withdrawn.
public enum DirectoryFolder {
  /// The resources at hand, and what is wrong with the others.
  ///
  /// The starter is the path of the `guides/` folder, which must hold a `repertoire/`; the centre's
  /// folder may hold one. What is wrong never hides the rest. The needs and the places are what they
  /// are searched by.
  public static func load(
    starter: String, centre: String? = nil, needs: NeedList = NeedList(), places: Places = .none
  ) -> (shelf: ResourceShelf, problems: [Problem]) {
    var reader = DirectoryReader()
    let guides = URL(filePath: starter)
    let shown = SafeText(guides.lastPathComponent).line + "/repertoire"
    let folder = guides.appending(path: "repertoire")
    if isFolder(folder) {
      reader.read(folder, shown: shown)
    } else {
      reader.problems.append(.missingDirectory(shown))
    }
    let own = centre.map { URL(filePath: $0).appending(path: "repertoire") }
    if let own, isFolder(own) { reader.read(own, shown: "centre/repertoire") }
    return (ResourceShelf(reader.resources, needs: needs, places: places), reader.problems)
  }

  private static func isFolder(_ folder: URL) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }
}
