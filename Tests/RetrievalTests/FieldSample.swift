@testable import Retrieval

/// A few records with a name, a label, prose and a fact, searched as they are typed.
struct FieldSample {
  static let plan = FieldPlan([
    FieldPlan.Field(1, .name), FieldPlan.Field(0.8, .label), FieldPlan.Field(0.5, .prose),
    FieldPlan.Field(0.6, .fact),
  ])
  static let lexicon = FieldLexicon(
    topics: [
      Topic(
        "faim", said: ["faim", "rien à manger"], englishSaid: ["hungry"],
        called: ["banque alimentaire"], englishCalled: ["food pantry", "AIDS"]),
      Topic("ailleurs", said: ["licorne"], called: [], englishCalled: []),
    ],
    abbreviations: ["st": "saint", "clsc": "centre local de services communautaires"],
    lightWords: ["aide"],
    synonyms: [Lexicon.Family("", ["avocat"], english: ["lawyer"])])

  let records: [[String]]
  let search: FieldSearch

  /// Records whose texts are those of the fields, in order.
  init(_ records: [[String]], lexicon: FieldLexicon = Self.lexicon) throws {
    self.records = records
    search = try FieldSearch(
      Sections(IndexMemory(Self.bytes(records, lexicon))), Self.plan, lexicon)
  }

  static func bytes(_ records: [[String]], _ lexicon: FieldLexicon = lexicon) throws -> [UInt8] {
    let builder = FieldIndexBuilder(plan, lexicon)
    for texts in records {
      for (field, text) in texts.enumerated() { builder.read(text, in: field) }
      builder.endRecord()
    }
    var writer = SectionWriter(generation: 7, content: 8)
    builder.write(to: &writer)
    return try writer.bytes()
  }

  /// The names of the records that answer every word, best first, then of the others after « … ».
  func names(_ typed: String) -> [String] {
    let answer = search.answer(typed)
    var found: [[(record: Int, score: UInt32)]] = [[], []]
    for (place, isWhole) in [true, false].enumerated() {
      answer.each(from: 1, isWhole: isWhole) { found[place].append(($0, $1)) }
    }
    let names = found.map { part in
      part.sorted { ($1.score, $0.record) < ($0.score, $1.record) }.map { records[$0.record][0] }
    }
    return names[0] + (names[1].isEmpty ? [] : ["…"] + names[1])
  }
}
