import GRDB
import Text

/// SQLite FTS5 over some texts: what a plain full-text search would do.
public struct FullText {
  /// How the texts are cut.
  public enum Kind {
    /// In words, without their accents; the last word typed may be a prefix.
    case words
    /// In every run of three letters, which faults of typing spare in part.
    case trigrams
  }

  private let database: DatabaseQueue
  private let kind: Kind
  private let joint: String

  /// An index of some texts; a query must have any of its words, or all of them.
  public init(
    _ texts: some Sequence<(id: String, text: String)>, _ kind: Kind = .words, all: Bool = false
  ) throws {
    self.kind = kind
    joint = all ? " AND " : " OR "
    database = try DatabaseQueue()
    let tokenizer =
      kind == .words
      ? "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'" : "tokenize = 'trigram'"
    try database.write { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE text USING fts5(id UNINDEXED, body, \(tokenizer))")
      let insertion = try database.makeStatement(sql: "INSERT INTO text VALUES (?, ?)")
      for (id, text) in texts {
        // The tokenizer of trigrams folds nothing.
        try insertion.execute(arguments: [id, kind == .words ? text : Fold.key(text)])
      }
    }
  }

  /// The ids that answer, best first by bm25.
  public func search(_ query: String, limit: Int = 10) -> [String] {
    let words = Fold.words(query)
    let terms: [String]
    switch kind {
    case .words: terms = words.dropLast().map { "\"\($0)\"" } + words.suffix(1).map { "\"\($0)\"*" }
    case .trigrams: terms = words.flatMap(Self.trigrams).map { "\"\($0)\"" }
    }
    guard !terms.isEmpty else { return [] }
    let ids = try? database.read { database in
      try String.fetchAll(
        database.cachedStatement(
          sql: "SELECT id FROM text WHERE text MATCH ? ORDER BY bm25(text) LIMIT ?"),
        arguments: [terms.joined(separator: joint), limit])
    }
    return ids ?? []
  }

  private static func trigrams(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count > 3 else { return letters.count == 3 ? [word] : [] }
    return (0...(letters.count - 3)).map { String(letters[$0..<$0 + 3]) }
  }
}
