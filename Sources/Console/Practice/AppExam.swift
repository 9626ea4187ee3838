import Canvas
import Intervention
import Practice
import Text

// The console in which a call is played: the same screens, and a caller who is a script.

extension App {
  /// What is on every screen of an exercise.
  public static let exercise = Phrase(fr: "EXERCICE", en: "EXERCISE")

  /// What an exercise is, in a sentence.
  public static let notReal = Phrase(
    fr: "EXERCICE : rien ne va dans les vrais dossiers.",
    en: "EXERCISE: nothing goes into real records.")

  /// Whether the trainee is saying something: the call waits.
  private var isSpeaking: Bool { if case .speech? = overlays.last { true } else { false } }

  /// When the caller does something next.
  var examWakeAt: Int64? { exam?.wakeAt(isHeld: isSpeaking) }

  /// Time goes by for the caller before what just happened.
  mutating func passExam(_ input: Input) {
    let isHeld = isSpeaking
    switch input {
    case .happened(_, let moment), .ticked(let moment): exam?.pass(to: moment, isHeld: isHeld)
    default: break
    }
  }

  /// Tells the exercise what was done on the call.
  mutating func tellExam() -> [Effect] {
    guard let id = activeID, let screen = calls[id], exam != nil else { return [] }
    let around = surroundings
    var told = exam
    let lines = told?.tell(screen, around) ?? []
    exam = told
    return lines.flatMap { record(.exercised($0), id) } + closeLine(id)
  }

  /// The line closes when the caller hangs up, or has said goodbye.
  private mutating func closeLine(_ id: CallID) -> [Effect] {
    guard let exam, exam.exercise.hasEnded, let call = calls[id]?.call, call.state == .open else {
      return []
    }
    overlays.removeAll { if case .speech = $0 { true } else { false } }
    notice = Phrase(
      fr: "La ligne est fermée. Finissez la note ; F9 ferme l'exercice.",
      en: "The line is closed. Finish the note; F9 closes the exercise.")
    return record(.lineEnded, id) + tellExam()
  }

  /// Opens what is said to the caller, or goes on with what was begun.
  mutating func speak() {
    guard let exam else { return }
    overlays = [.speech(exam.draft ?? Speech(exam.scenario.subjects))]
  }

  /// Slows the clock of the exercise.
  mutating func slowExam() {
    exam?.slow()
    guard let pace = exam?.pace else { return }
    notice =
      pace == 100
      ? Phrase(fr: "L'appel va à son pas.", en: "The call goes at its own pace.")
      : Phrase(
        fr: "L'appel va \(100 / pace) fois plus lentement.",
        en: "The call goes \(100 / pace) times slower.")
  }

  mutating func type(_ text: SafeText, in speech: Speech) -> [Effect] {
    var speech = speech
    switch speech.stage {
    case .kind:
      if let (item, rest) = speech.kinds.answered(by: text) {
        let effects = choose(item.id, in: &speech)
        guard case .speech(let open)? = overlays.last, !rest.isEmpty else { return effects }
        return effects + type(rest, in: open)
      }
      speech.kinds.type(text)
    case .subject: speech.subjects.type(text)
    case .words: speech.type(text)
    }
    show(speech)
    return []
  }

  /// What a key does in what is being said; nil when it is for a command.
  mutating func press(_ key: Key, in speech: Speech) -> [Effect]? {
    var speech = speech
    let around = surroundings
    if key == .backspace, speech.stepBack() {
      show(speech)
      return []
    }
    switch (speech.stage, key) {
    case (.kind, .enter):
      guard let item = speech.kinds.selected(language) else { return [] }
      return choose(item.id, in: &speech)
    case (.subject, .enter):
      if let item = speech.subjects.selected(language) {
        speech.choose(item.id)
      } else if !speech.takeSentence(language) {
        return []
      }
    case (.words, .enter):
      guard let act = speech.act else {
        notice = Speech.wordsNeeded
        return []
      }
      return say(act)
    case (.kind, _):
      guard speech.kinds.press(key, around, in: overlayArea) else { return nil }
    case (.subject, _):
      guard speech.subjects.press(key, around, in: overlayArea) else { return nil }
    case (.words, _): guard speech.pressInWords(key) else { return nil }
    }
    show(speech)
    return []
  }

  /// Closes what was being said; the words are there when one speaks again.
  mutating func keepDraft(_ speech: Speech) {
    var speech = speech
    _ = speech.takeSentence(language)
    exam?.draft = speech.words.text.isBlank ? nil : speech
  }

  private mutating func choose(_ kind: Practice.Gesture, in speech: inout Speech) -> [Effect] {
    if let act = speech.choose(kind) { return say(act) }
    show(speech)
    return []
  }

  private mutating func show(_ speech: Speech) { overlays[overlays.count - 1] = .speech(speech) }

  private mutating func say(_ act: Act) -> [Effect] {
    overlays.removeLast()
    exam?.draft = nil
    guard let id = activeID, let lines = exam?.say(act) else { return [] }
    return lines.flatMap { record(.exercised($0), id) }
  }

  /// What the caller is heard saying, drawn above the note.
  func drawCaller(on canvas: inout Canvas) {
    guard let exam, case .call = base else { return }
    let layout = CallLayout(surroundings, pane: .note)
    CallerPane(exam: exam, isHeld: isSpeaking).draw(on: &canvas, in: layout.caller, language)
  }

  /// The same, in the description of a call; what is being said keeps the title of the call, so that
  /// only what changes is read again.
  func addCaller(to said: Said) -> Said {
    guard let exam, case .call = base else { return said }
    let pane = CallerPane(exam: exam, isHeld: isSpeaking)
    var said = said
    said.rows += [pane.title[language]] + pane.said(language)
    guard case .speech(let speech)? = overlays.last else { return said }
    (said.focus, said.entry) = speech.focus(language)
    if let notice { said.rows.append(notice[language]) }
    return said
  }
}
