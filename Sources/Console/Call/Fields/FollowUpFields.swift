import Intervention
import Text

/// A promised call-back as its field shows it: when, what for, what came of the attempts.
extension CallContent {
  /// When, as it was read, its hour first, as a narrow pane may cut the end; then the rest of what was typed, and the attempts.
  func value(of followUp: FollowUp, _ language: Language) -> SafeText {
    let typed = self[.followUp(followUp.number)].line
    guard !followUp.due.isBlank else { return typed }
    let attempts = followUp.attempts.map { $0.outcome.past[language] + " " + $0.at.hour }
    return ([followUp.shortLabel[language], purpose(of: followUp)] + attempts)
      .filter { !$0.isBlank }.joined(separator: " · ")
  }

  /// A promised call-back by the passage that says what it is for.
  func followUp(_ passage: Passage) -> FollowUp? {
    followUps.first { .followUp($0.number) == passage }
  }
}

extension FollowUp {
  fileprivate var shortLabel: Phrase {
    guard let dueAt else {
      return Phrase(fr: "à vérifier : \(due.line)", en: "to check: \(due.line)")
    }
    return Phrase(
      fr: "\(dueAt.hour) \(dueAt.day.french)", en: "\(dueAt.hour) \(dueAt.day.english)")
  }
}
