import Canvas
import Intervention
import Text

/// Another passphrase for who is here: the present one, then the new one twice; nothing of them shows.
struct PassphraseForm: Equatable, Sendable {
  private(set) var fields = [SecretField(), SecretField(), SecretField()]
  /// The field that has the cursor.
  private(set) var current = 0
  /// Whether it is being changed.
  private(set) var isWaiting = false
  /// What is answered to what was typed.
  private(set) var answer: Phrase?

  static let title = Phrase(fr: "Changer de phrase de passe", en: "Change the passphrase")
  private static let labels = [
    Phrase(fr: "Phrase actuelle :", en: "Present one:"),
    Phrase(fr: "Nouvelle phrase :", en: "New one:"),
    Phrase(fr: "Encore la nouvelle :", en: "New one again:"),
  ]
  private static let reminder = Phrase(
    fr: "Quinze signes au moins : quatre mots qui ne vont pas ensemble.",
    en: "Fifteen signs at least: four words that do not go together.")
  static let differ = Phrase(
    fr: "Les deux nouvelles ne sont pas pareilles : retapez-les.",
    en: "The two new ones are not the same: type them again.")

  mutating func type(_ text: SafeText) {
    guard !isWaiting else { return }
    answer = nil
    fields[current].type(text)
  }

  /// Handles a key; returns whether the form has a use for it.
  mutating func press(_ key: Key) -> Bool {
    guard !isWaiting else { return true }
    switch key {
    case .tab, .down: current = min(2, current + 1)
    case .backTab, .up: current = max(0, current - 1)
    default: return fields[current].press(key)
    }
    return true
  }

  /// What Enter asks for: the next field, or the change once all three are there.
  mutating func enter() -> (old: Secret, new: Secret)? {
    guard !isWaiting else { return nil }
    answer = nil
    if let empty = fields.firstIndex(where: \.isEmpty) {
      current = empty
      return nil
    }
    guard current == 2 else {
      current += 1
      return nil
    }
    guard fields[1].secret == fields[2].secret else {
      refuse(Self.differ, from: 1)
      return nil
    }
    isWaiting = true
    return (fields[0].secret, fields[1].secret)
  }

  /// It was not changed: the fields are typed again, from one of them.
  mutating func refuse(_ reason: Phrase, from first: Int = 0) {
    isWaiting = false
    answer = reason
    current = first
    for index in first..<fields.count { fields[index].erase() }
  }

  private var sentence: Phrase { isWaiting ? LockView.verifying : answer ?? Self.reminder }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    let box = area.splitBottom(9).bottom
    canvas.fill(box)
    let page = Page(framed: box, around)
    page.draw(
      Self.title[language],
      hints: Hints([
        Hint(.enter, fr: "Suite", en: "Next"), Hint(.escape, fr: "Laisser", en: "Leave"),
      ]), on: &canvas, language)
    let (list, foot) = page.body.splitTop(min(3, max(1, page.body.height - 1)))
    // A screen too small for the three shows the one that has the cursor.
    let shown = list.height < 3 ? [current] : Array(fields.indices)
    for (line, index) in shown.enumerated() {
      let label = Self.labels[index][language] + " "
      let split = list.row(line).splitLeft(min(list.width / 2, DisplayWidth.columns(of: label)))
      canvas.put(label, in: split.left, index == current ? .strong : .normal)
      canvas.put(fields[index].shown[language], in: split.rest)
      if index == current { canvas.placeCursor(split.rest.origin) }
    }
    let text = sentence[language]
    for (line, row) in Wrap.rows(text, width: foot.width).prefix(foot.height).enumerated() {
      canvas.put(wrapped: text[row], in: foot.row(line), answer == nil ? .normal : .attention)
    }
  }

  /// The same, as lines: no passphrase is an entry, so that nothing of it is ever said.
  func said(_ language: Language) -> Said {
    Said(
      title: Self.title[language], rows: [sentence[language]],
      focus: Self.labels[current][language] + " " + fields[current].shown[language])
  }
}

extension App {
  /// What a key does in the form; nil when it is for a command.
  mutating func press(_ key: Key, in form: PassphraseForm) -> [Effect]? {
    var form = form
    defer { overlays[overlays.count - 1] = .passphrase(form) }
    guard key == .enter else { return form.press(key) ? [] : nil }
    guard let holder = lock.holder, let asked = form.enter() else { return [] }
    return [.changePassphrase(holder.id, from: asked.old, to: asked.new)]
  }

  /// Types in the form; a paste that ends a line is Enter too.
  mutating func type(_ text: SafeText, in form: PassphraseForm) -> [Effect] {
    var form = form
    let end = text.string.firstIndex { $0.isNewline }
    form.type(SafeText(end.map { String(text.string[..<$0]) } ?? text.string))
    overlays[overlays.count - 1] = .passphrase(form)
    return end == nil ? [] : press(.enter, in: form) ?? []
  }

  /// It was changed, or not, and why.
  mutating func hearPassphrase(refused reason: Phrase?) {
    guard let reason else {
      overlays.removeAll { if case .passphrase = $0 { true } else { false } }
      notice = Phrase(
        fr: "Phrase de passe changée ; l'ancienne n'ouvre plus rien.",
        en: "Passphrase changed; the old one opens nothing now.")
      return
    }
    for index in overlays.indices {
      guard case .passphrase(var form) = overlays[index] else { continue }
      form.refuse(reason)
      overlays[index] = .passphrase(form)
      return
    }
    notice = reason
  }
}
