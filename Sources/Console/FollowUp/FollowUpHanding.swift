import Canvas
import Intervention
import Text

/// The call-backs that a shift hands over: which are ticked, and to whom.
struct FollowUpHanding: Equatable, Sendable {
  let promised: [Promised]
  /// The ids of those that are handed over.
  private(set) var ticked: Set<String>
  private(set) var field: LineField
  private(set) var selection = 0
  /// Those one may hand them to.
  private let names: [SafeText]

  /// Some call-backs left to do: one's own are ticked, and those of nobody; not those in hand, whose
  /// call is open.
  init(_ promised: [Promised], me: SafeText, names: [SafeText], words: SafeText = "") {
    field = LineField(words)
    self.promised = promised
    self.names = names.filter { $0 != me }
    let waiting = promised.filter { $0.holder == nil }
    ticked = Set(waiting.filter { $0.isFor(me) || $0.owner.isBlank }.map(\.id))
  }

  static let title = Phrase(fr: "Remettre des relances", en: "Hand follow-ups over")
  static let label = Phrase(fr: "À qui :", en: "To whom:")
  static let nextShift = Phrase(fr: "la relève (prochain quart)", en: "the next shift")

  mutating func type(_ text: SafeText) { field.type(text) }

  /// Handles a key; returns whether the page has a use for it.
  mutating func press(_ key: Key) -> Bool {
    if key == .tab || key == .backTab {
      guard promised.indices.contains(selection) else { return true }
      ticked.formSymmetricDifference([promised[selection].id])
      return true
    }
    if let line = key.line(from: selection, among: promised.count, page: 10) {
      selection = line
      return true
    }
    return field.press(key)
  }

  /// To whom they go: the first known name that has a word beginning with each word typed, else what
  /// was typed; empty for the next shift.
  var successor: SafeText {
    let words = Fold.words(field.text.string)
    guard !words.isEmpty else { return "" }
    return names.first { name in
      let own = Fold.words(name.string)
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    } ?? field.text.line
  }

  /// Those that are handed over.
  var chosen: [Promised] { promised.filter { ticked.contains($0.id) } }

  /// Who takes them, and how many.
  var sentence: Phrase {
    let name = successor.isBlank ? Self.nextShift : Phrase(same: successor)
    let count = chosen.count
    guard count > 0 else {
      return Phrase(
        fr: "Aucune cochée. Tab coche celle sous la main.",
        en: "None ticked. Tab ticks the one under the hand.")
    }
    return Phrase(
      fr: "Entrée remet \(count) \(count == 1 ? "relance" : "relances") à \(name.french).",
      en: "Enter hands \(count) over to \(name.english).")
  }

  /// A line, with its tick.
  func label(_ one: Promised, at now: Moment, _ language: Language) -> SafeText {
    (ticked.contains(one.id) ? "[x] " : "[ ] ") + one.line(at: now, language)
  }
}
