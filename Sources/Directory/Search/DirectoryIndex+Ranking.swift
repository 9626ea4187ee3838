import Retrieval
import Text

extension DirectoryIndex {
  /// The services that answer a query, best first.
  ///
  /// Usable ones first, what is set aside being counted; then the words and the need, near-equal
  /// answers being equal; then those that serve the place, from its site to the province; the
  /// language; open now, opening today, unknown, closed; the distance; a check within twelve months.
  /// Source: the research on directories, §4.
  public func rank(_ query: DirectoryQuery) -> DirectoryAnswer {
    var answer = found(query)
    if answer.total == 0, !answer.setAside.isEmpty {
      answer.relax = query.filters.first { found(query.dropping($0)).total > 0 }
    }
    return answer
  }

  private func found(_ query: DirectoryQuery) -> DirectoryAnswer {
    let words = words.answer(query.searchedText)
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
    count(isWhole: words.wholeCount > 0, &circumstances)
    var hits = best(query.limit, isWhole: true, &circumstances)
    if hits.count < query.limit {
      hits += best(query.limit - hits.count, isWhole: false, &circumstances)
    }
    if query.setAsideToo { hits.sort { $0.key < $1.key } }
    answer.hits = query.explains ? hits.map(explained) : hits
    return answer
  }

  /// Nothing was typed: the lines of first resort, then the others.
  private mutating func answerAll(_ circumstances: inout Circumstances) {
    var hits = BestHits(limit: query.limit)
    for record in 0..<index.count {
      if let reason = judge.verdict(record, &circumstances).setAside {
        answer.setAside[reason, default: 0] += 1
        if !query.setAsideToo { continue }
      } else {
        answer.total += 1
      }
      weigh(record, score: 0, isWhole: true, &hits, &circumstances)
    }
    answer.hits = told(hits, &circumstances)
  }

  /// Counts what answers and what is set aside, among those that answer every word or else some.
  private mutating func count(isWhole: Bool, _ circumstances: inout Circumstances) {
    if query.filters.isEmpty && index.areAllUsable {
      answer.total = isWhole ? words.wholeCount : words.partialCount
      return
    }
    var total = 0
    var setAside = [Int](repeating: 0, count: SetAsideReason.allCases.count)
    words.each(from: 1, isWhole: isWhole) { record, _ in
      if let reason = judge.verdict(record, &circumstances).setAside {
        setAside[Int(reason.rawValue)] += 1
      } else {
        total += 1
      }
    }
    answer.total = total
    for reason in SetAsideReason.allCases where setAside[Int(reason.rawValue)] > 0 {
      answer.setAside[reason] = setAside[Int(reason.rawValue)]
    }
  }

  /// The best answers: whole steps of near-equal scores are judged, until there are enough.
  private func best(
    _ limit: Int, isWhole: Bool, _ circumstances: inout Circumstances
  ) -> [Ranked] {
    let most = isWhole ? words.wholeCount : words.partialCount
    var wanted = limit
    while true {
      let least = scale.least(near: words.score(reachedBy: wanted, isWhole: isWhole))
      var hits = BestHits(limit: limit)
      words.each(from: least, isWhole: isWhole) { record, score in
        weigh(record, score: score, isWhole: isWhole, &hits, &circumstances)
      }
      if hits.sorted.count >= limit || least == 1 { return told(hits, &circumstances) }
      wanted = wanted > most / 8 ? most : 8 * wanted
    }
  }

  /// Keeps a service among the best ones, if it is one of them.
  private func weigh(
    _ record: Int, score: UInt32, isWhole: Bool, _ hits: inout BestHits,
    _ circumstances: inout Circumstances
  ) {
    let verdict = judge.verdict(record, &circumstances)
    if verdict.setAside != nil && !query.setAsideToo { return }
    let isTyped = !words.isEmpty
    let firstResort = UInt64(index.firstResorts[record])
    var key = RankKey(record: record)
    key.add(verdict.setAside == nil ? 0 : 1, bits: 1)
    key.add(isWhole ? 0 : 1, bits: 1)
    // A line of first resort is said before what is named a little more like what was typed.
    let isFirstResort = firstResort < UInt64(DirectoryFacts.noRank)
    let heard = isFirstResort ? score + score / 3 : score
    key.add(isTyped ? scale.step(heard) : firstResort, bits: 8)
    key.add(isTyped ? verdict.rank : verdict.plainRank, bits: Verdict.rankBits)
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
