/// Listens for sayings in a text, a stretch at a time.
struct SayingListener {
  /// A concept that was heard: how well, and the words that said it best.
  struct Heard {
    let concept: Int
    let score: Float
    let tokens: [ClosedRange<Int>]
  }

  /// The places of a stretch, and from one stretch to the next: a saying is whole in one of them.
  private static let stretch = 30
  private static let step = 15

  private let sayings: Sayings
  private let weights: Weights
  private let events: [Hearing.Event]
  /// In the stretch: how well each feature is heard, and each slot, and by which event; then in all
  /// for each saying.
  private var loudest: [Float]
  private var best: [Float]
  private var source: [Int32]
  private var total: [Float]
  private var touched: [Int32] = []
  /// In the text: the best that was heard for each concept.
  private var heard: [Heard?]

  init(_ index: SearchIndex, _ hearing: Hearing) {
    sayings = index.sayings
    weights = index.weights
    events = hearing.events.filter { !$0.isBeginning }
    loudest = Array(repeating: 0, count: index.words.vocabulary.count)
    best = Array(repeating: 0, count: sayings.owners.count)
    source = Array(repeating: 0, count: sayings.owners.count)
    total = Array(repeating: 0, count: sayings.all.count)
    heard = Array(repeating: nil, count: sayings.concepts.count)
  }

  /// The concepts heard, each where it is said best.
  mutating func listen() -> [Heard] {
    var start = 0
    while start < events.count {
      var end = start
      let place = events[start].place
      while end < events.count, events[end].place < place + Self.stretch { end += 1 }
      for index in start..<end { listen(to: index) }
      close(start..<end)
      if end == events.count { break }
      while start < events.count, events[start].place < place + Self.step { start += 1 }
    }
    return heard.compactMap { $0 }
  }

  /// Fills the slots that an event fills better than what was heard before it.
  private mutating func listen(to index: Int) {
    let event = events[index]
    let quality = event.quality * (event.isDenied ? weights.denied : 1)
    guard quality > loudest[Int(event.feature)] else { return }
    loudest[Int(event.feature)] = quality
    for posting in sayings.of(event.feature) {
      let slot = Int(posting.slot)
      let gain = quality * posting.value - best[slot]
      guard gain > 0 else { continue }
      best[slot] += gain
      source[slot] = Int32(index)
      let saying = sayings.owners[slot]
      if total[Int(saying)] == 0 { touched.append(saying) }
      total[Int(saying)] += gain
    }
  }

  /// Keeps the best of what a stretch says, and forgets the rest.
  private mutating func close(_ stretch: Range<Int>) {
    for index in touched {
      let saying = sayings.all[Int(index)]
      let score = score(saying, total[Int(index)])
      let concept = Int(saying.concept)
      if score > (heard[concept]?.score ?? weights.faint) {
        let tokens = saying.slots.filter { best[$0] > 0 }.map { events[Int(source[$0])].tokens }
        heard[concept] = Heard(concept: concept, score: score, tokens: tokens)
      }
      total[Int(index)] = 0
      for slot in saying.slots { best[slot] = 0 }
    }
    for event in events[stretch] { loudest[Int(event.feature)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// What a saying is worth when some of its weight was heard.
  private func score(_ saying: Sayings.Saying, _ heard: Float) -> Float {
    let share = min(1, heard / saying.weight)
    guard share > weights.threshold else { return 0 }
    let beyond = (share - weights.threshold) / (1 - weights.threshold)
    return beyond * (1 + weights.steepness * (beyond - 1)) * heard / (heard + weights.evidence)
  }
}
