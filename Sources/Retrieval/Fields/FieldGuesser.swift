/// Guesses which words of an index were meant by what was typed.
struct FieldGuesser {
  private let index: FieldIndex
  private let synonyms: Synonyms
  private let tuning: FieldTuning

  /// A guesser for an index, with words that mean nearly the same.
  init(_ index: FieldIndex, _ synonyms: Synonyms, _ tuning: FieldTuning) {
    self.index = index
    self.synonyms = synonyms
    self.tuning = tuning
  }

  /// The words of the index that a word typed may be: itself, its other forms, those it begins, and
  /// those a fault away, less sure when the word typed is known.
  func slot(_ key: FieldMemo.Key, _ stemmers: borrowing Stemmers) -> FieldReading.Slot {
    let bytes = Array(key.text.utf8)
    var best: [Int: Float] = [:]
    func add(_ word: Int, _ quality: Float) { best[word] = max(best[word] ?? 0, quality) }
    if let word = index.find(bytes) { add(word, 1) }
    for word in forms(key.text, stemmers) { add(word, tuning.stem) }
    for synonym in synonyms.of(key.text, stemmers) {
      if let word = index.find(Array(synonym.utf8)) { add(word, tuning.synonym) }
      for word in forms(synonym, stemmers) { add(word, tuning.synonym * tuning.stem) }
    }
    let sure = Array(best.keys)
    let begun = index.completions(bytes)
    if key.isBeingTyped {
      let (least, most) = (tuning.completion.lowerBound, tuning.completion.upperBound)
      for word in begun {
        let share = Float(bytes.count) / Float(max(1, index.word(word).count))
        add(word, least + (most - least) * share)
      }
    } else if bytes.count > 3 {
      for word in begun { add(word, tuning.finishedCompletion) }
    }
    let isFound = !best.isEmpty
    if isFound ? bytes.count > 4 && !key.isBeingTyped : !key.isKnown {
      let worth = isFound ? tuning.needlessCorrection : 1
      for (word, faults) in index.corrections(bytes, isBeingTyped: key.isBeingTyped) {
        let quality = faults.map { tuning.faults[max(0, $0 - 1)] } ?? tuning.sounds
        let isSameStart = index.word(word).first == bytes.first
        add(word, quality * worth * (isSameStart ? 1 : tuning.firstLetter))
      }
    }
    // A common word stays common whatever else it may be taken for.
    let held = sure.isEmpty ? Array(best.keys) : sure
    let guesses = best.map { FieldReading.Guess(word: $0, quality: $1) }.sorted {
      ($1.quality, $0.word) < ($0.quality, $1.word)
    }
    return FieldReading.Slot(
      text: key.text, key: key, guesses: guesses,
      weight: Float(key.share) / 1_000 * index.rarity(frequency(held)),
      nameWeight: Float(key.share) / 1_000 * index.rarity(nameFrequency(held)), answers: 0)
  }

  /// The other words of the same stem.
  private func forms(_ key: String, _ stemmers: borrowing Stemmers) -> Set<Int> {
    guard FieldIndex.hasStem(key) else { return [] }
    var words: Set<Int> = []
    for stem in [stemmers.stem(key, .french), stemmers.stem(key, .english)] {
      for word in index.words(stem: stem) { words.insert(Int(word)) }
    }
    return words
  }

  private func frequency(_ words: [Int]) -> Int {
    words.reduce(0) { $0 + index.frequency($1) }
  }

  private func nameFrequency(_ words: [Int]) -> Int {
    words.reduce(0) { $0 + index.nameFrequency($1) }
  }

  // MARK: Words written as one, or as two

  /// The word that two words typed apart may be.
  func joined(_ first: String, _ second: String, isBeingTyped: Bool) -> FieldReading.Slot? {
    let bytes = Array((first + second).utf8)
    guard bytes.count > 4 else { return nil }
    var words = index.find(bytes).map { [$0] } ?? []
    if isBeingTyped && bytes.count > 5 { words = Array(index.completions(bytes)) }
    guard !words.isEmpty else { return nil }
    return FieldReading.Slot(
      text: first + " " + second,
      key: FieldMemo.Key(
        text: first + second, isBeingTyped: isBeingTyped, isKnown: false, share: -1),
      guesses: words.map { FieldReading.Guess(word: $0, quality: tuning.joined) },
      weight: index.rarity(frequency(words)), nameWeight: index.rarity(nameFrequency(words)),
      answers: 0)
  }

  /// The words typed, at most some; one that no record holds but whose two halves are known is cut.
  func cut(
    _ keys: [String], isBeingTyped: Bool, _ stemmers: borrowing Stemmers
  ) -> [String] {
    var words: [String] = []
    for (place, key) in keys.prefix(FieldReading.mostWords).enumerated() {
      let bytes = Array(key.utf8)
      let isLast = place == keys.count - 1 && isBeingTyped
      guard bytes.count > 5, index.find(bytes) == nil, !isLast || index.completions(bytes).isEmpty,
        forms(key, stemmers).isEmpty, let middle = middle(of: bytes)
      else {
        words.append(key)
        continue
      }
      words.append(String(decoding: bytes[..<middle], as: UTF8.self))
      words.append(String(decoding: bytes[middle...], as: UTF8.self))
    }
    return Array(words.prefix(FieldReading.mostWords))
  }

  /// Where to cut a word into two that records hold, of three letters or more.
  private func middle(of bytes: [UInt8]) -> Int? {
    var best: (middle: Int, frequency: Int)?
    for middle in 3...(bytes.count - 3) {
      guard let first = index.find(Array(bytes[..<middle])),
        let second = index.find(Array(bytes[middle...]))
      else { continue }
      let frequency = min(index.frequency(first), index.frequency(second))
      if frequency > best?.frequency ?? 0 { best = (middle, frequency) }
    }
    return best?.middle
  }
}
