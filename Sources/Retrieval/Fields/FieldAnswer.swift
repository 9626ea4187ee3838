/// How well each record answers what was typed.
public struct FieldAnswer: Sendable {
  private let sums: [UInt32]
  private let reading: FieldReading
  private let index: FieldIndex
  private let required: UInt32

  init(sums: [UInt32], reading: FieldReading, index: FieldIndex) {
    self.sums = sums
    self.reading = reading
    self.index = index
    required =
      (reading.required & (1 << UInt32(FieldScores.mostAnswers) - 1))
      << FieldScores.answerShift
  }

  /// Whether nothing was typed that can be looked for.
  public var isEmpty: Bool { reading.isEmpty }

  /// The words typed that neither a record nor a topic knows.
  public var unknown: [String] { reading.unknown }

  /// What a record would score whose short name is what was typed; above zero.
  public var ideal: Float { max(reading.ideal, 0.001) * FieldScores.unit }

  /// Counts the records that answer every word that says something, or those that answer only some.
  ///
  /// Each is of a class below ``FieldTally/unjudged``, asked for when it is not yet judged and kept
  /// there for the next time.
  public func tally(
    isWhole: Bool, classes: inout [UInt8], _ judge: (Int) -> UInt8
  ) -> FieldTally {
    classes.withUnsafeMutableBufferPointer { classes in
      sums.withUnsafeBufferPointer { sums in
        FieldTally(sums, classes, where: { ($0 & required == required) == isWhole }, judge)
      }
    }
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
      var best: (fields: UInt32, quality: Float) = (0, 0)
      func look(_ word: Int, _ quality: Float) {
        guard quality > best.quality else { return }
        let fields = index.fields(of: word, in: record)
        if fields != 0 { best = (fields, quality) }
      }
      for guess in slot.guesses { look(guess.word, guess.quality) }
      for word in slot.begun.words {
        look(word, slot.begun.quality(ofLength: index.words[word].count))
      }
      guard best.fields != 0 else { return nil }
      return FieldReason(
        text: slot.text, fields: best.fields, topic: slot.topic, isExact: best.quality > 0.9)
    }
  }
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
