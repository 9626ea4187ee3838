import Intervention
import Text

extension CallField {
  /// Whether it is an axis.
  var isAxis: Bool { if case .axis = self { true } else { false } }
  /// Whether a letter answers it with a state: asked or not, yes or no.
  var isQuestion: Bool {
    switch self {
    case .axis, .detail, .civil: true
    case .passage, .list, .add, .proposals: false
    }
  }
}

/// What a question holds and where its words go.
extension CallScreen {
  /// The answer to a question, if one was noted.
  func answer(to question: CallField) -> AxisAnswer? {
    switch question {
    case .axis(let axis): call.content.answer(axis, of: person)
    case .detail(let detail): call.content.answer(detail, of: person)
    case .civil(let check): call.content.answer(check)
    case .passage, .list, .add, .proposals: nil
    }
  }

  /// The edit that sets the answer to a question; nil for what is no question.
  func edit(_ question: CallField, answer: AxisAnswer?) -> Edit? {
    switch question {
    case .axis(let axis): .asked(axis: axis, answer: answer, person: person.otherThanFirst)
    case .detail(let detail): .detail(detail, answer: answer, person: person.otherThanFirst)
    case .civil(let check): .civil(check, answer: answer)
    case .passage, .list, .add, .proposals: nil
    }
  }

  /// What a point or a check shows: its answer, then its facts; empty when there is neither.
  func questionValue(_ question: CallField, _ language: Language) -> SafeText {
    let asked = answer(to: question)?.asked ?? .notAsked
    let words = call.content[home(of: question)].line
    let parts = asked == .notAsked ? [words] : [asked.word[language], words]
    return parts.filter { !$0.isBlank }.joined(separator: ", ")
  }

  /// Where words typed on a question belong.
  func home(of question: CallField) -> Passage {
    switch question {
    case .detail(let detail): .detail(detail, person)
    case .civil(let check): .civil(check)
    default: .note(call.step)
    }
  }
}

extension Asked {
  /// The state of a point, in a word: a point is no danger by itself.
  fileprivate var word: Phrase {
    switch self {
    case .yes: Phrase(fr: "oui", en: "yes")
    case .notAsked, .unclear, .no, .declined: mark
    }
  }
}
