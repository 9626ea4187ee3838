import Directory
import Foundation
import Guides
import Text

/// Checks the tables of one directory folder: that they can be read, then rules 38 to 42.
struct GuideCheckDirectory {
  /// A folder to check, as people know it, or one of its tables alone.
  struct Folder {
    let url: URL
    let shown: SafeText
    let only: String?
  }

  /// How many resources it holds.
  let count: Int
  /// What is wrong in it.
  let findings: [GuideFinding]

  init(_ folder: Folder, today: CalendarDate?) {
    var reader = DirectoryReader()
    reader.read(folder.url, shown: folder.shown)
    let resources = Self.resources(folder)
    count = resources.count
    let all =
      reader.problems.map(GuideFinding.init) + DirectoryCheck.findings(resources, today: today)
      + Self.privacy(folder)
    let only = folder.only.map { folder.shown + "/" + SafeText($0) }
    findings = only.map { file in all.filter { $0.file == file } } ?? all
  }

  /// The names of the resources of a starter folder and of a centre; nil when there is no directory.
  static func names(set: URL?, centre: CentreSettings?) -> [SafeText: SafeText]? {
    let folders = [set, centre?.folder].compactMap { $0?.appending(path: "repertoire") }
      .filter(\.isFolder)
    if folders.isEmpty { return nil }
    var reader = DirectoryReader()
    for folder in folders { reader.read(folder, shown: "repertoire") }
    return Dictionary(reader.resources.map { ($0.id, $0.name) }) { _, last in last }
  }

  /// The resources of the tables, with their lines.
  ///
  /// What cannot be read is told by the reader.
  private static func resources(_ folder: Folder) -> [CheckedResource] {
    var tables = DirectoryTables(folder: folder.url, shown: folder.shown)
    var order: [SafeText] = []
    var resources: [SafeText: CheckedResource] = [:]
    func place(_ table: String, _ record: CSVRecord) -> CheckedPlace {
      CheckedPlace(file: folder.shown + SafeText("/\(table).csv"), line: record.line)
    }
    for record in tables.rows(of: "services", required: ["id", "name"]) {
      guard let id = record["id"], resources[id] == nil else { continue }
      if ["inactive", "defunct"].contains(record["status"]) { continue }
      order.append(id)
      resources[id] = CheckedResource(id: id, place: place("services", record))
      resources[id]?.verified = record["assured_date"].flatMap { CalendarDate($0.string) }
    }
    for record in tables.rows(of: "phones", required: ["service_id", "number"], optional: true) {
      guard let id = record["service_id"], let number = record["number"] else { continue }
      resources[id]?.numbers.append(
        CheckedNumber(number, kind: record["type"] ?? "voice", place: place("phones", record)))
    }
    for record in tables.rows(of: "schedules", required: ["service_id"], optional: true) {
      guard let id = record["service_id"] else { continue }
      if record["description"] != nil || record["opens_at"] != nil {
        resources[id]?.hasHours = true
      }
    }
    let required = ["link_id", "taxonomy_term_id"]
    for record in tables.rows(of: "attributes", required: required, optional: true) {
      guard let id = record["link_id"], let term = record["taxonomy_term_id"] else { continue }
      switch term {
      case "source": if record["value"] != nil { resources[id]?.hasSource = true }
      case "premier-recours": resources[id]?.firstResort = place("attributes", record)
      case "statut-a", "statut-b", "statut-c", "statut-d":
        resources[id]?.status = term.string.uppercased().last
      default: break
      }
    }
    return order.compactMap { resources[$0] }
  }

  /// Rule 42 on every table, whatever it is for.
  private static func privacy(_ folder: Folder) -> [GuideFinding] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []
    return names.sorted().filter { Fold.key($0).hasSuffix(".csv") }.flatMap { name in
      let shown = folder.shown + "/" + SafeText(name).line
      let bytes = try? GuideFile.bytes(folder.url.appending(path: name), shown: shown)
      guard let bytes = bytes ?? nil else { return [GuideFinding]() }
      return DirectoryCheck.privacy(String(decoding: bytes, as: UTF8.self), file: shown)
    }
  }
}
