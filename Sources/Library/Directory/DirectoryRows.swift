import Directory
import Foundation
import GRDB
import Text

/// What the imported directory holds at one instant: imports that end meanwhile change nothing in it.
public struct DirectoryRows {
  let db: Database

  /// A number that no other state of any directory has: an index of another number is not of this one.
  public var generation: Int64 {
    get throws { try Int64.fetchOne(db, sql: "SELECT number FROM generation") ?? 0 }
  }

  /// How many resources there are.
  public var count: Int {
    get throws { try Int.fetchOne(db, sql: "SELECT sum(services) FROM source") ?? 0 }
  }

  /// The sources, in the order they were first imported.
  public var sources: [DirectorySource] {
    get throws {
      try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY id").map { row in
        DirectorySource(
          name: SafeText(row["name"] as String), path: SafeText(row["path"] as String),
          profile: row["profile"], importedAt: row["imported_at"],
          organizations: row["organizations"], services: row["services"],
          locations: row["locations"])
      }
    }
  }

  /// The resources of some rows; a row that is no longer there is left out.
  public func resources(rows: [Int64]) throws -> [Int64: Resource] {
    let statement = try db.cachedStatement(sql: Self.select + "WHERE resource.row = ?")
    var found: [Int64: Resource] = [:]
    for row in rows {
      try Row.fetchOne(statement, arguments: [row]).map { found[row] = try Self.resource($0) }
    }
    return found
  }

  /// The resources of an id, which several sources may have.
  public func resources(id: SafeText) throws -> [(row: Int64, resource: Resource)] {
    let statement = try db.cachedStatement(
      sql: Self.select + "WHERE resource.id = ? ORDER BY resource.row")
    return try Row.fetchAll(statement, arguments: [id.string]).map {
      ($0["row"], try Self.resource($0))
    }
  }

  /// Gives every resource, one at a time, by row: memory does not grow with the directory.
  public func each(_ body: (Int64, Resource) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: Self.select + "ORDER BY resource.row")
    while let row = try rows.next() { try body(row["row"], try Self.resource(row)) }
  }

  /// The rows of other sources that are likely the same service.
  public func twins(of row: Int64) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT other FROM twin WHERE row = ? ORDER BY other")
    return try Int64.fetchAll(statement, arguments: [row])
  }

  private static let select = """
    SELECT resource.row, resource.body, source.name
    FROM resource JOIN source ON source.id = resource.source\u{20}
    """

  private static func resource(_ row: Row) throws -> Resource {
    var resource = try row.withUnsafeData(named: "body") { body in
      try (body ?? Data()).withUnsafeBytes { try BodyReader.value(of: Resource.self, in: $0) }
    }
    resource.source = SafeText(row["name"] as String)
    return resource
  }
}
