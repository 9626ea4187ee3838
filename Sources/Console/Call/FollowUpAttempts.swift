import Intervention
import Text

/// What came of a promised call-back, noted on its field while the note is open.
extension CallScreen {
  /// The promised call-back under the hand.
  private var followUp: FollowUp? {
    guard pane == .note, case .passage(let passage) = focus else { return nil }
    return call.content.followUp(passage)
  }

  /// The list of what may come of it; nil when no call-back is under the hand.
  func attemptPicker(_ language: Language) -> Picker<Choice>? {
    guard let followUp, !followUp.due.isBlank else { return nil }
    let title = Phrase(
      fr: "Relance \(followUp.number) : ce qu'elle donne",
      en: "Follow-up \(followUp.number): what came of it")
    return outcomes(title, language, \.past) { .attempt(followUp.number, $0) }
  }

  /// Notes an attempt at a promised call-back, and its hour.
  mutating func attempt(
    _ number: Int, _ outcome: CallBack.Outcome, at moment: Moment
  ) -> Response {
    let attempted = call.content.followUps.changing(number) {
      $0.attempts.append(CallBack(at: moment, outcome: outcome))
    }
    return Response(
      effects: [record(.edited(.followUps(attempted)), at: moment)],
      notice: Phrase(
        fr: "Relance essayée à \(moment.hour). ^Z annule.",
        en: "Follow-up tried at \(moment.hour). ^Z undoes."))
  }
}

extension Phrase {
  /// The sentence, and another after it.
  func followed(by other: Phrase?) -> Phrase {
    guard let other else { return self }
    return Phrase(fr: "\(french) \(other.french)", en: "\(english) \(other.english)")
  }
}
