import Text

/// Reads the fields of records, one record after the other, to make an index of them.
public final class FieldIndexBuilder {
  /// The first sections of the index; who builds it may add its own after them.
  public static let sections = WordShelf.Section.allCases.count + FieldIndex.Section.allCases.count
  /// Records beyond this many have no number left.
  public static let mostRecords = 1 << 21
  static let fieldBits: UInt32 = 11

  private let plan: FieldPlan
  private let book: FieldBook
  private let stemmers = Stemmers()
  private var reader = FoldedWords()
  private var table = WordTable()
  /// Each word, by number, as expressions are compared.
  private var topicWords: [Phrasebook.Word] = []
  private var shortWords: [Phrasebook.Word] = []
  /// The postings of each word: the record's number and, in the low bits, the fields it is in.
  private var postings: [[UInt32]] = []
  /// How many records have each word in their name.
  private var nameFrequencies: [UInt32] = []
  private var shapes: [UInt8] = []

  /// The record being read: the words it holds, their fields, its lengths.
  private var fields: [UInt32] = []
  private var held: [Int] = []
  private var nameWords = 0
  private var proseWords = 0
  private var row: [Int] = []

  /// A builder of records with some fields, and what their words stand for.
  public init(_ plan: FieldPlan, _ lexicon: FieldLexicon, _ books: FieldBooks = FieldBooks()) {
    self.plan = plan
    book = books.book(of: lexicon)
  }

  /// How many records there are.
  public var count: Int { shapes.count }

  // MARK: Reading a record

  /// Reads a text of a field of the record at hand.
  public func read(_ text: String, in field: Int) {
    guard field < plan.fields.count else { return }
    row.removeAll(keepingCapacity: true)
    reader.each(text) { row.append(number($0)) }
    guard !row.isEmpty else { return }
    let kind = plan.fields[field].kind
    let bit: UInt32 = 1 << UInt32(field)
    switch kind {
    case .name, .label, .fact:
      for word in row { hold(word, bit) }
      if kind == .name { nameWords = max(nameWords, row.count) }
    case .prose:
      let isFrench =
        row.reduce(0) {
          $0 + (topicWords[$1].isSmallFrench ? 1 : 0) - (topicWords[$1].isSmallEnglish ? 1 : 0)
        } >= 0
      for word in row
      where isFrench ? !topicWords[word].isSmallFrench : !topicWords[word].isSmallEnglish {
        hold(word, fields[word] & bit == 0 ? bit : bit | FieldPlan.again)
      }
      proseWords += row.count
    }
    if kind == .name || kind == .label { readAbbreviations() }
    if kind != .fact { readTopics(bit) }
  }

  /// Says that the record at hand is about a topic.
  public func note(topic id: String, in field: Int) {
    hold(topic(id), 1 << UInt32(field))
  }

  /// Ends the record at hand, which may be one that is said first; the next texts are those of another.
  public func endRecord(isSaidFirst: Bool = false) {
    let record = UInt32(count) << Self.fieldBits
    for word in held {
      postings[word].append(record | fields[word])
      if fields[word] & plan.names != 0 { nameFrequencies[word] += 1 }
      fields[word] = 0
    }
    held.removeAll(keepingCapacity: true)
    shapes.append(
      FieldPlan.shape(
        nameWords: nameWords, proseWords: proseWords, isSaidFirst: isSaidFirst))
    (nameWords, proseWords) = (0, 0)
  }

  private func hold(_ word: Int, _ bits: UInt32) {
    if fields[word] == 0 { held.append(word) }
    fields[word] |= bits
  }

  private func number(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = table.number(word)
    if number == postings.count {
      let key = String(decoding: word, as: UTF8.self)
      postings.append([])
      nameFrequencies.append(0)
      fields.append(0)
      topicWords.append(book.topics.word(key, stemmers))
      shortWords.append(book.long.word(key, stemmers))
    }
    return number
  }

  private func number(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { number($0) }
  }

  private func topic(_ id: String) -> Int { number(FieldIndex.topicMark + id) }

  /// What an abbreviation stands for is found by it, and it by what it stands for.
  private func readAbbreviations() {
    var more: [Int] = []
    book.long.find(row.map { shortWords[$0] }) { found in
      for word in book.shorts[found.meaning] { more.append(number(word)) }
    }
    for word in row {
      guard table.word(word).count <= FieldBook.mostShort,
        let long = book.longs[String(decoding: table.word(word), as: UTF8.self)]
      else { continue }
      for word in long { more.append(number(word)) }
    }
    for word in more { hold(word, 1 << UInt32(plan.abbreviations)) }
  }

  private func readTopics(_ bit: UInt32) {
    var met: [Int] = []
    book.topics.find(row.map { topicWords[$0] }) { found in
      if book.isCalled(found.meaning) { met.append(book.topic(found.meaning)) }
    }
    for index in met {
      let word = topic(book.ids[index])
      hold(word, fields[word] & bit == 0 ? bit : bit | FieldPlan.again)
    }
  }

  // MARK: The end

  /// Gives the sections of the index, to be the first ones of a file.
  public func write(to writer: inout SectionWriter) {
    let order = (0..<table.count)
      .sorted { table.word($0).lexicographicallyPrecedes(table.word($1)) }
    WordShelf.write(order.lazy.map { self.table.word($0) }, to: &writer)
    var postingStarts: [UInt32] = [0]
    for word in order {
      postingStarts.append(postingStarts[postingStarts.count - 1] + UInt32(postings[word].count))
    }
    let stems = StemTable(order.map { String(decoding: table.word($0), as: UTF8.self) })
    writer.add(postings, order: order)
    writer.add(postingStarts)
    writer.add(stems.bytes)
    writer.add(stems.starts)
    writer.add(stems.words)
    writer.add(stems.wordStarts)
    writer.add(shapes)
    writer.add(order.map { nameFrequencies[$0] })
  }
}

/// The words of an index under each of their stems, in order.
private struct StemTable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var words: [UInt32] = []
  private(set) var wordStarts: [UInt32] = [0]

  init(_ keys: [String]) {
    let stemmers = Stemmers()
    var groups: [String: [UInt32]] = [:]
    for (index, key) in keys.enumerated() where WordShelf.isSpoken(key) {
      let french = stemmers.stem(key, .french)
      let english = stemmers.stem(key, .english)
      groups[french, default: []].append(UInt32(index))
      if english != french { groups[english, default: []].append(UInt32(index)) }
    }
    for (stem, group) in groups.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      bytes += stem.utf8
      starts.append(UInt32(bytes.count))
      words += group
      wordStarts.append(UInt32(words.count))
    }
  }
}
