/// What was typed, as things to look for: the words of the index each may be, what each weighs.
struct FieldReading: Sendable {
  /// A word of the index that may have been meant, and how likely, from 0 to 1.
  struct Guess: Sendable {
    let word: Int
    let quality: Float
  }

  /// The words of the index that what was typed begins: they follow each other, and are the surer the
  /// less is left to type.
  struct Begun: Sendable {
    var words = 0..<0
    /// How likely each is, at least and when nearly whole.
    var quality: ClosedRange<Float> = 0...0
    /// How many letters were typed.
    var letters = 0

    /// How likely a word of some length is.
    func quality(ofLength length: Int) -> Float {
      let share = Float(letters) / Float(max(1, length))
      return quality.lowerBound + (quality.upperBound - quality.lowerBound) * share
    }
  }

  /// How many records hold something.
  struct Counts: Sendable {
    /// Those that hold it anywhere, and those that hold it in their name.
    var held = 0
    var named = 0

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(held: left.held + right.held, named: left.named + right.named)
    }
  }

  /// Something looked for: a word typed, or a topic that words typed call for.
  struct Slot: Sendable {
    /// What is shown of it.
    let text: String
    /// What makes it what it is, but for its place.
    let key: FieldMemo.Key
    /// The words it may be, the surest first.
    let guesses: [Guess]
    /// The words it may begin besides; some are among the guesses too.
    var begun = Begun()
    /// How many records of the index hold it.
    let counts: Counts
    /// What part of its rarity counts.
    var share: Float = 1
    /// What finding it is worth, among all the records searched together.
    var weight: Float = 0
    /// What finding it in a name is worth.
    var nameWeight: Float = 0
    /// The words typed that it answers, one bit each; none for a word that says little.
    var answers: UInt32 = 0
    /// The topic it stands for, if it does.
    var topic: String?

    /// Whether the index has a word that it may be.
    var isFound: Bool { !guesses.isEmpty || !begun.words.isEmpty }
  }

  /// The most words that are read.
  static let mostWords = 16
  /// The most things that are looked for, so that their sum can be written.
  static let mostSlots = 24

  /// What is looked for, the words first.
  private(set) var slots: [Slot] = []
  /// The words typed that must be there for an answer to be whole, one bit each.
  private(set) var required: UInt32 = 0
  /// What a record would be worth whose name is what was typed.
  private(set) var ideal: Float = 0
  /// The words typed that no record holds and no topic knows.
  private(set) var unknown: [String] = []
  /// Whether nothing was typed that can be looked for.
  private(set) var isEmpty = true

  /// Looks for something more; beyond the most, nothing more is.
  mutating func add(_ slot: Slot) {
    if slots.count < Self.mostSlots { slots.append(slot) }
  }

  /// Takes note of a word typed: what it would be worth, whether an answer must have it.
  mutating func note(_ key: String, at place: Int, weight: Float, isRequired: Bool, isKnown: Bool) {
    isEmpty = false
    ideal += weight
    if isRequired { required |= 1 << UInt32(place) }
    if isRequired && !isKnown { unknown.append(key) }
  }
}
