import Intervention
import Text

/// Noting, from the directory, a need that nothing there meets: what a territory lacks.
extension CallScreen {
  /// The reasons, a letter each.
  func unmetPicker(_ language: Language) -> Picker<Choice> {
    Picker(
      title: Phrase(fr: "Besoin non comblé : pourquoi ?", en: "Unmet need: why?"),
      items: Picker<Choice>.Item.lettered(Need.Gap.allCases, language) { (.unmet($0), $0.label) })
  }

  /// Notes the need as unmet, in the words that were searched, or in those of the open need.
  ///
  /// The open need takes the reason when it says the same, or when nothing else does.
  mutating func noteUnmet(_ gap: Need.Gap, at moment: Moment) -> Response {
    let typed = directorySearch?.field.text.line ?? ""
    let needs = call.content.needs
    let open = needs.last { need in
      let words = call.content[.need(need.number)]
      return need.outcome == nil && (words.isBlank || typed.isBlank || words.line == typed)
    }
    let number = open?.number ?? needs.nextNumber
    let listed = open == nil ? needs + [Need(number: number)] : needs
    var edits: [Edit] = [
      .needs(
        listed.changing(number) {
          $0.outcome = .unmet
          $0.gap = gap
        })
    ]
    let passage = Passage.need(number)
    let isWordless = call.content[passage].isBlank
    if isWordless, !typed.isBlank {
      edits.append(.text(passage: passage, splice: Splice(at: 0, inserted: typed)))
    }
    let gesture = Phrase(fr: "Besoin non comblé", en: "Unmet need")
    pane = .note
    var effects = together(edits, gesture, at: moment)
    let notice = Phrase(
      fr: "Besoin non comblé noté (\(gap.label.french)). ^Z l'enlève.",
      en: "Unmet need noted (\(gap.label.english)). ^Z removes it.")
    guard isWordless, typed.isBlank else { return Response(effects: effects, notice: notice) }
    // Nothing says what was needed: the cursor waits where it is typed.
    if call.step != .validation { effects += go(to: .validation, at: moment) }
    return Response(effects: effects + focus(.passage(passage), at: moment), notice: notice)
  }
}
