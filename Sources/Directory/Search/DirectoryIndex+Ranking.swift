import Retrieval
import Text

extension DirectoryIndex {
  /// The services that answer a query, best first.
  ///
  /// Usable ones first, what is set aside being counted; then the words and the need, near-equal
  /// answers being equal; then those that serve the place, from its site to the province; the
  /// language; open now, opening today, unknown, closed; the distance; a check within twelve months.
  /// Source: the research on directories, §4.
  ///
  /// Beside another index, what is rare is rare in both together, so that their answers can be merged.
  public func rank(
    _ query: DirectoryQuery, beside other: DirectoryIndex? = nil
  ) -> DirectoryAnswer {
    var answer = found(query, other)
    if answer.total == 0, !answer.setAside.isEmpty {
      answer.relax = query.filters.first { found(query.dropping($0), other).total > 0 }
    }
    return answer
  }

  private func found(_ query: DirectoryQuery, _ other: DirectoryIndex?) -> DirectoryAnswer {
    let words = words.answer(query.searchedText, beside: other?.words)
    return withCircumstances(of: query) { circumstances in
      var ranking = Ranking(index: self, query: query, words: words)
      return ranking.answer(&circumstances)
    }
  }
}

/// One search: what the words found, put in order.
private struct Ranking {
  let index: DirectoryIndex
  let query: DirectoryQuery
  let words: FieldAnswer
  private let scale: RankScale
  private let judge: SiteJudge
  private var answer = DirectoryAnswer()

  init(index: DirectoryIndex, query: DirectoryQuery, words: FieldAnswer) {
    self.index = index
    self.query = query
    self.words = words
    scale = RankScale(words.isEmpty ? nil : words.ideal)
    judge = SiteJudge(index, query)
  }

  mutating func answer(_ circumstances: inout Circumstances) -> DirectoryAnswer {
    answer.unknownWords = words.unknown
    guard !words.isEmpty else {
      answerAll(&circumstances)
      return answer
    }
    let whole = tally(isWhole: true, &circumstances)
    var hits = best(query.limit, whole, isWhole: true, &circumstances)
    var partial: FieldTally?
    if hits.count < query.limit || whole.total == 0 {
      let others = tally(isWhole: false, &circumstances)
      hits += best(query.limit - hits.count, others, isWhole: false, &circumstances)
      partial = others
    }
    // Those that answer only some words are counted when nothing answers all of them.
    count((whole.total > 0 ? whole : partial ?? whole).counts)
    if query.setAsideToo { hits.sort { $0.key < $1.key } }
    answer.hits = query.explains ? hits.map(explained) : hits
    return answer
  }

  /// Nothing was typed: the lines of first resort, then the others.
  private mutating func answerAll(_ circumstances: inout Circumstances) {
    var hits = BestHits(limit: query.limit)
    var counts = [Int](repeating: 0, count: FieldTally.classes)
    for record in 0..<index.count {
      let setAside = judged(record, &circumstances)
      counts[Int(setAside)] += 1
      if setAside == 0 || query.setAsideToo {
        weigh(record, score: 0, isWhole: true, &hits, &circumstances)
      }
    }
    count(counts)
    answer.hits = told(hits, &circumstances)
  }

  // MARK: Counting

  /// Whether a service is set aside: 0 for no, else one more than the reason.
  private func judged(_ record: Int, _ circumstances: inout Circumstances) -> UInt8 {
    if circumstances.setAside[record] == FieldTally.unjudged {
      let reason = judge.setAside(record, &circumstances)
      circumstances.setAside[record] = reason.map { $0.rawValue + 1 } ?? 0
    }
    return circumstances.setAside[record]
  }

  /// Counts those that answer every word, or only some, by why they are set aside.
  private func tally(isWhole: Bool, _ circumstances: inout Circumstances) -> FieldTally {
    var setAside: [UInt8] = []
    swap(&setAside, &circumstances.setAside)
    let tally = words.tally(isWhole: isWhole, classes: &setAside) { record in
      judge.setAside(record, &circumstances).map { $0.rawValue + 1 } ?? 0
    }
    swap(&setAside, &circumstances.setAside)
    return tally
  }

