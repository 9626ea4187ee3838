import Intervention
import Text

/// The four steps on paper: the console's own fields, in its own order.
///
/// Each field has the number of its step and its rank: Tab visits them in that order on the screen,
/// so that a form is typed in without looking for anything. What the screen shows only when it is
/// needed is all here.
struct PaperForm {
  private let language: Language
  private let screen: CallScreen

  init(_ language: Language) {
    self.language = language
    screen = CallScreen(Self.sample, CallSettings())
  }

  /// The blocks of lines of the form, each to stay on one page.
  var blocks: [[SafeText]] { [heading] + Step.allCases.flatMap(blocks) }

  /// A call with one of everything that is added on the screen.
  private static var sample: Call {
    let none = Moment(monotonic: 0, wall: 0, offset: 0)
    let edits: [Edit] = [
      .caller(.relative), .needs([Need(number: 1, outcome: .unmet)]),
      .communications([Communication(number: 1, to: .other, at: none)]),
      .followUps([FollowUp(number: 1, due: "", dueAt: nil, owner: "")]),
    ]
    let changes = edits.enumerated().map { index, edit in
      Change(sequence: index + 1, at: none, author: "", act: .edited(edit))
    }
    return Call(id: CallID(rawValue: ""), changes: changes)
  }

  private var heading: [SafeText] {
    let title = Phrase(fr: "APPEL SUR PAPIER", en: "CALL ON PAPER")
    let rows = [
      Phrase(
        fr: "N° papier ________  Date ____________  Début ____ h ____  Fin ____ h ____",
        en: "Paper no. ________  Date ____________  Begun ____:____  Ended ____:____"),
      Phrase(
        fr: "Intervenant·e ________________________________  Permis ______________",
        en: "Worker _______________________________________  Licence _____________"),
      Phrase(
        fr: "Saisi le ______________ à ____ h ____  par ________________________________",
        en: "Typed on ______________ at ____:____  by __________________________________"),
    ]
    return PaperPages.title(title[language]) + rows.map { $0[language] } + [""]
  }

  /// The number of a field of the screen on the form; nil when it has none.
  static func number(of field: CallField) -> SafeText? { numbers[field] }

  private static let numbers = Dictionary(
    Step.allCases.flatMap { step in
      PaperForm(.french).fields(of: step).enumerated().map {
        ($1, SafeText("\(step.number).\($0 + 1)"))
      }
    }
  ) { first, _ in first }

  /// The fields that have a number, in order.
  private func fields(of step: Step) -> [CallField] {
    screen.everyField(of: step).filter { !$0.isAddition && !$0.isOnOneLine }
      + [.passage(.note(step))]
  }

  private func blocks(of step: Step) -> [[SafeText]] {
    let title = SafeText("\(step.number). ") + step.label[language]
    let numbered = fields(of: step).map { block($0, Self.number(of: $0)?.string ?? "") }
    // The title stays with its first field.
    return [PaperPages.title(title) + (numbered.first ?? [])] + numbered.dropFirst() + [[""]]
  }

  private func block(_ field: CallField, _ number: String) -> [SafeText] {
    let label = SafeText(number + " ") + field.label(screen.call.content)[language]
    switch field {
    case .passage(let passage) where passage.isMultiline:
      return [label] + Array(repeating: Self.rule(after: "", of: 80), count: 7)
    case .passage: return [label + " " + Self.rule(after: label, of: 79)]
    case .axis(let axis):
      let hour = Phrase(fr: "  à ___ h ___", en: "  at ___:___")
      return [""] + PaperPages.wrap(label + " (" + axis.meaning[language] + ")", margin: 5)
        + [SafeText("     ") + boxes(Asked.allCases.map(\.mark)) + hour[language]]
    case .detail, .civil:
      let start = label + " " + boxes(Asked.allCases.map(\.mark)) + " "
      return [start + Self.rule(after: start, of: 80)]
    case .list(let listed):
      let list = screen.call.content.list(listed, person: 1, CallSettings())
      let options = list?.options.map(\.label) ?? []
      guard !options.isEmpty else { return [label + " " + Self.rule(after: label, of: 79)] }
      return PaperPages.wrap(label + "  " + boxes(options), margin: 5)
    case .add, .proposals: return []
    }
  }

  /// Things to tick; a box never leaves its word.
  private func boxes(_ options: [Phrase]) -> SafeText {
    options.map { option in
      let words = option[language].string.replacing(" ", with: "\u{a0}")
      return SafeText("[\u{a0}]\u{a0}\(words)")
    }.joined(separator: "  ")
  }

  private static func rule(after text: SafeText, of columns: Int) -> SafeText {
    SafeText(String(repeating: "_", count: max(3, columns - DisplayWidth.columns(of: text))))
  }
}

extension CallField {
  /// Whether the line before it has room for it on paper: the words of a point, proposals.
  fileprivate var isOnOneLine: Bool {
    switch self {
    case .passage(let passage): passage.detail != nil || passage.isCivil
    case .proposals: true
    default: false
    }
  }
}
