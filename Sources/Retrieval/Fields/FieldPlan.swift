/// The fields of some records, and what a word found in each is worth.
public struct FieldPlan: Sendable {
  /// The fields there may be, beside the mark of a word met again in prose.
  public static let mostFields = 10
  /// The mark of a word met again in prose, among the fields of a posting.
  static let again: UInt32 = 1 << UInt32(mostFields)

  /// A field.
  public struct Field: Sendable {
    /// What a word found in it is worth, from 0 to 1.
    public let weight: Float
    /// What it is.
    public let kind: Kind

    /// A field of some worth.
    public init(_ weight: Float, _ kind: Kind) {
      self.weight = weight
      self.kind = kind
    }
  }

  /// What a field is.
  public enum Kind: Sendable {
    /// A name: its small words count too, abbreviations are read both ways, and a word found in a
    /// short one is worth more.
    case name
    /// Words given to classify, to be read as names are.
    case label
    /// Sentences: their small words are not kept, and a word in a short text is worth more.
    case prose
    /// Words that say nothing of what it is about: a place, a number.
    case fact
  }

  /// The fields, by number.
  public let fields: [Field]

  /// The field in which abbreviations, or what they stand for, count besides what is written.
  let abbreviations: Int

  /// A plan; the first ten fields count.
  public init(_ fields: [Field], abbreviations: Int = 0) {
    self.fields = Array(fields.prefix(Self.mostFields))
    self.abbreviations = abbreviations
  }

  /// The fields that are names.
  var names: UInt32 {
    fields.indices.reduce(0) { fields[$1].kind == .name ? $0 | 1 << UInt32($1) : $0 }
  }

  /// What a record is, whatever the word: how long its name is and how long its prose is, in four steps
  /// each, and whether it is one that is said first.
  static func shape(nameWords: Int, proseWords: Int, isSaidFirst: Bool) -> UInt8 {
    let name = nameWords <= 2 ? 0 : nameWords <= 4 ? 1 : nameWords <= 7 ? 2 : 3
    let prose = proseWords <= 15 ? 0 : proseWords <= 40 ? 1 : proseWords <= 100 ? 2 : 3
    return UInt8((isSaidFirst ? 1 : 0) << 4 | name << 2 | prose)
  }
  static let shapes = 32

  /// What a word found in some fields is worth, for every shape and every set of fields.
  func worths(_ tuning: FieldTuning) -> [Float] {
    (0..<Self.shapes).flatMap { shape in
      (0..<Int(2 * Self.again)).map { worth(UInt32($0), shape: shape, tuning) }
    }
  }

  /// The best field counts whole, the others a little.
  private func worth(_ mask: UInt32, shape: Int, _ tuning: FieldTuning) -> Float {
    var best: Float = 0
    var sum: Float = 0
    for (index, field) in fields.enumerated() where mask & 1 << UInt32(index) != 0 {
      var weight = field.weight
      switch field.kind {
      case .name: weight *= tuning.nameLengths[shape >> 2 & 3]
      case .prose:
        weight *= tuning.proseLengths[shape & 3] * (mask & Self.again != 0 ? tuning.again : 1)
      case .label, .fact: break
      }
      best = max(best, weight)
      sum += weight
    }
    return (best + tuning.others * (sum - best)) * (shape >> 4 == 0 ? 1 : tuning.saidFirst)
  }
}

/// How much each thing counts when records are searched; set by measuring (`make eval`).
struct FieldTuning: Sendable {
  /// By how long the name is: up to 2 words, 4, 7, more.
  var nameLengths: [Float] = [1.1, 1, 0.92, 0.85]
  /// By how long the prose is: up to 15 words, 40, 100, more.
  var proseLengths: [Float] = [1.15, 1, 0.85, 0.7]
  /// A word met again in prose.
  var again: Float = 1.3
  /// Everything, in a record that is said first: before what is named a little more like what was typed.
  var saidFirst: Float = 4 / 3
  /// The fields beside the best one.
  var others: Float = 0.25
  /// A word of the same stem.
  var stem: Float = 0.92
  /// A word that what was typed begins, at least and when nearly whole.
  var completion: ClosedRange<Float> = 0.55...0.95
  /// The same, of a word that was finished.
  var finishedCompletion: Float = 0.5
  /// One fault, two faults, the same sounds.
  var faults: [Float] = [0.75, 0.55]
  var sounds: Float = 0.6
  /// What a correction is worth when the word typed is known.
  var needlessCorrection: Float = 0.3
  /// What a fault in the first letter leaves.
  var firstLetter: Float = 0.75
  /// Two words written as one, or one as two.
  var joined: Float = 0.9
  /// A word that means nearly the same, often in the other language.
  var synonym: Float = 0.8
  /// A topic, beside a word.
  var topic: Float = 0.8
  /// A topic that several words together call for.
  var expression: Float = 1.4
  /// A small word, or one that says little.
  var small: Float = 0.15
  var light: Float = 0.35
}
