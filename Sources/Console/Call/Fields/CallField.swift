import Intervention
import Text

/// One thing of a step that can have the cursor: a text, or a choice.
enum CallField: Hashable, Sendable {
  case passage(Passage)
  case caller
  case reasons
  case axis(SafetyAxis)
  case outcome(need: Int)
  case newNeed
  case referral(Int)
  case disposition
  case kind

  /// Its name, short enough to stand before its value.
  var label: Phrase {
    switch self {
    case .passage(let passage) where passage.omittedAxis != nil:
      Phrase(fr: "Pourquoi ?", en: "Why?")
    case .passage(let passage): passage.label
    case .caller: Phrase(fr: "Appelle", en: "Calling")
    case .reasons: Phrase(fr: "Motifs", en: "Reasons")
    case .axis(let axis): axis.label
    case .outcome: Phrase(fr: "Comblé ?", en: "Met?")
    case .newNeed: Phrase(fr: "+ Besoin", en: "+ Need")
    case .referral: Phrase(fr: "Orientation", en: "Referral")
    case .disposition: Phrase(fr: "Issue", en: "Disposition")
    case .kind: Phrase(fr: "Nature", en: "Kind")
    }
  }
}

extension Passage {
  /// The axis whose omission it explains.
  var omittedAxis: SafetyAxis? { SafetyAxis.allCases.first { self == .omission($0) } }

  /// The axis whose facts or omission it is.
  var axis: SafetyAxis? {
    SafetyAxis.allCases.first { self == .facts($0) || self == .omission($0) }
  }

  /// Its name where nothing else says which axis it belongs to.
  var fullLabel: Phrase {
    guard let axis else { return label }
    return Phrase(
      fr: "\(axis.label.french), \(label.french)", en: "\(axis.label.english), \(label.english)")
  }
}

extension Call {
  /// The fields of a step, in the order Tab visits them; the note comes last.
  func fields(of step: Step, focus: CallField) -> [CallField] {
    let note = CallField.passage(.note(step))
    switch step {
    case .alliance:
      return [
        .passage(.place), .passage(.callBack), .caller, .passage(.words), .reasons, note,
      ]
    case .safety:
      return SafetyAxis.allCases.flatMap { axisFields($0, focus: focus) } + [note]
    case .plan: return [.passage(.analysis), note]
    case .validation:
      let needs = content.needs.flatMap { need -> [CallField] in
        [.passage(.need(need.number)), .outcome(need: need.number)]
      }
      let referrals = content.referrals.indices.map { CallField.referral($0) }
      return needs + [.newNeed] + referrals + [.disposition, .kind, note]
    }
  }

  /// An axis, then its facts or the reason it was not asked when there is one or it has the cursor.
  private func axisFields(_ axis: SafetyAxis, focus: CallField) -> [CallField] {
    let texts = [Passage.facts(axis), .omission(axis)].filter {
      !content[$0].isBlank || focus == .passage($0)
    }
    return [.axis(axis)] + texts.map { .passage($0) }
  }

  /// What a choice shows for its value; empty when nothing is chosen.
  func value(of field: CallField, _ language: Language) -> SafeText {
    switch field {
    case .passage(let passage): content[passage]
    case .caller: content.caller?.label[language] ?? ""
    case .reasons: content.reasons.map { $0.label[language] }.joined(separator: "; ")
    case .axis(let axis): axisValue(axis, language)
    case .outcome(let number):
      content.needs.first { $0.number == number }?.outcome?.label[language] ?? ""
    case .newNeed: ""
    case .referral(let index):
      content.referrals.indices.contains(index) ? value(content.referrals[index], language) : ""
    case .disposition:
      content.disposition.map { SafeText($0.rawValue) + " " + $0.label[language] } ?? ""
    case .kind: content.kind?.label[language] ?? ""
    }
  }

  private func axisValue(_ axis: SafetyAxis, _ language: Language) -> SafeText {
    guard let answer = content.answers[axis], answer.asked != .notAsked else {
      return content.isOmitted(axis) ? SafetyRow.omitted[language] : axis.meaning[language]
    }
    return answer.at.map { $0.hour } ?? ""
  }

  private func value(_ referral: Referral, _ language: Language) -> SafeText {
    // The number comes first: a narrow pane may cut the end.
    let phone = referral.phone.map { $0 + " · " } ?? ""
    return phone + referral.name + " (" + referral.mode.label[language] + ")"
  }
}
