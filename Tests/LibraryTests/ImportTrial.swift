import Directory
import Foundation
import Text

@testable import Library

/// What an import gives, with all that it handed over.
struct ImportTrial {
  let report: ImportReport
  let resources: [Resource]

  init(_ path: String, profile: String? = nil) throws {
    var kept: [Resource] = []
    report = try Importer.read(path, profile: profile) { kept.append($0) }
    resources = kept
  }

  /// A set of `../shared/data`.
  init(shared name: String) throws {
    try self.init(DirectoryHouse.shared.appending(path: "data/\(name)").path)
  }

  subscript(id: SafeText) -> Resource? { resources.first { $0.id == id } }

  /// The rows read of each table.
  var rows: [String: Int] {
    Dictionary(uniqueKeysWithValues: report.tables.map { ($0.name.string, $0.rows) })
  }

  /// How many times a rule was broken.
  func count(_ rule: ImportRule) -> Int { report.counts[rule] ?? 0 }

  /// The findings of a rule, as `file:line`.
  func places(_ rule: ImportRule) -> [String] {
    report.findings.filter { $0.rule == rule }.map { "\($0.file):\($0.line)" }
  }

  /// Whether every table's count holds together.
  var isTruthful: Bool {
    report.tables.allSatisfy {
      $0.rows == $0.kept + $0.setAside && (0...$0.kept).contains($0.mended) && $0.setAside >= 0
    }
  }

  /// Everything that could be written anywhere: the resources and the report.
  func written() throws -> String {
    let encoder = JSONEncoder()
    let resources = try encoder.encode(resources)
    let report = try encoder.encode(report)
    return String(decoding: resources + report, as: UTF8.self)
  }
}
