/// What a search keeps for the next keystroke: what the finished words of the text are worth.
///
/// It changes how long an answer takes, never the answer.
struct FieldMemo {
  /// The words kept; each costs two bytes a record.
  static let mostWords = 12

  /// What makes a slot: two slots of one key are worth the same.
  struct Key: Hashable {
    let text: String
    let isBeingTyped: Bool
    let isKnown: Bool
    /// How much of its weight counts, in thousandths; negative for words joined, for topics.
    let share: Int
  }

  private var slots: [Key: FieldReading.Slot] = [:]
  private var worths: [Key: FieldScores.Worths] = [:]
  private var order: [Key] = []
  private var finished: [FieldReading.Slot] = []
  private var finishedSums: [UInt32] = []

  /// The slot of a key, made once.
  mutating func slot(_ key: Key, _ make: () -> FieldReading.Slot) -> FieldReading.Slot {
    if let known = slots[key] { return known }
    let slot = make()
    slots[key] = slot
    order.append(key)
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
    let done = reading.slots.filter { !$0.key.isBeingTyped }
    if done != finished || finishedSums.count != records {
      finishedSums = Array(repeating: 0, count: records)
      for slot in done {
        let worths = worths[slot.key] ?? make(slot)
        if slots[slot.key] != nil { self.worths[slot.key] = worths }
        FieldScores.add(worths, answers: slot.answers, to: &finishedSums)
      }
      finished = done
    }
    var sums = finishedSums
    for slot in reading.slots where slot.key.isBeingTyped {
      FieldScores.add(make(slot), answers: slot.answers, to: &sums)
    }
    return sums
  }
}
