import Text
import Yarn

/// Something the caller never gave away, and what came nearest to opening it.
public struct Withheld: Hashable, Sendable {
  /// What was held back.
  public let clue: SafeText
  /// The nearest moment, in milliseconds; nil when no reaction leads there.
  public let nearestAt: Int?
  /// What was lacking then.
  public let lacking: [Phrase]
  /// The alliance then.
  public let alliance: Int

  /// The sentence of the debrief.
  public var sentence: Phrase {
    guard let nearestAt, !lacking.isEmpty else {
      return Phrase(fr: "Jamais dit : \(clue).", en: "Never said: \(clue).")
    }
    let time = Attempt.minutes(nearestAt)
    let needs = lacking.joined(by: Phrase(fr: " ; ", en: "; "))
    return Phrase(
      fr:
        "Jamais dit : \(clue). Au plus près à \(time) (alliance \(alliance)), il manquait : \(needs.french).",
      en:
        "Never said: \(clue). Nearest at \(time) (alliance \(alliance)), lacking: \(needs.english)."
    )
  }

  /// What an exercise played for the debrief left unsaid.
  static func all(in exercise: Exercise) -> [Withheld] {
    let said = Set(
      exercise.events.compactMap { if case .clue(let clue) = $0.what { clue } else { nil } })
    return exercise.scenario.clues.filter { !said.contains($0.words) }.map { clue in
      let moments = exercise.scenario.reactions(leadingTo: clue.node)
        .compactMap { exercise.nearness?.moments[$0] }
      let nearest = moments.min { ($0.lacking.count, -$0.at) < ($1.lacking.count, -$1.at) }
      return Withheld(
        clue: clue.words, nearestAt: nearest?.at,
        lacking: nearest?.lacking.map { $0.words(in: exercise.scenario) } ?? [],
        alliance: nearest?.alliance ?? exercise.alliance)
    }
  }
}

extension Case {
  /// What the caller can give away, and the node where it is.
  var clues: [(words: SafeText, node: Int)] {
    script.commands.compactMap { command in
      guard case .clue(_, let words) = Order(command.plain) else { return nil }
      return (words, command.node)
    }
  }

  /// The reactions that are a node or lead to it by jumps and detours.
  func reactions(leadingTo node: Int) -> [Int] {
    var reached: Set<Int> = [node]
    var grew = true
    while grew {
      grew = false
      for jump in script.jumps where !reached.contains(jump.node) {
        let isThere = reached.contains {
          script.nodes[$0].title == jump.title || script.nodes[$0].name == jump.title
        }
        if isThere { grew = reached.insert(jump.node).inserted || grew }
      }
    }
    return reached.filter { script.nodes[$0].title == Self.reaction }.sorted()
  }
}
