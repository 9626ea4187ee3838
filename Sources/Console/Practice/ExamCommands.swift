import Text

/// What commands do in an exercise: what belongs to real calls stays out of it.
extension App {
  /// Why a command can't be used in an exercise; nil when it can.
  func examRefusal(_ id: CommandID) -> Phrase? {
    guard let exam else {
      return Self.ofExam.contains(id)
        ? Phrase(fr: "Pendant un exercice seulement.", en: "In an exercise only.") : nil
    }
    switch id {
    case .callNew:
      return Phrase(
        fr: "EXERCICE. Pour un vrai appel : ^X g, puis ^N.",
        en: "EXERCISE. For a real call: ^X g, then ^N.")
    case .exerciseSpeak where exam.exercise.hasEnded:
      return Phrase(fr: "La ligne est fermée.", en: "The line is closed.")
    default: return Self.outOfExam.contains(id) ? Self.notReal : nil
    }
  }

  private static let ofExam: Set<CommandID> = [.exerciseSpeak, .exerciseSlow]

  /// What reads or writes something real, or closes a call without playing it.
  private static let outOfExam: Set<CommandID> = [
    .practiceOpen, .followUpOpen, .reviewOpen, .reviewWish, .supportAsk, .callFromPaper,
    .noteSearch,
    .callerEarlier, .directiveWrite, .unlock, .callHandover, .guideFlag, .callAdministrative,
    .callLost, .tourLeave, .callAddendum,
  ]
}
