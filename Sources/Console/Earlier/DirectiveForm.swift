import Canvas
import Intervention
import Text

/// A team directive being written: its text, and the days it holds.
struct DirectiveForm: Equatable, Sendable {
  /// The number it is about.
  let digits: SafeText
  /// What it is written in place of.
  private(set) var seen: Directive?
  private(set) var fields: [LineField]
  private(set) var current = 0
  /// What is answered to what was typed, until it is changed.
  private(set) var answer: Phrase?

  /// The most days that one may hold.
  static let mostDays = 365

  init(_ digits: SafeText, _ known: Directive?) {
    self.digits = digits
    seen = known
    fields = [LineField(known?.text ?? ""), LineField("90")]
  }

  static let title = Phrase(fr: "Consigne d'équipe", en: "Team directive")
  static let labels = [
    Phrase(fr: "Ce que l'équipe fait :", en: "What the team does:"),
    Phrase(fr: "Valable (jours, 365 au plus) :", en: "Good for (days, 365 at most):"),
  ]
  static let reminder = Phrase(
    fr: "Montrée à qui répond à ce numéro. La sécurité se demande quand même.",
    en: "Shown to whoever answers this number. Safety is asked all the same.")

  static let withdrawal = Phrase(
    fr: "Texte vidé, Entrée la retire. La sécurité se demande quand même.",
    en: "Text emptied, Enter withdraws it. Safety is asked all the same.")

  /// What Enter makes of it.
  enum Entry: Equatable {
    case keep(Directive)
    case withdraw
  }

  /// What is said when a colleague changed it meanwhile.
  static func changed(_ other: Directive?) -> Phrase {
    guard let other else {
      return Phrase(
        fr: "Retirée entre-temps. Entrée garde la vôtre ; Échap laisse.",
        en: "Withdrawn meanwhile. Enter keeps yours; Esc leaves it.")
    }
    let line = other.text.line
    return Phrase(
      fr: "Entrée remplace celle \(Typography.de(other.author)), écrite entre-temps : \(line)",
      en: "Enter replaces the one by \(other.author), written meanwhile: \(line)")
  }

  /// Takes note of what a colleague wrote meanwhile; what is typed here stays.
  mutating func meet(_ other: Directive?) {
    seen = other
    answer = Self.changed(other)
  }

  mutating func type(_ text: SafeText) {
    fields[current].type(text)
    answer = nil
  }

  /// Handles a key; returns whether the form has a use for it.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .tab, .backTab, .up, .down: current = 1 - current
    default:
      guard fields[current].press(key) else { return false }
      answer = nil
    }
    return true
  }

  /// What Enter keeps; nil with an answer when something is missing.
  mutating func enter(by author: SafeText, on today: CalendarDate) -> Entry? {
    guard !fields[0].text.isBlank else {
      if seen != nil { return .withdraw }
      current = 0
      answer = Phrase(fr: "Écrivez d'abord la consigne.", en: "Type the directive first.")
      return nil
    }
    guard let days = Int(fields[1].text.string), (1...Self.mostDays).contains(days),
      let until = today.adding(days: days)
    else {
      current = 1
      answer = Phrase(fr: "De 1 à 365 jours.", en: "From 1 to 365 days.")
      return nil
    }
    return .keep(Directive(text: fields[0].text, author: author, from: today, until: until))
  }

  private var advice: Phrase { seen == nil ? Self.reminder : Self.withdrawal }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    let box = area.splitBottom(9).bottom
    canvas.fill(box)
    let page = Page(framed: box, around)
    page.draw(
      Self.title[language],
      hints: Hints([
        Hint(.enter, fr: "Garder", en: "Keep"), Hint(.escape, fr: "Laisser", en: "Leave"),
      ]), on: &canvas, language)
    let (text, rest) = page.body.splitTop(
      page.body.height < 2 && current == 1 ? 0 : max(1, page.body.height - 2))
    for (index, row) in [text, rest.row(0)].enumerated() where !row.isEmpty {
      let label = Self.labels[index][language] + " "
      let split = row.splitLeft(min(row.width / 2, DisplayWidth.columns(of: label)))
      canvas.put(label, in: split.left.row(0), .strong)
      let point = fields[index].draw(on: &canvas, in: split.rest)
      if index == current { canvas.placeCursor(point) }
    }
    canvas.put(
      (answer ?? advice)[language], in: rest.row(1), answer == nil ? .normal : .attention)
  }

  func said(_ language: Language) -> Said {
    Said(
      title: Self.title[language],
      rows: [advice, answer].compactMap { $0?[language] },
      focus: Self.labels[current][language], entry: fields[current].entry)
  }
}
