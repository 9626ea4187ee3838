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
    if let word = index.words.find(bytes) { add(word, 1) }
    for word in forms(key.text, stemmers) { add(word, tuning.stem) }
    for synonym in synonyms.of(key.text, stemmers) {
      if let word = index.words.find(Array(synonym.utf8)) { add(word, tuning.synonym) }
      for word in forms(synonym, stemmers) { add(word, tuning.synonym * tuning.stem) }
    }
    let isSure = !best.isEmpty
    // A common word stays common whatever else it may be taken for.
    let sure = Array(best.keys)
    var begun = FieldReading.Begun()
    if key.isBeingTyped || bytes.count > 3 {
      let finished = tuning.finishedCompletion
      begun = FieldReading.Begun(
        words: index.words.completions(bytes),
        quality: key.isBeingTyped ? tuning.completion : finished...finished, letters: bytes.count)
    }
    let isFound = isSure || !begun.words.isEmpty
    if isFound ? bytes.count > 4 && !key.isBeingTyped : !key.isKnown {
      let worth = isFound ? tuning.needlessCorrection : 1
      for one in index.words.corrections(bytes, isBeingTyped: key.isBeingTyped) {
        let quality = one.faults.map { tuning.faults[max(0, $0 - 1)] } ?? tuning.sounds
        let isSameStart = index.words[one.word].first == bytes.first
        add(one.word, quality * worth * (isSameStart ? 1 : tuning.firstLetter))
      }
    }
    let held = isSure ? sure : best.keys.filter { !begun.words.contains($0) }
    let heldToo = isSure ? 0..<0 : begun.words
    let guesses = best.map { FieldReading.Guess(word: $0, quality: $1) }.sorted {
      $0.quality != $1.quality ? $0.quality > $1.quality : $0.word < $1.word
    }
    return FieldReading.Slot(
      text: key.text, key: key, guesses: guesses, begun: begun, counts: counts(held, heldToo),
      share: Float(key.share) / 1_000)
  }

  /// The other words of the same stem.
  private func forms(_ key: String, _ stemmers: borrowing Stemmers) -> Set<Int> {
    guard WordShelf.isSpoken(key) else { return [] }
    var words: Set<Int> = []
    for stem in [stemmers.stem(key, .french), stemmers.stem(key, .english)] {
      for word in index.words(stem: stem) { words.insert(Int(word)) }
    }
    return words
  }

  /// How many records hold some words or those of a range, each counted as often.
  private func counts(_ words: [Int], _ range: Range<Int> = 0..<0) -> FieldReading.Counts {
    words.reduce(index.counts(range)) { $0 + index.counts($1..<$1 + 1) }
  }

  // MARK: Words written as one, or as two

  /// The word that two words typed apart may be.
  func joined(_ first: String, _ second: String, isBeingTyped: Bool) -> FieldReading.Slot? {
    let key = FieldMemo.Key(
      text: first + second, isBeingTyped: isBeingTyped, isKnown: false, share: FieldMemo.Key.joined)
    let words = joined(key)
    guard !words.isEmpty else { return nil }
    let joined = tuning.joined...tuning.joined
    return FieldReading.Slot(
      text: first + " " + second, key: key, guesses: [],
      begun: FieldReading.Begun(words: words, quality: joined, letters: key.text.utf8.count),
      counts: index.counts(words))
  }

  private func joined(_ key: FieldMemo.Key) -> Range<Int> {
    let bytes = Array(key.text.utf8)
    guard bytes.count > 4 else { return 0..<0 }
    if key.isBeingTyped && bytes.count > 5 { return index.words.completions(bytes) }
    return index.words.find(bytes).map { $0..<$0 + 1 } ?? 0..<0
  }

  /// How many records hold what another index looks for under a key.
  func counts(of key: FieldMemo.Key, _ stemmers: borrowing Stemmers) -> FieldReading.Counts {
    switch key.share {
    case FieldMemo.Key.joined: index.counts(joined(key))
    case FieldMemo.Key.topic: counts(index.topic(key.text).map { [$0] } ?? [])
    default: slot(key, stemmers).counts
    }
  }

  /// The words typed, at most some; one that no record holds but whose two halves are known is cut.
  func cut(
    _ keys: [String], isBeingTyped: Bool, _ stemmers: borrowing Stemmers
  ) -> [String] {
    var words: [String] = []
    for (place, key) in keys.prefix(FieldReading.mostWords).enumerated() {
      let bytes = Array(key.utf8)
      let isLast = place == keys.count - 1 && isBeingTyped
      guard bytes.count > 5, index.words.find(bytes) == nil,
        !isLast || index.words.completions(bytes).isEmpty,
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
      guard let first = index.words.find(Array(bytes[..<middle])),
        let second = index.words.find(Array(bytes[middle...]))
      else { continue }
      let frequency = min(counts([first]).held, counts([second]).held)
      if frequency > best?.frequency ?? 0 { best = (middle, frequency) }
    }
    return best?.middle
  }
}
