import Canvas
import Practice
import Text

/// What is about to be said to the caller of an exercise: the kind of utterance, its subject, and the
/// trainee's own words.
///
/// The kind is the only menu, always the same eight letters. A direct question needs its subject,
/// found as one types; the others may have one. The clock of the exercise waits meanwhile: typing
/// takes longer than saying, and the words then take the time it takes to say them.
struct Speech: Equatable, Sendable {
  /// What has the cursor.
  enum Stage: Equatable { case kind, subject, words }

  private(set) var stage = Stage.kind
  private(set) var kind: Practice.Gesture?
  private(set) var subject: Subject?
  private(set) var words = LineField()
  var kinds: Picker<Practice.Gesture>
  var subjects: Picker<Subject?>
  private let known: [Subject]

  /// Something to say about one of these subjects.
  init(_ known: [Subject]) {
    self.known = known
    kinds = Picker(
      title: Self.title,
      items: Practice.Gesture.utterances.map {
        Picker.Item(id: $0, label: $0.label, detail: .empty, letter: $0.key)
      })
    subjects = Picker(title: Self.title, items: [])
  }

  static let title = Phrase(fr: "Dire à l'appelant", en: "Say to the caller")

  /// Chooses the kind; what is said comes back when it needs nothing more.
  mutating func choose(_ kind: Practice.Gesture) -> Act? {
    self.kind = kind
    guard kind.isHeard else { return Act(kind) }
    subjects = picker(for: kind)
    // One mirrors, validates and sums up what is there: a subject is for who wants one.
    stage = [.reflect, .validate, .summarise].contains(kind) ? .words : .subject
    return nil
  }

  /// Chooses the subject, or none.
  mutating func choose(_ subject: Subject?) {
    self.subject = subject
    stage = .words
    kind.map { subjects = picker(for: $0) }
  }

  mutating func type(_ text: SafeText) { words.type(text) }

  /// Takes for words a sentence typed where a subject was expected; returns whether there was one.
  mutating func takeSentence(_ language: Language) -> Bool {
    guard stage == .subject, let sentence = subjects.sentence(language), let kind else {
      return false
    }
    words = LineField(words.text.isBlank ? sentence : words.text + " " + sentence)
    subjects = picker(for: kind)
    return true
  }

  /// Goes back to what was chosen before, when nothing is written here; returns whether it did.
  mutating func stepBack() -> Bool {
    switch stage {
    case .words where words.text.isEmpty: stage = subject == nil ? .kind : .subject
    case .subject where subjects.filter.text.isEmpty: stage = .kind
    case .kind, .subject, .words: return false
    }
    return true
  }

  /// Handles a key of the words; returns whether it has a use here.
  mutating func pressInWords(_ key: Key) -> Bool {
    switch key {
    case .up, .backTab: stage = .subject
    default: return words.press(key)
    }
    return true
  }

  /// What is said; nil while words are missing.
  var act: Act? {
    guard let kind, !words.text.isBlank else { return nil }
    return Act(kind, subject?.id ?? "", words: words.text)
  }

  /// What is being said: « Question directe · Suicide : idées ».
  var name: Phrase {
    [kind?.label ?? Self.title, subject?.label].compactMap { $0 }.joined(by: " · ")
  }

  static let wordsNeeded = Phrase(
    fr: "Écrivez ce que vous dites, puis Entrée.", en: "Type what you say, then Enter.")

  /// The subjects, those that suit the kind first: a direct question is mostly about safety.
  private func picker(for kind: Practice.Gesture) -> Picker<Subject?> {
    let none = Picker<Subject?>.Item(
      id: nil, label: Phrase(fr: "(sans sujet précis)", en: "(no subject in particular)"),
      detail: .empty)
    let items = known.map { subject in
      var item = Picker<Subject?>.Item(id: subject, label: subject.label, detail: .empty)
      item.otherWords = subject.otherWords
      return item
    }
    let ofSafety = items.filter { $0.id?.axis != nil }
    let others = items.filter { $0.id?.axis == nil }
    let kept =
      words.text.isBlank
      ? Phrase.empty : Phrase(fr: "vos mots sont gardés ; ", en: "your words are kept; ")
    return Picker(
      title: Phrase(
        fr: "\(kind.label.french) : \(kept.french)quel sujet ?",
        en: "\(kind.label.english): \(kept.english)what subject?"),
      items: kind == .direct ? ofSafety + others : [none] + others + ofSafety)
  }
}

extension Speech {
  /// Draws it below the caller.
  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings, notice: Phrase?) {
    switch stage {
    case .kind: kinds.draw(on: &canvas, in: area, around)
    case .subject: subjects.draw(on: &canvas, in: area, around)
    case .words: drawWords(on: &canvas, in: area, around, notice)
    }
  }

  private func drawWords(
    on canvas: inout Canvas, in area: Rect, _ around: Surroundings, _ notice: Phrase?
  ) {
    let box = area.splitTop(min(area.height, 7)).top
    canvas.fill(box)
    let page = Page(framed: box, around)
    page.draw(name[around.language], hints: Self.hints, on: &canvas, around.language)
    let body = page.body
    canvas.placeCursor(words.draw(on: &canvas, in: body.row(0)))
    let help = notice ?? (words.text.isEmpty ? Self.wordsNeeded : nil)
    if let help { canvas.put(help[around.language], in: body.row(1), .discreet) }
  }

  private static let hints = Hints([
    Hint(.enter, fr: "Dire", en: "Say"), Hint(.up, fr: "Sujet", en: "Subject"),
    Hint(.escape, fr: "Garder pour plus tard", en: "Keep for later"),
  ])

  /// The focused thing and the text being typed, for the ear.
  func focus(_ language: Language) -> (SafeText, Said.Entry?) {
    let said =
      switch stage {
      case .kind: kinds.said(language)
      case .subject: subjects.said(language)
      case .words: Said(title: "", rows: [], focus: name[language], entry: words.entry)
      }
    let title =
      stage == .words
      ? SafeText("")
      : (stage == .kind ? kinds.title : subjects.title)[
        language] + " "
    return (title + said.focus, said.entry)
  }
}
