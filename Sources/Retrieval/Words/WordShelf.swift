/// Words in the order of their letters: found whole, from their beginning, with faults, by ear.
///
/// Those that a prefix begins follow each other. It reads memory that may be mapped from a file.
struct WordShelf: Sendable {
  /// The sections of the memory: the letters, where each word starts, its letters as bits, its sounds.
  enum Section: Int, CaseIterable {
    case bytes, starts, letters, sounds
  }

  private let sections: Sections
  private let bytes: Column<UInt8>
  private let starts: Column<UInt32>
  private let letters: Column<UInt32>
  private let sounds: Column<UInt32>

  /// The words in the first sections of a file.
  init(_ sections: Sections) throws(IndexDamage) {
    self.sections = sections
    bytes = sections.column(Section.bytes.rawValue)
    starts = sections.column(Section.starts.rawValue)
    letters = sections.column(Section.letters.rawValue)
    sounds = sections.column(Section.sounds.rawValue)
    guard starts.count == letters.count + 1, sounds.count == letters.count else { throw .damaged }
  }

  /// Gives the sections of words already in order, to be the first ones of a file.
  static func write(_ words: some Sequence<ArraySlice<UInt8>>, to writer: inout SectionWriter) {
    var (bytes, starts): ([UInt8], [UInt32]) = ([], [0])
    var (letters, sounds): ([UInt32], [UInt32]) = ([], [])
    for word in words {
      bytes += word
      starts.append(UInt32(bytes.count))
      letters.append(Typo.letters(word))
      sounds.append(Self.sounds(String(decoding: word, as: UTF8.self)))
    }
    writer.add(bytes)
    writer.add(starts)
    writer.add(letters)
    writer.add(sounds)
  }

  /// How many words there are.
  var count: Int { letters.count }

  /// The letters of a word.
  subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> { bytes.part(index, of: starts) }

  /// The word of some letters.
  func find(_ key: [UInt8]) -> Int? {
    let place = first(notBefore: key)
    return place < count && self[place].elementsEqual(key) ? place : nil
  }

  /// The words that begin with some letters, the word itself included.
  func completions(_ key: [UInt8]) -> Range<Int> {
    let first = first(notBefore: key)
    guard let last = key.last, last < 0xff else { return first..<first }
    // The words that begin with the letters end where those that begin with the next letter start.
    return first..<self.first(notBefore: key.dropLast() + [last + 1])
  }

  private func first(notBefore key: [UInt8]) -> Int {
    Self.first(count) { self[$0].lexicographicallyPrecedes(key) }
  }

  /// The first place where what comes before is no longer before.
  static func first(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Words badly written

  /// A word that may have been meant.
  struct Correction {
    let word: Int
    /// How many faults separate them, when there are few.
    let faults: Int?
    /// Whether they sound the same.
    let isHeard: Bool
  }

  /// Whether a word is long enough to have forms and sounds, and has no figure.
  static func isSpoken(_ key: String) -> Bool {
    key.utf8.count > 3 && key.utf8.allSatisfy { $0 > UInt8(ascii: "9") }
  }

  /// The words that are a few faults from what was typed, or sound the same.
  ///
  /// Of a word being typed, only the beginning is compared.
  func corrections(_ key: [UInt8], isBeingTyped: Bool) -> [Correction] {
    guard let typo = Typo(key), key.allSatisfy({ $0 > UInt8(ascii: "9") }) else { return [] }
    let heard = isBeingTyped ? 0 : Self.sounds(String(decoding: key, as: UTF8.self))
    let most = isBeingTyped ? typo.most : 2 * typo.most
    var found: [Correction] = []
    // Figures and marks come before letters, and are nobody's fault.
    for index in first(notBefore: [UInt8(ascii: ":")])..<count {
      let theirs = letters[index]
      // Of a longer word, only the letters typed that it lacks tell something.
      let differences = isBeingTyped ? typo.letters & ~theirs : typo.letters ^ theirs
      let isHeard = heard != 0 && sounds[index] == heard
      guard differences.nonzeroBitCount <= most || isHeard else { continue }
      let faults = typo.faults(self[index], isBeingTyped: isBeingTyped)
      if faults != nil || isHeard {
        found.append(Correction(word: index, faults: faults, isHeard: isHeard))
      }
    }
    return found
  }

  /// How a word sounds, in one number; zero for one that is too short to be known by ear.
  private static func sounds(_ key: String) -> UInt32 {
    guard isSpoken(key) else { return 0 }
    return Ear.sounds(key).reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } | 1
  }
}
