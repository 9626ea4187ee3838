import Text

extension PlannedAct {
  /// What is typed at a linear prompt; nil when it cannot be read.
  ///
  /// It is the letter of an utterance, a subject if there is one, then the words; or an act as it is
  /// written in a run.
  public init?(typed line: String, subjects: [Subject]) {
    let text = Substring(line).trimmed
    let word = text.prefix { !$0.isWhitespace }
    let gesture = Gesture.utterances.first { $0.key.map { String($0) } == Fold.key(String(word)) }
    guard let gesture else {
      var reader = ActReader()
      reader.read(line, line: 1)
      guard let planned = reader.acts.first else { return nil }
      self = planned
      return
    }
    var rest = text[word.endIndex...].trimmed
    var object = ""
    let second = rest.prefix { !$0.isWhitespace }
    if subjects.contains(Subject(String(second))) || gesture == .keepSilent && Int(second) != nil {
      object = String(second)
      rest = rest[second.endIndex...].trimmed
    }
    let act = Act(gesture, object, words: SafeText(rest))
    guard act.isWhole else { return nil }
    self = PlannedAct(time: .usual, act: act, line: 1)
  }
}
