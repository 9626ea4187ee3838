import Canvas
import Intervention
import Text

/// The ledger of a call's rescues, open above its note: which row has the cursor.
///
/// Nothing in it blocks: Esc goes back to the note at any moment, and what is not known stays `?`.
struct RescueLedger: Equatable, Sendable {
  private(set) var row: Row
  /// The letters that just answered, in case they begin a word.
  var run: Run?

  /// One row.
  enum Row: Hashable, Sendable {
    /// Asking for someone to come.
    case request
    case requested(Int)
    case consent(Int)
    case text(Int, Rescue.Field)
    case dispatched(Int)
    case arrived(Int)
    case cancelled(Int)

    /// The rescue it belongs to; nil for a request.
    var rescue: Int? {
      switch self {
      case .request: nil
      case .requested(let number), .consent(let number), .text(let number, _),
        .dispatched(let number), .arrived(let number), .cancelled(let number):
        number
      }
    }

    /// The text that is typed there, if it takes one.
    var passage: Passage? {
      if case .text(let number, let field) = self { .rescue(number, field) } else { nil }
    }

    /// Its name.
    var label: Phrase {
      switch self {
      case .request: Phrase(fr: "Demander", en: "Ask for")
      case .requested: Phrase(fr: "Demandé", en: "Requested")
      case .consent: Phrase(fr: "Consentement", en: "Consent")
      case .text(_, let field): field.label
      case .dispatched: Phrase(fr: "Départ confirmé", en: "Departure confirmed")
      case .arrived: Phrase(fr: "ARRIVÉE CONFIRMÉE", en: "ARRIVAL CONFIRMED")
      case .cancelled: Phrase(fr: "Annulé", en: "Called off")
      }
    }
  }

  /// Letters that answered one right after the other, and what was there before them.
  struct Run: Equatable, Sendable {
    var letters: SafeText
    let rescues: [Rescue]
    let communications: [Communication]
    var lastAt: Moment
  }

  /// The ledger of a call, at what is awaited: an arrival, else a request.
  init(_ content: CallContent) {
    let waiting = content.rescues.first(where: \.isUnconfirmed)
    row = waiting.map { .arrived($0.number) } ?? .request
  }

  /// The rows, in order: each rescue as it unfolds, then asking for another.
  static func rows(_ content: CallContent) -> [Row] {
    content.rescues.flatMap { rescue in
      let number = rescue.number
      return [
        .requested(number), .consent(number), .text(number, .event), .text(number, .place),
        .text(number, .access), .dispatched(number), .arrived(number), .cancelled(number),
        .text(number, .next),
      ] as [Row]
    } + [.request]
  }

  /// The row that has the cursor; undo may have taken away the one that had it.
  func current(_ content: CallContent) -> Row {
    Self.rows(content).contains(row) ? row : .request
  }

  /// Goes to a row.
  mutating func go(to row: Row) {
    self.row = row
    run = nil
  }

  /// Goes some rows further, as far as there are rows.
  mutating func move(by distance: Int, in content: CallContent) {
    let rows = Self.rows(content)
    let index = rows.firstIndex(of: current(content)) ?? 0
    go(to: rows[min(max(0, index + distance), rows.count - 1)])
  }

  /// Who can be asked to come, each by a letter.
  struct Service: Sendable {
    let party: Communication.Party
    let name: Phrase
    let letter: @Sendable (Language) -> Character
  }

  static let services = [
    Service(party: .emergency, name: Phrase(same: "911")) { _ in "n" },
    Service(party: .police, name: Phrase(fr: "police", en: "police")) { _ in "p" },
    Service(party: .crisisTeam, name: Phrase(fr: "équipe de crise", en: "crisis team")) {
      $0 == .french ? "e" : "c"
    },
  ]
}
