import Canvas
import Intervention
import Text

/// Letters that answered questions one right after the other, as when a word is typed where they are.
///
/// « oui, elle » begins with a letter that answers. When the word goes on at the pace of typing, its
/// answers are taken back and the whole of it is where words go: an answer that nobody gave would hide
/// a question that nobody asked.
struct SafetyRun: Equatable, Sendable {
  /// The pace of typing: at most so many milliseconds between two letters.
  static let pace: Int64 = 600

  /// Where a word typed on the first question belongs: the note, or the facts of a point.
  private(set) var home: Passage
  /// The letters, and the edits that put back what each one answered.
  private(set) var letters: SafeText = ""
  private(set) var before: [Edit] = []
  /// What the first letter answered, when the word « non » may have been meant for it.
  private(set) var first: CallField?
  /// What the last letter answered.
  private(set) var last: CallField?
  /// Where the word goes on in its text; nil while every letter is an answer.
  private(set) var offset: Int?
  private var lastAt: Moment

  init(home: Passage, at moment: Moment) {
    self.home = home
    lastAt = moment
  }

  /// Whether something typed at a moment goes on with the same word.
  func goesOn(at moment: Moment) -> Bool {
    (0...Self.pace).contains(moment.monotonic - lastAt.monotonic)
  }

  /// The words that letters of answers alone can write, in both languages.
  private static let words: Set<String> = ["on", "non", "or", "off", "nun", "dud"]

  /// What a space at a moment makes precise: what was just answered, unless the letters are a word.
  func precised(at moment: Moment) -> CallField? {
    let isWord = goesOn(at: moment) && Self.words.contains(Fold.key(letters.string))
    return offset == nil && !isWord ? last : nil
  }

  /// The letters of answers that begin words, in both languages; « onf » begins none.
  private static let starts: Set<String> = [
    "o", "n", "f", "r", "on", "no", "fo", "ro", "fr", "or", "of", "non", "nor", "for", "fon", "ron",
    "fro", "orn", "off", "nono", "offr", "fron", "forf",
    "y", "u", "d", "un", "nu", "du", "und", "dun", "nun", "dud",
  ]

  /// Whether what is typed at a moment may go on with a word that the letters began.
  func mayBeWord(at moment: Moment) -> Bool {
    goesOn(at: moment) && (last == nil || Self.starts.contains(Fold.key(letters.string)))
  }

  /// Whether the letters are the word « non », typed at the pace of a word.
  func isNo(at moment: Moment) -> Bool {
    goesOn(at: moment) && offset == nil && Fold.key(letters.string) == "non"
  }

  mutating func add(
    _ letter: SafeText, on question: CallField?, before edit: Edit?, at moment: Moment
  ) {
    letters = letters + letter
    if let edit { before.append(edit) }
    if letters.count == letter.count { first = question }
    last = question
    lastAt = moment
  }

  mutating func leave(to home: Passage, at offset: Int, _ moment: Moment) {
    self.home = home
    self.offset = offset
    lastAt = moment
  }
}

extension CallScreen {
  /// Keeps a letter that answers a question, before it does.
  mutating func follow(_ letter: SafeText, on question: CallField, at moment: Moment) {
    let before = edit(question, answer: answer(to: question))
    follow(letter, on: question, before: before, home: home(of: question), at: moment)
  }

  /// Keeps a letter that chose a line of a short list, with the edit that puts back what was there.
  mutating func follow(_ letter: SafeText, inverse: Edit?, at moment: Moment) {
    follow(letter, on: nil, before: inverse, home: .note(call.step), at: moment)
  }

  private mutating func follow(
    _ letter: SafeText, on question: CallField?, before: Edit?, home: Passage, at moment: Moment
  ) {
    var next =
      run.flatMap { $0.goesOn(at: moment) ? $0 : nil } ?? SafetyRun(home: home, at: moment)
    next.add(letter, on: question, before: before, at: moment)
    run = next
  }

  /// Goes to a text and types there; letters that answered just before may begin the same word.
  mutating func goOn(
    in home: Passage, with text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    let effects = focus(.passage(home), at: moment)
    run?.leave(to: home, at: call.caret(in: home), moment)
    let response =
      Response(effects: effects) + edit(with: { $0.typing(text) }, at: moment, around)
    guard text.string.count > 1, let word = takeBackWord(at: moment) else { return response }
    return response + word
  }

  /// Takes back the answers of a word that went on as a text, and puts its first letters there.
  ///
  /// Returns nil when there is no such word: two letters must follow those that answered, so that a
  /// finger that slips takes nothing back.
  mutating func takeBackWord(at moment: Moment) -> Response? {
    guard let word = run, word.goesOn(at: moment), let offset = word.offset,
      choice == nil, passage == word.home
    else { return nil }
    run = nil
    let moved = call.caret(in: word.home) + word.letters.count
    let letters = Splice(at: offset, inserted: word.letters)
    var effects = [record(.edited(.text(passage: word.home, splice: letters)), at: moment)]
    for edit in word.before.reversed() { effects.append(record(.edited(edit), at: moment)) }
    effects.append(record(.caretMoved(passage: word.home, to: moved), at: moment))
    return Response(effects: effects, notice: Self.wordNotice(word.home))
  }

  /// « non » and Enter answer one question, not three.
  ///
  /// The letters of the word are taken back but the first. Returns nil when there is no such word.
  mutating func answerNo(at moment: Moment) -> Response? {
    guard let word = run, word.isNo(at: moment), let question = word.first else { return nil }
    run = nil
    let taken = word.before.dropFirst().reversed().map { record(.edited($0), at: moment) }
    let effects = taken + focus(question, at: moment) + goOn(after: question, at: moment)
    let name = question.label(call.content)
    return Response(
      effects: effects,
      notice: Phrase(
        fr: "Un mot, une réponse : \(name.french), non.",
        en: "One word, one answer: \(name.english), no."))
  }

  private static func wordNotice(_ home: Passage) -> Phrase {
    home.noteStep == nil
      ? Phrase(
        fr: "Un mot, pas des réponses : \(home.label.french), écrit dans les faits.",
        en: "A word, not answers: \(home.label.english), typed in the facts.")
      : Phrase(
        fr: "Un mot, pas des réponses : écrit dans la note. F2 revient à l'axe.",
        en: "A word, not answers: typed in the note. F2 goes back to the axis.")
  }
}
