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

/// How well each record answers what was typed.
public struct FieldAnswer: Sendable {
  private let sums: [UInt32]
  private let reading: FieldReading
  private let index: FieldIndex
  private let required: UInt32
  /// How many records answer every word that says something.
  public private(set) var wholeCount = 0
  /// How many records answer only some of them.
  public private(set) var partialCount = 0
  private var bestWhole: UInt32 = 0
  private var bestPartial: UInt32 = 0

  init(sums: [UInt32], reading: FieldReading, index: FieldIndex) {
    self.sums = sums
    self.reading = reading
    self.index = index
    required =
      (reading.required & (1 << UInt32(FieldScores.mostAnswers) - 1))
      << FieldScores.answerShift
    for sum in sums where sum & FieldScores.scoreMask > 0 {
      let score = sum & FieldScores.scoreMask
      if sum & required == required {
        wholeCount += 1
        bestWhole = max(bestWhole, score)
      } else {
        partialCount += 1
        bestPartial = max(bestPartial, score)
      }
    }
  }

  /// Whether nothing was typed that can be looked for.
  public var isEmpty: Bool { reading.slots.isEmpty && reading.unknown.isEmpty }

  /// The words typed that neither a record nor a topic knows.
  public var unknown: [String] { reading.unknown }

  /// What a record would score whose short name is what was typed; above zero.
  public var ideal: Float { max(reading.ideal, 0.001) * FieldScores.unit }

  /// How well a record answers.
  public func score(_ record: Int) -> UInt32 { sums[record] & FieldScores.scoreMask }

  /// A score that at least so many records reach, or 1 when there are not so many.
  public func score(reachedBy wanted: Int, isWhole: Bool) -> UInt32 {
    let (best, most) = isWhole ? (bestWhole, wholeCount) : (bestPartial, partialCount)
    guard wanted < most, best > 0 else { return 1 }
    let steps: UInt64 = 256
    var reached = [Int](repeating: 0, count: Int(steps) + 1)
    let inverse = (steps << 32) / UInt64(best)
    each(from: 1, isWhole: isWhole) { _, score in reached[Int((UInt64(score) * inverse) >> 32)] += 1
    }
    var count = 0
    for step in (1...steps).reversed() {
      count += reached[Int(step)]
      if count >= wanted { return max(1, UInt32(step << 32 / inverse)) }
    }
    return 1
  }

  /// Hands over the records that score so much or more, those that answer every word or the others.
  public func each(from least: UInt32, isWhole: Bool, _ take: (Int, UInt32) -> Void) {
    sums.withUnsafeBufferPointer { sums in
      for record in 0..<sums.count {
        let score = sums[record] & FieldScores.scoreMask
        if score >= least, (sums[record] & required == required) == isWhole { take(record, score) }
      }
    }
  }

  /// Why a record answers: the words typed and the fields they are found in, one bit each, the topics.
  public func reasons(_ record: Int) -> [FieldReason] {
    reading.slots.compactMap { slot in
      // The surest guesses come first; the others would only say the same less well.
      for guess in slot.guesses.prefix(Self.mostGuesses) {
        let fields = index.fields(of: guess.word, in: record)
        if fields != 0 {
          return FieldReason(
            text: slot.text, fields: fields, topic: slot.topic, isExact: guess.quality > 0.9)
        }
      }
      return nil
    }
  }
  private static let mostGuesses = 200
}

/// Why a record answers a word.
public struct FieldReason: Hashable, Sendable {
  /// The word, or the words of the topic, as they were typed.
  public let text: String
  /// The fields it is found in, one bit each.
  public let fields: UInt32
  /// The topic it stands for, if it does.
  public let topic: String?
  /// Whether it is the word itself or one of its forms.
  public let isExact: Bool
}
