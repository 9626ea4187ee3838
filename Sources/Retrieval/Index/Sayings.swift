/// The ways people say things, ready to be heard in a text.
///
/// A saying is a row of slots; each is filled by a word or by another of its family.
struct Sayings: Sendable {
  /// What a saying means: documents, how strongly, and whether it is a danger.
  struct Concept: Sendable {
    let isDanger: Bool
    let targets: [(document: Int, strength: Float)]
  }

  /// A way of saying it: what it means, its slots and how much they weigh together.
  struct Saying: Sendable {
    let concept: Int32
    let slots: Range<Int>
    let weight: Float
  }

  /// What fills a slot, and how well.
  struct Filler: Sendable {
    let feature: Feature
    let quality: Float
  }

  /// A slot that a feature fills, and what that is worth.
  struct Posting: Sendable {
    let slot: Int32
    let value: Float
  }

  private(set) var concepts: [Concept] = []
  private(set) var all: [Saying] = []
  /// The saying of each slot.
  private(set) var owners: [Int32] = []
  private var pending: [(feature: Feature, posting: Posting)] = []
  private var postings: [Posting] = []
  private var starts: [Int32] = [0]

  /// The slots a feature fills.
  func of(_ feature: Feature) -> ArraySlice<Posting> {
    guard Int(feature) + 1 < starts.count else { return [] }
    return postings[Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1])]
  }

  /// Adds a concept; answers its number.
  mutating func add(_ concept: Concept) -> Int32 {
    concepts.append(concept)
    return Int32(concepts.count - 1)
  }

  /// Adds a saying from what fills each of its slots and what each weighs.
  mutating func add(_ slots: [(fillers: [Filler], weight: Float)], to concept: Int32) {
    let weight = slots.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return }
    let first = owners.count
    for slot in slots {
      for filler in slot.fillers {
        pending.append(
          (
            filler.feature,
            Posting(slot: Int32(owners.count), value: filler.quality * slot.weight)
          ))
      }
      owners.append(Int32(all.count))
    }
    all.append(Saying(concept: concept, slots: first..<owners.count, weight: weight))
  }

  /// Lists the slots by feature, once every saying is in.
  mutating func close(features: Int) {
    var next = [Int32](repeating: 0, count: features + 1)
    for one in pending { next[Int(one.feature) + 1] += 1 }
    for feature in 0..<features { next[feature + 1] += next[feature] }
    starts = next
    postings = Array(repeating: Posting(slot: 0, value: 0), count: pending.count)
    for one in pending {
      postings[Int(next[Int(one.feature)])] = one.posting
      next[Int(one.feature)] += 1
    }
    pending = []
  }
}
