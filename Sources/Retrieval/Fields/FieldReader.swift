/// Reads what is typed with the words of an index and those of a lexicon.
///
/// When another index is searched beside this one, what is rare is rare in both together: their answers
/// compare.
struct FieldReader: ~Copyable {
  private let index: FieldIndex
  private let book: FieldBook
  private let guesser: FieldGuesser
  private let tuning: FieldTuning
  private let other: FieldSearch?
  private let stemmers = Stemmers()

  /// A reader for an index, beside another.
  init(_ index: FieldIndex, _ book: FieldBook, _ tuning: FieldTuning, beside other: FieldSearch?) {
    self.index = index
    self.book = book
    self.tuning = tuning
    self.other = other
    guesser = FieldGuesser(index, book.synonyms, tuning)
  }

  /// A topic that some words typed call for.
  private struct Called {
    let topic: Int
    let words: ClosedRange<Int>
  }

  /// What is looked for; when the text does not end with a space its last word is being typed.
  borrowing func read(_ typed: String, _ memo: inout FieldMemo) -> FieldReading {
    let isBeingTyped = typed.unicodeScalars.last.map(Self.isOfWord) ?? false
    let keys = guesser.cut(FoldedWords.of(typed), isBeingTyped: isBeingTyped, stemmers)
    let tongue = Tongue(of: keys)
    let isSmall = keys.map { Grammar.small($0, tongue) != nil }
    let isAllSmall = !isSmall.contains(false)
    let topics = topics(keys)
    let known = Set(topics.flatMap(\.words))
    var reading = FieldReading()
    for (place, key) in keys.enumerated() {
      let isLast = place == keys.count - 1 && isBeingTyped
      let isMinor = isSmall[place] && !isAllSmall
      let isLight = isMinor || keys.count > 1 && book.light.contains(key)
      let slotKey = FieldMemo.Key(
        text: key, isBeingTyped: isLast, isKnown: known.contains(place) || isSmall[place],
        share: Int(1_000 * (isMinor ? tuning.small : isLight ? tuning.light : 1)))
      var slot = weighed(memo.slot(slotKey) { guesser.slot(slotKey, stemmers) })
      slot.answers = isLight ? 0 : 1 << UInt32(place)
      if slot.isFound { reading.add(slot) }
      reading.note(
        key, at: place, weight: slot.nameWeight, isRequired: !isLight,
        isKnown: slot.isFound || known.contains(place))
      if place > 0, let joined = guesser.joined(keys[place - 1], key, isBeingTyped: isLast) {
        reading.add(weighed(joined).answering(3 << UInt32(place - 1)))
      }
    }
    for called in topics { add(called, keys, to: &reading) }
    return reading
  }

  /// The same, with what finding it is worth.
  private borrowing func weighed(_ slot: FieldReading.Slot) -> FieldReading.Slot {
    let counts = slot.counts + (other?.counts(of: slot.key) ?? FieldReading.Counts())
    let records = index.records + (other?.records ?? 0)
    var slot = slot
    slot.weight = slot.share * FieldIndex.rarity(counts.held, of: records)
    slot.nameWeight = slot.share * FieldIndex.rarity(counts.named, of: records)
    return slot
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch Letters.kind(of: scalar) {
    case .letter, .digit, .rare: true
    default: false
    }
  }

  // MARK: Topics

  /// The topics of what was typed.
  private borrowing func topics(_ keys: [String]) -> [Called] {
    var words: [Phrasebook.Word] = []
    for key in keys { words.append(book.topics.word(key, stemmers)) }
    return book.topics.longest(words).map {
      Called(topic: book.topic($0.meaning), words: $0.words)
    }
  }

  private borrowing func add(
    _ called: Called, _ keys: [String], to reading: inout FieldReading
  ) {
    let id = book.ids[called.topic]
    guard !reading.slots.contains(where: { $0.topic == id }), let word = word(ofTopic: id) else {
      return
    }
    let breadth = called.words.count > 1 ? tuning.expression : 1
    reading.add(
      weighed(
        FieldReading.Slot(
          text: keys[called.words].joined(separator: " "),
          key: FieldMemo.Key(
            text: id, isBeingTyped: false, isKnown: true, share: FieldMemo.Key.topic),
          guesses: [FieldReading.Guess(word: word, quality: 1)],
          counts: index.counts(word..<word + 1), share: tuning.topic * breadth,
          answers: called.words.reduce(0) { $0 | 1 << UInt32($1) }, topic: id)))
  }

  /// The word of a topic; when no record anywhere is about it, that of the topic to fall back on.
  private func word(ofTopic id: String) -> Int? {
    if let word = index.topic(id) { return word }
    return other?.holds(topic: id) == true ? nil : book.fallback.flatMap(index.topic)
  }
}

extension FieldReading.Slot {
  /// The same, answering some words typed.
  func answering(_ answers: UInt32) -> FieldReading.Slot {
    var slot = self
    slot.answers = answers
    return slot
  }
}
