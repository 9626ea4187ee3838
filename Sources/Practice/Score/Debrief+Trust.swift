import Text

// What moved the alliance: it opens most of what is held back.

extension Debrief {
  /// What lowered the trainee's alliance, then what raised the expert's, each after what was done.
  public var trust: [Phrase] {
    let lost = Self.moves(events, by: { $0 < 0 })
    let gained = Self.moves(expert, by: { $0 > 0 })
    return [
      lost.map {
        Phrase(
          fr: "L'alliance a baissé : \($0.french).", en: "The alliance went down: \($0.english).")
      },
      gained.map {
        Phrase(
          fr: "Chez l'expert, l'alliance a monté : \($0.french).",
          en: "With the expert, the alliance went up: \($0.english).")
      },
    ].compactMap { $0 }
  }

  /// The first moves of the alliance that fit, in a phrase; nil when there is none.
  private static func moves(_ events: [Event], by fits: (Int) -> Bool) -> Phrase? {
    var last: Event?
    var moves: [Phrase] = []
    for event in events {
      switch event.what {
      case .act: last = event
      case .alliance(let by) where fits(by): moves.append(move(event, after: last))
      default: break
      }
    }
    return moves.isEmpty
      ? nil : Array(moves.prefix(most)).joined(by: Phrase(fr: " ; ", en: "; "))
  }

  private static func move(_ event: Event, after last: Event?) -> Phrase {
    let time = Attempt.minutes(event.at)
    guard let last, event.at - last.at < quiet, case .act(let act) = last.what else {
      return Phrase(fr: "à \(time), après un silence", en: "at \(time), after a silence")
    }
    return Phrase(
      fr: "à \(time), « \(act.label(in: .french)) »",
      en: "at \(time), “\(act.label(in: .english))”")
  }

  /// The most moves told.
  private static let most = 3
  /// From so many milliseconds after what was done, it is the silence that moved it.
  private static let quiet = 30_000
}
