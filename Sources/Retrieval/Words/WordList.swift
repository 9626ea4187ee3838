/// The words of an index as people type them: from their beginning, with faults, by ear.
struct WordList: Sendable {
  /// A word that may have been meant, and how likely, from 0 to 1.
  struct Guess {
    let feature: Feature
    let quality: Float
  }

  private var features: [Feature] = []
  /// The letters of all the words, one after the other, and where each word begins.
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var letters: [UInt32] = []
  private var byFirst: [[Int32]] = Array(repeating: [], count: 256)
  private var byLength: [[Int32]] = []
  private var bySound: [[UInt8]: [Int32]] = [:]

  /// A list of words.
  init(_ words: [Vocabulary.Word]) {
    for (index, word) in words.enumerated() {
      let key = Array(word.key.utf8)
      features.append(word.feature)
      bytes += key
      starts.append(bytes.count)
      letters.append(Typo.letters(key[...]))
      byFirst[Int(key.first ?? 0)].append(Int32(index))
      while byLength.count <= key.count { byLength.append([]) }
      byLength[key.count].append(Int32(index))
      if key.count > 3 { bySound[Ear.sounds(word.key), default: []].append(Int32(index)) }
    }
  }

  /// The words that begin with what was typed.
  func completions(_ key: String) -> [Guess] {
    let typed = Array(key.utf8)
    guard let first = typed.first else { return [] }
    var guesses: [Guess] = []
    for index in byFirst[Int(first)] {
      let word = word(Int(index))
      guard word.count > typed.count, word.starts(with: typed) else { continue }
      // The nearer its end, the surer.
      let share = Float(typed.count) / Float(word.count)
      guesses.append(Guess(feature: features[Int(index)], quality: 0.55 + 0.4 * share))
    }
    return guesses
  }

  /// The words that sound the same or are a few faults away.
  func corrections(_ key: String) -> [Guess] {
    let typed = Array(key.utf8)
    let most = Typo.most(inLength: typed.count)
    guard most > 0 else { return [] }
    var guesses = (bySound[Ear.sounds(key)] ?? []).map {
      Guess(feature: features[Int($0)], quality: 0.85)
    }
    let mask = Typo.letters(typed[...])
    for length in max(3, typed.count - most)...(typed.count + most) where length < byLength.count {
      for index in byLength[length]
      where (letters[Int(index)] ^ mask).nonzeroBitCount <= 2 * most {
        let word = word(Int(index))
        guard let faults = Typo.distance(word, typed[...], most: most) else { continue }
        let quality: Float = (faults == 1 ? 0.8 : 0.6) * (word.first == typed.first ? 1 : 0.8)
        guesses.append(Guess(feature: features[Int(index)], quality: quality))
      }
    }
    return guesses
  }

  private func word(_ index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }
}
