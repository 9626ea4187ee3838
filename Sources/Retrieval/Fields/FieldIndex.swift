import Text

/// The words of some records: for each, which records hold it and in which fields.
///
/// Words are sorted, so that those a prefix begins follow each other; the postings of each follow
/// each other too, by record. It reads memory that may be mapped from a file.
struct FieldIndex: Sendable {
  /// The sections of the memory, in order.
  enum Section: Int, CaseIterable {
    case bytes, starts, postings, postingStarts, letters, sounds
    case stemBytes, stemStarts, stemWords, stemWordStarts, shapes, nameFrequencies
  }

  /// What begins the word that stands for a topic: no letter that can be typed.
  static let topicMark = "\u{1}"

  private let sections: Sections
  private let bytes: Column<UInt8>
  private let starts: Column<UInt32>
  private let postings: Column<UInt32>
  private let postingStarts: Column<UInt32>
  private let letters: Column<UInt32>
  private let sounds: Column<UInt32>
  private let stemBytes: Column<UInt8>
  private let stemStarts: Column<UInt32>
  private let stemWords: Column<UInt32>
  private let stemWordStarts: Column<UInt32>
  private let nameFrequencies: Column<UInt32>
  /// How long each record is, as ``FieldPlan/shape(nameWords:proseWords:)`` says it.
  let shapes: Column<UInt8>
  /// How many words there are.
  let words: Int

  /// The index in the first sections of a file.
  init(_ sections: Sections) throws(IndexDamage) {
    self.sections = sections
    bytes = sections.column(Section.bytes.rawValue)
    starts = sections.column(Section.starts.rawValue)
    postings = sections.column(Section.postings.rawValue)
    postingStarts = sections.column(Section.postingStarts.rawValue)
    letters = sections.column(Section.letters.rawValue)
    sounds = sections.column(Section.sounds.rawValue)
    stemBytes = sections.column(Section.stemBytes.rawValue)
    stemStarts = sections.column(Section.stemStarts.rawValue)
    stemWords = sections.column(Section.stemWords.rawValue)
    stemWordStarts = sections.column(Section.stemWordStarts.rawValue)
    shapes = sections.column(Section.shapes.rawValue)
    nameFrequencies = sections.column(Section.nameFrequencies.rawValue)
    words = letters.count
    guard starts.count == words + 1, postingStarts.count == words + 1, sounds.count == words,
      nameFrequencies.count == words,
      stemWordStarts.count == stemStarts.count, shapes.count <= FieldIndexBuilder.mostRecords
    else { throw .damaged }
  }

  /// How many records there are.
  var records: Int { shapes.count }

  // MARK: Words

  /// The letters of a word.
  func word(_ index: Int) -> UnsafeBufferPointer<UInt8> { bytes.part(index, of: starts) }

  /// How many records hold a word.
  func frequency(_ word: Int) -> Int { postings.part(word, of: postingStarts).count }

  /// How many records hold a word in their name.
  func nameFrequency(_ word: Int) -> Int { Int(nameFrequencies[word]) }

  /// How much finding something that so many records hold is worth (BM25's measure).
  func rarity(_ frequency: Int) -> Float {
    let frequency = Float(min(frequency, records))
    return Self.logarithm(1 + (Float(records) - frequency + 0.5) / (frequency + 0.5))
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
    let place = Self.first(postings.count) {
      Int(postings[$0] >> FieldIndexBuilder.fieldBits) < record
    }
    guard place < postings.count,
      Int(postings[place] >> FieldIndexBuilder.fieldBits) == record
    else { return 0 }
    return postings[place] & (FieldPlan.again - 1)
  }

  /// The word of some letters.
  func find(_ key: [UInt8]) -> Int? {
    let place = firstWord(notBefore: key)
    return place < words && word(place).elementsEqual(key) ? place : nil
  }

  /// The word that stands for a topic, when a record is about it.
  func topic(_ id: String) -> Int? { find(Array((Self.topicMark + id).utf8)) }

  /// The words that begin with some letters, the word itself included.
  func completions(_ key: [UInt8]) -> Range<Int> {
    let first = firstWord(notBefore: key)
    guard let last = key.last, last < 0xff else { return first..<first }
    // The words that begin with the letters end where those that begin with the next letter start.
    return first..<firstWord(notBefore: key.dropLast() + [last + 1])
  }

  private func firstWord(notBefore key: [UInt8]) -> Int {
    Self.first(words) { word($0).lexicographicallyPrecedes(key) }
  }

  /// The first place where what comes before is no longer before.
  private static func first(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Forms of a word

  /// Whether a word has forms that a stemmer knows.
  static func hasStem(_ key: String) -> Bool {
    key.utf8.count > 3 && key.utf8.allSatisfy { $0 > 0x39 }
  }

  /// The words that have a stem.
  func words(stem: String) -> UnsafeBufferPointer<UInt32> {
    let key = Array(stem.utf8)
    let count = max(0, stemStarts.count - 1)
    let place = Self.first(count) {
      stemBytes.part($0, of: stemStarts).lexicographicallyPrecedes(key)
    }
    guard place < count, stemBytes.part(place, of: stemStarts).elementsEqual(key) else {
      return stemWords[0..<0]
    }
    return stemWords.part(place, of: stemWordStarts)
  }

  /// How a word sounds, in one number; zero for one that is too short to be known by ear.
  static func sounds(_ key: String) -> UInt32 {
    guard hasStem(key) else { return 0 }
    return Ear.sounds(key).reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } | 1
  }

  /// The words that are a few faults from what was typed, or sound the same, and how many faults.
  ///
  /// Of a word being typed, only the beginning is compared.
  func corrections(_ key: [UInt8], isBeingTyped: Bool) -> [(word: Int, faults: Int?)] {
    let most = Typo.most(inLength: key.count)
    guard most > 0, !key.contains(where: { $0 < 0x3a }) else { return [] }
    let mask = Typo.letters(key[...])
    let heard = isBeingTyped ? 0 : Self.sounds(String(decoding: key, as: UTF8.self))
    var found: [(word: Int, faults: Int?)] = []
    for index in 0..<words {
      let theirs = letters[index]
      // Of a longer word, only the letters typed that it lacks tell something.
      let differences = isBeingTyped ? mask & ~theirs : mask ^ theirs
      let isNear = differences.nonzeroBitCount <= (isBeingTyped ? most : 2 * most)
      guard isNear || heard != 0 && sounds[index] == heard else { continue }
      let word = word(index)
      guard let first = word.first, first > 0x39 else { continue }
      let faults =
        isNear && isBeingTyped
        ? Typo.prefixDistance(key, word, most: most)
        : isNear && abs(word.count - key.count) <= most
          ? Typo.distance(Array(word)[...], key[...], most: most) : nil
      if faults != nil || heard != 0 && sounds[index] == heard { found.append((index, faults)) }
    }
    return found
  }
}
