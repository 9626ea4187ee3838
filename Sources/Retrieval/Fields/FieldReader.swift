/// Reads what is typed with the words of an index and those of a lexicon.
struct FieldReader: ~Copyable {
  private let index: FieldIndex
  private let book: FieldBook
  private let guesser: FieldGuesser
  private let tuning: FieldTuning
  private let stemmers = Stemmers()

  /// A reader for an index.
  init(_ index: FieldIndex, _ book: FieldBook, _ tuning: FieldTuning) {
    self.index = index
    self.book = book
    self.tuning = tuning
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
      var slot = memo.slot(slotKey) { guesser.slot(slotKey, stemmers) }
      slot.answers = isLight ? 0 : 1 << UInt32(place)
      if slot.isFound { reading.add(slot) }
      reading.note(
        key, at: place, weight: slot.nameWeight, isRequired: !isLight,
        isKnown: slot.isFound || known.contains(place))
      if place > 0, let joined = guesser.joined(keys[place - 1], key, isBeingTyped: isLast) {
        reading.add(joined.answering(3 << UInt32(place - 1)))
      }
    }
    for called in topics { add(called, keys, to: &reading) }
    return reading
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch Letters.kind(of: scalar) {
    case .letter, .digit, .rare: true
    default: false
    }
  }

  // MARK: Topics

  /// The topics of what was typed; of two expressions, one inside the other, the longer is meant.
  private borrowing func topics(_ keys: [String]) -> [Called] {
    var words: [Phrasebook.Word] = []
    for key in keys { words.append(book.topics.word(key, stemmers)) }
    var called: [Called] = []
    book.topics.find(words) { found in
      called.append(Called(topic: book.topic(found.meaning), words: found.words))
    }
    return called.filter { topic in
      !called.contains {
        $0.words.count > topic.words.count && $0.words.contains(topic.words.lowerBound)
          && $0.words.contains(topic.words.upperBound)
      }
    }
  }

  private borrowing func add(
    _ called: Called, _ keys: [String], to reading: inout FieldReading
  ) {
    let id = book.ids[called.topic]
    guard !reading.slots.contains(where: { $0.topic == id }),
      let word = index.topic(id) ?? book.fallback.flatMap(index.topic)
    else { return }
    let breadth = called.words.count > 1 ? tuning.expression : 1
    let share = tuning.topic * breadth
    reading.add(
      FieldReading.Slot(
        text: keys[called.words].joined(separator: " "),
        key: FieldMemo.Key(text: id, isBeingTyped: false, isKnown: true, share: -2),
        guesses: [FieldReading.Guess(word: word, quality: 1)],
        weight: share * index.rarity(index.frequency(word..<word + 1)),
        nameWeight: share * index.rarity(index.nameFrequency(word..<word + 1)),
        answers: called.words.reduce(0) { $0 | 1 << UInt32($1) }, topic: id))
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
