import Directory
import Foundation
import Text

/// Joins the tables of directory folders into resources, one folder after the other.
///
/// Organizations and taxonomy terms of an earlier folder may be named by a later one; services and
/// what hangs on them stay within their folder.
struct DirectoryReader {
  /// The resources read so far.
  private(set) var resources: [Resource] = []
  /// What was wrong on the way.
  var problems: [Problem] = []

  private var organizations: [SafeText: Organization] = [:]
  private var terms: Set<SafeText> = []

  private struct Organization {
    let name: SafeText
    let website: SafeText?
  }

  /// The services of one folder while their tables are joined.
  private struct Draft {
    var order: [SafeText] = []
    var services: [SafeText: Resource] = [:]
    var withdrawn: Set<SafeText> = []
  }

  /// Reads the tables of a folder, whose services replace those of the same id read before.
  mutating func read(_ folder: URL, shown: SafeText) {
    var tables = DirectoryTables(folder: folder, shown: shown)
    readVocabulary(&tables)
    var draft = readServices(&tables)
    // A folder that only withdraws services needs no numbers; any other that lacks them says so.
    let needsPhones = draft.order.count > draft.withdrawn.count
    let phones = tables.rows(
      of: "phones", required: ["id", "number", "service_id"], optional: !needsPhones)
    join(phones, of: "phones", to: &draft, &tables) { $0.add(phone: $1) }
    for (name, add) in Self.details {
      let rows = tables.rows(of: name, required: ["id", "service_id"], optional: true)
      join(rows, of: name, to: &draft, &tables, add)
    }
    joinAttributes(to: &draft, &tables)
    let replaced = Set(draft.order)
    resources.removeAll { replaced.contains($0.id) }
    resources += draft.order.filter { !draft.withdrawn.contains($0) }
      .compactMap { draft.services[$0] }
    problems += tables.problems
  }

  private static let details: [(String, @Sendable (inout Resource, CSVRecord) -> HSDSFault?)] = [
    ("schedules", { $0.add(schedule: $1) }),
    ("service_areas", { $0.add(area: $1) }),
    ("languages", { $0.add(language: $1) }),
  ]

  private mutating func readVocabulary(_ tables: inout DirectoryTables) {
    for record in tables.rows(of: "organizations", required: ["id", "name"], optional: true) {
      guard let id = record["id"], let name = record["name"] else { continue }
      organizations[id] = Organization(name: name, website: record["website"])
    }
    for record in tables.rows(of: "taxonomy_terms", required: ["id"], optional: true) {
      if let id = record["id"] { terms.insert(id) }
    }
  }

  private mutating func readServices(_ tables: inout DirectoryTables) -> Draft {
    var draft = Draft()
    for record in tables.rows(of: "services", required: ["id", "name"]) {
      guard let id = record["id"], let name = record["name"] else { continue }
      if draft.services[id] != nil {
        tables.report(.repeated(id), in: "services", at: record)
        continue
      }
      var resource = Resource(id: id, name: name)
      for fault in resource.describe(record) { tables.report(fault, in: "services", at: record) }
      if let organization = record["organization_id"] {
        // A service whose organization is mistyped is still a number someone may need tonight.
        if organizations[organization] == nil {
          tables.report(.dangling("organization_id", organization), in: "services", at: record)
        }
        resource.organization = organizations[organization]?.name
        resource.website = resource.website ?? organizations[organization]?.website
      }
      draft.order.append(id)
      draft.services[id] = resource
      if ["inactive", "defunct"].contains(record["status"]) { draft.withdrawn.insert(id) }
    }
    return draft
  }

  private func joinAttributes(to draft: inout Draft, _ tables: inout DirectoryTables) {
    let required = ["id", "link_id", "link_entity", "taxonomy_term_id"]
    var own: [CSVRecord] = []
    for record in tables.rows(of: "attributes", required: required, optional: true) {
      // Attributes of organizations and places may be there; nothing reads them yet.
      guard record["link_entity"] == "service" else { continue }
      guard let term = record["taxonomy_term_id"] else { continue }
      if terms.contains(term) {
        own.append(record)
      } else {
        tables.report(.dangling("taxonomy_term_id", term), in: "attributes", at: record)
      }
    }
    join(own, of: "attributes", by: "link_id", to: &draft, &tables) { $0.add(attribute: $1) }
  }

  /// Gives each row to the service it names; a row that names none is set aside.
  private func join(
    _ records: [CSVRecord], of name: String, by column: String = "service_id",
    to draft: inout Draft, _ tables: inout DirectoryTables,
    _ add: (inout Resource, CSVRecord) -> HSDSFault?
  ) {
    for record in records {
      guard let id = record[column] else { continue }
      guard var resource = draft.services[id] else {
        tables.report(.dangling(column, id), in: name, at: record)
        continue
      }
      if let fault = add(&resource, record) { tables.report(fault, in: name, at: record) }
      draft.services[id] = resource
    }
  }
}
