import Canvas
import Intervention
import Text

/// The lists that answer a choice of the call.
extension CallScreen {
  /// The list of a choice; nil for one that has none.
  func picker(for field: CallField) -> Picker<Choice>? {
    let content = call.content
    switch field {
    case .caller:
      return picker(field.label, Caller.allCases, chosen: content.caller, { $0.label }) {
        .caller($0)
      }
    case .reasons:
      return Picker(
        title: field.label,
        items: Reason.allCases.map {
          Picker.Item(
            id: .reason($0), label: $0.label, detail: .empty, isOn: content.reasons.contains($0))
        })
    case .outcome(let number):
      let outcome = content.needs.first { $0.number == number }?.outcome
      return picker(field.label, Need.Outcome.allCases, chosen: outcome, { $0.label }) {
        .outcome(need: number, $0)
      }
    case .referral(let index):
      guard content.referrals.indices.contains(index) else { return nil }
      let mode = content.referrals[index].mode
      return picker(field.label, Referral.Mode.allCases, chosen: mode, { $0.label }) {
        .mode(referral: index, $0)
      }
    case .disposition:
      return picker(
        field.label, Disposition.allCases, chosen: content.disposition, { $0.codedLabel },
        detail: { $0.delay }
      ) { .disposition($0) }
    case .kind:
      return picker(
        field.label, CallKind.allCases, chosen: content.kind, { $0.label }, detail: { $0.criterion }
      ) { .kind($0) }
    case .passage, .axis, .newNeed: return nil
    }
  }

  /// What the note still lacks, to go there.
  var missingPicker: Picker<Choice> {
    Picker(
      title: Phrase(fr: "Ce qui manque", en: "What is missing"),
      items: call.content.missing.map {
        Picker.Item(id: .missing($0), label: $0.label, detail: $0.step.label)
      })
  }

  private func picker<Value: Equatable>(
    _ title: Phrase, _ values: [Value], chosen: Value?, _ label: (Value) -> Phrase,
    detail: (Value) -> Phrase = { _ in .empty }, choice: (Value) -> Choice
  ) -> Picker<Choice> {
    Picker(
      title: title,
      items: values.map {
        Picker.Item(id: choice($0), label: label($0), detail: detail($0), isOn: $0 == chosen)
      },
      selection: chosen.flatMap { values.firstIndex(of: $0) } ?? 0)
  }
}

extension Phrase {
  /// Nothing to say.
  static let empty = Phrase(same: "")
}

extension Disposition {
  fileprivate var codedLabel: Phrase {
    Phrase(fr: "\(rawValue) \(label.french)", en: "\(rawValue) \(label.english)")
  }
}
