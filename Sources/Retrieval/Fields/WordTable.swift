/// Numbers the different words met, from zero, in the order they came.
struct WordTable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  /// One more than the number of the word that has a place in the table; zero is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// The number of a word, learned when it is new.
  mutating func number(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isEqual(index, word) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(count + 1)
    bytes += word
    starts.append(UInt32(bytes.count))
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// A word, by its number.
  func word(_ index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  private func isEqual(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[index])
    guard Int(starts[index + 1]) - start == word.count else { return false }
    for place in 0..<word.count where bytes[start + place] != word[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    for index in 0..<count {
      var slot = word(index).withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
