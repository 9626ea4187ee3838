import GRDB

/// SQLite FTS5 over some texts: what a plain full-text search would do.
struct FullText {
  private let database: DatabaseQueue

  init(_ texts: [(id: String, text: String)]) throws {
    database = try DatabaseQueue()
    try database.write { database in
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE text USING fts5(
            id UNINDEXED, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')
          """)
      for (id, text) in texts {
        try database.execute(sql: "INSERT INTO text VALUES (?, ?)", arguments: [id, text])
      }
    }
  }

  /// The ids that hold any of the words, best first by bm25; the last word may be a prefix.
  func search(_ query: String) -> [String] {
    let words = query.split { !($0.isLetter || $0.isNumber) }.map { "\"\($0)\"" }
    guard let last = words.last else { return [] }
    let pattern = (words.dropLast() + [last + "*"]).joined(separator: " OR ")
    let ids = try? database.read { database in
      try String.fetchAll(
        database, sql: "SELECT id FROM text WHERE text MATCH ? ORDER BY bm25(text) LIMIT 10",
        arguments: [pattern])
    }
    return ids ?? []
  }
}
