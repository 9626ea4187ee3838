import Foundation
import Guides
import Text

/// A guide's file that is to be checked.
struct GuideCheckFile {
  let url: URL
  let shown: SafeText
  let stem: SafeText
  let folder: GuideCategory?
  let origin: GuideOrigin
  let language: Language

  /// Reads it, whatever it holds.
  func draft() throws(Problem) -> GuideDraft {
    guard let bytes = try GuideFile.bytes(url, shown: shown) else { throw .closed(shown) }
    return GuideDraft(
      file: shown, stem: stem, folder: folder, bytes, origin: origin, language: language)
  }
}

/// What a check is asked to look at, before anything is read.
struct GuideCheckListing {
  /// The guides.
  private(set) var files: [GuideCheckFile] = []
  /// The folders of a directory, as people know them; a table alone when only that one is asked for.
  private(set) var directories: [GuideCheckDirectory.Folder] = []
  /// The lexicons.
  private(set) var lexicons: [GuideCheckLexicon.File] = []
  /// The grids of reviews.
  private(set) var grids: [(url: URL, shown: SafeText)] = []
  /// The list of the guides, as people know it, when it is asked for.
  private(set) var catalogue: SafeText?
  /// What is wrong without opening anything.
  private(set) var findings: [GuideFinding] = []

  /// How much there is to look at.
  var size: Int {
    files.count + directories.count + lexicons.count + grids.count + findings.count
      + (catalogue == nil ? 0 : 1)
  }

  /// Keeps a finding that needs no reading.
  mutating func note(_ finding: GuideFinding) { findings.append(finding) }

  /// Asks for a starter folder, or for what stands at a path inside it.
  mutating func ask(set root: URL, only part: URL? = nil, shown: SafeText) {
    let part = part ?? root
    if part.path == root.path {
      catalogue = shown + "/" + SafeText(Self.catalogueName)
    } else if part.lastPathComponent == Self.catalogueName {
      catalogue = shown
    }
    for file in GuideFiles.list(root) where file.folders.isEmpty && file.url.isInside(part) {
      findings.append(.misplaced(file.url.shown(below: part, as: shown)))
    }
    for language in Language.allCases {
      let folder = root.appending(path: language.rawValue)
      add(folder, only: part, shown: shown, .starter) { _ in language }
    }
    addLexicon(in: root, only: part, shown: shown)
    addGrid(in: root.appending(path: GridFolder.name), only: part, shown: shown)
    addDirectory(root.appending(path: "repertoire"), only: part, shown: shown)
  }

  /// Asks for a centre's own folder, or for what stands at a path inside it.
  mutating func ask(centre: CentreSettings, only part: URL? = nil, shown: SafeText) {
    let part = part ?? centre.folder
    let guides = centre.folder.appending(path: "guides")
    add(guides, only: part, shown: shown, .centre(name: centre.name)) {
      $0.first == "en" ? .english : .french
    }
    addLexicon(in: guides, only: part, shown: shown)
    addGrid(in: centre.folder.appending(path: GridFolder.name), only: part, shown: shown)
    addDirectory(centre.folder.appending(path: "repertoire"), only: part, shown: shown)
  }

  /// Asks for a file or a folder that stands nowhere in particular: a draft of the centre's.
  mutating func ask(loose url: URL, of centre: SafeText, shown: SafeText) {
    let folder = url.isFolder ? url : url.deletingLastPathComponent()
    let isTable = FileManager.default.fileExists(
      atPath: folder.appending(path: "services.csv").path)
    if isTable {
      addDirectory(folder, only: url, shown: shown)
    } else {
      add(folder, only: url, shown: shown, .centre(name: centre)) { folders in
        folders.first == "en" || folder.pathComponents.suffix(2).contains("en") ? .english : .french
      }
      addLexicon(in: folder, only: url, shown: shown)
      addGrid(in: folder, only: url, shown: shown)
      if folder != url { return }
      addGrid(in: folder.appending(path: GridFolder.name), only: url, shown: shown)
      addDirectory(folder.appending(path: "repertoire"), only: url, shown: shown)
    }
  }

  /// The starter folder a path stands in: the nearest above that holds French guides by category.
  static func root(around url: URL) -> URL? {
    var folder = url.standardizedFileURL
    for _ in 0..<64 {
      let french = folder.appending(path: "fr")
      if GuideCategory.allCases.contains(where: { french.appending(path: $0.rawValue).isFolder }) {
        return folder
      }
      if folder.path == "/" { return nil }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The list of the guides a starter folder must hold.
  static func catalogue(in root: URL, shown: SafeText?) -> GuideCatalogue? {
    let shown = shown ?? SafeText(root.lastPathComponent + "/" + catalogueName)
    guard
      let bytes = try? GuideFile.bytes(root.appending(path: catalogueName), shown: shown)
    else { return nil }
    return GuideCatalogue(file: shown, bytes)
  }

  private static let catalogueName = "catalogue.yaml"

  private mutating func add(
    _ folder: URL, only part: URL, shown: SafeText, _ origin: GuideOrigin,
    language: ([String]) -> Language
  ) {
    guard part.isInside(folder) || folder.isInside(part) else { return }
    let known = Set(files.map(\.url))
    for file in GuideFiles.list(folder)
    where file.url.isInside(part) && !known.contains(file.url) {
      let parent = file.folders.last ?? folder.lastPathComponent
      files.append(
        GuideCheckFile(
          url: file.url, shown: file.url.shown(below: part, as: shown),
          stem: SafeText(file.stem).line, folder: GuideCategory(rawValue: parent), origin: origin,
          language: language(file.folders)))
    }
    for url in folder.everyFile where url.isInside(part) {
      let shown = url.shown(below: part, as: shown)
      if let finding = GuideCheck.attachment(shown) { findings.append(finding) }
    }
  }

  private mutating func addLexicon(in folder: URL, only part: URL, shown: SafeText) {
    let file = folder.appending(path: LexiconFolder.fileName)
    guard FileManager.default.fileExists(atPath: file.path), file.isInside(part) else { return }
    lexicons.append(.init(url: file, shown: file.shown(below: part, as: shown)))
  }

  private mutating func addGrid(in folder: URL, only part: URL, shown: SafeText) {
    let file = folder.appending(path: GridFolder.fileName)
    guard FileManager.default.fileExists(atPath: file.path), file.isInside(part) else { return }
    grids.append((file, file.shown(below: part, as: shown)))
  }

  private mutating func addDirectory(_ folder: URL, only part: URL, shown: SafeText) {
    guard folder.isFolder, part.isInside(folder) || folder.isInside(part) else { return }
    if part.isInside(folder), part.path != folder.path {
      let parent = SafeText(shown.string.split(separator: "/").dropLast().joined(separator: "/"))
      directories.append(.init(url: folder, shown: parent, only: part.lastPathComponent))
    } else {
      directories.append(.init(url: folder, shown: folder.shown(below: part, as: shown), only: nil))
    }
  }
}
