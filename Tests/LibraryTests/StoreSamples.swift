import Directory
import Foundation
import Text

@testable import Library

/// A data folder of its own for one test, with an imported directory.
final class StoreScratch {
  let home = FileManager.default.temporaryDirectory.path + "/ecoute-store-" + UUID().uuidString
  private(set) var store: DirectoryStore

  init() { store = DirectoryStore(home: home) }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// Imports resources as one source; a failure is thrown in the middle of them when there is one.
  @discardableResult
  func put(
    _ resources: [Resource], as source: SafeText, failing failure: (any Error)? = nil
  ) throws -> DirectoryWriting.Twins {
    try store.replace(source, path: "/essai", at: 1) { sink in
      for (place, resource) in resources.enumerated() {
        if let failure, place == resources.count / 2 { throw failure }
        try sink(resource)
      }
      var report = ImportReport(profile: "essai")
      report.services = resources.count
      return report
    } index: { generation, file, resources in
      try resources { _, _ in }
      try Data("\(generation)".utf8).write(to: URL(filePath: file))
    }.twins
  }

  /// The names in the directory, by source, as a console that opens it now reads them.
  func names() throws -> [SafeText: [SafeText]] {
    try DirectoryStore(home: home).read { rows in
      var names: [SafeText: [SafeText]] = [:]
      try rows.each { names[$1.source ?? "?", default: []].append($1.name) }
      return names
    } ?? [:]
  }

  /// The state that the index on disk was made for.
  var indexed: Int64? {
    (try? String(contentsOfFile: home + "/directory.index", encoding: .utf8)).flatMap { Int64($0) }
  }
}

/// Something that ends an import.
struct Interruption: Error {}

extension Resource {
  /// A resource with little to say.
  static func sample(
    _ id: SafeText, _ name: SafeText, phone: SafeText? = nil, city: SafeText? = nil
  ) -> Resource {
    var resource = Resource(id: id, name: name, phones: phone.map { [Phone($0)] } ?? [])
    if let city {
      var site = Site(id: id)
      site.municipality = city
      resource.sites = [site]
    }
    return resource
  }
}
