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

  private var organizations: [SafeText: HSDSRecord] = [:]
  private var terms: Set<SafeText> = []

  /// The services of one folder while their tables are joined.
  private struct Folder {
    var order: [SafeText] = []
    var services: [SafeText: HSDSRecord] = [:]
    /// What hangs on each service.
    var rows: [SafeText: [HSDSRecord]] = [:]

    /// A service that is declared gone is withdrawn.
    func isWithdrawn(_ id: SafeText) -> Bool {
      ["inactive", "defunct"].contains(services[id]?[.status])
    }
  }

  /// Reads the tables of a folder, whose services replace those of the same id read before.
  mutating func read(_ folder: URL, shown: SafeText) {
    var tables = DirectoryTables(folder: folder, shown: shown)
    readVocabulary(&tables)
    var folder = readServices(&tables)
    // A folder that only withdraws services needs no numbers; any other that lacks them says so.
    let needsPhones = folder.order.contains { !folder.isWithdrawn($0) }
    let phones = tables.rows(
      of: "phones", required: ["id", "number", "service_id"], optional: !needsPhones)
    join(phones, of: "phones", as: .phone, to: &folder, &tables)
    for (name, table) in Self.details {
      let rows = tables.rows(of: name, required: ["id", "service_id"], optional: true)
      join(rows, of: name, as: table, to: &folder, &tables)
    }
    joinAttributes(to: &folder, &tables)
    let replaced = Set(folder.order)
    resources.removeAll { replaced.contains($0.id) }
    resources += folder.order.filter { !folder.isWithdrawn($0) }
      .compactMap { resource($0, of: folder) }
    problems += tables.problems
  }

  private static let details: [(name: String, table: HSDSTable)] = [
    ("schedules", .schedule), ("service_areas", .serviceArea), ("languages", .language),
  ]

  private mutating func readVocabulary(_ tables: inout DirectoryTables) {
    for record in tables.rows(of: "organizations", required: ["id", "name"], optional: true) {
      if let id = record["id"] { organizations[id] = HSDSRecord(.organization, record) }
    }
    for record in tables.rows(of: "taxonomy_terms", required: ["id"], optional: true) {
      if let id = record["id"] { terms.insert(id) }
    }
  }

  private func readServices(_ tables: inout DirectoryTables) -> Folder {
    var folder = Folder()
    for record in tables.rows(of: "services", required: ["id", "name"]) {
      guard let id = record["id"] else { continue }
      if folder.services[id] != nil {
        tables.report(.repeated(id), in: "services", at: record)
        continue
      }
      let service = HSDSRecord(.service, record)
      tables.check(service, in: "services", at: record)
      // A service whose organization is mistyped is still a number someone may need tonight.
      if let organization = record["organization_id"], organizations[organization] == nil {
        tables.report(.dangling("organization_id", organization), in: "services", at: record)
      }
      folder.order.append(id)
      folder.services[id] = service
    }
    return folder
  }

  private func joinAttributes(to folder: inout Folder, _ tables: inout DirectoryTables) {
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
    join(own, of: "attributes", as: .attribute, by: "link_id", to: &folder, &tables)
  }

  /// Gives each row to the service it names; a row that names none is set aside.
  private func join(
    _ records: [CSVRecord], of name: String, as table: HSDSTable, by column: String = "service_id",
    to folder: inout Folder, _ tables: inout DirectoryTables
  ) {
    for record in records {
      guard let id = record[column] else { continue }
      guard folder.services[id] != nil else {
        tables.report(.dangling(column, id), in: name, at: record)
        continue
      }
      let row = HSDSRecord(table, record)
      tables.check(row, in: name, at: record)
      folder.rows[id, default: []].append(row)
    }
  }

  /// A service with all that hangs on it; what is wrong in its rows was told as they were read.
  private func resource(_ id: SafeText, of folder: Folder) -> Resource? {
    guard let service = folder.services[id], let name = service[.name] else { return nil }
    let rows = folder.rows[id] ?? []
    var draft = HSDSDraft(service, id: id, name: name, readsWords: false)
    if let organization = service[.organizationId].flatMap({ organizations[$0] }) {
      draft.resource.add(organization: organization)
    }
    draft.add(rows)
    for row in rows where row.table == .phone {
      if let phone = Phone(row, faults: &draft.faults) { draft.resource.phones.add(phone) }
    }
    for row in rows where row.table == .attribute {
      _ = draft.resource.add(attribute: row, term: nil)
    }
    return draft.whole
  }
}

extension HSDSRecord {
  /// A row of a table of our own folders.
  fileprivate init(_ table: HSDSTable, _ record: CSVRecord) {
    self.init(table)
    for (name, cell) in record.named {
      if let column = HSDSColumn(named: name, in: table) { add(column, cell.string) }
    }
  }
}
