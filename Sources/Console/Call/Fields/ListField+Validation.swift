import Intervention
import Text

/// The lists of the last step: needs, consents, communications, how the call ends.
extension CallContent {
  func validationLabel(_ field: ListField) -> Phrase? {
    switch field {
    case .outcome: Phrase(fr: "Comblé ?", en: "Met?")
    case .gap: Phrase(fr: "Pourquoi ?", en: "Why?")
    case .referral: Phrase(fr: "Orientation", en: "Referral")
    case .consent(let subject): subject.label
    case .party: Phrase(fr: "Dit à", en: "Told to")
    case .basis: Phrase(fr: "Base légale", en: "Legal basis")
    case .informed: Phrase(fr: "Avisé·e ?", en: "Informed?")
    case .continuity: Phrase(fr: "Continuité", en: "Continuity")
    case .disposition: Phrase(fr: "Issue", en: "Disposition")
    case .otherDispositions: Phrase(fr: "Autres issues", en: "Others")
    case .kind: Phrase(fr: "Nature", en: "Kind")
    default: nil
    }
  }

  func validationValue(_ field: ListField, _ language: Language) -> SafeText? {
    switch field {
    case .outcome(let number): needs[number: number]?.outcome?.label[language]
    case .gap(let number): needs[number: number]?.gap?.label[language]
    case .referral(let index):
      referrals.indices.contains(index) ? value(referrals[index], language) : nil
    case .consent(let subject): consents[subject]?.label[language]
    case .party(let number):
      communications[number: number].map { $0.at.hour + " " + $0.to.label[language] }
    case .basis(let number): communications[number: number]?.basis?.label[language]
    case .informed(let number):
      communications[number: number]?.isPersonInformed.map { YesNo($0).label[language] }
    case .continuity: joined(continuity.map(\.label), language)
    case .disposition: disposition?.codedLabel[language]
    case .otherDispositions: joined(otherDispositions.map(\.codedLabel), language)
    case .kind: kind?.label[language]
    default: nil
    }
  }

  func validationList(_ field: ListField) -> FieldList? {
    switch field {
    case .outcome(let number):
      return needs[number: number].map { need in
        FieldList(one: need.outcome, label: { $0.label }) { outcome in
          .needs(needs.changing(number) { $0.outcome = outcome })
        }
      }
    case .gap(let number):
      return needs[number: number].map { need in
        FieldList(one: need.gap, label: { $0.label }) { gap in
          .needs(needs.changing(number) { $0.gap = gap })
        }
      }
    case .referral(let index): return referralList(index)
    case .consent(let subject):
      return FieldList(one: consents[subject], label: { $0.label }) { .consent(subject, $0) }
    case .party(let number):
      return communications[number: number].map { told in
        let list = FieldList(one: told.to, label: { $0.label }) { to in
          .communications(communications.changing(number) { $0.to = to ?? .other })
        }
        let others = communications.filter { $0.number != number }
        return FieldList(options: list.options, clear: .communications(others))
      }
    case .basis(let number):
      return communications[number: number].map { told in
        FieldList(one: told.basis, label: { $0.label }) { basis in
          .communications(communications.changing(number) { $0.basis = basis })
        }
      }
    case .informed(let number):
      return communications[number: number].map { told in
        FieldList(one: told.isPersonInformed.map { YesNo($0) }, label: { $0.label }) { answer in
          let isInformed = answer.map { $0 == .yes }
          return .communications(
            communications.changing(number) { $0.isPersonInformed = isInformed })
        }
      }
    case .continuity:
      return FieldList(several: continuity, label: { $0.label }) { .continuity($0) }
    case .disposition:
      return FieldList(one: disposition, label: { $0.codedLabel }, detail: { $0.delay }) {
        .disposition($0)
      }
    case .otherDispositions:
      return FieldList(
        several: otherDispositions, label: { $0.codedLabel }, detail: { $0.delay }
      ) { .otherDispositions($0) }
    case .kind:
      return FieldList(one: kind, label: { $0.label }, detail: { $0.criterion }) { .kind($0) }
    default: return nil
    }
  }

  private func referralList(_ index: Int) -> FieldList? {
    guard referrals.indices.contains(index) else { return nil }
    let list = FieldList(one: referrals[index].mode, label: { $0.label }) { mode in
      var referrals = referrals
      referrals[index].mode = mode ?? .given
      return .referrals(referrals)
    }
    var others = referrals
    others.remove(at: index)
    return FieldList(options: list.options, clear: .referrals(others))
  }

  private func value(_ referral: Referral, _ language: Language) -> SafeText {
    // The number comes first: a narrow pane may cut the end.
    let phone = referral.phone.map { $0 + " · " } ?? ""
    return phone + referral.name + " (" + referral.mode.label[language] + ")"
  }
}

/// A yes or a no, as a list offers it.
enum YesNo: CaseIterable {
  case yes, no

  init(_ value: Bool) { self = value ? .yes : .no }

  var label: Phrase {
    self == .yes ? Phrase(fr: "oui", en: "yes") : Phrase(fr: "non", en: "no")
  }
}

extension Disposition {
  /// Its code and its name.
  var codedLabel: Phrase {
    Phrase(fr: "\(rawValue) \(label.french)", en: "\(rawValue) \(label.english)")
  }
}
