import Intervention
import Text

/// The lists of the first step: who calls, from where, for what.
extension CallContent {
  func allianceLabel(_ field: ListField) -> Phrase? {
    switch field {
    case .followUpOutcome: Phrase(fr: "Relance", en: "Follow-up")
    case .caller: Phrase(fr: "Appelle", en: "Calling")
    case .provenance: Phrase(fr: "Vient de", en: "Came by")
    case .company: Phrase(fr: "Seul·e ?", en: "Alone?")
    case .language: Phrase(fr: "Langue", en: "Language")
    case .interpreting: Phrase(fr: "Interprète", en: "Interpreter")
    case .callBack: Phrase(fr: "Message ?", en: "Message?")
    case .reasons: Phrase(fr: "Motifs", en: "Reasons")
    default: nil
    }
  }

  func allianceValue(_ field: ListField, _ language: Language) -> SafeText? {
    switch field {
    case .followUpOutcome: followUpOutcome?.past[language]
    case .caller: caller?.label[language]
    case .provenance: provenance?.label[language]
    case .company: company?.label[language]
    case .language: self.language?.label[language]
    case .interpreting: interpreting?.label[language]
    case .callBack: callBack?.label[language]
    case .reasons: joined(reasons.map(\.label), language)
    default: nil
    }
  }

  func allianceList(_ field: ListField) -> FieldList? {
    switch field {
    case .followUpOutcome:
      FieldList(one: followUpOutcome, label: { $0.past }) { .followUpOutcome($0) }
    case .caller: FieldList(one: caller, label: { $0.label }) { .caller($0) }
    case .provenance: FieldList(one: provenance, label: { $0.label }) { .provenance($0) }
    case .company: FieldList(one: company, label: { $0.label }) { .company($0) }
    case .language: FieldList(one: language, label: { $0.label }) { .language($0) }
    case .interpreting: FieldList(one: interpreting, label: { $0.label }) { .interpreting($0) }
    case .callBack: FieldList(one: callBack, label: { $0.label }) { .callBack($0) }
    case .reasons: FieldList(several: reasons, label: { $0.label }) { .reasons($0) }
    default: nil
    }
  }
}
