/// What a search keeps for the next keystroke: what the finished words of the text are worth.
///
/// It changes how long an answer takes, never the answer.
struct FieldMemo {
  /// The words kept; each costs two bytes a record.
  static let mostWords = 16

  /// What makes a slot: two slots of one key are worth the same.
  struct Key: Hashable {
    let text: String
    let isBeingTyped: Bool
    let isKnown: Bool
    /// How much of its weight counts, in thousandths; negative for words joined, for topics.
    let share: Int
    static let joined = -1
    static let topic = -2
  }

  private var slots: [Key: FieldReading.Slot] = [:]
  private var worths: [Key: (of: Summed, worths: FieldScores.Worths)] = [:]
  /// The keys kept, the last used at the end.
  private var order: [Key] = []
  /// The finished words whose worths are summed.
  private var finished: [Summed] = []
  private var finishedSums: [UInt32] = []

  /// A slot, as far as its worths and what they answer go.
  private struct Summed: Equatable {
    let key: Key
    let answers: UInt32
    let weights: SIMD2<Float>

    init(_ slot: FieldReading.Slot) {
      (key, answers) = (slot.key, slot.answers)
      weights = SIMD2(slot.weight, slot.nameWeight)
    }
  }

  /// The slot of a key; that of a finished word is made once.
  mutating func slot(_ key: Key, _ make: () -> FieldReading.Slot) -> FieldReading.Slot {
    guard !key.isBeingTyped else { return make() }
    order.removeAll { $0 == key }
    order.append(key)
    if let known = slots[key] { return known }
    let slot = make()
    slots[key] = slot
    if order.count > Self.mostWords {
      let oldest = order.removeFirst()
      slots[oldest] = nil
      worths[oldest] = nil
    }
    return slot
  }

  /// The sums of some slots, those of the finished words from before.
  mutating func sums(
    _ reading: FieldReading, _ make: (FieldReading.Slot) -> FieldScores.Worths, records: Int
  ) -> [UInt32] {
    var new = reading.slots.filter { !$0.key.isBeingTyped }
    let done = new.map(Summed.init)
    for one in finished {
      guard let place = new.firstIndex(where: { Summed($0) == one }) else {
        finished = []
        break
      }
      new.remove(at: place)
    }
    if finished.isEmpty || finishedSums.count != records {
      finishedSums = Array(repeating: 0, count: records)
      new = reading.slots.filter { !$0.key.isBeingTyped }
    }
    for slot in new {
      let known = worths[slot.key].flatMap { $0.of == Summed(slot) ? $0.worths : nil }
      let worths = known ?? make(slot)
      if slots[slot.key] != nil { self.worths[slot.key] = (Summed(slot), worths) }
      FieldScores.add(worths, answers: slot.answers, to: &finishedSums)
    }
    finished = done
    var sums = finishedSums
    for slot in reading.slots where slot.key.isBeingTyped {
      FieldScores.add(make(slot), answers: slot.answers, to: &sums)
    }
    return sums
  }
}
