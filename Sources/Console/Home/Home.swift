import Canvas
import Intervention
import Text

/// The home screen: the calls to resume, today's signed calls, a new call.
struct Home: Equatable, Sendable {
  /// The line under the hand.
  var selection = 0

  /// One line.
  enum Row: Equatable {
    case newCall
    /// What is there for who takes no calls: guides, the directory, commands outside of the console.
    case guides
    case directory
    case elsewhere(Phrase)
    /// Why there is no call for who is here.
    case refused(Phrase)
    /// The guided visit, in a demonstration.
    case tour
    /// The report of the month, for who takes no calls.
    case month
    /// What waits about reviews.
    case reviews(Phrase)
    /// The offer to talk after a heavy call.
    case debrief(CallSummary)
    /// How many promised call-backs stand where, then the first of them.
    case followUps(Phrase)
    case followUp(Promised)
    /// The exercises.
    case practice
    case open(CallID)
    case signed(CallSummary)
  }

  /// The lines, in order: a new call, the guided visit of a demonstration, the open calls as they
  /// come, the promised call-backs, today's signed calls; for who takes no calls, what they may do,
  /// the exercises too, then why.
  static func rows(
    open: [Call], signed: [CallSummary], isDemonstration: Bool, refusal: Phrase?, role: Role?,
    reviews: Phrase? = nil, followUps: [Row] = [], heavy: CallSummary? = nil
  ) -> [Row] {
    let others = signed.filter { summary in !open.contains { $0.id == summary.id } }
    let first: [Row] =
      refusal.map {
        (role == .manager ? [.month] : []) + [.guides, .directory, .practice]
          + (role?.commands ?? []).map { .elsewhere($0) } + [.refused($0)]
      } ?? [.newCall]
    return first + (isDemonstration && refusal == nil ? [.tour] : [])
      + (heavy.map { [.debrief($0)] } ?? [])
      + (reviews.map { [.reviews($0)] } ?? [])
      + open.map { .open($0.id) } + followUps + others.map { .signed($0) }
  }

  /// What is said to someone who types where nothing is written.
  static func typingHint(_ row: Row) -> Phrase {
    let (french, english) =
      switch row {
      case .newCall:
        ("Entrée ou ^N ouvre un appel, puis tapez.", "Enter or ^N opens a call, then type.")
      case .guides: ("Entrée ou F3 cherche un guide.", "Enter or F3 searches a guide.")
      case .directory:
        ("Entrée ou F4 cherche une ressource.", "Enter or F4 searches a resource.")
      case .refused(let reason), .elsewhere(let reason):
        (reason.french.string, reason.english.string)
      case .tour: ("Entrée commence la visite guidée.", "Enter begins the guided tour.")
      case .debrief:
        ("Entrée le dit en privé, Suppr décline.", "Enter says it in private, Del declines.")
      case .followUps, .followUp:
        ("Entrée ouvre les relances.", "Enter opens the follow-ups.")
      case .reviews: ("Entrée ouvre les relectures.", "Enter opens the reviews.")
      case .month: ("Entrée choisit un rapport.", "Enter chooses a report.")
      case .practice: ("Entrée ouvre les exercices.", "Enter opens the exercises.")
      case .open:
        (
          "Entrée reprend l'appel choisi, ^N en ouvre un.",
          "Enter resumes the chosen call, ^N opens one."
        )
      case .signed: ("^N ouvre un appel, puis tapez.", "^N opens a call, then type.")
      }
    return Phrase(
      fr: "Rien n'est écrit ici. \(french)", en: "Nothing is written here. \(english)")
  }

  mutating func press(_ key: Key, count: Int) {
    switch key {
    case .home, .textStart: selection = 0
    case .end, .textEnd: selection = max(0, count - 1)
    default: selection = key.line(from: selection, among: count) ?? selection
    }
  }
}
