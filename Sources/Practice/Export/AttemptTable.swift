import Text

/// An attempt as a table: one row an event, one row a criterion, one row a mark that somebody
/// gave.
///
/// Columns of research on practice §1.7; each cell is safe from formulas.
public struct AttemptTable: Sendable {
  /// The rows, the header first, without line ends.
  public let rows: [SafeText]

  /// The table of an exercise; `attempt` is its id, given from outside, and `record` what people thought
  /// of it.
  public init(_ exercise: Exercise, attempt: SafeText, _ record: AttemptRecord? = nil) {
    let known = [attempt, exercise.scenario.fiche.id, exercise.scenario.version]
    let events = exercise.events.map { event -> [SafeText] in
      known + [
        SafeText("\(event.at)"), event.name, event.key, event.value, SafeText(event.node),
        SafeText("\(event.alliance)"), event.criterion,
      ]
    }
    let criteria = ObservedScore(exercise).results.map { result -> [SafeText] in
      known + [
        SafeText("\(result.at)"), "critere", result.criterion.label,
        SafeText("\(result.isEarned ? result.criterion.weight : 0)"), "", "", result.criterion.code,
      ]
    }
    let layers = [
      ("critere_stagiaire", record?.selfRating), ("critere_specialiste", record?.judgement),
    ]
    let judged = layers.flatMap { name, ratings in
      exercise.scenario.judged.compactMap { criterion -> [SafeText]? in
        guard let mark = ratings?.marks[criterion.code] else { return nil }
        let end = SafeText("\(exercise.attempt.end)")
        return known + [end, SafeText(name), criterion.label, SafeText("\(mark)"), "", ""]
          + [criterion.code]
      }
    }
    let cells: [[SafeText]] = [Self.header] + events + criteria + judged
    rows = cells.map { CSVWriter.row($0) }
  }

  private static let header: [SafeText] = [
    "tentative", "cas", "version_sha256", "t_ms", "genre", "cle", "valeur", "noeud", "alliance",
    "critere",
  ]
}

extension Event {
  fileprivate var key: SafeText {
    switch what {
    case .said(_, _, let id): id
    case .act(let act): SafeText(act.object)
    default: ""
    }
  }

  fileprivate var value: SafeText {
    switch what {
    case .said(_, let words, _): words
    case .paused(let time): SafeText("\(time)")
    case .sound(let sound): sound
    case .clue(let clue): clue
    case .alliance(let by): SafeText("\(by)")
    case .act(let act): act.words.isEmpty ? SafeText(act.value) : act.words
    case .ended(let ending): ending.words
    case .broken(let what): what.french
    case .earned, .lost, .hungUp, .cutIn: ""
    }
  }

  fileprivate var criterion: SafeText {
    switch what {
    case .earned(let code), .lost(let code): code
    default: ""
    }
  }
}
