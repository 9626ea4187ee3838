/// A word typed, ready to be compared with many others: how many faults of typing separate them.
///
/// A fault is a letter added, lost, changed, or swapped with the next one. Source: H. Hyyrö, « A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances », 2003.
struct Typo {
  /// How many faults the word may have and still be guessed.
  let most: Int
  /// The letters of the word, one bit each: words far apart here are far apart.
  let letters: UInt32
  private let count: Int
  /// The places of each letter in the word, one bit each.
  private let places: [UInt64]

  /// A word typed; nil when it is too short to be guessed, or too long to be a word.
  init?(_ key: [UInt8]) {
    most = key.count < 4 ? 0 : key.count < 8 ? 1 : 2
    guard most > 0, key.count <= UInt64.bitWidth else { return nil }
    count = key.count
    letters = Self.letters(key[...])
    var places = [UInt64](repeating: 0, count: 256)
    for (place, letter) in key.enumerated() { places[Int(letter)] |= 1 << UInt64(place) }
    self.places = places
  }

  /// The letters of a word, one bit each.
  static func letters(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The faults between the word typed and another, nil when there are too many; of another that it
  /// may begin, only the beginning is compared.
  func faults(_ word: UnsafeBufferPointer<UInt8>, isBeingTyped: Bool) -> Int? {
    let least = count - most
    guard word.count >= least, isBeingTyped || word.count <= count + most else { return nil }
    let length = min(word.count, count + most)
    var (up, down, same, before) = (UInt64.max, UInt64(0), UInt64(0), UInt64(0))
    let last: UInt64 = 1 << UInt64(count - 1)
    var faults = count
    var fewest = Int.max
    for place in 0..<length {
      let here = places[Int(word[place])]
      let swapped = (~same & here) << 1 & before
      same = (((here & up) &+ up) ^ up) | here | down | swapped
      let right = down | ~(same | up)
      let left = same & up
      if right & last != 0 { faults += 1 }
      if left & last != 0 { faults -= 1 }
      up = left << 1 | ~(same | (right << 1 | 1))
      down = (right << 1 | 1) & same
      before = here
      if isBeingTyped && place + 1 >= least { fewest = min(fewest, faults) }
    }
    if !isBeingTyped { fewest = faults }
    return fewest <= most ? fewest : nil
  }
}
