import Intervention
import Text

/// One thing of a step that can have the cursor: a text, or a choice.
enum CallField: Hashable, Sendable {
  case passage(Passage)
  case list(ListField)
  case axis(SafetyAxis)
  case detail(SafetyDetail)
  case civil(CivilCheck)
  case add(Addition)
  case proposals

  /// Its name, short enough to stand before its value.
  func label(_ content: CallContent) -> Phrase {
    switch self {
    case .passage(let passage) where passage.omittedAxis != nil:
      Phrase(fr: "Pourquoi ?", en: "Why?")
    case .passage(let passage) where passage == .omissionOfAll(passage.person):
      Phrase(fr: "Tous omis", en: "All omitted")
    case .passage(let passage) where passage.detail != nil || passage.isCivil:
      Phrase(fr: "Précision", en: "Detail")
    case .passage(let passage) where content.isNumbered(passage):
      Phrase(
        fr: "\(passage.label.french) \(passage.person)",
        en: "\(passage.label.english) \(passage.person)")
    case .passage(let passage): passage.label
    case .list(let field): content.label(of: field)
    case .axis(let axis): axis.label
    case .detail(let detail): detail.label
    case .civil(let check): check.label
    case .add(let addition): addition.label
    case .proposals: Phrase(fr: "Proposé", en: "Proposed")
    }
  }
}

extension Passage {
  /// Whether it is the facts of a check of civil security.
  var isCivil: Bool { CivilCheck.allCases.contains { self == .civil($0) } }

  /// The axis whose omission it explains.
  var omittedAxis: SafetyAxis? { axis.flatMap { self == .omission($0, person) ? $0 : nil } }

  /// Its name where nothing else says which axis it belongs to.
  var fullLabel: Phrase {
    guard let axis else { return label }
    return Phrase(
      fr: "\(axis.label.french), \(label.french)", en: "\(axis.label.english), \(label.english)")
  }
}

extension CallScreen {
  /// What a field shows for its value; empty when nothing is chosen.
  func value(of field: CallField, _ language: Language) -> SafeText {
    let content = call.content
    switch field {
    case .passage(let passage):
      if let followUp = content.followUp(passage) { return content.value(of: followUp, language) }
      if let hour = call.paper?.hour(passage), !hour.text.isEmpty {
        return hour.label[language]
      }
      return content.isDoubtful(passage)
        ? content[passage].line + Phrase(fr: " (à vérifier)", en: " (to check)")[language]
        : content[passage]
    case .list(let listed): return content.value(of: listed, person: person, language)
    case .axis(let axis): return axisValue(axis, language)
    case .detail, .civil: return questionValue(field, language)
    case .add: return ""
    case .proposals:
      return joined(content.proposals.map(\.label), language)
    }
  }

  private func axisValue(_ axis: SafetyAxis, _ language: Language) -> SafeText {
    let content = call.content
    guard let answer = content.answer(axis, of: person), answer.asked != .notAsked else {
      return content.isOmitted(axis, of: person)
        ? SafetyRow.omitted[language] : axis.meaning[language]
    }
    let precision = content.precision(of: axis, of: person)
    // Beside a level there is no room for the word.
    let word = answer.level == nil ? Phrase(fr: " précisés", en: " cleared up")[language] : ""
    let known: SafeText? =
      content.unfolds(axis, of: person)
      ? SafeText("\(precision.known)/\(precision.all)") + word : nil
    return [answer.at?.hour, answer.level, known].compactMap { $0 }.joined(separator: " · ")
  }
}
