/// How a folded word sounds to a French ear, so that a word written by ear is found.
enum Ear {
  /// The sounds of a word, in letters.
  static func sounds(_ key: String) -> [UInt8] {
    let word = Array(key.utf8)
    var sounds: [UInt8] = []
    sounds.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let (heard, length) = sound(at: index, in: word)
      for letter in heard where sounds.last != letter { sounds.append(letter) }
      index += length
    }
    // What ends a French word is seldom heard.
    while sounds.count > 3, let last = sounds.last, silent.contains(last) { sounds.removeLast() }
    return sounds
  }

  private static let silent: Set<UInt8> = Set("etsdp".utf8)

  private struct Spelling {
    let written: [UInt8]
    let heard: [UInt8]
  }

  /// The sound at a place of a word, and how many letters write it.
  private static func sound(at index: Int, in word: [UInt8]) -> ([UInt8], Int) {
    let letter = word[index]
    for spelling in spellings[Int(letter & 31)]
    where word.count - index >= spelling.written.count
      && spelling.written.indices.allSatisfy({ word[index + $0] == spelling.written[$0] })
    {
      return (spelling.heard, spelling.written.count)
    }
    let next = index + 1 < word.count ? word[index + 1] : 0
    let isSoft = next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
    switch letter {
    case UInt8(ascii: "h"): return ([], 1)
    case UInt8(ascii: "q"): return ([UInt8(ascii: "k")], 1)
    case UInt8(ascii: "z"): return ([UInt8(ascii: "s")], 1)
    case UInt8(ascii: "y"): return ([UInt8(ascii: "i")], 1)
    case UInt8(ascii: "w"): return ([UInt8(ascii: "v")], 1)
    case UInt8(ascii: "c"): return ([UInt8(ascii: isSoft ? "s" : "k")], 1)
    case UInt8(ascii: "g"): return ([UInt8(ascii: isSoft ? "j" : "g")], 1)
    default: return ([letter], 1)
    }
  }

  /// Spellings of one sound, the longest first, by first letter.
  private static let spellings: [[Spelling]] = {
    var spellings = [[Spelling]](repeating: [], count: 32)
    for (written, heard) in [
      ("psych", "sik"), ("ps", "s"), ("schi", "ski"), ("sch", "ch"), ("sc", "s"), ("chr", "kr"),
      ("cc", "k"), ("ck", "k"), ("ph", "f"), ("qu", "k"), ("gue", "ge"), ("gu", "g"),
      ("eau", "o"), ("eu", "e"), ("ei", "e"), ("ez", "e"), ("er", "e"), ("em", "am"),
      ("en", "an"), ("au", "o"), ("ai", "e"), ("oe", "e"), ("ou", "u"), ("om", "on"),
      ("im", "in"), ("tion", "sion"), ("tie", "sie"), ("x", "ks"),
    ] {
      let spelling = Spelling(written: Array(written.utf8), heard: Array(heard.utf8))
      spellings[Int(spelling.written[0] & 31)].append(spelling)
    }
    return spellings
  }()
}
