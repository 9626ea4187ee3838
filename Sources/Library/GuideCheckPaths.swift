import Foundation
import Text

extension URL {
  /// Whether it is a folder, or leads to one.
  var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The files below it, hidden ones aside, in order.
  var everyFile: [URL] {
    let paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return paths.sorted().filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    .map { appending(path: $0) }
  }

  /// Its name for people, when what stands above it already has one.
  func shown(below folder: URL, as shown: SafeText) -> SafeText {
    let below = pathComponents.dropFirst(folder.pathComponents.count)
    return below.isEmpty ? shown : SafeText(([shown.string] + below).joined(separator: "/")).line
  }

  /// Whether it is a folder or something below it.
  func isInside(_ folder: URL) -> Bool {
    let own = resolvingSymlinksInPath().pathComponents
    return own.starts(with: folder.resolvingSymlinksInPath().pathComponents)
  }
}
