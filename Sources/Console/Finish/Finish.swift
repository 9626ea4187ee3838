import Canvas
import Intervention
import Text

/// The closing of a call: what is missing and why, above the note as it will be signed.
///
/// It is the only place that checks, and even there a reason is enough.
struct Finish: Equatable, Sendable {
  /// The first row of the note shown.
  var top = 0
  /// The missing thing under the hand; nil when the reason has the cursor.
  var selection: Int?

  /// The words around it.
  static let title = Phrase(fr: "Finir l'appel", en: "Finish the call")
  static let why = Phrase(fr: "Raison :", en: "Reason:")
  static let complete = Phrase(
    fr: "Rien ne manque. F9 signe la note.", en: "Nothing is missing. F9 signs the note.")
  static let reasonHint = Phrase(
    fr: "Écrivez la raison, puis F9 signe. Haut : aller à ce qui manque.",
    en: "Type the reason, then F9 signs. Up: go to what is missing.")
  static let missingTitle = Phrase(fr: "Il manque :", en: "Missing:")

  /// What signing still needs, or nil when the note may be signed.
  static func obstacle(_ call: Call) -> Phrase? {
    guard !call.content.missing.isEmpty, call.content[.closingReason].isBlank else { return nil }
    return Phrase(
      fr: "Pas encore signé : dites pourquoi il manque quelque chose, ou complétez.",
      en: "Not signed yet: say why something is missing, or complete it.")
  }
}

/// Where the parts of the closing stand.
struct FinishLayout {
  let title: Rect
  let missing: Rect
  let reason: Rect
  let note: Rect
  let state: Rect
  let hints: Rect

  init(_ size: Size, missingCount: Int) {
    let (top, below) = Rect(size).splitTop(size.height > 4 ? 1 : 0)
    title = top
    let (body, foot) = below.splitBottom(min(2, max(0, below.height - 1)))
    state = foot.row(0)
    hints = foot.row(1)
    let rows = missingCount == 0 ? 0 : min(missingCount, max(0, body.height / 3))
    let list = body.splitTop(rows)
    missing = list.top
    let field = list.rest.splitTop(missingCount == 0 ? 0 : min(2, max(1, body.height / 4)))
    reason = field.top
    note = field.rest
  }
}
