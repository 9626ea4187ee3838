import Synchronization

/// Records found by words in their fields, as they are typed.
///
/// The answer is a pure function of the index and the text; what the words already typed are worth is
/// kept so that a keystroke reads only the postings of the word being typed.
public final class FieldSearch: Sendable {
  private let index: FieldIndex
  private let book: FieldBook
  private let fields: [UInt16]
  private let names: UInt32
  private let tuning = FieldTuning()
  private let memo = Mutex(FieldMemo())
  private let counts = Mutex<[FieldMemo.Key: FieldReading.Counts]>([:])
  private static let mostCounts = 64

  /// A search in the first sections of an index, made with the same plan and lexicon.
  public init(
    _ sections: Sections, _ plan: FieldPlan, _ lexicon: FieldLexicon,
    _ books: FieldBooks = FieldBooks()
  ) throws(IndexDamage) {
    index = try FieldIndex(sections)
    book = books.book(of: lexicon)
    fields = FieldScores.table(plan.worths(tuning))
    names = plan.names
  }

  /// How many records there are.
  public var records: Int { index.records }

  /// How well each record answers what was typed, beside the records of another index if there is one.
  public func answer(_ typed: String, beside other: FieldSearch? = nil) -> FieldAnswer {
    memo.withLock { memo in
      let reading = FieldReader(index, book, tuning, beside: other).read(typed, &memo)
      let sums = memo.sums(
        reading, { FieldScores.worths($0, self.index, fields: self.fields, names: self.names) },
        records: index.records)
      return FieldAnswer(sums: sums, reading: reading, index: index)
    }
  }

  // MARK: Beside another index

  /// How many records hold what is looked for under a key.
  ///
  /// Whoever asks is at work in another index: what is kept for the next keystroke is not touched.
  func counts(of key: FieldMemo.Key) -> FieldReading.Counts {
    if let known = counts.withLock({ $0[key] }) { return known }
    let made = FieldGuesser(index, book.synonyms, tuning).counts(of: key, Stemmers())
    counts.withLock { counts in
      if counts.count == Self.mostCounts { counts.removeAll() }
      counts[key] = made
    }
    return made
  }

  /// Whether a record is about a topic.
  func holds(topic id: String) -> Bool { index.topic(id) != nil }
}
