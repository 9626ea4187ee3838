import Intervention
import Text

/// How a call was made: what was asked, typed and opened, minute by minute, from its changes.
public struct Timeline: Hashable, Sendable {
  /// The lines, in order.
  public let lines: [Line]
  /// The minute of the first answer about safety, of those that were not taken back; nil without any.
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
    // Who is named depends on how many persons there were in the end.
    var whole = Call(id: CallID(rawValue: ""))
    for change in changes { whole.apply(change) }
    var teller = Teller(namesPersons: whole.content.persons.count > 1)
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
  /// The minute of the first answer about safety that still stands.
  var firstSafety: Int? { answered.values.min() }

  private let namesPersons: Bool
  private var call = Call(id: CallID(rawValue: ""))
  /// The minute of the answers that stand.
  private var answered: [Asking: Int] = [:]
  private var start: Moment?
  private var typing: (passage: Passage, minute: Int, signs: Int)?

  /// An axis, for a person.
  private struct Asking: Hashable {
    let axis: SafetyAxis
    let person: Int
  }

  init(namesPersons: Bool) { self.namesPersons = namesPersons }

  mutating func hear(_ change: Change) {
    let minute = start.map { change.at.minutes(since: $0) } ?? 0
    if case .edited(.text(let passage, let splice)) = change.act {
      call.apply(change)
      return type(splice.inserted.string.count, in: passage, minute)
    }
    if case .caretMoved = change.act { return }
    let before = call.content
    call.apply(change)
    compare(before, call.content, minute)
    switch change.act {
    case .opened:
      start = change.at
      tell(0, Phrase(fr: "Appel répondu", en: "Call answered"))
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

  private mutating func type(_ signs: Int, in passage: Passage, _ minute: Int) {
    if let current = typing, current.passage == passage {
      typing = (passage, current.minute, current.signs + signs)
    } else {
      endTyping()
      typing = (passage, minute, signs)
    }
  }

  /// Tells what a change made of the call, a thing taken back as well as a thing noted.
  private mutating func compare(_ before: CallContent, _ now: CallContent, _ minute: Int) {
    for person in Set(before.persons + now.persons).sorted() {
      for axis in SafetyAxis.allCases { compare(axis, of: person, before, now, minute) }
    }
    if before.kind != now.kind, let kind = now.kind { tell(minute, kind.label) }
    if before.disposition != now.disposition, let disposition = now.disposition {
      tell(minute, disposition.label)
    }
    for given in now.referrals.dropFirst(before.referrals.count) {
      tell(
        minute, Phrase(fr: "Ressource donnée : \(given.name)", en: "Resource given: \(given.name)"))
    }
    for given in before.referrals.dropFirst(now.referrals.count) {
      tell(
        minute,
        Phrase(fr: "Ressource retirée : \(given.name)", en: "Resource taken back: \(given.name)"))
    }
    compare(before.rescues, now.rescues, minute)
    if before.event != now.event, let event = now.event { tell(minute, Phrase(same: event.name)) }
  }

  private mutating func compare(
    _ axis: SafetyAxis, of person: Int, _ before: CallContent, _ now: CallContent, _ minute: Int
  ) {
    let isThere = now.persons.contains(person)
    let asking = Asking(axis: axis, person: person)
    let state = isThere ? now.asked(axis, of: person) : .notAsked
    if state == .notAsked {
      answered[asking] = nil
    } else if answered[asking] == nil {
      answered[asking] = minute
    }
    tell(before.asked(axis, of: person), state, axis.label, person, minute)
    for detail in SafetyDetail.all(of: axis) {
      let point = isThere ? now.answer(detail, of: person)?.asked : nil
      tell(
        before.answer(detail, of: person)?.asked ?? .notAsked, point ?? .notAsked, detail.label,
        person, minute)
    }
  }

  /// One line about an answer that changed; one that is taken back says what it was.
  private mutating func tell(
    _ before: Asked, _ now: Asked, _ label: Phrase, _ person: Int, _ minute: Int
  ) {
    guard before != now else { return }
    let whose =
      namesPersons
      ? Phrase(fr: " (personne \(person))", en: " (person \(person))") : Phrase(same: "")
    let what =
      now == .notAsked
      ? Phrase(
        fr: "RETIRÉ (était : \(before.label.french))",
        en: "TAKEN BACK (was: \(before.label.english))")
      : now.label
    tell(
      minute,
      Phrase(
        fr: "\(label.french)\(whose.french) : \(what.french)",
        en: "\(label.english)\(whose.english): \(what.english)"))
  }

  private mutating func compare(_ before: [Rescue], _ now: [Rescue], _ minute: Int) {
    if now.count > before.count {
      tell(minute, Phrase(fr: "Secours demandé", en: "Rescue requested"))
    }
    if now.count < before.count {
      tell(minute, Phrase(fr: "Demande de secours retirée", en: "Rescue request taken back"))
    }
    for (before, after) in zip(before, now) {
      if before.dispatchedAt == nil, after.dispatchedAt != nil {
        tell(minute, Phrase(fr: "Secours en route", en: "Rescue on its way"))
      }
      if before.arrivedAt == nil, after.arrivedAt != nil {
        tell(minute, Phrase(fr: "Arrivée des secours confirmée", en: "Rescue arrival confirmed"))
      }
    }
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
