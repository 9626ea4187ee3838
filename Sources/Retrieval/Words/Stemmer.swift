import CStemmer

/// A Snowball stemmer of one language.
///
/// It holds a state in C: it is owned by one piece of work at a time and never shared. Making one
/// costs a fifth of a microsecond, so each reading of a text has its own.
struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  /// A stemmer of a language.
  init(_ tongue: Tongue) {
    stemmer = sb_stemmer_new(tongue == .french ? "french" : "english", "UTF_8")
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// What a lower-case word has in common with its other forms; the word itself when that is less
  /// than three letters, which would not tell it from others.
  borrowing func stem(_ word: String) -> String {
    guard let stemmer else { return word }
    var word = word
    let stem = word.withUTF8 { bytes -> String? in
      guard let start = bytes.baseAddress,
        let stem = sb_stemmer_stem(stemmer, start, Int32(bytes.count))
      else { return nil }
      let length = Int(sb_stemmer_length(stemmer))
      guard length >= 3 else { return nil }
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
    return stem ?? word
  }
}

/// The stemmers of both languages, for one piece of work.
struct Stemmers: ~Copyable {
  private let french = Stemmer(.french)
  private let english = Stemmer(.english)

  /// The stem of a lower-case word in a language.
  borrowing func stem(_ word: String, _ tongue: Tongue) -> String {
    tongue == .french ? french.stem(word) : english.stem(word)
  }
}
