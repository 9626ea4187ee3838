/// How well each record answers what was typed, all records at once.
///
/// A number per record: the words answered in the high bits, the score in the low ones. Adding up the
/// numbers of all slots costs less than choosing which records to add up.
struct FieldScores {
  /// The bits that say which words are answered; the score is below.
  static let answerShift: UInt32 = 20
  /// How many words have a bit.
  static let mostAnswers = 12
  static let scoreMask: UInt32 = 1 << answerShift - 1
  /// What one is, as the scores count.
  static let unit: Float = 1_500

  /// What finding each slot is worth to each record, in ``unit``.
  typealias Worths = [UInt16]

  /// The most one slot is worth: all of them must fit below the answers.
  private static let mostWorth = scoreMask / UInt32(FieldReading.mostSlots)
  /// What one is, as the worths of fields count, and the most that fields are worth together.
  private static let fieldUnit: Float = 16_384
  private static let mostField: Float = 3
  /// The most a scale is, so that its product with a field's worth can be written.
  private static let mostScale = Float(UInt32.max) / (mostField * fieldUnit)

  /// The worths of fields, as ``worths(_:_:fields:names:)`` takes them.
  static func table(_ worths: [Float]) -> [UInt16] {
    worths.map { UInt16(min($0, mostField) * fieldUnit) }
  }

  /// What a slot is worth to each record: its best guess there, by the fields that hold it.
  static func worths(
    _ slot: FieldReading.Slot, _ index: FieldIndex, fields: [UInt16], names: UInt32
  ) -> Worths {
    var worths = Worths(repeating: 0, count: index.records)
    index.shapes.withAll { shapes in
      fields.withUnsafeBufferPointer { fields in
        worths.withUnsafeMutableBufferPointer { worths in
          func take(_ word: Int, _ quality: Float) {
            let scale = Self.scale(quality * slot.weight)
            let nameScale = Self.scale(quality * slot.nameWeight)
            for posting in index.postings(word) {
              let record = Int(posting >> FieldIndexBuilder.fieldBits)
              guard record < worths.count else { continue }
              let held = Int(posting & (2 * FieldPlan.again - 1))
              let shape = Int(shapes[record]) % FieldPlan.shapes
              let field = fields[shape << Int(FieldIndexBuilder.fieldBits) | held]
              let isName = posting & names != 0
              let worth = (UInt32(field) &* (isName ? nameScale : scale)) >> 16
              if worth > worths[record] { worths[record] = UInt16(min(worth, mostWorth)) }
            }
          }
          for guess in slot.guesses { take(guess.word, guess.quality) }
          for word in slot.begun.words {
            take(word, slot.begun.quality(ofLength: index.words[word].count))
          }
        }
      }
    }
    return worths
  }

  /// What the worths of fields are multiplied by, in 65,536ths.
  private static func scale(_ weight: Float) -> UInt32 {
    UInt32(min(max(0, weight * unit) * 65_536 / fieldUnit, mostScale.nextDown))
  }

  /// Adds the worths of a slot to the sums, and says which words it answers.
  static func add(_ worths: Worths, answers: UInt32, to sums: inout [UInt32]) {
    let bits = (answers & (1 << UInt32(mostAnswers) - 1)) << answerShift
    sums.withUnsafeMutableBufferPointer { sums in
      worths.withUnsafeBufferPointer { worths in
        for record in 0..<min(sums.count, worths.count) {
          let worth = UInt32(worths[record])
          let sum = sums[record]
          sums[record] = (sum | (worth == 0 ? 0 : bits)) &+ worth
        }
      }
    }
  }
}
