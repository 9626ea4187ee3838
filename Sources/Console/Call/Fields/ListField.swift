import Intervention
import Text

/// A field that is answered from a short list.
///
/// What each one is called, shows and offers is in the file of its step.
enum ListField: Hashable, Sendable {
  // Alliance
  case followUpOutcome, caller, provenance, company, language, interpreting, callBack, reasons
  // Safety
  case source(SafetyAxis), level(SafetyAxis), event, relief
  // Validation
  case outcome(need: Int), gap(need: Int), referral(Int)
  case consent(ConsentSubject), party(communication: Int), basis(communication: Int)
  case informed(communication: Int), continuity, disposition, otherDispositions, kind
}

/// One line of a list: what it says and the edit it makes.
struct ListOption: Equatable, Sendable {
  let label: Phrase
  var detail = Phrase.empty
  let edit: Edit
  let isOn: Bool
  /// The letter that chooses it when the field has the cursor: one key, no list.
  var letter: Character?
}

/// What a list field offers now.
struct FieldList: Equatable, Sendable {
  let options: [ListOption]
  /// The edit that takes the value away; nil when there is nothing to take.
  let clear: Edit?

  /// A choice of one value among all of a kind.
  init<Value: Equatable & CaseIterable>(
    one chosen: Value?, label: (Value) -> Phrase, detail: (Value) -> Phrase = { _ in .empty },
    edit: (Value?) -> Edit
  ) {
    options = Value.allCases.map {
      ListOption(label: label($0), detail: detail($0), edit: edit($0), isOn: $0 == chosen)
    }
    clear = chosen == nil ? nil : edit(nil)
  }

  /// A choice of several values among all of a kind, in the order chosen.
  init<Value: Equatable & CaseIterable>(
    several chosen: [Value], label: (Value) -> Phrase, detail: (Value) -> Phrase = { _ in .empty },
    edit: ([Value]) -> Edit
  ) {
    options = Value.allCases.map { value in
      let isOn = chosen.contains(value)
      return ListOption(
        label: label(value), detail: detail(value),
        edit: edit(isOn ? chosen.filter { $0 != value } : chosen + [value]), isOn: isOn)
    }
    clear = chosen.isEmpty ? nil : edit(Array(chosen.dropLast()))
  }

  init(options: [ListOption], clear: Edit?) {
    self.options = options
    self.clear = clear
  }

  /// The same list, each line with the first letter of its name that no line before it has.
  func lettered(_ language: Language) -> FieldList {
    let letters = Self.letters(of: options.map { $0.label[language] })
    let options = zip(options, letters).map { option, letter in
      var option = option
      option.letter = letter
      return option
    }
    return FieldList(options: options, clear: clear)
  }

  /// For each name, its first letter that no name before it has, or else any letter that is free.
  static func letters(of names: [SafeText]) -> [Character?] {
    var taken: Set<Character> = []
    return names.map { name in
      let letters = Fold.key(name.string) + "abcdefghijklmnopqrstuvwxyz"
      let letter = letters.first { $0.isLetter && !taken.contains($0) }
      if let letter { taken.insert(letter) }
      return letter
    }
  }

  /// A list this short is answered by a letter.
  static let mostLettered = 6
}

extension CallContent {
  /// What a list field is called.
  func label(of field: ListField) -> Phrase {
    allianceLabel(field) ?? safetyLabel(field) ?? validationLabel(field) ?? .empty
  }

  /// What a list field shows; empty when nothing is chosen.
  func value(of field: ListField, person: Int, _ language: Language) -> SafeText {
    allianceValue(field, language) ?? safetyValue(field, person, language)
      ?? validationValue(field, language) ?? ""
  }

  /// What a list field offers; nil when what it belongs to is no longer there.
  func list(_ field: ListField, person: Int, _ settings: CallSettings) -> FieldList? {
    allianceList(field) ?? safetyList(field, person, settings) ?? validationList(field)
  }
}

/// The values chosen, one after the other.
func joined(_ labels: [Phrase], _ language: Language) -> SafeText {
  labels.map { $0[language] }.joined(separator: Phrase(fr: " ; ", en: "; ")[language])
}