  private mutating func count(_ counts: [Int]) {
    answer.total = counts[0]
    for reason in SetAsideReason.allCases where counts[Int(reason.rawValue) + 1] > 0 {
      answer.setAside[reason] = counts[Int(reason.rawValue) + 1]
    }
  }

  // MARK: Choosing

  /// The best answers, and those set aside after the others when they are wanted too.
  ///
  /// Only the whole steps of near-equal scores that hold enough of them are looked at.
  private func best(
    _ limit: Int, _ tally: FieldTally, isWhole: Bool, _ circumstances: inout Circumstances
  ) -> [Ranked] {
    var hits = BestHits(limit: limit)
    for (place, limit) in [limit, limit - min(limit, tally.counts[0])].enumerated()
    where limit > 0 && (place == 0 || query.setAsideToo) {
      let isUsable = place == 0
      let least = scale.least(near: tally.score(reachedBy: limit, isFirstClass: isUsable))
      words.each(from: least, isWhole: isWhole) { record, score in
        guard (circumstances.setAside[record] == 0) == isUsable else { return }
        weigh(record, score: score, isWhole: isWhole, &hits, &circumstances)
      }
    }
    return told(hits, &circumstances)
  }

  /// Keeps a service among the best ones, if it is one of them.
  private func weigh(
    _ record: Int, score: UInt32, isWhole: Bool, _ hits: inout BestHits,
    _ circumstances: inout Circumstances
  ) {
    let isTyped = !words.isEmpty
    let firstResort = UInt64(index.firstResorts[record])
    var key = RankKey(record: record)
    key.add(circumstances.setAside[record] == 0 ? 0 : 1, bits: 1)
    key.add(isWhole ? 0 : 1, bits: 1)
    key.add(isTyped ? scale.step(score) : firstResort, bits: 8)
    guard hits.mayKeep(key) else { return }
    let rank = judge.rank(record, &circumstances)
    // A directory that is read in its own order does not look at the check.
    let unread: UInt64 = isTyped ? 0 : 1 << SiteJudge.freshnessBits - 1
    key.add(rank & ~unread, bits: SiteJudge.rankBits)
    guard hits.mayKeep(key) else { return }
    key.add(firstResort, bits: 8)
    key.add(scale.closeness(score), bits: 16)
    hits.keep(key, isPartial: !isWhole)
  }

  /// The answers kept, with what is true of their best site.
  private func told(_ hits: BestHits, _ circumstances: inout Circumstances) -> [Ranked] {
    hits.sorted.map { hit in
      let site = judge.best(hit.key.record, &circumstances)
      let mark = DirectoryFacts.Mark(rawValue: index.siteMarks[site.number])
      let place = site.number - index.sites(hit.key.record).lowerBound
      var ranked = Ranked(
        row: Int(index.rows[hit.key.record]),
        site: mark.contains(.isNamed) ? place : nil, standing: site.standing,
        distance: site.distance, serves: site.isServed, isPartial: hit.isPartial,
        setAside: site.setAside)
      ranked.key = hit.key
      return ranked
    }
  }

  // MARK: Saying why

  private func explained(_ hit: Ranked) -> Ranked {
    var hit = hit
    var found: [ResourceField: [String]] = [:]
    var needs: [Phrase] = []
    for reason in words.reasons(hit.key.record) {
      if let topic = reason.topic {
        if let name = index.needs[topic] {
          needs.append(Phrase(fr: "besoin : \(name.french)", en: "need: \(name.english)"))
        }
      } else if let field = ResourceField.fields(reason.fields).first {
        found[field, default: []].append(reason.text)
      }
    }
    hit.why = ResourceField.allCases.compactMap { field in found[field].map(field.reason) } + needs
    return hit
  }
}
