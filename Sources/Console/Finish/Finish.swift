import Canvas
import Intervention
import Text

/// The closing of a call: what is missing and why, above the note as it will be signed.
///
/// It is the only place that checks, and even there a reason is enough.
struct Finish: Equatable, Sendable {
  /// The first row of the note shown.
  var scroll = Scroll()
  /// The missing thing under the hand; nil when the reason has the cursor.
  var selection: Int?
  /// When it opened: the times it shows are those of that moment, and do not move by themselves.
  var openedAt: Moment?
  /// Whether its key opened it, and may still be held.
  var isByKey = false

  /// The words around it.
  static let title = Phrase(fr: "Finir l'appel", en: "Finish the call")
  static let why = Phrase(fr: "Raison :", en: "Reason:")
  static let complete = Phrase(
    fr: "Rien ne manque. F9 signe la note.", en: "Nothing is missing. F9 signs the note.")
  static let reasonHint = Phrase(
    fr: "Écrivez la raison, puis F9 signe. Haut : aller à ce qui manque.",
    en: "Type the reason, then F9 signs. Up: go to what is missing.")
  static let missingHint = Phrase(
    fr: "Entrée y va. Bas : revenir à la raison.", en: "Enter goes there. Down: back to the reason."
  )

  /// How many things are missing, in words.
  static func missing(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(fr: "il manque 1 chose", en: "1 thing is missing")
      : Phrase(fr: "il manque \(count) choses", en: "\(count) things are missing")
  }

  /// What is proposed, why, and the key that confirms it; nil when nothing is.
  static func proposed(_ content: CallContent, _ language: Language) -> SafeText? {
    let proposals = content.proposals
    guard !proposals.isEmpty else { return nil }
    let all = proposals.map { $0.label[language] + " (" + $0.because[language] + ")" }
    return Phrase(fr: "Proposé, Tab confirme · ", en: "Proposed, Tab confirms · ")[language]
      + all.joined(separator: " · ")
  }

  /// How long the person was on the line, and how long the note has been written since.
  static func times(_ call: Call, at now: Moment) -> Phrase {
    if let paper = call.paper?.names.first { return paper }
    let talk = call.line.minutes(at: now)
    guard let ended = call.lineEndedAt else {
      return Phrase(fr: "en ligne \(talk) min", en: "on the line \(talk) min")
    }
    let writing = now.minutes(since: ended)
    return Phrase(
      fr: "parlé \(talk) min, écrit \(writing) min",
      en: "talked \(talk) min, written \(writing) min")
  }

  /// What signing still needs, or nil when the note may be signed.
  static func obstacle(_ call: Call) -> Phrase? {
    guard !call.content.missing.isEmpty, call.content[.closingReason].isBlank else { return nil }
    return Phrase(
      fr: "Pas encore signé : dites pourquoi il manque quelque chose, ou complétez.",
      en: "Not signed yet: say why something is missing, or complete it.")
  }
}

/// Where the parts of the closing stand.
///
/// What is missing comes before the note, and the reason before both: nothing that was not asked may
/// be out of sight where there is room to show it.
struct FinishLayout {
  let page: Page
  /// A rescue that nobody saw arrive; empty when there is none, or without room.
  let warning: Rect
  let missing: Rect
  /// What is proposed; empty when nothing is, or without room.
  let proposed: Rect
  let reason: Rect
  /// The row between the reason and the note; empty where there is no room.
  let rule: Rect
  let note: Rect

  init(_ area: Rect, _ around: Surroundings, _ content: CallContent, isChoosing: Bool) {
    let missingCount = content.missing.count
    let mark = area.y == 0 ? around.mark : nil
    page = Page(area, mark: mark, around.language)
    let isUnconfirmed = content.rescues.contains(where: \.isUnconfirmed) && page.body.height >= 3
    let parted = page.body.splitTop(isUnconfirmed ? 1 : 0)
    warning = parted.top
    let whole = parted.rest
    let rows = Finish.proposed(content, around.language).map {
      Wrap.rows($0, width: whole.width).count
    }
    let room = max(whole.height < 3 ? 0 : 1, whole.height - missingCount - 6)
    let split = whole.splitTop(min(rows ?? 0, min(3, room)))
    proposed = split.top
    let body = split.rest
    guard missingCount > 0 else {
      (missing, reason, rule, note) = (.nothing, .nothing, .nothing, body)
      return
    }
    // On one row, what has the cursor.
    let isShort = body.height == 1 && isChoosing
    let reasonRows = isShort ? 0 : body.height >= missingCount + 6 ? 2 : 1
    let list = body.splitTop(min(missingCount, max(0, body.height - reasonRows)))
    let field = list.rest.splitTop(reasonRows)
    let below = field.rest.splitTop(field.rest.height >= 3 ? 1 : 0)
    (missing, reason, rule, note) = (list.top, field.top, below.top, below.rest)
  }

  /// Where the reason is typed, beside its label.
  func window(_ language: Language) -> Rect {
    let label = DisplayWidth.columns(of: Finish.why[language]) + 1
    return reason.splitLeft(reason.width >= label + 10 ? label : 0).rest
  }
}
