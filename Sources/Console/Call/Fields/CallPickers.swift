import Canvas
import Intervention
import Text

/// A line of a list that answers a choice of the call.
enum Choice: Equatable, Sendable {
  /// Support asked for, with the note shared or not.
  case support(sharesNote: Bool)
  case supportEnd
  /// A wish to talk about a signed call.
  case talk
  /// Whom to call for support, or what was answered, whole.
  case supportWhole
  case edit(Edit)
  case missing(Missing)
  case tell(Communication.Party)
  case reading(ReadingAction)
  case pending(PendingTarget)
  case callBack(CallBack.Outcome)
  /// What came of a promised call-back, by its number.
  case attempt(Int, CallBack.Outcome)
  case administrative(AdministrativeClose)
  case joins(Communication.Party)
  case leaves(Int)
  case give(Referral.Mode)
  case unmet(Need.Gap)
  /// An earlier call from the same number.
  case earlier(CallID)
  /// The team's directive about the number.
  case directive
}

/// The lists that answer a choice of the call.
extension CallScreen {
  /// The list of a field; nil for one that has none.
  func picker(for field: CallField, _ around: Surroundings) -> Picker<Choice>? {
    guard case .list(let listed) = field,
      let list = call.content.list(listed, person: person, around.settings)
    else { return nil }
    return Picker(
      title: field.label(call.content),
      items: list.options.map {
        Picker.Item(id: .edit($0.edit), label: $0.label, detail: $0.detail, isOn: $0.isOn)
      },
      selection: listed == .reasons ? 0 : list.options.firstIndex(where: \.isOn) ?? 0)
  }

  /// What the note still lacks, to go there.
  var missingPicker: Picker<Choice> {
    Picker(
      title: Phrase(fr: "Ce qui manque", en: "What is missing"),
      items: call.content.missing.map {
        Picker.Item(id: .missing($0), label: $0.label, detail: $0.step.label)
      })
  }
}

extension Phrase {
  /// Nothing to say.
  static let empty = Phrase(same: "")
}
