import Text

/// Cuts a text into folded words, byte by byte, for the fields of records.
///
/// Unlike ``Tokenizer``, letters and figures that touch stay one word (« g1r », « 2b5 »), and an
/// acronym with points is one word (« c.l.s.c. »). A word longer than forty letters is no word.
struct FoldedWords {
  private static let mostLetters = 40
  private var word: [UInt8] = []

  /// Hands each word of a text over, in order.
  mutating func each(_ text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    let isRead = text.withUTF8 { read($0, take) }
    if !isRead { readSlowly(text, take) }
  }

  /// The words of a text.
  static func of(_ text: String) -> [String] {
    var reader = FoldedWords()
    var words: [String] = []
    reader.each(text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// Reads what is Latin; false when a letter is outside the table, and nothing was handed over.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    guard bytes.allSatisfy({ $0 < 0xca }) || !Self.hasRare(bytes) else { return false }
    word.removeAll(keepingCapacity: true)
    var letters = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7a, 0x30...0x39:
        word.append(byte)
        letters += 1
      case 0x41...0x5a:
        word.append(byte | 0x20)
        letters += 1
      case 0x2e
      where letters == 1 && Self.isLetter(bytes, index + 1)
        && !Self.isLetter(bytes, index + 2):
        // One more letter of an acronym: it is counted as if it began a word.
        letters = 0
      case 0..<0x80:
        close(take)
        letters = 0
      default:
        let value = Int(byte & 0x1f) << 6 | Int(bytes[index + 1] & 0x3f)
        index += 1
        if byte < 0xe0, value < Letters.tableEnd, Letters.table[value].kind == .letter {
          word += Letters.table[value].folded
          letters += 1
        } else {
          if byte >= 0xe0 { index += byte < 0xf0 ? 1 : 2 }
          close(take)
          letters = 0
        }
      }
      index += 1
    }
    close(take)
    return true
  }

  private mutating func readSlowly(
    _ text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    for folded in Fold.words(text) {
      word.removeAll(keepingCapacity: true)
      word += folded.utf8
      close(take)
    }
  }

  private mutating func close(_ take: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !word.isEmpty && word.count <= Self.mostLetters { word.withUnsafeBufferPointer(take) }
    word.removeAll(keepingCapacity: true)
  }

  private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && (0x61...0x7a).contains(bytes[index] | 0x20)
  }

  /// Whether a text holds a letter or a mark outside the table of ``Letters``.
  private static func hasRare(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      $0.value >= Letters.tableEnd && Letters.kind(of: $0) == .rare
    }
  }
}
