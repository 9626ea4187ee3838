import Directory
import Foundation
import GRDB
import Text

/// The writing of one source, inside the one transaction of an import.
///
/// What the source held before is removed first, whole; nothing of other sources is touched.
final class DirectoryWriting {
  /// The likely duplicates of a source in the others: how many, and the first of them.
  struct Twins {
    var count = 0
    var first: [(one: Resource, other: Resource)] = []
  }

  /// A key that more resources than this share, say the number of a switchboard, tells nothing.
  private static let mostAlike = 64

  /// What readers of this transaction see.
  let rows: DirectoryRows
  /// The number of the state that this makes.
  let generation = Int64.random(in: 1...Int64.max)
  private let db: Database
  private let name: SafeText
  private let source: Int64
  /// The first row written, above all rows of other sources; none yet.
  private var first: Int64 = 0

  /// Begins the writing of a source in a transaction.
  init(_ name: SafeText, _ db: Database) throws {
    self.db = db
    self.name = name
    rows = DirectoryRows(db: db)
    source = try Self.source(named: name, db)
  }

  /// Adds a resource, and gives its row and what was kept of it.
  func add(_ resource: Resource) throws -> (row: Int64, resource: Resource) {
    var resource = resource
    resource.source = name
    // Whatever an importer left in it, a confidential place goes no further.
    for place in resource.sites.indices { resource.sites[place] = resource.sites[place].withheld }
    let body = Data(try BodyWriter.bytes(of: resource))
    try db.cachedStatement(sql: "INSERT INTO resource (source, id, body) VALUES (?, ?, ?)")
      .execute(arguments: [source, resource.id.string, body])
    let row = db.lastInsertedRowID
    if first == 0 { first = row }
    let likeness = try db.cachedStatement(sql: "INSERT INTO likeness (key, row) VALUES (?, ?)")
    for key in Likeness.keys(of: resource) { try likeness.execute(arguments: [key, row]) }
    return (row, resource)
  }

  /// Writes what the report says, makes the state another one, and gives the likely duplicates.
  func finish(_ report: ImportReport, path: SafeText, at instant: Int64) throws -> Twins {
    try db.execute(
      sql: """
        UPDATE source SET path = ?, profile = ?, imported_at = ?,
          organizations = ?, services = ?, locations = ? WHERE id = ?
        """,
      arguments: [
        path.string, report.profile, instant, report.organizations, report.services,
        report.locations, source,
      ])
    try db.execute(sql: "UPDATE generation SET number = ?", arguments: [generation])
    return try findTwins()
  }

  /// Finds the pairs of a row of this source and a row of another that share a key.
  private func findTwins() throws -> Twins {
    var twins = Twins()
    guard first > 0, try rows.sources.count > 1 else { return twins }
    let pairs = try Row.fetchCursor(
      db,
      sql: """
        WITH shared AS (
          SELECT key FROM likeness GROUP BY key
          HAVING min(row) < ?1 AND max(row) >= ?1 AND count(*) <= \(Self.mostAlike)
        )
        SELECT DISTINCT mine.row, their.row FROM shared
        JOIN likeness AS mine ON mine.key = shared.key AND mine.row >= ?1
        JOIN likeness AS their ON their.key = shared.key AND their.row < ?1
        """,
      arguments: [first])
    while let pair = try pairs.next() {
      let (row, other): (Int64, Int64) = (pair[0], pair[1])
      let found = try rows.resources(rows: [row, other])
      guard let one = found[row], let two = found[other], Likeness.holds(one, two) else { continue }
      try db.execute(
        sql: "INSERT INTO twin (row, other) VALUES (?1, ?2), (?2, ?1)", arguments: [row, other])
      twins.count += 1
      if twins.count <= ImportRun.mostListed { twins.first.append((one, two)) }
    }
    return twins
  }

  /// The number of a source, emptied when it was there.
  private static func source(named name: SafeText, _ db: Database) throws -> Int64 {
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM source WHERE name = ?", arguments: [name.string])
    guard let known else {
      try db.execute(
        sql: "INSERT INTO source VALUES (NULL, ?, '', '', 0, 0, 0, 0)", arguments: [name.string])
      return db.lastInsertedRowID
    }
    let mine = "(SELECT row FROM resource WHERE source = \(known))"
    try db.execute(
      sql: """
        DELETE FROM likeness WHERE row IN \(mine);
        DELETE FROM twin WHERE row IN \(mine) OR other IN \(mine);
        DELETE FROM resource WHERE source = \(known);
        """)
    return known
  }
}
