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
  private let tuning: FieldTuning
  private let memo = Mutex(FieldMemo())

  /// A search in the first sections of an index, made with the same plan and lexicon.
  public convenience init(
    _ sections: Sections, _ plan: FieldPlan, _ lexicon: FieldLexicon
  ) throws(IndexDamage) {
    try self.init(sections, plan, lexicon, FieldTuning())
  }

  init(
    _ sections: Sections, _ plan: FieldPlan, _ lexicon: FieldLexicon, _ tuning: FieldTuning
  ) throws(IndexDamage) {
    index = try FieldIndex(sections)
    book = FieldBook(lexicon)
    fields = FieldScores.table(plan.worths(tuning))
    names = plan.names
    self.tuning = tuning
  }

  /// How many records there are.
  public var records: Int { index.records }

  /// How well each record answers what was typed.
  public func answer(_ typed: String) -> FieldAnswer {
    memo.withLock { memo in
      let reading = FieldReader(index, book, tuning).read(typed, &memo)
      let sums = memo.sums(
        reading, { FieldScores.worths($0, self.index, fields: self.fields, names: self.names) },
        records: index.records)
      return FieldAnswer(sums: sums, reading: reading, index: index)
    }
  }
}
