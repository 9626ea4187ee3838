import Intervention
import Text

/// How a call was made: what was asked, typed and opened, minute by minute, from its changes.
public struct Timeline: Hashable, Sendable {
  /// The lines, in order.
  public let lines: [Line]
  /// The minute of the first answer about safety; nil when none was noted.
  public let firstSafety: Int?

  /// Something that happened.
  public struct Line: Hashable, Sendable {
    /// Whole minutes since the call was answered.
    public let minute: Int
    /// What happened.
    public let what: Phrase
  }

  /// The making of a call.
  public init(_ changes: [Change]) {
    var teller = Teller()
    for change in changes { teller.hear(change) }
    teller.endTyping()
    lines = teller.lines
    firstSafety = teller.firstSafety
  }

  /// When safety was first asked, in one sentence.
  public var safetySentence: Phrase {
    guard let firstSafety else {
      return Phrase(fr: "Sécurité : aucune réponse notée", en: "Safety: no answer noted")
    }
    return Phrase(
      fr: "Sécurité à la minute \(firstSafety)", en: "Safety at minute \(firstSafety)")
  }
}

/// Turns changes into lines: letters typed in a row in one text are one line.
private struct Teller {
  var lines: [Timeline.Line] = []
  var firstSafety: Int?

  private var start: Moment?
  private var typing: (passage: Passage, minute: Int, signs: Int)?
  private var referrals = 0
  private var rescues: [Rescue] = []

  mutating func hear(_ change: Change) {
    let minute = start.map { change.at.minutes(since: $0) } ?? 0
    switch change.act {
    case .opened:
      start = change.at
      tell(0, Phrase(fr: "Appel répondu", en: "Call answered"))
    case .edited(let edit): hear(edit, minute, change.at)
    case .stepChosen(let step):
      tell(
        minute,
        Phrase(fr: "Étape : \(step.label.french)", en: "Step: \(step.label.english)"))
    case .guideOpened(let slug, let version):
      tell(minute, Phrase(fr: "Guide ouvert : \(slug) \(version)", en: "Guide: \(slug) \(version)"))
    case .held: tell(minute, Phrase(fr: "Mis en attente", en: "Held"))
    case .resumed(let interrupted):
      tell(
        minute,
        interrupted
          ? Phrase(fr: "Repris après une interruption", en: "Resumed after an interruption")
          : Phrase(fr: "Repris", en: "Resumed"))
    case .lineEnded: tell(minute, Phrase(fr: "Fin de ligne", en: "Line ended"))
    case .lineLost: tell(minute, Phrase(fr: "Ligne coupée", en: "Line lost"))
    case .calledBack: tell(minute, Phrase(fr: "Essai de rappel", en: "Call-back attempt"))
    case .signed: tell(minute, Phrase(fr: "Note signée", en: "Note signed"))
    case .addendumOpened(let author):
      tell(
        minute,
        Phrase(fr: "Addenda par \(author.name)", en: "Addendum by \(author.name)"))
    case .addendumSigned: tell(minute, Phrase(fr: "Addenda signé", en: "Addendum signed"))
    case .takenOver(let worker):
      tell(
        minute, Phrase(fr: "Repris par \(worker.name)", en: "Taken over by \(worker.name)"))
    default: break
    }
  }

  private mutating func hear(_ edit: Edit, _ minute: Int, _ at: Moment) {
    switch edit {
    case .text(let passage, let splice):
      let signs = splice.inserted.string.count
      if let current = typing, current.passage == passage {
        typing = (passage, current.minute, current.signs + signs)
      } else {
        endTyping()
        typing = (passage, minute, signs)
      }
    case .asked(let axis, let answer?, _):
      firstSafety = firstSafety ?? minute
      tell(
        minute,
        Phrase(
          fr: "\(axis.label.french) : \(answer.asked.label.french)",
          en: "\(axis.label.english): \(answer.asked.label.english)"))
    case .detail(let detail, let answer?, _):
      tell(
        minute,
        Phrase(
          fr: "\(detail.label.french) : \(answer.asked.label.french)",
          en: "\(detail.label.english): \(answer.asked.label.english)"))
    case .kind(let kind?): tell(minute, kind.label)
    case .disposition(let disposition?): tell(minute, disposition.label)
    case .referrals(let given):
      if let last = given.last, given.count > referrals {
        tell(
          minute,
          Phrase(fr: "Ressource donnée : \(last.name)", en: "Resource given: \(last.name)"))
      }
      referrals = given.count
    case .rescues(let now): hear(now, minute)
    case .event(let event?): tell(minute, Phrase(same: event.name))
    default: break
    }
  }

  private mutating func hear(_ now: [Rescue], _ minute: Int) {
    if now.count > rescues.count {
      tell(minute, Phrase(fr: "Secours demandé", en: "Rescue requested"))
    }
    for (before, after) in zip(rescues, now) {
      if before.dispatchedAt == nil, after.dispatchedAt != nil {
        tell(minute, Phrase(fr: "Secours en route", en: "Rescue on its way"))
      }
      if before.arrivedAt == nil, after.arrivedAt != nil {
        tell(minute, Phrase(fr: "Arrivée des secours confirmée", en: "Rescue arrival confirmed"))
      }
    }
    rescues = now
  }

  mutating func endTyping() {
    guard let typed = typing else { return }
    typing = nil
    // A key or two that were taken back say nothing.
    guard typed.signs > 2 else { return }
    let label = typed.passage.label
    add(
      typed.minute,
      Phrase(
        fr: "Tapé : \(label.french) (\(typed.signs) signes)",
        en: "Typed: \(label.english) (\(typed.signs) signs)"))
  }

  private mutating func tell(_ minute: Int, _ what: Phrase) {
    endTyping()
    add(minute, what)
  }

  private mutating func add(_ minute: Int, _ what: Phrase) {
    lines.append(Timeline.Line(minute: minute, what: what))
  }
}
