import Foundation
import Text

/// One file of a directory to import.
public struct ImportFile: Hashable, Sendable {
  /// The form of a file, by its name.
  public enum Form: String, Sendable { case csv, json }

  /// Where it is.
  public let path: String
  /// Its name, relative to what is imported, as the report says it.
  public let name: SafeText
  /// The table it holds: its name in lower case, without folder nor extension.
  public let table: SafeText
  /// Its form.
  public let form: Form
  /// Its bytes, for the progress.
  public let size: Int
}

/// What a path to import holds: one file, or the tables of a folder.
public struct ImportFolder: Sendable {
  /// Its files, in the order of their names.
  public let files: [ImportFile]

  /// What a path holds: itself when it is a file, else the CSV and JSON files at its root and in its
  /// `data/` folder.
  ///
  /// A name found in both is read at the root. A `datapackage.json` is never asked anything: real ones
  /// are wrong or out of date as often as not, and the files say the same.
  public init(_ path: String) throws(ImportError) {
    let root = URL(fileURLWithPath: path)
    guard let type = Self.type(root) else { throw .missing(path) }
    if type == .typeRegular {
      files =
        Self.file(root, under: "", form: Self.form(root) ?? Self.form(within: root))
        .map { [$0] } ?? []
    } else {
      files = Self.files(in: root)
    }
    if files.isEmpty { throw .notDirectory(path) }
  }

  /// The bytes of all the files.
  var size: Int { files.reduce(0) { $0 + $1.size } }

  /// The names of the columns of a file: folded, without the spaces around them.
  public func columns(of file: ImportFile) -> [String] {
    guard file.form == .csv else { return [] }
    let encoding = TextEncoding.look(at: file.path, isHeader: true)
    var reader = CSVReader(file.path, encoding: encoding, isForgiving: true)
    guard case .row(let header)? = reader.next() else { return [] }
    return header.columnNames
  }

  private static func files(in root: URL) -> [ImportFile] {
    var names: Set<String> = []
    var files: [ImportFile] = []
    for folder in ["", "data/"] {
      let place = root.appending(path: folder)
      let entries = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      for entry in entries.sorted() where names.insert(entry).inserted {
        let url = place.appending(path: entry)
        if let file = file(url, under: folder, form: form(url)) { files.append(file) }
      }
    }
    return files
  }

  private static func file(_ url: URL, under folder: String, form: ImportFile.Form?) -> ImportFile?
  {
    let name = url.lastPathComponent
    guard let form, type(url) == .typeRegular, !name.hasPrefix("."),
      !Fold.key(name).hasSuffix("datapackage.json")
    else { return nil }
    let size =
      try? FileManager.default.attributesOfItem(
        atPath: url.resolvingSymlinksInPath().path)[.size] as? Int
    return ImportFile(
      path: url.path, name: SafeText(folder + name).line,
      table: SafeText(Fold.key(url.deletingPathExtension().lastPathComponent)).line, form: form,
      size: size ?? 0)
  }

  private static func type(_ url: URL) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    return attributes?[.type] as? FileAttributeType
  }

  private static func form(_ url: URL) -> ImportFile.Form? {
    switch Fold.key(url.pathExtension) {
    case "csv", "tsv": .csv
    case "json", "ndjson", "jsonl", "geojson": .json
    default: nil
    }
  }

  /// The form of a file that was named itself, by its first sign.
  private static func form(within url: URL) -> ImportFile.Form {
    let encoding = TextEncoding.look(at: url.path)
    var blocks = FileBlocks(path: url.path, encoding: encoding)
    let first = (try? blocks?.next())?.first { !" \t\r\n".utf8.contains($0) }
    return first == 0x7b || first == 0x5b ? .json : .csv
  }
}
