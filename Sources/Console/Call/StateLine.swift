import Canvas
import Intervention
import Text

/// The state sentence of a screen: what must be said now.
///
/// A refusing disk comes before everything; then what was just done or asked; then what the screen
/// says when nothing happens, after the mark of what is to be mended.
struct StateLine {
  private let trouble: CallScreen.Trouble?
  private let warning: Phrase?
  private let notice: Phrase?
  private let idle: Phrase
  /// Whether ^S opens the whole of what is said when nothing happens: what is said of support.
  private let opensIdle: Bool

  /// The sentence of a screen; without surroundings, of one where nothing is known yet.
  init(_ around: Surroundings? = nil, notice: Phrase?, idle: Phrase) {
    trouble = around?.trouble
    warning = around?.warning
    opensIdle = around?.support?.sentence == idle
    self.notice = notice
    self.idle = idle
  }

  /// The sentence, in the longest form that fits in some columns.
  func text(_ language: Language, width: Int) -> SafeText {
    let long = said(language)
    guard DisplayWidth.columns(of: long) > width else { return long }
    if trouble == nil, notice != nil || opensIdle { return long.cut(to: width - 3) + " ^S" }
    if trouble == nil, warning != nil { return long.cut(to: width) }
    guard let trouble, notice == nil else { return long }
    return Phrase(
      fr: "\(Self.refused.french) depuis \(trouble.since.hour). ^S explique.",
      en: "\(Self.refused.english) since \(trouble.since.hour). ^S explains.")[language]
  }

  /// The whole sentence, for the ear.
  func said(_ language: Language) -> SafeText {
    if trouble == nil, notice == nil, let warning {
      return warning[language] + " · " + idle[language]
    }
    return spoken(language) ?? idle[language]
  }

  /// What is worth saying aloud: nil when nothing happens.
  func spoken(_ language: Language) -> SafeText? {
    guard let trouble else { return (notice ?? warning)?[language] }
    if let notice { return Self.refused[language] + " · " + notice[language] }
    return Phrase(
      fr: "\(Self.refused.french) sur disque depuis \(trouble.since.hour). "
        + "Continuez ; ^S dit quoi faire.",
      en: "\(Self.refused.english) on disk since \(trouble.since.hour). Go on; ^S says what to do."
    )[language]
  }

  /// Draws it on a row, with a space before it where there is room.
  func draw(on canvas: inout Canvas, in row: Rect, _ language: Language) {
    let margin = row.width < 40 ? 0 : 1
    let text = text(language, width: row.width - margin)
    canvas.put(text, in: row.splitLeft(margin).rest, style)
  }

  private var style: Style {
    if trouble != nil { return .danger }
    return warning != nil && notice == nil ? .attention : .normal
  }

  private static let refused = Phrase(fr: "! NON GARDÉ", en: "! NOT KEPT")
}

extension CallScreen {
  /// What the state line of a call says when nothing happens.
  ///
  /// « Gardé » means it survives a power cut; until then the word is on its way.
  func idle(_ around: Surroundings) -> Phrase {
    if let support = around.support, support.isFresh { return support.sentence }
    let width = around.size.width
    if pane == .note, let choice, choice.isQuestion {
      let follows = run?.last != nil
      return SafetyLetters.hint(
        choice, call.content, person: person, follows: follows, width: width)
    }
    if pane == .note, case .list(let field)? = choice,
      let hint = letterHint(field, around.settings, width: width)
    {
      return hint
    }
    if let proposalHint { return proposalHint }
    if let paperHint { return paperHint }
    if let hint = lineHint(around, width: width) { return hint }
    let rescue = around.rescues?.sentence(at: around.now, on: call.id)
    if let rescue, around.rescues?.call == call.id { return rescue }
    // The header counts the rescues of the other calls; whom to call for support is said here alone.
    if let support = around.support { return support.sentence }
    if let rescue { return rescue }
    if pane == .desk { return Self.deskIdle }
    if let event = eventSentence(around) { return event }
    let idle = lockState ?? (width < 40 ? kept : keptWords)
    guard let proposed = proposedInShort(width: width) else { return idle }
    return Phrase(
      fr: "\(idle.french) · \(proposed.french)", en: "\(idle.english) · \(proposed.english)")
  }

  /// What a locked console says of the call: that it is kept, and what the passphrase opens.
  private var lockState: Phrase? {
    guard call.unconfirmed != nil else { return nil }
    return isBlind
      ? Phrase(
        fr: "\(kept.french) · Console verrouillée, début sous clé : ^X ( le rouvre",
        en: "\(kept.english) · Console locked, the beginning too: ^X ( opens it")
      : Phrase(
        fr: "\(kept.french) · Console verrouillée, auteur à confirmer : ^X (",
        en: "\(kept.english) · Console locked, author to confirm: ^X (")
  }

  /// That guides are proposed, where the screen has no room to show them.
  private func proposedInShort(width: Int) -> Phrase? {
    let list = suggestions.list
    guard width < 80, pane == .note, !list.isEmpty else { return nil }
    let mark = list.contains(where: \.isDanger) ? "! " : ""
    return Phrase(
      fr: list.count == 1 ? "\(mark)F3 : 1 guide" : "\(mark)F3 : \(list.count) guides",
      en: list.count == 1 ? "\(mark)F3: 1 guide" : "\(mark)F3: \(list.count) guides")
  }

  /// What is said when the disk accepts again.
  var keptAgain: Phrase {
    Phrase(
      fr: "\(keptWords.french). Le disque accepte de nouveau, rien n'est perdu.",
      en: "\(keptWords.english). The disk accepts again, nothing is lost.")
  }

  private var kept: Phrase {
    isKept ? Phrase(fr: "Gardé", en: "Kept") : Phrase(fr: "Se garde…", en: "Keeping…")
  }

  private var keptWords: Phrase {
    let count = call.content.wordCount
    let french = count < 2 ? "\(count) mot" : "\(count) mots"
    let english = count == 1 ? "1 word" : "\(count) words"
    return Phrase(fr: "\(kept.french) · \(french)", en: "\(kept.english) · \(english)")
  }
}

extension CallContent {
  /// The words typed in the notes of the steps.
  fileprivate var wordCount: Int {
    Step.allCases.reduce(0) { $0 + Self.words(in: self[.note($1)].string) }
  }

  /// Counted in bytes, at each key: a note of 2,000 words must not cost.
  private static func words(in text: String) -> Int {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      var wasSpace = true
      for byte in bytes {
        let isSpace = byte == 0x20 || byte == 0x0a
        if wasSpace && !isSpace { count += 1 }
        wasSpace = isSpace
      }
      return count
    } ?? 0
  }
}
