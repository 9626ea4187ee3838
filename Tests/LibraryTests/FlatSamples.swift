import Directory
import Foundation
import Text

@testable import Library

/// A flat file imported by one profile.
struct FlatImport {
  private(set) var resources: [SafeText: Resource] = [:]
  let report: ImportReport

  /// Reads a file by the profile that recognises it.
  init(_ path: String, by profile: any ImportProfile) throws {
    let folder = try ImportFolder(path)
    guard profile.recognises(folder) else { throw ImportError.notDirectory(path) }
    var resources: [SafeText: Resource] = [:]
    let run = ImportRun(folder, profile: profile.name) { resources[$0.id] = $0 }
    try profile.read(run)
    self.resources = resources
    report = run.report
  }

  /// Reads rows, each given by the names of its columns.
  init(rows: [[String: String]], by profile: any ImportProfile) throws {
    let columns = Set(rows.flatMap(\.keys)).sorted()
    let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
    let text = lines.map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\n")
    let scratch = try DirectoryScratch()
    try self.init(try scratch.write(text + "\n", at: "export.csv"), by: profile)
  }

  private static func cell(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
