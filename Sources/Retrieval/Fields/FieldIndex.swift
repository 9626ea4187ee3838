import Text

/// The words of some records: for each, which records hold it and in which fields.
///
/// The postings of each word follow each other, by record, and so do those of the words that a prefix
/// begins. It reads memory that may be mapped from a file.
struct FieldIndex: Sendable {
  /// The sections of the memory, in order, after those of the words.
  enum Section: Int, CaseIterable {
    case postings, postingStarts, stemBytes, stemStarts, stemWords, stemWordStarts, shapes,
      nameFrequencies

    /// Its number in the file.
    var number: Int { WordShelf.Section.allCases.count + rawValue }
  }

  /// What begins the word that stands for a topic: no letter that can be typed.
  static let topicMark = "\u{1}"

  /// The words.
  let words: WordShelf
  private let postings: Column<UInt32>
  private let postingStarts: Column<UInt32>
  private let stemBytes: Column<UInt8>
  private let stemStarts: Column<UInt32>
  private let stemWords: Column<UInt32>
  private let stemWordStarts: Column<UInt32>
  private let nameFrequencies: Column<UInt32>
  /// What each record is, as ``FieldPlan/shape(nameWords:proseWords:isSaidFirst:)`` says it.
  let shapes: Column<UInt8>

  /// The index in the first sections of a file.
  init(_ sections: Sections) throws(IndexDamage) {
    words = try WordShelf(sections)
    postings = sections.column(Section.postings.number)
    postingStarts = sections.column(Section.postingStarts.number)
    stemBytes = sections.column(Section.stemBytes.number)
    stemStarts = sections.column(Section.stemStarts.number)
    stemWords = sections.column(Section.stemWords.number)
    stemWordStarts = sections.column(Section.stemWordStarts.number)
    shapes = sections.column(Section.shapes.number)
    nameFrequencies = sections.column(Section.nameFrequencies.number)
    guard postingStarts.count == words.count + 1, nameFrequencies.count == words.count,
      stemWordStarts.count == stemStarts.count, shapes.count <= FieldIndexBuilder.mostRecords
    else { throw .damaged }
  }

  /// How many records there are.
  var records: Int { shapes.count }

  /// How many records hold some words that follow each other, each counted as often.
  func counts(_ words: Range<Int>) -> FieldReading.Counts {
    let held = Int(postingStarts[words.upperBound]) - Int(postingStarts[words.lowerBound])
    return FieldReading.Counts(
      held: max(0, held), named: nameFrequencies[words].reduce(0) { $0 + Int($1) })
  }

  /// How much finding something that so many records hold is worth (BM25's measure).
  static func rarity(_ frequency: Int, of records: Int) -> Float {
    let frequency = Float(min(frequency, records))
    return logarithm(1 + (Float(records) - frequency + 0.5) / (frequency + 0.5))
  }

  /// The natural logarithm of a number from 1 up, to five digits.
  private static func logarithm(_ number: Float) -> Float {
    let ratio = (number.significand - 1) / (number.significand + 1)
    let square = ratio * ratio
    let series = ratio * (2 + square * (2 / 3 + square * (2 / 5 + square * 2 / 7)))
    return Float(number.exponent) * 0.693_147_2 + series
  }

  /// The postings of a word, by record.
  func postings(_ word: Int) -> UnsafeBufferPointer<UInt32> {
    postings.part(word, of: postingStarts)
  }

  /// The fields of a record that hold a word, one bit each.
  func fields(of word: Int, in record: Int) -> UInt32 {
    let postings = postings(word)
    let place = WordShelf.first(postings.count) {
      Int(postings[$0] >> FieldIndexBuilder.fieldBits) < record
    }
    guard place < postings.count,
      Int(postings[place] >> FieldIndexBuilder.fieldBits) == record
    else { return 0 }
    return postings[place] & (FieldPlan.again - 1)
  }

  /// The word that stands for a topic, when a record is about it.
  func topic(_ id: String) -> Int? { words.find(Array((Self.topicMark + id).utf8)) }

  /// The words that have a stem.
  func words(stem: String) -> UnsafeBufferPointer<UInt32> {
    let key = Array(stem.utf8)
    let count = max(0, stemStarts.count - 1)
    let place = WordShelf.first(count) {
      stemBytes.part($0, of: stemStarts).lexicographicallyPrecedes(key)
    }
    guard place < count, stemBytes.part(place, of: stemStarts).elementsEqual(key) else {
      return stemWords[0..<0]
    }
    return stemWords.part(place, of: stemWordStarts)
  }
}
