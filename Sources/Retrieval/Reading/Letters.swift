import Text

/// How each letter is folded, found once with ``Fold`` and kept in a table.
///
/// Folding a word composes it anew, which costs more than everything else a search does.
enum Letters {
  /// A scalar of a text, as the reader of words sees it.
  enum Kind: UInt8 {
    case letter, digit, apostrophe, clause, sentence, space
    /// A letter or mark outside the table: its word is folded the slow way.
    case rare
  }

  /// A scalar of the table: what it is, how it is folded, its lower case.
  struct Forms {
    let kind: Kind
    let folded: [UInt8]
    let lower: [UInt8]
  }

  /// The scalars below this one are in the table: Latin with the accents of Europe.
  static let tableEnd: UInt32 = 0x250

  /// The table, by scalar.
  static let table: [Forms] = (0..<tableEnd).map { value in
    guard let scalar = Unicode.Scalar(value) else {
      return Forms(kind: .space, folded: [], lower: [])
    }
    return Forms(
      kind: kind(of: scalar), folded: Array(Fold.key(String(scalar)).utf8),
      lower: Array(scalar.properties.lowercaseMapping.utf8))
  }

  /// What a scalar is to the reader of words.
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "0"..."9": return .digit
    case "'", "’", "‘", "ʼ": return .apostrophe
    case ".", "!", "?", ";", "\n", "…", "•", "|": return .sentence
    case ",", ":", "(", ")", "[", "]", "/", "—", "–", "=", "→", "\"", "«", "»", "“", "”":
      return .clause
    default: break
    }
    if scalar.properties.isAlphabetic { return scalar.value < tableEnd ? .letter : .rare }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .decimalNumber, .otherNumber, .letterNumber: return .rare
    default: return .space
    }
  }

  /// A lower-case word, folded.
  static func folded(_ word: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars {
      guard scalar.value < tableEnd else { return Fold.key(word) }
      if scalar.value < 0x80 {
        folded.append(UInt8(scalar.value))
      } else {
        folded += table[Int(scalar.value)].folded
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
