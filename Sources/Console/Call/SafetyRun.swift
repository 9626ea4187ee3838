import Canvas
import Intervention
import Text

/// Letters that answered axes one right after the other, as when a word is typed where axes are.
///
/// « oui, elle » begins with a letter that answers. When the word goes on at the pace of typing, its
/// answers are taken back and the whole of it is in the note: an answer that nobody gave would hide a
/// question that nobody asked.
struct SafetyRun: Equatable, Sendable {
  /// The pace of typing: at most so many milliseconds between two letters.
  static let pace: Int64 = 600

  /// The letters, and what each axis was before its own.
  private(set) var letters: SafeText = ""
  private(set) var before: [Answered] = []
  /// Where the word goes on in the note; nil while every letter is an answer.
  private(set) var noteOffset: Int?
  private var lastAt: Moment

  /// An axis before it was answered.
  struct Answered: Equatable, Sendable {
    let axis: SafetyAxis
    let answer: AxisAnswer?
  }

  init(at moment: Moment) { lastAt = moment }

  /// Whether something typed at a moment goes on with the same word.
  func goesOn(at moment: Moment) -> Bool {
    (0...Self.pace).contains(moment.monotonic - lastAt.monotonic)
  }

  mutating func add(_ letter: SafeText, _ answered: Answered, at moment: Moment) {
    letters = letters + letter
    before.append(answered)
    lastAt = moment
  }

  mutating func leave(toNote offset: Int, at moment: Moment) {
    noteOffset = offset
    lastAt = moment
  }
}

extension CallScreen {
  /// Keeps a letter that answers an axis, before it does.
  mutating func follow(_ letter: SafeText, on axis: SafetyAxis, at moment: Moment) {
    var next = run.flatMap { $0.goesOn(at: moment) ? $0 : nil } ?? SafetyRun(at: moment)
    next.add(letter, .init(axis: axis, answer: call.content.answers[axis]), at: moment)
    run = next
  }

  /// Takes back the answers of a word that went on in the note, and puts its first letters there.
  ///
  /// Returns nil when there is no such word: two letters must follow those that answered, so that a
  /// finger that slips takes nothing back.
  mutating func takeBackWord(at moment: Moment) -> Response? {
    guard let word = run, word.goesOn(at: moment), let offset = word.noteOffset,
      choice == nil, passage == .note(.safety)
    else { return nil }
    run = nil
    let moved = call.caret(in: passage) + word.letters.count
    let letters = Splice(at: offset, inserted: word.letters)
    var effects = [record(.edited(.text(passage: passage, splice: letters)), at: moment)]
    for answered in word.before.reversed() {
      effects.append(
        record(.edited(.asked(axis: answered.axis, answer: answered.answer)), at: moment))
    }
    effects.append(record(.caretMoved(passage: passage, to: moved), at: moment))
    return Response(
      effects: effects,
      notice: Phrase(
        fr: "Un mot, pas des réponses : écrit dans la note. F2 revient à l'axe.",
        en: "A word, not answers: typed in the note. F2 goes back to the axis."))
  }
}
