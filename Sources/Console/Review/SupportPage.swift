import Canvas
import Intervention
import Review
import Text

/// Support being given to a call under way: the note as it is written, when the worker shares it, and
/// one line to answer.
struct SupportPage: Equatable, Sendable {
  private(set) var support: Support
  /// Whether the worker ended it, or signed the call.
  private(set) var isOver = false
  private(set) var field: LineField
  /// The call, as it was last seen; nil while its note is not shared.
  private(set) var call: Call?
  /// Where the note is read; nil follows its end.
  private(set) var scroll: Scroll?

  init(_ support: Support, words: SafeText = "") {
    self.support = support
    field = LineField(words)
  }

  /// Longer than this and it does not stand in a state sentence.
  private static let most = 120

  /// The call whose note is read here; nil when it is not shared, or no more.
  var followed: CallID? { support.sharesNote && !isOver ? support.request.call : nil }

  /// Takes in how the support goes on; nil when it does not.
  mutating func hear(_ support: Support?) {
    if let support, support.request.id != self.support.request.id { isOver = false }
    if support == nil { isOver = true }
    self.support = support ?? self.support
    if followed == nil { call = nil }
  }

  /// Takes in the note as it is now; one that is not shared any more came too late.
  mutating func see(_ call: Call) { if call.id == followed { self.call = call } }

  mutating func type(_ text: SafeText) {
    guard field.text.count + text.count <= Self.most else { return }
    field.type(text)
  }

  /// Handles a key; returns whether the page has a use for it.
  mutating func press(_ key: Key, rows: Int, height: Int) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      var scroll = scroll ?? Scroll(top: max(0, rows - height))
      scroll.press(key, count: rows, height: height)
      self.scroll = scroll
    default: return field.press(key)
    }
    return true
  }

  static let answerLabel = Phrase(fr: "Répondre :", en: "Answer:")

  /// What can be read above the answer.
  func lines(_ language: Language) -> [SafeText] {
    guard !isOver else {
      return [
        Phrase(
          fr: "Appui terminé, ou appel signé. La note n'est plus montrée.",
          en: "Support ended, or call signed. The note is not shown any more.")[language]
      ]
    }
    guard support.sharesNote else {
      return [
        Phrase(
          fr: "La note n'est pas partagée. Joignez l'intervenant·e, ou répondez ici en une ligne.",
          en: "The note is not shared. Reach the worker, or answer here in one line.")[language]
      ]
    }
    guard let call else {
      return [Phrase(fr: "Lecture de la note…", en: "Reading the note…")[language]]
    }
    let document = NoteDocument(call, mark: nil)
    return document.sections.flatMap { ["", $0.title] + $0.lines }
  }

  /// What was answered last.
  var answered: Phrase {
    guard case .advice(let words)? = support.advice?.matter else {
      return Phrase(
        fr: "Votre réponse attend dans sa ligne d'état ; jamais dans la note.",
        en: "Your answer waits in their state line; never in the note.")
    }
    return Phrase(fr: "Déjà répondu : \(words)", en: "Already answered: \(words)")
  }
}
